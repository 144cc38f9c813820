/**
 * What an organiser may say about an activity (product §3, §6). `readActivity` is strict, for what is handed in;
 * `readDraft` keeps whatever was typed. Problems are i18n keys of the group `errors`, beside the field.
 */
import { z } from 'zod';
import { scheduleEndsAt } from '../schedules/next-dates.ts';
import { scheduleInput } from '../schedules/schedule-input.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { DomainError } from '../shared/errors.ts';
import type { VersionData } from '../moderation/moderation.ts';
import type { ActivityContent } from './activity.ts';
import { FIELDS, ruleProblems, type FieldProblem } from './activity-fields.ts';
import { descriptionHtmlOf, descriptionTextOf } from './description-text.ts';

/** The fields as a form gives them: `ActivityContent` with the description as text, and the rest of a version. */
export type ActivityValues = Omit<ActivityContent, 'descriptionHtml' | 'levelsFound'> & {
  description: string;
  schedule: Schedule;
  lokaalBestuurId: number | null;
  imageId: string | null;
  imageAlt: string | null;
  imageCredit: string | null;
};

/** Refused, with what is wrong beside which field. */
export class InvalidActivity extends DomainError {
  readonly problems: readonly FieldProblem[];

  constructor(problems: readonly FieldProblem[]) {
    super('invalid', problems[0]?.key ?? 'activity-invalid');
    this.problems = problems;
  }
}

const shape = { ...FIELDS, schedule: scheduleInput };
const strict = z.object(shape);

/** A schedule nobody has filled in yet. */
export const NO_SCHEDULE: Schedule = { type: 'dates', dates: [] };

export function emptyValues(): ActivityValues {
  return {
    title: '', summary: '', description: '', kinds: [], goals: [], themes: [], level: null, ageMin: null, ageMax: null,
    audiences: ['iedereen'], audienceOpen: false, children: null, childrenAgeMin: null, childrenAgeMax: null,
    childrenPrice: null, childrenReserve: null, price: null, tariffs: [], uitpas: false, place: null, online: false,
    onlineUrl: null, publicTransport: null, wheelchair: null, guideLanguages: [], capacity: null, bookingHow: 'come',
    bookingUrl: null, bookingPhone: null, bookingEmail: null, contactName: null, contactPhone: null,
    contactPhonePrivate: false, contactEmail: null, contactUrl: null, bring: null, canBeAccompanied: null,
    onlyResidentsOf: [], onlyWithTraject: false, insuredBy: null, spoken: null, setting: null, samePeople: null,
    startWhen: null, hoursPerTime: null, signsProof: null, proofContact: null,
    schedule: NO_SCHEDULE, lokaalBestuurId: null, imageId: null, imageAlt: null, imageCredit: null,
  };
}

/** What stands in a version, to fill the form with. */
export function valuesOf(data: VersionData): ActivityValues {
  const { descriptionHtml, levelsFound: _remark, ...content } = data.content;
  const { schedule, lokaalBestuurId, imageId, imageAlt, imageCredit } = data;
  return {
    ...content, description: descriptionTextOf(descriptionHtml), schedule, lokaalBestuurId, imageId, imageAlt, imageCredit,
  };
}

/** `current` keeps the emphasis of an import and the levels found at it, while nobody changed those fields. */
function toData(values: ActivityValues, current: VersionData | null): VersionData {
  const { description, schedule, lokaalBestuurId, imageId, imageAlt, imageCredit, ...content } = values;
  const isSameText = current !== null && descriptionTextOf(current.content.descriptionHtml) === description.trim();
  return {
    content: {
      ...content,
      descriptionHtml: isSameText ? current.content.descriptionHtml : descriptionHtmlOf(description),
      levelsFound: content.level === null ? current?.content.levelsFound ?? [] : [],
    },
    schedule, lokaalBestuurId, imageId, imageAlt, imageCredit,
  };
}

/**
 * Everything checked: fields, rules between them, a date still to come. Throws InvalidActivity with the first problem
 * of every field. `now` in epoch ms.
 */
export function readActivity(values: unknown, current: VersionData | null, now: number): VersionData {
  const parsed = strict.safeParse({ ...emptyValues(), ...(values as object) });
  const problems: FieldProblem[] = parsed.success
    ? ruleProblems(parsed.data as ActivityValues)
    : parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0] ?? ''), key: /^[a-z][A-Za-z-]+$/.test(message) ? message : 'field-wrong',
    }));
  if (parsed.success && isOver(parsed.data.schedule, now)) problems.push({ field: 'schedule', key: 'schedule-over' });
  const first = problems.filter((one, index) => problems.findIndex(({ field }) => field === one.field) === index);
  if (first.length > 0) throw new InvalidActivity(first);
  return toData(parsed.data as ActivityValues, current);
}

function isOver(schedule: Schedule, now: number): boolean {
  if (schedule.type === 'dates') return !schedule.dates.some((date) => !date.cancelled && date.endsAt > now);
  const endsAt = scheduleEndsAt(schedule);
  return endsAt !== null && endsAt <= now;
}

const MAX_DRAFT_TEXT = 10_000;
const DEFAULTS: Record<string, unknown> = { ...emptyValues() };
const KEPT_AS_TYPED = new Set([
  'title', 'summary', 'description', 'onlineUrl', 'publicTransport', 'bookingUrl', 'bookingPhone', 'bookingEmail',
  'contactName', 'contactPhone', 'contactEmail', 'contactUrl', 'bring', 'insuredBy', 'proofContact', 'imageAlt',
  'imageCredit',
]);

/**
 * A draft: right values as they are, text as typed even when it is wrong, other wrong values left at what they were.
 * Fields that are not given stay as in `current`. Never throws; unknown fields are dropped.
 */
export function readDraft(values: unknown, current: VersionData | null): VersionData {
  const given: Record<string, unknown> = typeof values === 'object' && values !== null ? { ...values } : {};
  const before: Record<string, unknown> = current ? { ...valuesOf(current) } : DEFAULTS;
  const merged = Object.fromEntries(Object.entries(shape).map(([field, schema]) => {
    if (!Object.hasOwn(given, field)) return [field, before[field]];
    const parsed = (schema as z.ZodType).safeParse(given[field]);
    if (parsed.success) return [field, parsed.data];
    const typed = given[field];
    if (typeof typed !== 'string' || !KEPT_AS_TYPED.has(field)) return [field, before[field]];
    const text = typed.slice(0, MAX_DRAFT_TEXT);
    return [field, text === '' ? DEFAULTS[field] : text];
  }));
  return toData(merged as unknown as ActivityValues, current);
}
