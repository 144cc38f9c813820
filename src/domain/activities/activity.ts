/**
 * The vocabulary and shape of an activity (product §3).
 * Every list below is the closed set that forms, search, imports and templates share; the order is the order
 * in which people see the values, and the position is the bit in the search columns, so values are only appended.
 */

export const KINDS = [
  'oefenkans', 'ontmoeting', 'vrije-tijd', 'vrijwilligerswerk', 'kennismakingsstage', 'buddywerking',
] as const;
export type Kind = (typeof KINDS)[number];

export const GOALS = [
  'nederlands-oefenen', 'mensen-leren-kennen', 'vrienden-maken', 'iets-leren', 'vrijwilliger-worden',
  'werk-voorbereiden',
] as const;
export type Goal = (typeof GOALS)[number];

export const THEMES = [
  'taal', 'sport', 'cultuur', 'natuur', 'koken', 'gezin', 'welzijn', 'onderwijs', 'werk', 'digitaal',
  'creatief', 'feest',
] as const;
export type Theme = (typeof THEMES)[number];

/** `iedereen` stands alone; the others may be combined. */
export const AUDIENCES = [
  'iedereen', 'vrouwen', 'meisjes', 'mannen', 'kinderen', 'jongeren', 'ouders', 'gezinnen', 'senioren',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const LEVELS = [1, 2, 3, 4] as const;
/** The taalicoon: how much Dutch you need (product §1.4). `null` is unknown, and unknown is not easy. */
export type Level = (typeof LEVELS)[number];

export const ACTIVITY_STATES = [
  'draft', 'submitted', 'published', 'changes_requested', 'rejected', 'archived', 'expired',
] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

export type Children = 'along' | 'lookedAfter' | 'no';
export type BookingHow = 'come' | 'here' | 'link' | 'phone' | 'mail';
export type Spoken = 'dutch' | 'mixed' | 'other';
export type Setting = 'group' | 'duo' | 'alone';
export type StartWhen = 'any' | 'start' | 'contact';
export type Source = 'own' | 'uitdatabank';

export interface Tariff {
  name: string;
  /** Euro, two decimals at most. */
  price: number;
}

/** Where it happens. `hideAddress` = "address after contact": everywhere the municipality's centre is shown. */
export interface ActivityPlace {
  name: string;
  street: string | null;
  postalCode: string | null;
  /** The village or part of town, when it is not the municipality's own name. */
  locality: string | null;
  nis: string;
  lat: number;
  lon: number;
  /** True when the point is a centre of a postcode or municipality, not of the address itself. */
  approximate: boolean;
  hideAddress: boolean;
}

/** Everything an organiser or an import says about an activity, apart from when it takes place. */
export interface ActivityContent {
  title: string;
  summary: string;
  /** Paragraphs and lists as sanitised HTML (p, ul, ol, li, br, strong, em), Dutch as written. */
  descriptionHtml: string;
  kinds: Kind[];
  goals: Goal[];
  themes: Theme[];
  level: Level | null;
  /** Levels found at import when there were several different ones (product §11); empty otherwise. */
  levelsFound: Level[];
  ageMin: number | null;
  ageMax: number | null;
  audiences: Audience[];
  /** "vooral voor …, iedereen is welkom": only with audiences other than `iedereen`. */
  audienceOpen: boolean;
  children: Children | null;
  childrenAgeMin: number | null;
  childrenAgeMax: number | null;
  /** Euro for looking after a child; 0 = free, null = unknown. */
  childrenPrice: number | null;
  childrenReserve: boolean | null;
  /** Euro; 0 = free, null = unknown. */
  price: number | null;
  tariffs: Tariff[];
  uitpas: boolean;
  place: ActivityPlace | null;
  online: boolean;
  onlineUrl: string | null;
  /** Stop and line, as written. */
  publicTransport: string | null;
  /** Step-free access. */
  wheelchair: boolean | null;
  /** ISO 639-1/-3 codes of languages the guides speak besides Dutch. */
  guideLanguages: string[];
  /** Places per occurrence; null = not stated. */
  capacity: number | null;
  bookingHow: BookingHow;
  bookingUrl: string | null;
  bookingPhone: string | null;
  bookingEmail: string | null;
  /** A function ("onthaal"), not a person. */
  contactName: string | null;
  contactPhone: string | null;
  /** A private number is shown only after a tap, never in lists, API, feeds. */
  contactPhonePrivate: boolean;
  contactEmail: string | null;
  contactUrl: string | null;
  bring: string | null;
  canBeAccompanied: boolean | null;
  /** NIS codes; empty = everyone may come. */
  onlyResidentsOf: string[];
  onlyWithTraject: boolean;
  /** Who insures, for vrijwilligerswerk, kennismakingsstage, buddywerking. */
  insuredBy: string | null;
  /** Facts for the participatietraject (product §3). */
  spoken: Spoken | null;
  setting: Setting | null;
  samePeople: boolean | null;
  startWhen: StartWhen | null;
  hoursPerTime: number | null;
  signsProof: boolean | null;
  proofContact: string | null;
}

export type OccurrenceStatus = 'planned' | 'cancelled';

/** One time it takes place. Instants are epoch milliseconds (UTC); `startsAt < endsAt`. */
export interface Occurrence {
  startsAt: number;
  endsAt: number;
  status: OccurrenceStatus;
  /** True when no place is left. Without a stated capacity it is false ("open"). */
  full: boolean;
}

/** The traject note of design §9 appears only when Dutch is spoken and it is not mostly alone (product §3). */
export function showsTrajectNote(activity: Pick<ActivityContent, 'spoken' | 'setting'>): boolean {
  const dutchIsSpoken = activity.spoken === 'dutch' || activity.spoken === 'mixed';
  return dutchIsSpoken && (activity.setting === 'group' || activity.setting === 'duo');
}
