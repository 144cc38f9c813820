/**
 * Contact data that reach nobody (product §9). Mail and web stand under `.invalid`, a name that never exists
 * (RFC 2606). A telephone number is a real zone with a subscriber part of only zeros: no Belgian subscriber
 * number begins with 0.
 */
import type { Municipality } from '#src/domain/places/place.ts';
import { slugOf } from '#src/domain/shared/slug.ts';

/** Digits of the zone by network; the rest is zero. */
const PHONE_ZONES: Readonly<Record<string, string>> = {
  'antwerpen-stad': '03', 'regio-antwerpen': '03', waasland: '03', brussel: '02', 'halle-vilvoorde': '02',
  'gent-stad': '09', 'regio-gent': '09', denderregio: '053', 'vlaamse-ardennen': '055', kempen: '014',
  rivierenland: '015', limburg: '011', 'oost-brabant': '016', 'regio-brugge': '050', 'regio-oostende': '059',
  midwest: '051', westhoek: '057', 'zuid-west-vlaanderen': '056',
};

/** '056 00 00 00' or '03 000 00 00'. */
export function demoPhone(municipality: Pick<Municipality, 'networkId'>): string {
  const zone = PHONE_ZONES[municipality.networkId] ?? '02';
  return zone.length === 2 ? `${zone} 000 00 00` : `${zone} 00 00 00`;
}

export const DEMO_MOBILE = '0470 00 00 00';

/** `local`@name.invalid */
export function demoMail(local: string, name: string): string {
  return `${local}@${slugOf(name)}.invalid`;
}

/** https://www.name.invalid, with a path when given. */
export function demoUrl(name: string, path = ''): string {
  return `https://www.${slugOf(name)}.invalid${path}`;
}
