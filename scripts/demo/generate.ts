/**
 * The offer of the demonstration as a stream: the same seed, size and `now` give the same activities in the
 * same order. Memory holds one municipality at a time, so that a million activities fit.
 */
import type {
  ActivityContent, ActivityPlace, BookingHow, Kind, Occurrence,
} from '#src/domain/activities/activity.ts';
import type { Municipality } from '#src/domain/places/place.ts';
import { listMunicipalities } from '#src/domain/places/reference.ts';
import { addDays, MS_PER_DAY, MS_PER_MINUTE, toLocal } from '#src/domain/schedules/brussels-time.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';
import { BLUEPRINTS } from './blueprints/all-blueprints.ts';
import type { Blueprint } from './blueprint.ts';
import { demoFacts } from './facts.ts';
import {
  municipalityOffer, type DemoOrganiser, type DemoVenue, type MunicipalityOffer,
} from './municipality-offer.ts';
import { demoOccurrences, markFull, planSchedule } from './plan-schedule.ts';
import { randomFor, type Random } from './random.ts';
import { titleDayPart, whenWords } from './schedule-words.ts';
import { spreadByPopulation } from './spread.ts';
import { chooseTitle, describe, fill, voiceOf, type Words } from './wording.ts';

export interface DemoOptions {
  seed: number;
  /** Number of activities. */
  size: number;
  /** Epoch ms; every time is relative to it. */
  now: number;
}

export interface DemoActivity {
  organiser: DemoOrganiser;
  /** The lokaal bestuur that organises, orders or co-pays it. */
  lokaalBestuur: DemoOrganiser | null;
  content: ActivityContent;
  schedule: Schedule;
  occurrences: Occurrence[];
  /** 'YYYY-MM-DD', within the last 60 days. */
  confirmedOn: string;
  /** Epoch ms, before the confirmation. */
  createdAt: number;
}

/** A confirmation is at most this old. */
export const CONFIRMED_WITHIN_DAYS = 60;

/** All activities, municipality by municipality, the largest first. */
export function* generateDemo(options: DemoOptions): Generator<DemoActivity> {
  for (const { municipality, count } of spreadByPopulation(listMunicipalities(), options.size)) {
    yield* generateMunicipality(municipality, count, options);
  }
}

/** Every lokaal bestuur, also where it organises nothing itself. */
export function listLokaleBesturen(seed: number): DemoOrganiser[] {
  return listMunicipalities().map((municipality) => municipalityOffer(municipality, 1, seed).lokaalBestuur());
}

function* generateMunicipality(
  municipality: Municipality, count: number, options: DemoOptions,
): Generator<DemoActivity> {
  const offer = municipalityOffer(municipality, count, options.seed);
  const order = inTurn(municipality, options.seed);
  const usedTitles = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const blueprint = order[index % order.length] as Blueprint;
    const random = randomFor(options.seed, municipality.nis, index);
    yield makeActivity(blueprint, municipality, offer, usedTitles, options, random);
  }
}

/**
 * More offer of the same organisers: what a demonstration with `count` activities here would have had as its next, from
 * number `from` on. `usedTitles` are not chosen again.
 */
export function* generateMore(
  municipality: Municipality, count: number, from: number, usedTitles: Set<string>, options: DemoOptions,
): Generator<DemoActivity> {
  const offer = municipalityOffer(municipality, count, options.seed);
  const order = inTurn(municipality, options.seed);
  for (let index = from; ; index += 1) {
    const random = randomFor(options.seed, municipality.nis, index);
    yield makeActivity(order[index % order.length] as Blueprint, municipality, offer, usedTitles, options, random);
  }
}

/** Blueprints in a random order in which common ones tend to come first (Efraimidis and Spirakis). */
function inTurn(municipality: Municipality, seed: number): Blueprint[] {
  const random = randomFor(seed, municipality.nis, 'order');
  return BLUEPRINTS
    .map((blueprint) => ({ blueprint, key: random.next() ** (1 / blueprint.weight) }))
    .sort((a, b) => b.key - a.key)
    .map(({ blueprint }) => blueprint);
}

