/** People who work here and have an account (product §5). */
import { domainToASCII } from 'node:url';
import { isMailAddress } from '../shared/outbox.ts';

export interface User {
  id: number;
  /** Normalised (`normaliseEmail`). */
  email: string;
  name: string;
  /** PHC string; null = no password. */
  passwordHash: string | null;
  emailConfirmedAt: number | null;
  /** Sealed; counts only when `totpConfirmedAt` is set. */
  totpSecret: string | null;
  totpConfirmedAt: number | null;
  totpLastStep: number | null;
  oidcSubject: string | null;
  disabledAt: number | null;
  createdAt: number;
}

export const NAME_MAX_LENGTH = 80;

/**
 * The address as accounts keep it: lower case, compatibility forms folded, domain in ASCII. Undefined when it is
 * no address. The part before the @ is taken as one account in any case, as every provider in use does.
 */
export function normaliseEmail(text: string): string | undefined {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  const at = folded.lastIndexOf('@');
  if (at < 1) return undefined;
  const domain = domainToASCII(folded.slice(at + 1));
  const email = `${folded.slice(0, at)}@${domain}`;
  return domain !== '' && isMailAddress(email) ? email : undefined;
}
