/** Every field of a version as lines in a language, to lay two versions beside each other (design §4). */
import {
  ageLine, audienceLine, childrenLines, openingLines, priceLine, scheduleLine, untilLine, occurrenceLine,
} from '#src/components/activity/activity-lines.ts';
import type { ActivityContent, Level } from '#src/domain/activities/activity.ts';
import { descriptionTextOf } from '#src/domain/activities/description-text.ts';
import type { VersionData } from '#src/domain/moderation/moderation.ts';
import { findPresentMunicipality } from '#src/domain/places/reference.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';
import { formatAmount, formatDate, formatList, languageName } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn, type Messages } from '#src/i18n/messages.ts';

export type FieldName = keyof Messages['moderation']['fields'];

export interface VersionField {
  name: FieldName;
  /** As lines; none = not said. */
  lines: string[];
  /** Only of the field `level`. */
  level?: Level | null;
  /** Only of the field `image`. */
  imageId?: string | null;
  /** The organiser's own words, Dutch. */
  isDutch: boolean;
}

const DUTCH: readonly FieldName[] = [
  'title', 'summary', 'description', 'place', 'transport', 'tariffs', 'contact', 'bring', 'insured', 'proof',
  'lokaalBestuur', 'image',
];

/** In the order of the page: who, what, where, when, how. `lokaalBestuur` is its name. */
export function versionFields(
  language: Language, { content, schedule, imageAlt, imageCredit, imageId }: VersionData, lokaalBestuur: string | null,
): VersionField[] {
  const { facts, activity: words, moderation } = messagesIn(language);
  const { values, booking } = moderation;
  const some = (...lines: (string | null | undefined | false)[]): string[] =>
    lines.filter((line): line is string => typeof line === 'string' && line !== '');
  const yes = (fact: boolean | null): string[] => (fact === null ? [] : [fact ? values.yes : values.no]);
  const lines: Record<FieldName, string[]> = {
    title: some(content.title),
    summary: some(content.summary),
    description: some(descriptionTextOf(content.descriptionHtml)),
    kinds: content.kinds.map((kind) => facts.kinds[kind]),
    goals: content.goals.map((goal) => facts.goals[goal]),
    themes: content.themes.map((theme) => facts.themes[theme]),
    level: [content.level === null ? facts.level.unknown : facts.level.of(content.level)],
    audience: [audienceLine(language, content)],
    age: some(ageLine(language, content)),
    residents: content.onlyResidentsOf.map((nis) => findPresentMunicipality(nis)?.name ?? nis),
    traject: yes(content.onlyWithTraject),
    guides: content.guideLanguages.map((code) => languageName(language, code)),
    place: placeLines(content, values.hidden),
    online: content.online ? some(values.yes, content.onlineUrl) : [values.no],
    transport: some(content.publicTransport),
    wheelchair: yes(content.wheelchair),
    schedule: scheduleLines(language, schedule),
    price: [priceLine(language, content)],
    tariffs: content.tariffs.map(({ name, price }) => `${name}: ${facts.price.euro(formatAmount(price))}`),
    uitpas: yes(content.uitpas),
    booking: some(booking[content.bookingHow], content.bookingUrl, content.bookingPhone, content.bookingEmail),
    contact: some(content.contactName, content.contactPhone, content.contactPhonePrivate && values.privatePhone,
      content.contactEmail, content.contactUrl),
    capacity: some(content.capacity !== null && words.who.capacity(content.capacity)),
    bring: some(content.bring),
    children: childrenLines(language, content),
    accompanied: yes(content.canBeAccompanied),
    insured: some(content.insuredBy),
    spoken: some(content.spoken && words.good.spoken[content.spoken]),
    setting: some(content.setting && words.good.setting[content.setting]),
    samePeople: yes(content.samePeople),
    start: some(content.startWhen && words.good.startWhen[content.startWhen]),
    hours: some(content.hoursPerTime !== null && words.good.hours(content.hoursPerTime, formatAmount(content.hoursPerTime))),
    proof: [...yes(content.signsProof), ...some(content.proofContact)],
    lokaalBestuur: some(lokaalBestuur),
    image: imageId === null ? [] : some(imageAlt, imageCredit),
  };
  return (Object.keys(lines) as FieldName[]).map((name) => ({
    name, lines: lines[name], isDutch: DUTCH.includes(name), ...(name === 'level' ? { level: content.level } : {}),
    ...(name === 'image' ? { imageId } : {}),
  }));
}

function placeLines({ place }: ActivityContent, hidden: string): string[] {
  if (!place) return [];
  const municipality = findPresentMunicipality(place.nis)?.name;
  const town = [place.postalCode, place.locality ?? municipality].filter(Boolean).join(' ');
  const point = `${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`;
  return [place.name, place.street, town, place.locality && municipality, place.hideAddress && hidden, point]
    .filter((line): line is string => typeof line === 'string' && line !== '');
}

/** The rule, from and until when, and every exception. */
export function scheduleLines(language: Language, schedule: Schedule): string[] {
  const { moderation: { values }, facts } = messagesIn(language);
  const day = (date: string) => formatDate(language, date, { year: true, weekday: false });
  const days = (dates: readonly string[]) => formatList(language, dates.map(day));
  const rule = scheduleLine(language, schedule);
  const lines = [...(rule === null ? [] : [rule])];
  if (schedule.type === 'dates') {
    return schedule.dates.map((date) => [
      occurrenceLine(language, date, { year: true }), date.cancelled ? facts.when.cancelled : '', date.full ? facts.when.full : '',
    ].filter(Boolean).join(' – '));
  }
  if (schedule.type === 'hours') lines.push(...openingLines(language, schedule));
  if ('from' in schedule && schedule.from !== null) lines.push(values.from(day(schedule.from)));
  const until = untilLine(language, schedule);
  if (until !== null) lines.push(until);
  if (schedule.type === 'weekly' || schedule.type === 'monthly') {
    const { cancelled, extra, changed } = schedule.exceptions;
    if (cancelled.length > 0) lines.push(values.notOn(days(cancelled)));
    if (extra.length > 0) lines.push(values.alsoOn(days(extra.map(({ date }) => date))));
    if (changed.length > 0) lines.push(values.otherHours(days(changed.map(({ date }) => date))));
  }
  if (schedule.type === 'hours') {
    lines.push(...schedule.closedDays.map(({ from, until: last }) => values.notOn(facts.when.dayToDay(day(from), day(last)))));
    lines.push(...schedule.adjustedDays.map(({ from, until: last }) => values.otherHours(facts.when.dayToDay(day(from), day(last)))));
  }
  return lines;
}

/** Names of the fields whose lines differ. */
export function changedNames(before: readonly VersionField[], after: readonly VersionField[]): FieldName[] {
  return after.filter(({ name, lines, imageId }) => {
    const earlier = before.find((each) => each.name === name);
    return earlier?.lines.join('\n') !== lines.join('\n') || earlier.imageId !== imageId;
  }).map(({ name }) => name);
}