function makeActivity(
  blueprint: Blueprint, municipality: Municipality, offer: MunicipalityOffer, usedTitles: Set<string>,
  { now }: DemoOptions, random: Random,
): DemoActivity {
  const organiser = offer.organiser(random.pick(blueprint.roles), random);
  const venueKind = random.pick(blueprint.venues);
  const hasPlace = venueKind !== 'online' && venueKind !== 'phone';
  const venue = hasPlace ? offer.venue(venueKind, organiser, random) : null;
  const hidesAddress = venue !== null && random.chance(blueprint.hiddenAddressShare ?? 0);
  const schedule = planSchedule(blueprint, now, random);
  const bookingHow = bookingFor(blueprint, schedule, random);
  const words = wordsFor(municipality, organiser, venue, hidesAddress, venueKind === 'online', schedule);
  const sources = {
    blueprint, municipality, organiser, venue, hidesAddress, venueKind, schedule, bookingHow,
  };
  const content: ActivityContent = {
    title: chooseTitle(blueprint, words, usedTitles, random),
    summary: fill(random.pick(blueprint.summaries), words),
    descriptionHtml: describe(blueprint, words, voiceOf(organiser.kind), bookingHow, random),
    ...demoFacts(sources, random),
    place: venue && placeOf(venue, hidesAddress),
  };
  const confirmedDaysAgo = random.int(0, CONFIRMED_WITHIN_DAYS - 1);
  const createdDaysAgo = CONFIRMED_WITHIN_DAYS + random.int(1, 400);
  return {
    organiser,
    lokaalBestuur: lokaalBestuurOf(organiser, content.kinds, offer, random),
    content,
    schedule,
    occurrences: markFull(demoOccurrences(schedule, now), content.capacity, now, random),
    confirmedOn: addDays(toLocal(now).date, -confirmedDaysAgo),
    createdAt: now - createdDaysAgo * MS_PER_DAY - random.int(0, 600) * MS_PER_MINUTE,
  };
}

/** What has a fixed group or no date needs contact first. */
function bookingFor(blueprint: Blueprint, schedule: Schedule, random: Random): BookingHow {
  const how = random.pick(blueprint.bookings);
  const needsContact = schedule.type === 'appointment' && (how === 'come' || how === 'here');
  return needsContact ? random.pick(['phone', 'mail']) : how;
}

function placeOf(venue: DemoVenue, hideAddress: boolean): ActivityPlace {
  return { ...venue.place, hideAddress };
}

function wordsFor(
  municipality: Municipality, organiser: DemoOrganiser, venue: DemoVenue | null, hidesAddress: boolean,
  isOnline: boolean, schedule: Schedule,
): Words {
  const wijk = venue?.wijk ?? municipality.name;
  const shown = hidesAddress ? null : venue;
  const withoutPlace = venue ? `in ${wijk}` : isOnline ? 'online' : 'aan de telefoon';
  return {
    gemeente: municipality.name,
    wijk,
    plek: shown?.place.name ?? (venue ? wijk : organiser.name.replace(' (voorbeeld)', '')),
    in_plek: shown?.inPlace ?? withoutPlace,
    org: organiserInText(organiser, municipality),
    wanneer: whenWords(schedule),
    dagdeel: titleDayPart(schedule),
  };
}

/** In a sentence one says 'de gemeente', not its name with what follows. */
function organiserInText(organiser: DemoOrganiser, municipality: Municipality): string {
  if (organiser.kind === 'lokaal-bestuur') {
    return `de ${organiser.name.startsWith('Stad') ? 'stad' : 'gemeente'} ${municipality.name}`;
  }
  return organiser.kind === 'ocmw' ? `het Sociaal Huis van ${municipality.name}` : organiser.name;
}

function lokaalBestuurOf(
  organiser: DemoOrganiser, kinds: readonly Kind[], offer: MunicipalityOffer, random: Random,
): DemoOrganiser | null {
  if (organiser.kind === 'lokaal-bestuur') return organiser;
  return random.chance(kinds.includes('oefenkans') ? 0.4 : 0.2) ? offer.lokaalBestuur() : null;
}
