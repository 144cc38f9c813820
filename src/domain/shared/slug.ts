/** The readable last part of an address: `/activiteiten/12/praatgroep-in-de-bib` (product §2). */

const MAX_LENGTH = 80;
/** Pages that stand beside the readable part (`/activiteiten/12/meedoen`, product §2): no title takes their place. */
const RESERVED: ReadonlySet<string> = new Set(['meedoen', 'ga-je-mee']);

/**
 * Lower case, without accents, letters and digits with single hyphens, at most 80 characters, cut between words
 * where there is one. Never empty: a title without Latin letters or digits becomes `fallback`. Never the name of a page
 * that stands there: "Meedoen" becomes `activiteit-meedoen`.
 */
export function slugOf(text: string, fallback = 'activiteit'): string {
  const words = text
    .slice(0, 1_000)
    .replaceAll('ß', 'ss').replaceAll('æ', 'ae').replaceAll('Æ', 'ae').replaceAll('œ', 'oe').replaceAll('Œ', 'oe')
    .replaceAll('ø', 'o').replaceAll('Ø', 'o')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/gu, '')
    .match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MAX_LENGTH) {
      if (slug === '') slug = longer.slice(0, MAX_LENGTH);
      break;
    }
    slug = longer;
  }
  if (RESERVED.has(slug)) return `${fallback}-${slug}`;
  return slug === '' ? fallback : slug;
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken; still at most 80 characters. */
export function freeSlug(slug: string, isTaken: (candidate: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const tail = `-${number}`;
    const candidate = slug.slice(0, MAX_LENGTH - tail.length).replace(/-+$/, '') + tail;
    if (!isTaken(candidate)) return candidate;
  }
}
