/** From the activity form to the fields of an activity, and back to what fills the form. */
import type { Database } from '#db/client.ts';
import { FIELDS, type FieldProblem } from '#src/domain/activities/activity-fields.ts';
import type { ActivityValues } from '#src/domain/activities/activity-input.ts';
import { findLokaalBestuur, getOrganisationSeat } from '#src/domain/activities/offer-queries.ts';
import { findSimilarActivities, type SimilarActivity } from '#src/domain/activities/similar-activities.ts';
import { findMunicipality } from '#src/domain/places/reference.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';
import type { App } from '#src/domain/shared/app.ts';
import { sentOf, type OfferFilled, type OfferSent, type OfferTextField } from './offer-fields.ts';
import { fillPlace, readMunicipality, readPlace } from './offer-place.ts';
import { fillSchedule, readSchedule } from './offer-schedule.ts';
import { numberText, readNumber } from './offer-times.ts';

const NUMBERS = [
  'ageMin', 'ageMax', 'childrenAgeMin', 'childrenAgeMax', 'childrenPrice', 'capacity', 'hoursPerTime',
] as const;
const TEXTS = [
  'title', 'summary', 'description', 'onlineUrl', 'publicTransport', 'bookingUrl', 'bookingPhone', 'bookingEmail',
  'contactName', 'contactPhone', 'contactEmail', 'contactUrl', 'bring', 'insuredBy', 'proofContact', 'imageAlt',
  'imageCredit',
] as const;
const BOXES = ['audienceOpen', 'uitpas', 'online', 'contactPhonePrivate', 'onlyWithTraject'] as const;
const YES_NO = ['childrenReserve', 'wheelchair', 'canBeAccompanied', 'samePeople', 'signsProof'] as const;
/** Empty = unknown. */
const CHOICES = ['children', 'spoken', 'setting', 'startWhen'] as const;
const LISTS = ['kinds', 'goals', 'themes', 'audiences', 'guideLanguages'] as const;

export interface ReadOffer {
  /** For `saveDraft` and `submitActivity`, which check them; without what could not be read. */
  values: Partial<Record<keyof ActivityValues, unknown>>;
  /** What was typed and would be lost if it were saved like this. */
  problems: FieldProblem[];
}

const isIn = (list: readonly string[], field: string): boolean => list.includes(field);
const orNull = (text: string): string | null => (text === '' ? null : text);
const yesNo = (text: string): boolean | null => (text === '' ? null : text === 'yes');

function simpleValues(sent: OfferSent): ReadOffer['values'] {
  const each = <Name extends OfferTextField>(names: readonly Name[], read: (text: string) => unknown) =>
    Object.fromEntries(names.map((name) => [name, read(sent[name])]));
  return {
    ...each(TEXTS, (text) => text), ...each(NUMBERS, readNumber), ...each(BOXES, (text) => text === '1'),
    ...each(YES_NO, yesNo), ...each(CHOICES, orNull),
    ...Object.fromEntries(LISTS.map((name) => [name, sent[name]])),
    bookingHow: sent.bookingHow === '' ? 'come' : sent.bookingHow,
    level: sent.level === '' ? null : Number(sent.level),
  };
}

function readTariffs(sent: OfferSent): unknown[] {
  return sent.tariffName.flatMap((name, index) => {
    const price = sent.tariffPrice[index] ?? '';
    return name === '' && price === '' ? [] : [{ name, price: readNumber(price) }];
  });
}

/** Everything that can be read from what was sent. `current` keeps what the form does not show. */
export function readOffer(db: Database, sent: OfferSent, current: ActivityValues): ReadOffer {
  const values: ReadOffer['values'] = simpleValues(sent);
  const problems: FieldProblem[] = [];
  if (current.imageId === null) values.imageAlt = values.imageCredit = null;
  values.price = sent.priceKind === 'free' ? 0 : sent.priceKind === 'amount' ? readNumber(sent.price) : null;
  if (sent.priceKind === 'amount' && values.price === null) problems.push({ field: 'price', key: 'price-needed' });
  values.tariffs = readTariffs(sent);
  const place = readPlace(sent, current.place);
  if ('place' in place) values.place = place.place;
  else problems.push(place.problem);
  const schedule = readSchedule(sent, current.schedule);
  if ('problem' in schedule) problems.push(schedule.problem);
  else if (schedule.schedule !== undefined) values.schedule = schedule.schedule;
  readGemeenten(db, sent, values, problems);
  // A draft keeps words as typed; other things that are wrong would silently go.
  for (const [field, value] of Object.entries(values)) {
    if (field === 'schedule' || isIn(TEXTS, field)) continue;
    const parsed = FIELDS[field as keyof typeof FIELDS].safeParse(value);
    const key = parsed.success ? undefined : parsed.error.issues[0]?.message ?? 'field-wrong';
    if (key !== undefined && !key.endsWith('-needed')) problems.push({ field, key: keyOf(key) });
  }
  return { values, problems };
}

