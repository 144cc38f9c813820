/**
 * What each line of a list of duos would become, or why it cannot come in; nothing is written here (product
 * §8).
 */
import { findPlace } from '../../places/find-place.ts';
import { getMunicipality } from '../../places/reference.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import { FIRST_NAME_MAX_LENGTH } from '../../signups/signup.ts';
import { BUDDY_SIDES, type BuddyLanguage, type BuddySide } from '../buddy.ts';
import type { BuddywerkingCard } from '../buddywerking-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { readAdult, readLanguages, readListedEmail, readListedPhone, readSheetDay } from './cell-values.ts';
import type { DuoField, PersonField, SheetRow } from './duo-columns.ts';
import { findKnownPeople, type KnownPeople } from './known-people.ts';

export const LINE_PROBLEMS = [
  'name-needed', 'name-long', 'reach-needed', 'phone-wrong', 'email-wrong', 'place-needed', 'place-unknown',
  'place-ambiguous',
  'language-unknown', 'minor', 'born-wrong', 'start-needed', 'date-wrong', 'start-future', 'ended', 'double',
  'same-person', 'on-file',
  'ask-network',
] as const;
export interface LineProblem {
  field: DuoField;
  key: (typeof LINE_PROBLEMS)[number];
  /** What stands in the cell. */
  typed: string;
  /** `double`: the line that has it first. */
  otherLine?: number;
}

export interface ListedPerson {
  name: string;
  phone: string | null;
  email: string | null;
  place: { nis: string; lat: number; lon: number };
  languages: BuddyLanguage[];
}
export interface ListedDuo {
  buddy: ListedPerson;
  newcomer: ListedPerson;
  startedOn: string;
  endsOn: string | null;
}

export interface CheckedLine {
  line: number;
  /** As they stand in the file. */
  names: Record<BuddySide, string>;
  /** `there`: this very duo was brought in before. */
  result: { kind: 'ready'; duo: ListedDuo } | { kind: 'there' } | { kind: 'wrong'; problems: LineProblem[] };
}

interface Checking {
  today: string;
  columns: readonly (DuoField | null)[];
  /** Where somebody lives of whom it is not said; null = the buddywerking works in several places. */
  usualPlace: ListedPerson['place'] | null;
  /** Places that were looked up already. */
  places: Map<string, ReturnType<typeof findPlace>>;
  /** Who stands in the file: the line of every mail and phone. */
  seen: Record<BuddySide, Map<string, number>>;
}

/** In the order of the file. */
export function checkDuos(
  app: BuddyApp, rows: readonly SheetRow[], columns: readonly (DuoField | null)[],
  buddywerking: BuddywerkingCard,
): CheckedLine[] {
  const [only, ...others] = buddywerking.municipalities;
  const checking: Checking = {
    columns, today: toLocal(app.clock.now()).date, places: new Map(),
    seen: { buddy: new Map(), newcomer: new Map() },
    usualPlace: only === undefined || others.length > 0 ? null : getMunicipality(only),
  };
  const read = rows.map((row) => readLine(checking, row));
  const contacts = read.flatMap(({ duo }) => BUDDY_SIDES.flatMap((side) => contactsOf(duo[side])));
  const known = findKnownPeople(app, contacts);
  return read.map((each) => judgeLine(checking, known, each));
}

/**
 * The cells of a field; postcode and gemeente in two columns are one place, of others the first with text
 * counts.
 */
function cellOf({ columns }: Checking, { cells }: SheetRow, field: DuoField): string {
  const texts = cells.filter((cell, index) => columns[index] === field && cell !== '');
  const joint = { place: ' ', languages: ', ', phone: '; ', email: '; ' }[field.split('-')[1] ?? ''];
  return joint === undefined ? texts[0] ?? '' : texts.join(joint);
}

interface ReadLine { line: number; duo: ReadDuo; problems: LineProblem[] }

function readLine(checking: Checking, row: SheetRow): ReadLine {
  const problems: LineProblem[] = [];
  const buddy = readPerson(checking, row, 'buddy', problems);
  const newcomer = readPerson(checking, row, 'newcomer', problems);
  return { line: row.line, duo: { buddy, newcomer, ...readDates(checking, row, problems) }, problems };
}

function judgeLine(checking: Checking, known: KnownPeople, { line, duo, problems }: ReadLine): CheckedLine {
  const { buddy, newcomer, startedOn, endsOn } = duo;
  const names = { buddy: buddy.name, newcomer: newcomer.name };
  const isThere = known.areDuo(contactsOf(buddy), contactsOf(newcomer), startedOn);
  const all = isThere ? [] : [...problems, ...findDoubles(checking, duo), ...findOnFile(known, duo)];
  noteSeen(checking, line, duo);
  if (isThere) return { line, names, result: { kind: 'there' } };
  if (all.length > 0 || startedOn === null || buddy.place === null || newcomer.place === null) {
    return { line, names, result: { kind: 'wrong', problems: all } };
  }
  const ready: ListedDuo = {
    buddy: { ...buddy, place: buddy.place }, newcomer: { ...newcomer, place: newcomer.place },
    startedOn, endsOn,
  };
  return { line, names, result: { kind: 'ready', duo: ready } };
}

