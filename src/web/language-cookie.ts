/** The choice of language, kept in the cookie `taal` (product §2): no person, no identifier. */
import type { AstroCookies } from 'astro';
import type { Language } from '#src/i18n/languages.ts';

const NAME = 'taal';
const ONE_YEAR_SECONDS = 365 * 24 * 3600;

export function readLanguageCookie(cookies: AstroCookies): string | undefined {
  return cookies.get(NAME)?.value;
}

export function keepLanguageCookie(cookies: AstroCookies, language: Language, secure: boolean): void {
  cookies.set(NAME, language, { path: '/', maxAge: ONE_YEAR_SECONDS, sameSite: 'lax', httpOnly: true, secure });
}
