/** An organizer of UiTdatabank as our organisation (interop §A.1). Its creator is never read. */
import type { ForeignOrganiser } from '#src/domain/activities/foreign-activity.ts';
import type { OrganisationKind } from '#src/domain/organisations/organisation.ts';
import { uuidOf } from './identity.ts';
import { isRecord, textOf, webAddressOf, type JsonRecord } from './json.ts';
import { seatOf } from './location.ts';
import { contactPointOf } from './offer-facts.ts';
import { descriptionHtmlOf, summaryOf, titleOf } from './text.ts';

/** Words in a name that tell the kind; the first that fits. UiTdatabank has no kinds of organiser. */
const KIND_BY_NAME: readonly [RegExp, OrganisationKind][] = [
  [/\b(?:ocmw|sociaal huis)\b/i, 'ocmw'],
  [/\bbib(?:liotheek)?\b|bibliotheek/i, 'bibliotheek'],
  [/\b(?:cvo|cbe|ligo)\b|basiseducatie|volwassenenonderwijs/i, 'cvo-cbe'],
  [/\b(?:gemeente|stad|stadsbestuur|gemeentebestuur|lokaal bestuur|district)\b/i, 'lokaal-bestuur'],
  [/jeugd|\b(?:chiro|scouts?|ksa|klj)\b/i, 'jeugdwerk'],
  [/sportclub|voetbal|turn(?:club|kring)|\b(?:vc|kfc|fc|tc|bc)\b/i, 'sportclub'],
  [/school|atheneum|college\b/i, 'school'],
  [/\b(?:caw|welzijn\w*|wijkgezondheidscentrum)\b/i, 'welzijn'],
  [/\b(?:vzw|vereniging|femma|okra|samana|vormingplus|avansa|kwb)\b/i, 'vereniging'],
  [/\b(?:bv|bvba|nv|comm\.?v)\b/i, 'bedrijf'],
];

/** `isGone`: the source has deleted it. */
export interface MappedOrganiser extends ForeignOrganiser { isGone: boolean }

/**
 * Null without a name: then there is nobody to show. A name without `@id` is kept without a link to
 * the source.
 */
export function organiserOf(value: unknown): MappedOrganiser | null {
  if (!isRecord(value)) return null;
  const name = titleOf(value.name, value.mainLanguage);
  if (name === null) return null;
  const contact = contactPointOf(value);
  return {
    sourceId: uuidOf(value['@id']),
    name,
    kind: KIND_BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'andere',
    nis: seatOf(value),
    about: aboutOf(value),
    phone: contact.phone,
    email: contact.email,
    url: webAddressOf(value.url) ?? contact.url,
    isGone: textOf(value.workflowStatus)?.toUpperCase() === 'DELETED',
  };
}

function aboutOf(document: JsonRecord): string | null {
  const about = summaryOf(descriptionHtmlOf(document.description, document.mainLanguage));
  return about === '' ? null : about;
}
