/**
 * The columns of the published offer that filters, counts and order need, in typed arrays (architecture §3).
 * An activity has a slot; its occurrences stand together, by start, in the occurrence columns.
 */
import { OCCURRENCE_BITS, SEARCH_FLAGS, WEEKDAY_SHIFT, unpackOccurrences } from '../search-row.ts';
import { unitVector } from './sphere.ts';

/** One row of search_activities as SQLite gives it. */
export interface StoredSearchRow {
  activityId: number;
  changeSeq: number;
  published: number;
  level: number | null;
  kindBits: number;
  goalBits: number;
  themeBits: number;
  audienceBits: number;
  ageMin: number | null;
  ageMax: number | null;
  flagBits: number;
  lat: number | null;
  lon: number | null;
  nis: string | null;
  organisationSlug: string | null;
  hiddenFrom: number | null;
  occurrences: Buffer;
}

/**
 * Bits of `moments`: one for each weekday and part of day with an occurrence, and one for any in school
 * hours.
 */
export const ALL_MOMENTS = (1 << 21) - 1;
export const SCHOOL_HOURS_MOMENT = 1 << 21;

export function momentBit(weekday: number, dayPart: number): number {
  return 1 << (weekday * 3 + dayPart);
}

const FIRST_CAPACITY = 1024;
const MAX_AGE = 32767;

type Column = Float64Array | Int32Array | Uint32Array | Uint16Array | Int16Array | Uint8Array;

function grown<T extends Column>(column: T, capacity: number): T {
  const larger = new (column.constructor as new (length: number) => T)(capacity);
  larger.set(column as never);
  return larger;
}

/** Numbers for texts, in order of arrival. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a text; a new one gets the next. */
  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }
}

/** Columns per slot. A free slot is not published. */
function makeSlots(capacity: number) {
  return {
    id: new Float64Array(capacity),
    published: new Uint8Array(capacity),
    level: new Uint8Array(capacity),
    kinds: new Uint16Array(capacity),
    goals: new Uint16Array(capacity),
    themes: new Uint16Array(capacity),
    audiences: new Uint16Array(capacity),
    flags: new Uint16Array(capacity),
    ageMin: new Int16Array(capacity),
    ageMax: new Int16Array(capacity),
    /** Number of the NIS code, -1 without place. */
    municipality: new Int32Array(capacity),
    /** Number of the slug, -1 without organiser. */
    organisation: new Int32Array(capacity),
    lat: new Float64Array(capacity),
    lon: new Float64Array(capacity),
    /** Unit vector of the place; NaN without place. */
    x: new Float64Array(capacity),
    y: new Float64Array(capacity),
    z: new Float64Array(capacity),
    hiddenFrom: new Float64Array(capacity),
    moments: new Uint32Array(capacity),
    firstOccurrence: new Int32Array(capacity),
    endOccurrence: new Int32Array(capacity),
    /** First occurrence that was not over at the last look; `nextEndsAt` its end, Infinity by appointment. */
    cursor: new Int32Array(capacity),
    nextEndsAt: new Float64Array(capacity),
  };
}
export type Slots = ReturnType<typeof makeSlots>;

function makeOccurrences(capacity: number) {
  return {
    startsAt: new Float64Array(capacity),
    endsAt: new Float64Array(capacity),
    startsOn: new Int32Array(capacity),
    bits: new Uint8Array(capacity),
  };
}
export type OccurrenceSlots = ReturnType<typeof makeOccurrences>;

export class Columns {
  slots: Slots = makeSlots(FIRST_CAPACITY);
  occurrences: OccurrenceSlots = makeOccurrences(FIRST_CAPACITY);
  readonly municipalities = new Dictionary();
  readonly organisations = new Dictionary();
  /** Slots in use are below this number. */
  slotCount = 0;
  /** Published activities. */
  size = 0;
  readonly #slotById = new Map<number, number>();
  #freeSlots: number[] = [];
  #occurrenceCount = 0;
  #unusedOccurrences = 0;
  #lastNow = -Infinity;

  findSlot(id: number): number | undefined {
    return this.#slotById.get(id);
  }

  /** Takes over one row: new, changed or withdrawn. */
  put(row: StoredSearchRow): void {
    this.#remove(row.activityId);
    if (row.published !== 1) return;
    const slot = this.#freeSlots.pop() ?? this.#newSlot();
    this.#slotById.set(row.activityId, slot);
    this.size += 1;
    const { slots } = this;
    slots.id[slot] = row.activityId;
    slots.published[slot] = 1;
    slots.level[slot] = row.level ?? 0;
    slots.kinds[slot] = row.kindBits;
    slots.goals[slot] = row.goalBits;
    slots.themes[slot] = row.themeBits;
    slots.audiences[slot] = row.audienceBits;
    slots.flags[slot] = row.flagBits;
    slots.ageMin[slot] = Math.min(row.ageMin ?? 0, MAX_AGE);
    slots.ageMax[slot] = Math.min(row.ageMax ?? MAX_AGE, MAX_AGE);
    slots.organisation[slot] =
      row.organisationSlug === null ? -1 : this.organisations.add(row.organisationSlug);
    slots.hiddenFrom[slot] = row.hiddenFrom ?? Infinity;
    this.#putPlace(slot, row);
    this.#putOccurrences(slot, row.occurrences);
    this.#rewind(slot);
  }

  /**
   * Makes the cursors right for this clock. A clock that runs on moves them when they are read; for one that
   * went back they all begin again.
   */
  setNow(now: number): void {
    if (now < this.#lastNow) {
      for (let slot = 0; slot < this.slotCount; slot += 1) this.#rewind(slot);
    }
    this.#lastNow = now;
  }