type Read = Omit<ListedPerson, 'place'> & { place: ListedPerson['place'] | null };
interface ReadDuo { buddy: Read; newcomer: Read; startedOn: string | null; endsOn: string | null }

function readPerson(checking: Checking, row: SheetRow, side: BuddySide, problems: LineProblem[]): Read {
  const cell = (field: PersonField) => cellOf(checking, row, `${side}-${field}`);
  const refuse = (field: PersonField, key: LineProblem['key'], typed = cell(field)) => {
    problems.push({ field: `${side}-${field}`, key, typed });
  };
  const name = cell('name');
  if (name === '') refuse('name', 'name-needed');
  else if (name.length > FIRST_NAME_MAX_LENGTH) refuse('name', 'name-long');
  const phone = readListedPhone(cell('phone')) ?? null;
  const email = readListedEmail(cell('email')) ?? null;
  if (cell('phone') !== '' && phone === null) refuse('phone', 'phone-wrong');
  if (cell('email') !== '' && email === null) refuse('email', 'email-wrong');
  if (cell('phone') === '' && cell('email') === '') refuse('phone', 'reach-needed');
  if (cell('born') !== '') {
    const isAdult = readAdult(cell('born'), checking.today);
    // The day itself is repeated nowhere.
    if (isAdult !== true) refuse('born', isAdult === false ? 'minor' : 'born-wrong', '');
  }
  const { known, unknown } = readLanguages(cell('languages'));
  if (unknown.length > 0) refuse('languages', 'language-unknown', unknown.join(', '));
  const place = readPlace(checking, cell('place'), (key) => { refuse('place', key); });
  return { name, phone, email, languages: known, place };
}

function readPlace(
  { places, usualPlace }: Checking, text: string, refuse: (key: LineProblem['key']) => void,
): ListedPerson['place'] | null {
  if (text === '') {
    if (usualPlace === null) refuse('place-needed');
    return usualPlace;
  }
  const answer = places.get(text) ?? findPlace(text);
  places.set(text, answer);
  if (answer.kind !== 'found') {
    refuse(answer.kind === 'unknown' ? 'place-unknown' : 'place-ambiguous');
    return null;
  }
  const { nis, lat, lon } = answer.place;
  return { nis, lat, lon };
}

const FIRST_YEAR = '2000-01-01';

function readDates(
  checking: Checking, row: SheetRow, problems: LineProblem[],
): Pick<ReadDuo, 'startedOn' | 'endsOn'> {
  const read = (field: 'started' | 'ends') => {
    const typed = cellOf(checking, row, field);
    const day = typed === '' ? null : readSheetDay(typed) ?? '';
    const refuse = (key: LineProblem['key']) => { problems.push({ field, key, typed }); };
    if (day === '' || (day !== null && day < FIRST_YEAR)) refuse('date-wrong');
    else if (field === 'started' && day === null) refuse('start-needed');
    else if (field === 'started' && day !== null && day > checking.today) refuse('start-future');
    else if (field === 'ends' && day !== null && day <= checking.today) refuse('ended');
    return day;
  };
  return { startedOn: read('started'), endsOn: read('ends') };
}

const contactsOf = ({ phone, email }: Read): string[] => [phone, email].filter((each) => each !== null);
const reachField = (side: BuddySide, { phone }: Read): DuoField =>
  (phone === null ? `${side}-email` : `${side}-phone`);

/** The same mail or phone twice on a side is one person to us, who has one duo at a time. */
function findDoubles({ seen }: Checking, duo: ReadDuo): LineProblem[] {
  const doubles = BUDDY_SIDES.flatMap((side): LineProblem[] => {
    const typed = contactsOf(duo[side]).find((each) => seen[side].has(each));
    const otherLine = typed === undefined ? undefined : seen[side].get(typed);
    if (typed === undefined || otherLine === undefined) return [];
    return [{ field: reachField(side, duo[side]), key: 'double', typed, otherLine }];
  });
  const both = contactsOf(duo.newcomer).find((each) => contactsOf(duo.buddy).includes(each));
  if (both === undefined) return doubles;
  return [...doubles, { field: reachField('newcomer', duo.newcomer), key: 'same-person', typed: both }];
}

function noteSeen({ seen }: Checking, line: number, duo: ReadDuo): void {
  for (const side of BUDDY_SIDES) {
    for (const each of contactsOf(duo[side])) if (!seen[side].has(each)) seen[side].set(each, line);
  }
}

/** Somebody who was stopped for safety first comes to the network (product §8), also out of a list. */
function findOnFile(known: KnownPeople, duo: ReadDuo): LineProblem[] {
  return BUDDY_SIDES.flatMap((side): LineProblem[] => {
    const contacts = contactsOf(duo[side]);
    const problem = { field: reachField(side, duo[side]), typed: duo[side].name };
    if (known.isOnFile(side, contacts)) return [{ ...problem, key: 'on-file' }];
    return known.isStopped(contacts) ? [{ ...problem, key: 'ask-network' }] : [];
  });
}
