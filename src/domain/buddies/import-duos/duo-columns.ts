/**
 * Which column of a spreadsheet says what of a running duo, guessed from the words above it and from what
 * stands in it.
 */
import { normaliseEmail } from '../../users/user.ts';
import { normalizeName } from '../../places/place.ts';
import { BUDDY_SIDES, type BuddySide } from '../buddy.ts';
import { isNationalNumber, readListedPhone, readSheetDay } from './cell-values.ts';

export const PERSON_FIELDS = ['name', 'phone', 'email', 'place', 'born', 'languages'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

export type DuoField = `${BuddySide}-${PersonField}` | 'started' | 'ends';
export const DUO_FIELDS: readonly DuoField[] = [
  ...BUDDY_SIDES.flatMap((side) => PERSON_FIELDS.map((field): DuoField => `${side}-${field}`)),
  'started', 'ends',
];

/** Without these no line can be brought in; to reach somebody needs a phone or a mail as well. */
export const NEEDED_FIELDS = [
  'buddy-name', 'newcomer-name', 'started',
] as const satisfies readonly DuoField[];

/** Words above a column, without case, accents or signs; whole words. Dutch, English, French, Arabic. */
const SIDE_WORDS: Record<BuddySide, readonly string[]> = {
  buddy: [
    'buddy', 'buddys', 'buddies', 'vrijwilliger', 'vrijwilligers', 'maatje', 'volunteer', 'mentor', 'coach',
    'benevole', 'parrain', 'marraine', 'المرافق',
  ],
  newcomer: [
    'nieuwkomer', 'nieuwkomers', 'deelnemer', 'inburgeraar', 'anderstalige', 'client', 'clint', 'gast',
    'aanvrager', 'vrager', 'leerder',
    'newcomer', 'participant', 'learner', 'mentee', 'primo arrivant', 'primoarrivant', 'arrivant',
    'apprenant', 'nouvel arrivant', 'الوافد',
  ],
};
const FIELD_WORDS: Record<PersonField | 'started' | 'ends', readonly string[]> = {
  // A start is not a birth: whichever is said with more words wins (`fieldIn`).
  ends: [
    'einddatum', 'einde', 'eind', 'stopdatum', 'tot', 'end', 'end date', 'until', 'fin', 'date de fin',
    'jusqu', 'النهاية',
  ],
  started: [
    'startdatum', 'start', 'begindatum', 'begin', 'sinds', 'gestart', 'gekoppeld', 'datum koppeling',
    'koppeling', 'match', 'matchdatum',
    'duo sinds', 'start date', 'since', 'started', 'matched', 'debut', 'date de debut', 'depuis', 'البداية',
  ],
  born: [
    'geboortedatum', 'geboren', 'geboortejaar', 'leeftijd', 'volwassen', 'birth', 'date of birth', 'birthday',
    'born', 'age', 'adult',
    'naissance', 'date de naissance', 'ne le', 'majeur', 'ميلاد', 'عمر',
  ],
  phone: [
    'telefoon', 'telefoonnummer', 'tel', 'gsm', 'gsm nummer', 'gsmnummer', 'mobiel', 'phone', 'phone number',
    'mobile', 'telephone', 'portable', 'هاتف',
  ],
  email: [
    'email', 'e mail', 'mail', 'mailadres', 'emailadres', 'e mailadres', 'courriel', 'adresse mail', 'بريد',
  ],
  place: [
    'gemeente', 'plaats', 'woonplaats', 'stad', 'postcode', 'postnummer', 'dorp', 'woont', 'municipality',
    'town', 'city', 'place', 'postal code',
    'zip', 'commune', 'ville', 'code postal', 'lieu', 'بلدية',
  ],
  languages: [
    'taal', 'talen', 'spreekt', 'moedertaal', 'thuistaal', 'language', 'languages', 'speaks', 'langue',
    'langues', 'parle', 'لغات',
  ],
  name: ['naam', 'voornaam', 'name', 'first name', 'firstname', 'prenom', 'nom', 'اسم'],
};
/** Read by nobody and kept nowhere (product §1.6), also not for the hour in which the table waits. */
const NEVER_WORDS = [
  'rijksregister', 'rijksregisternummer', 'rrn', 'insz', 'niss', 'bisnummer', 'nationaliteit', 'nationality',
  'nationalite', 'herkomst', 'afkomst',
  'land van herkomst', 'origin', 'origine', 'geboorteland', 'verblijf', 'verblijfsstatus', 'statuut',
  'status verblijf', 'residence', 'sejour', 'religie',
  'geloof', 'godsdienst', 'religion', 'gezondheid', 'ziekte', 'health', 'sante', 'strafblad', 'uittreksel',
  'criminal record', 'casier',
];
/** A family name is not asked either: the first name is enough here. */
const SKIPPED_WORDS = [
  'achternaam', 'familienaam', 'last name', 'surname', 'family name', 'nom de famille', 'straat', 'adres',
  'street', 'address', 'rue',
];

const WORDS_OF_FIELDS = [
  ...Object.entries(FIELD_WORDS), ['skip', SKIPPED_WORDS],
] as [PersonField | 'started' | 'ends' | 'skip', readonly string[]][];

const wordsOf = (text: string): string => ` ${normalizeName(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
const says = (words: string, each: string): boolean =>
  words.includes(` ${each} `) || words.includes(` ${normalizeName(each)} `);

const sideIn = (words: string): BuddySide | undefined =>
  BUDDY_SIDES.find((side) => SIDE_WORDS[side].some((each) => says(words, each)));

/** The longest of the words that stand there decides: "e-mailadres" is no address of a house. */
function fieldIn(words: string): PersonField | 'started' | 'ends' | 'skip' | undefined {
  let best: { field: PersonField | 'started' | 'ends' | 'skip'; length: number } | undefined;
  for (const [field, list] of WORDS_OF_FIELDS) {
    for (const each of list) {
      if (says(words, each) && each.length > (best?.length ?? 0)) best = { field, length: each.length };
    }
  }
  return best?.field;
}

export interface SheetRow { line: number; cells: string[] }

export interface GuessedTable {
  /** What stands above each column; '' = nothing. */
  head: string[];
  rows: SheetRow[];
  /** For each column what it says; null = not read. */
  columns: (DuoField | null)[];
  /** Heads of columns that were thrown away unread. */
  never: string[];
}

const HEAD_LINES = 6;

const isNeverAsked = (words: string): boolean => NEVER_WORDS.some((each) => says(words, each));

/** How much a cell looks like the name of a column; a side alone may be a group above several. */
const headPoints = (words: string): number => {
  if (fieldIn(words) !== undefined || isNeverAsked(words)) return 3;
  return sideIn(words) === undefined ? 0 : 2;
};

/**
 * `rows` all equally wide. Rows without head, with one, or with a row of groups above it (buddy |
 * nieuwkomer).
 */
export function guessColumns(rows: readonly SheetRow[]): GuessedTable {
  const known = rows.slice(0, HEAD_LINES)
    .map(({ cells }) => cells.reduce((sum, cell) => sum + headPoints(wordsOf(cell)), 0));
  const most = Math.max(0, ...known);
  const at = most >= 4 ? known.indexOf(most) : -1;
  const head = rows[at]?.cells ?? rows[0]?.cells.map(() => '') ?? [];
  const groups = groupsAbove(rows[at - 1]?.cells);
  const data = rows.slice(at + 1);
  const names = head.map((text, index) => `${groups[index] ?? ''} ${text}`.trim());
  const isNever = names.map((text, index) => (
    isNeverAsked(wordsOf(text)) || holds(data, index, isNationalNumber)
  ));
  const kept = <Value>(values: readonly Value[]) => values.filter((_value, index) => !isNever[index]);
  const table = { head: kept(names), rows: data.map(({ line, cells }) => ({ line, cells: kept(cells) })) };
  const never = names.filter((_name, index) => isNever[index]);
  return { ...table, columns: fieldsOf(table.head, table.rows), never };
}

/** A group stands above the first of its columns and goes on until the next. */
function groupsAbove(cells: readonly string[] | undefined): string[] {
  if (!cells?.some((cell) => sideIn(wordsOf(cell)))) return [];
  let group = '';
  return cells.map((cell) => {
    if (cell !== '') group = sideIn(wordsOf(cell)) ? cell : '';
    return group;
  });
}

/** True when most of the cells with text pass. */
function holds(rows: readonly SheetRow[], column: number, test: (cell: string) => boolean): boolean {
  const cells = rows.slice(0, 50).map(({ cells: each }) => each[column] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter(test).length >= cells.length * 0.6;
}

function fieldsOf(head: readonly string[], rows: readonly SheetRow[]): (DuoField | null)[] {
  const words = head.map(wordsOf);
  const fields = words.map((text, index) => {
    const field = fieldIn(text);
    // "Buddy" alone above a column is the name of the buddy.
    return field ?? (sideIn(text) ? 'name' : contentOf(rows, index));
  });
  const sides = sidesOf(words.map(sideIn), fields);
  const taken = new Set<DuoField>();
  return fields.map((field, index): DuoField | null => {
    const guess = asDuoField(field, sides[index] ?? 'buddy');
    // Postcode and gemeente beside each other are one place; of other things the first column counts.
    if (guess === null || (taken.has(guess) && field !== 'place' && field !== 'phone')) return null;
    taken.add(guess);
    return guess;
  });
}

function asDuoField(field: ReturnType<typeof fieldIn> | null, side: BuddySide): DuoField | null {
  if (field === null || field === undefined || field === 'skip') return null;
  if (field === 'started' || field === 'ends') return field;
  return `${side}-${field}`;
}

function contentOf(rows: readonly SheetRow[], column: number): PersonField | 'started' | null {
  if (holds(rows, column, (cell) => normaliseEmail(cell) !== undefined)) return 'email';
  if (holds(rows, column, (cell) => /^[1-9]\d{3}$/.test(cell))) return 'place';
  if (holds(rows, column, (cell) => readSheetDay(cell) !== undefined)) return 'started';
  return holds(rows, column, (cell) => readListedPhone(cell) !== undefined) ? 'phone' : null;
}

/**
 * The side of a column that does not say it: that of the column before it; before any, the other than the
 * first said; and
 * where none is said at all, the buddy first, until something comes a second time.
 */
function sidesOf(
  said: readonly (BuddySide | undefined)[], fields: readonly (ReturnType<typeof fieldIn> | null)[],
): BuddySide[] {
  const first = said.find((side) => side !== undefined);
  if (first === undefined) {
    const seen = new Set<string>();
    let side: BuddySide = 'buddy';
    return fields.map((field) => {
      if (field === 'name' && seen.has('name')) side = 'newcomer';
      if (field) seen.add(field);
      return side;
    });
  }
  let side: BuddySide = first === 'buddy' ? 'newcomer' : 'buddy';
  return said.map((each) => {
    side = each ?? side;
    return side;
  });
}