  /** Moves the cursor to the first occurrence that ends after now; false when there is none. */
  advance(slot: number, now: number): boolean {
    const { cursor, endOccurrence, nextEndsAt } = this.slots;
    const { endsAt } = this.occurrences;
    const end = endOccurrence[slot]!;
    let at = cursor[slot]!;
    while (at < end && endsAt[at]! <= now) at += 1;
    cursor[slot] = at;
    nextEndsAt[slot] = at < end ? endsAt[at]! : -Infinity;
    return at < end;
  }

  /** The first instant after now at which an occurrence begins or ends; Infinity when none does. One plain pass. */
  nextBoundary(now: number): number {
    const { startsAt, endsAt } = this.occurrences;
    let next = Infinity;
    for (let at = 0; at < this.#occurrenceCount; at += 1) {
      const start = startsAt[at]!;
      const end = endsAt[at]!;
      if (start > now && start < next) next = start;
      if (end > now && end < next) next = end;
    }
    return next;
  }

  #putPlace(slot: number, { lat, lon, nis }: StoredSearchRow): void {
    const { slots } = this;
    const hasPlace = lat !== null && lon !== null && nis !== null;
    const vector = hasPlace ? unitVector(lat, lon) : { x: NaN, y: NaN, z: NaN };
    slots.municipality[slot] = hasPlace ? this.municipalities.add(nis) : -1;
    slots.lat[slot] = hasPlace ? lat : NaN;
    slots.lon[slot] = hasPlace ? lon : NaN;
    slots.x[slot] = vector.x;
    slots.y[slot] = vector.y;
    slots.z[slot] = vector.z;
  }

  #putOccurrences(slot: number, packed: Buffer): void {
    const { count, startsAt, endsAt, startsOn, bits } = unpackOccurrences(packed);
    this.#reserveOccurrences(count);
    const { slots, occurrences } = this;
    const first = this.#occurrenceCount;
    occurrences.startsAt.set(startsAt, first);
    occurrences.endsAt.set(endsAt, first);
    occurrences.startsOn.set(startsOn, first);
    occurrences.bits.set(bits, first);
    this.#occurrenceCount += count;
    slots.firstOccurrence[slot] = first;
    slots.endOccurrence[slot] = first + count;
    let moments = 0;
    for (const each of bits) {
      if (each & OCCURRENCE_BITS.long) moments |= ALL_MOMENTS;
      else moments |= momentBit(each >> WEEKDAY_SHIFT, each & OCCURRENCE_BITS.dayPart);
      if (each & OCCURRENCE_BITS.schoolHours) moments |= SCHOOL_HOURS_MOMENT;
    }
    slots.moments[slot] = moments;
  }

  #rewind(slot: number): void {
    const { slots } = this;
    const first = slots.firstOccurrence[slot]!;
    slots.cursor[slot] = first;
    if (slots.flags[slot]! & SEARCH_FLAGS.byAppointment) slots.nextEndsAt[slot] = Infinity;
    else slots.nextEndsAt[slot] = -Infinity;
  }

  #remove(id: number): void {
    const slot = this.#slotById.get(id);
    if (slot === undefined) return;
    const { slots } = this;
    this.#slotById.delete(id);
    slots.published[slot] = 0;
    this.#unusedOccurrences += slots.endOccurrence[slot]! - slots.firstOccurrence[slot]!;
    slots.endOccurrence[slot] = slots.firstOccurrence[slot]!;
    this.#freeSlots.push(slot);
    this.size -= 1;
  }

  #newSlot(): number {
    const slot = this.slotCount;
    this.slotCount += 1;
    const capacity = this.slots.id.length;
    if (slot >= capacity) {
      const larger = Object.entries(this.slots).map(([name, column]) => [name, grown(column, capacity * 2)]);
      this.slots = Object.fromEntries(larger) as Slots;
    }
    return slot;
  }

  /**
   * Makes room for more occurrences; first by leaving out those of changed activities when these are many.
   */
  #reserveOccurrences(more: number): void {
    const capacity = this.occurrences.bits.length;
    if (this.#occurrenceCount + more <= capacity) return;
    if (this.#unusedOccurrences > this.#occurrenceCount / 4) this.#compactOccurrences();
    let needed = capacity;
    while (this.#occurrenceCount + more > needed) needed *= 2;
    if (needed === capacity) return;
    const larger = Object.entries(this.occurrences).map(([name, column]) => [name, grown(column, needed)]);
    this.occurrences = Object.fromEntries(larger) as OccurrenceSlots;
  }

  #compactOccurrences(): void {
    const compact = makeOccurrences(this.occurrences.bits.length);
    const { firstOccurrence, endOccurrence, cursor, published } = this.slots;
    let filled = 0;
    for (let slot = 0; slot < this.slotCount; slot += 1) {
      const first = firstOccurrence[slot]!;
      const end = published[slot] === 1 ? endOccurrence[slot]! : first;
      compact.startsAt.set(this.occurrences.startsAt.subarray(first, end), filled);
      compact.endsAt.set(this.occurrences.endsAt.subarray(first, end), filled);
      compact.startsOn.set(this.occurrences.startsOn.subarray(first, end), filled);
      compact.bits.set(this.occurrences.bits.subarray(first, end), filled);
      firstOccurrence[slot] = filled;
      endOccurrence[slot] = filled + end - first;
      cursor[slot] = filled + Math.max(0, cursor[slot]! - first);
      filled += end - first;
    }
    this.occurrences = compact;
    this.#occurrenceCount = filled;
    this.#unusedOccurrences = 0;
  }
}
