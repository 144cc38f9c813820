/**
 * A plain scan of the stored rows, written from product §4 and §3 alone, to compare the engine with. Slow on
 * purpose: no bits, no columns, no packing, and time through Temporal.
 */
import { Temporal } from 'temporal-polyfill';
import type { Database } from '#db/client.ts';
import { isSchoolDay } from '#db/reference/school-calendar.ts';
import { GOALS, KINDS, LEVELS, THEMES, type ActivityContent } from '#src/domain/activities/activity.ts';
import type {
  ActivityHit,
  ActivityQuery,
  ActivityResult,
  DayPart,
  QueryWord,
} from '#src/domain/activities/activity-search.ts';
import { labelWords } from '#src/domain/activities/activity-words.ts';
import { haversineKm, typingErrors } from '#src/domain/places/place.ts';
import { findMunicipality } from '#src/domain/places/reference.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';
import { normaliseWords } from '#src/search/words/normalise.ts';
import { compareFound, type Fit } from './search-brute-force-order.ts';

interface Row {
  id: number;
  state: string;
  content: string;
  schedule: string;
  confirmedOn: string;
  pausedUntil: string | null;
  organiserSlug: string | null;
  organiserName: string | null;
}

interface Time {
  startsAt: number;
  endsAt: number;
  full: boolean;
  date: Temporal.PlainDate;
  lastDate: Temporal.PlainDate;
  isLong: boolean;
  dayPart: DayPart;
  inSchoolHours: boolean;
}

interface Item {
  id: number;
  content: ActivityContent;
  byAppointment: boolean;
  organiserSlug: string | null;
  place: { lat: number; lon: number; nis: string } | null;
  times: Time[];
  hiddenFrom: number;
  fields: { title: string[]; heading: string[]; all: string[] };
}

const brussels = (instant: number) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Brussels');
const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime('Europe/Brussels').epochMilliseconds;

function timeOf({ startsAt, endsAt, full }: { startsAt: number; endsAt: number; full: number }): Time {
  const start = brussels(startsAt);
  const end = brussels(endsAt);
  const hour = start.hour;
  const isLong = endsAt - startsAt >= 24 * 60 * 60 * 1000;
  const closes = start.dayOfWeek === 3 ? '12:00' : '15:30';
  const inSchoolHours =
    !isLong &&
    isSchoolDay(start.toPlainDate().toString()) &&
    start.toPlainDate().equals(end.toPlainDate()) &&
    Temporal.PlainTime.compare(start.toPlainTime(), '08:30') >= 0 &&
    Temporal.PlainTime.compare(end.toPlainTime(), closes) <= 0;
  return {
    startsAt,
    endsAt,
    full: full === 1,
    date: start.toPlainDate(),
    lastDate: isLong ? brussels(endsAt - 1000).toPlainDate() : start.toPlainDate(),
    isLong,
    dayPart: hour < 12 ? 'ochtend' : hour < 17 ? 'namiddag' : 'avond',
    inSchoolHours,
  };
}

/** Asked 90 days after it was confirmed, unless its last date is within six weeks then; out 30 days later. */
function hiddenFrom(row: Row, times: Time[]): number {
  const start =
    row.pausedUntil !== null && row.pausedUntil > row.confirmedOn ? row.pausedUntil : row.confirmedOn;
  const asked = Temporal.PlainDate.from(start).add({ days: 90 });
  const lastEnd = Math.max(...times.map(({ endsAt }) => endsAt));
  const isOverSoon = times.length > 0 && lastEnd <= midnight(asked.add({ days: 43 }));
  return isOverSoon ? Infinity : midnight(asked.add({ days: 30 }));
}

const withoutTags = (html: string) => html.replace(/<\/?(p|ul|ol|li|br)[^>]*>/g, ' ').replace(/<[^>]*>/g, '');

