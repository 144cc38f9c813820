/** Price, age, children, booking and contact of an event (interop §A.2). */
import type { ActivityContent, BookingHow, Tariff } from '#src/domain/activities/activity.ts';
import { dayOf } from './dates.ts';
import {
  isRecord, lineOf, listOf, mailAddressOf, numberOf, phoneOf, recordOf, webAddressOf, type JsonRecord,
} from './json.ts';
import { titleOf } from './text.ts';

const MAX_TARIFFS = 20;
const MAX_AGE = 120;

/** A base price of 0 is free; without a base price it is unknown, not free. `uitpas` entries are publiq's own. */
export function pricesOf(document: JsonRecord): { price: number | null; tariffs: Tariff[]; uitpas: boolean } {
  const entries = listOf(document.priceInfo, 100).filter(isRecord);
  const base = entries.find((entry) => lineOf(entry.category)?.toLowerCase() === 'base');
  const tariffs = entries
    .filter((entry) => lineOf(entry.category)?.toLowerCase() === 'tariff')
    .map((entry): Tariff | null => {
      const name = titleOf(entry.name, document.mainLanguage);
      const price = euroOf(entry.price);
      return name === null || price === null ? null : { name, price };
    })
    .filter((tariff) => tariff !== null)
    .slice(0, MAX_TARIFFS);
  const uitpas = entries.some((entry) => lineOf(entry.category)?.toLowerCase() === 'uitpas');
  return { price: base ? euroOf(base.price) : null, tariffs, uitpas };
}

function euroOf(value: unknown): number | null {
  const euro = numberOf(value);
  return euro === null || euro < 0 || euro > 100_000 ? null : Math.round(euro * 100) / 100;
}

/** "6-12", "18-", "-4", "-" (all ages), "7"; a range of birth dates counts on `referenceDay`. */
export function agesOf(
  document: JsonRecord, referenceDay: string,
): Pick<ActivityContent, 'ageMin' | 'ageMax'> {
  const match = /^(\d{1,3})?\s*-\s*(\d{1,3})?$/.exec(lineOf(document.typicalAgeRange) ?? '');
  if (match) {
    const ageMin = match[1] === undefined ? null : Number(match[1]);
    const ageMax = match[2] === undefined ? null : Number(match[2]);
    return sensibleAges(ageMin, ageMax);
  }
  if (!isRecord(document.birthdateRange)) return { ageMin: null, ageMax: null };
  const oldest = dayOf(document.birthdateRange.from);
  const youngest = dayOf(document.birthdateRange.to);
  return sensibleAges(
    youngest === null ? null : ageOn(youngest, referenceDay), oldest === null ? null : ageOn(oldest, referenceDay),
  );
}

function sensibleAges(ageMin: number | null, ageMax: number | null): Pick<ActivityContent, 'ageMin' | 'ageMax'> {
  const isWrong = (age: number | null): boolean => age !== null && (age < 0 || age > MAX_AGE);
  const isInverted = ageMin !== null && ageMax !== null && ageMin > ageMax;
  return isWrong(ageMin) || isWrong(ageMax) || isInverted ? { ageMin: null, ageMax: null } : { ageMin, ageMax };
}

function ageOn(birthDay: string, day: string): number {
  const hadBirthday = day.slice(5) >= birthDay.slice(5);
  return Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4)) - (hadBirthday ? 0 : 1);
}

/** Childcare stands with a date or with opening hours; its own hours never widen the activity's. */
export function hasChildcare(document: JsonRecord): boolean {
  const adjusted = listOf(document.openingHoursAdjustedDays, 500)
    .flatMap((each) => listOf(recordOf(each).openingHours));
  return [...listOf(document.subEvent), ...listOf(document.openingHours), ...adjusted]
    .some((each) => Object.keys(recordOf(recordOf(each).childcare)).length > 0);
}

/** Places stated once, or the same for every date; otherwise unknown. */
export function capacityOf(document: JsonRecord): number | null {
  const stated = [document, ...listOf(document.subEvent).map(recordOf)]
    .map((each) => numberOf(recordOf(each.bookingAvailability).capacity))
    .filter((capacity) => capacity !== null && capacity > 0 && capacity < 1_000_000);
  const different = new Set(stated.map((capacity) => Math.floor(capacity ?? 0)));
  return different.size === 1 ? [...different][0] ?? null : null;
}

type Booking = Pick<ActivityContent, 'bookingHow' | 'bookingUrl' | 'bookingPhone' | 'bookingEmail'>;

/** A link before a phone number before an address; nothing stated: just come. */
export function bookingOf(document: JsonRecord): Booking {
  const info = recordOf(document.bookingInfo);
  const bookingUrl = webAddressOf(info.url);
  const bookingPhone = phoneOf(info.phone);
  const bookingEmail = mailAddressOf(info.email);
  let bookingHow: BookingHow = 'come';
  if (bookingUrl) bookingHow = 'link';
  else if (bookingPhone) bookingHow = 'phone';
  else if (bookingEmail) bookingHow = 'mail';
  return { bookingHow, bookingUrl, bookingPhone, bookingEmail };
}

export interface ContactPoint { phone: string | null; email: string | null; url: string | null }

/** The first usable of each; old documents hold the lists on the document itself. */
export function contactPointOf(document: JsonRecord): ContactPoint {
  const point = recordOf(document.contactPoint);
  const first = (key: string, read: (value: unknown) => string | null): string | null =>
    [...listOf(point[key], 50), ...listOf(document[key], 50)].map(read).find((each) => each !== null) ?? null;
  return { phone: first('phone', phoneOf), email: first('email', mailAddressOf), url: first('url', webAddressOf) };
}