const keyOf = (message: string): string => (/^[a-z][A-Za-z-]+$/.test(message) ? message : 'field-wrong');

function readGemeenten(db: Database, sent: OfferSent, values: ReadOffer['values'], problems: FieldProblem[]): void {
  const residents = sent.onlyResidentsOf.split(/[,;\n]/).map((text) => text.trim()).filter((text) => text !== '')
    .map((text) => readMunicipality(text));
  const wrong = residents.find((each) => 'key' in each);
  if (wrong && 'key' in wrong) problems.push({ field: 'onlyResidentsOf', key: wrong.key });
  else values.onlyResidentsOf = residents.flatMap((each) => ('nis' in each ? [each.nis] : []));
  if (sent.lokaalBestuurId === '') {
    values.lokaalBestuurId = null;
    return;
  }
  const gemeente = readMunicipality(sent.lokaalBestuurId);
  const bestuur = 'nis' in gemeente ? findLokaalBestuur(db, gemeente.nis) : undefined;
  if (bestuur === undefined) {
    problems.push({ field: 'lokaalBestuurId', key: 'key' in gemeente ? gemeente.key : 'lokaal-bestuur-unknown' });
  } else values.lokaalBestuurId = bestuur;
}

/** Where a problem of the domain stands in the form. */
export function formField({ field, key }: FieldProblem): string {
  if (field === 'schedule') return 'when';
  if (field === 'tariffs') return 'tariffName';
  if (field !== 'place') return field;
  if (key === 'place-address-needed') return 'street';
  return key.startsWith('place-point') ? 'lat' : 'municipality';
}

/** What fills the form. `today` 'YYYY-MM-DD'. */
export function fillOffer(db: Database, values: ActivityValues, today: string): OfferFilled {
  const text = (names: readonly (keyof ActivityValues)[], say: (value: never) => string) =>
    Object.fromEntries(names.map((name) => [name, [say(values[name] as never)]]));
  const seat = values.lokaalBestuurId === null ? null : getOrganisationSeat(db, values.lokaalBestuurId);
  return {
    ...text(TEXTS, (value: string | null) => value ?? ''),
    ...text(NUMBERS, numberText),
    ...text(CHOICES, (value: string | null) => value ?? ''),
    ...text(YES_NO, (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')),
    ...Object.fromEntries(BOXES.map((name) => [name, values[name] ? ['1'] : []])),
    ...Object.fromEntries(LISTS.map((name) => [name, values[name] as string[]])),
    level: [values.level === null ? '' : String(values.level)],
    bookingHow: [values.bookingHow],
    priceKind: [values.price === null ? '' : values.price === 0 ? 'free' : 'amount'],
    price: [values.price === null || values.price === 0 ? '' : numberText(values.price)],
    tariffName: values.tariffs.map(({ name }) => name),
    tariffPrice: values.tariffs.map(({ price }) => numberText(price)),
    onlyResidentsOf: [values.onlyResidentsOf.map((nis) => findMunicipality(nis)?.name ?? '').filter(Boolean).join(', ')],
    lokaalBestuurId: [seat === null ? '' : findMunicipality(seat)?.name ?? ''],
    ...fillPlace(values.place),
    ...fillSchedule(values.schedule, today),
  };
}

export interface DoubleQuestion { organisationId: number; exceptId: number | null; current: ActivityValues }

/** What the organiser has that is like what was typed (product §6). */
export function similarTo(
  app: Pick<App, 'db' | 'clock'>, { values }: ReadOffer, { organisationId, exceptId, current }: DoubleQuestion,
): SimilarActivity[] {
  const place = (values.place ?? null) as ActivityValues['place'];
  return findSimilarActivities(app, {
    organisationId, exceptId, title: String(values.title ?? ''), nis: place?.nis ?? null,
    schedule: (values.schedule as Schedule | undefined) ?? current.schedule,
  });
}

/** The same, from a refused form. */
export const similarToSent = (
  app: Pick<App, 'db' | 'clock'>, sent: OfferFilled, question: DoubleQuestion,
): SimilarActivity[] => similarTo(app, readOffer(app.db, sentOf(sent), question.current), question);