function itemOf(row: Row, times: Time[]): Item {
  const content = JSON.parse(row.content) as ActivityContent;
  const byAppointment = (JSON.parse(row.schedule) as Schedule).type === 'appointment';
  const { place } = content;
  const municipality = place ? findMunicipality(place.nis) : undefined;
  const isHidden = place?.hideAddress ?? false;
  const centre = isHidden && municipality ? municipality : place;
  const title = normaliseWords(content.title);
  const heading = [
    ...title,
    ...normaliseWords(content.summary),
    ...normaliseWords(row.organiserName ?? ''),
    ...(isHidden ? [] : normaliseWords(place?.name ?? '')),
  ];
  const rest = [
    withoutTags(content.descriptionHtml),
    isHidden ? '' : (place?.locality ?? ''),
    municipality?.name ?? '',
    labelWords(content),
  ].flatMap(normaliseWords);
  return {
    id: row.id,
    content,
    byAppointment,
    organiserSlug: row.organiserSlug,
    place: place && centre ? { lat: centre.lat, lon: centre.lon, nis: place.nis } : null,
    times: byAppointment ? [] : times,
    hiddenFrom: hiddenFrom(row, byAppointment ? [] : times),
    fields: { title, heading, all: [...heading, ...rest] },
  };
}

/** Reads the offer once; `search` then answers as product §4 says, at that instant. */
export class BruteForceSearch {
  readonly #items: Item[];
  readonly #vocabulary: Set<string>;

  constructor(db: Database) {
    const rows = db.$client
      .prepare<[], Row>(
        `
      select a.id, a.state, a.content, a.schedule, a.confirmed_on as confirmedOn,
        a.paused_until as pausedUntil, o.slug as organiserSlug, o.name as organiserName
      from activities a left join organisations o on o.id = a.organisation_id where a.state = 'published'`,
      )
      .all();
    const times = db.$client.prepare<[number], { startsAt: number; endsAt: number; full: number }>(`
      select starts_at as startsAt, ends_at as endsAt, "full" from occurrences
      where activity_id = ? and status = 'planned' order by starts_at, ends_at`);
    this.#items = rows.map((row) => itemOf(row, times.all(row.id).map(timeOf)));
    this.#vocabulary = new Set(this.#items.flatMap((item) => item.fields.all));
  }

  search(query: ActivityQuery, now: number): ActivityResult {
    const today = brussels(now).toPlainDate();
    const fits = query.words.length > 0 ? this.#wordFits(query.words) : null;
    const base = this.#items
      .filter((item) => item.hiddenFrom > now && (!fits || fits.has(item.id)) && passesFacts(item, query))
      .map((item) => ({ item, next: findNext(item, query, now, today) }))
      .filter(({ item, next }) => next !== undefined || canAppoint(item, query));
    const found = base.filter(({ item }) => passesChoices(item, query));
    const total = (changed: Partial<ActivityQuery>) =>
      base.filter(({ item }) => passesChoices(item, { ...query, ...changed })).length;
    const hits = found.map(({ item, next }) => ({
      level: item.content.level,
      fit: fits?.get(item.id) ?? { tier: 0, errors: 0 },
      hit: hitOf(item, next, query, now),
    }));
    hits.sort((a, b) => compareFound(a, b, query));
    const from = (query.page - 1) * query.pageSize;
    return {
      total: found.length,
      page: query.page,
      pageSize: query.pageSize,
      hits: hits.slice(from, from + query.pageSize).map(({ hit }) => hit),
      facets: {
        niveau: Object.fromEntries(LEVELS.map((level) => [level, total({ level })])) as never,
        soort: Object.fromEntries(KINDS.map((kind) => [kind, total({ kinds: [kind] })])) as never,
        thema: Object.fromEntries(THEMES.map((theme) => [theme, total({ themes: [theme] })])) as never,
        doel: Object.fromEntries(GOALS.map((goal) => [goal, total({ goals: [goal] })])) as never,
      },
    };
  }

  /** For each activity that holds every word: the best tier, and in it the fewest errors. */
  #wordFits(words: QueryWord[]): Map<number, Fit> {
    const variants = words.map((word) => this.#variants(word));
    const fits = new Map<number, Fit>();
    for (const { id, fields } of this.#items) {
      const tiers = [fields.title, fields.heading, fields.all];
      for (const [tier, field] of tiers.entries()) {
        const errors = variants.map((errorsOf) => Math.min(...field.map(errorsOf)));
        const sum = errors.reduce((a, b) => a + b, 0);
        if (Number.isFinite(sum)) {
          fits.set(id, { tier, errors: sum });
          break;
        }
      }
    }
    return fits;
  }

  /** Errors with which a word of the offer stands for the asked one; Infinity when it does not. */
  #variants({ word, alternatives }: QueryWord): (held: string) => number {
    const isExact = (held: string) =>
      [word, ...alternatives].some(
        (asked) => held === asked || ([...asked].length >= 3 && held.startsWith(asked)),
      );
    if ([...this.#vocabulary].some(isExact)) return (held) => (isExact(held) ? 0 : Infinity);
    const allowed = [...word].length >= 9 ? 2 : [...word].length >= 5 ? 1 : 0;
    return (held) => {
      const errors = held[0] === word[0] ? typingErrors(word, held, 2) : Infinity;
      return errors > 0 && errors <= allowed ? errors : Infinity;
    };
  }
}

function passesFacts(item: Item, query: ActivityQuery): boolean {
  const { content, place } = item;
  if (query.point && !query.online) {
    if (!place) return false;
    if (query.radiusKm === 0 && place.nis !== query.point.nis) return false;
    if (query.radiusKm > 0 && distanceTo(place, query) > query.radiusKm) return false;
  }
  if (query.municipality !== null && place?.nis !== query.municipality) return false;
  if (query.network !== null && (!place || findMunicipality(place.nis)?.networkId !== query.network))
    return false;
  if (query.organisation !== null && item.organiserSlug !== query.organisation) return false;
  if (query.audiences.length > 0 && !query.audiences.some((each) => content.audiences.includes(each)))
    return false;
  if (query.age !== null && query.age < (content.ageMin ?? 0)) return false;
  if (query.age !== null && query.age > (content.ageMax ?? Infinity)) return false;
  if (query.children === 'mee' && content.children !== 'along' && content.children !== 'lookedAfter')
    return false;
  if (query.children === 'opvang' && content.children !== 'lookedAfter') return false;
  if (query.free && content.price !== 0) return false;
  if (query.wheelchair && content.wheelchair !== true) return false;
  if (query.online && !content.online) return false;
  if (query.byAppointment && !item.byAppointment) return false;
  if (query.signsProof && content.signsProof !== true) return false;
  if (query.startAnyTime && content.startWhen !== 'any') return false;
  return !query.accompanied || content.canBeAccompanied === true;
}

function passesChoices({ content }: Item, query: ActivityQuery): boolean {
  if (query.level !== null) {
    if (content.level === null && !query.includeUnknownLevel) return false;
    if (content.level !== null && content.level > query.level) return false;
  }
  if (query.kinds.length > 0 && !query.kinds.some((each) => content.kinds.includes(each))) return false;
  if (query.goals.length > 0 && !query.goals.some((each) => content.goals.includes(each))) return false;
  return query.themes.length === 0 || query.themes.some((each) => content.themes.includes(each));
}

function canAppoint(item: Item, query: ActivityQuery): boolean {
  const asksTime =
    query.weekdays.length + query.dayParts.length > 0 ||
    query.from !== null ||
    query.until !== null ||
    query.schoolHours;
  return item.byAppointment && !asksTime;
}

function findNext(
  item: Item,
  query: ActivityQuery,
  now: number,
  today: Temporal.PlainDate,
): Time | undefined {
  const asksDate = query.weekdays.length > 0 || query.from !== null || query.until !== null;
  return item.times.find((time) => {
    if (time.endsAt <= now) return false;
    if (query.hasPlace && time.full) return false;
    if (query.schoolHours && !time.inSchoolHours) return false;
    if (query.dayParts.length > 0 && !time.isLong && !query.dayParts.includes(time.dayPart)) return false;
    if (!asksDate) return true;
    for (
      let date = time.date;
      Temporal.PlainDate.compare(date, time.lastDate) <= 0;
      date = date.add({ days: 1 })
    ) {
      const isAsked =
        Temporal.PlainDate.compare(date, today) >= 0 &&
        (query.from === null || date.toString() >= query.from) &&
        (query.until === null || date.toString() <= query.until) &&
        (query.weekdays.length === 0 || query.weekdays.includes(date.dayOfWeek as 1));
      if (isAsked) return true;
    }
    return false;
  });
}

function distanceTo(place: Item['place'], query: ActivityQuery): number {
  if (!place || !query.point) return Infinity;
  return haversineKm(query.point.lat, query.point.lon, place.lat, place.lon);
}

function hitOf(item: Item, next: Time | undefined, query: ActivityQuery, now: number): ActivityHit {
  const coming = item.times.filter(({ endsAt }) => endsAt > now);
  const distanceKm = distanceTo(item.place, query);
  return {
    id: item.id,
    distanceKm: Number.isFinite(distanceKm) ? distanceKm : null,
    next: next ? { startsAt: next.startsAt, endsAt: next.endsAt } : null,
    full: coming.length > 0 && coming.every(({ full }) => full),
  };
}
