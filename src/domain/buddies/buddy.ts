/** Words, states and pure rules of buddies (product §8): who, in which state, whose turn it is. */

export const BUDDY_SIDES = ['buddy', 'newcomer'] as const;
export type BuddySide = (typeof BUDDY_SIDES)[number];

export const BUDDYWERKING_KINDS = ['general', 'family', 'leisure', 'school', 'work'] as const;
export type BuddywerkingKind = (typeof BUDDYWERKING_KINDS)[number];

/** `full` keeps a waiting list nowhere: who chooses it goes to the network. `paused` is not shown as a choice. */
export const INTAKE_STATES = ['open', 'full', 'paused'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

export const CANDIDATE_STATES = [
  'aangemeld', 'bevestigd', 'doorverwezen', 'intake', 'beschikbaar', 'gekoppeld', 'afgerond', 'gestopt',
] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

export const STOP_REASONS = [
  'own-wish', 'no-time', 'moved', 'not-reached', 'not-confirmed', 'no-fit', 'other-help', 'not-adult', 'safety', 'other',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export const DUO_END_REASONS = [
  'term', 'goal-reached', 'no-time', 'moved', 'no-click', 'not-reached', 'safety', 'other',
] as const;
export type DuoEndReason = (typeof DUO_END_REASONS)[number];

/** Monday to Sunday, and the three parts of a day of product §4. */
export const MOMENT_DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
export const MOMENT_PARTS = ['ochtend', 'namiddag', 'avond'] as const;
export type MomentDay = (typeof MOMENT_DAYS)[number];
export type MomentPart = (typeof MOMENT_PARTS)[number];
export type Moment = `${MomentDay}-${MomentPart}`;
export const MOMENTS: readonly Moment[] = MOMENT_DAYS.flatMap((day) => (
  MOMENT_PARTS.map((part): Moment => `${day}-${part}`)));

export const INTERESTS = [
  'praten', 'wandelen', 'sport', 'koken', 'cultuur', 'natuur', 'creatief', 'spelletjes', 'kinderen', 'stad',
] as const;
export type Interest = (typeof INTERESTS)[number];

/** ISO 639-1 codes of languages to choose from besides Dutch, which everybody here speaks or learns. */
export const BUDDY_LANGUAGES = [
  'ar', 'en', 'fr', 'tr', 'uk', 'ru', 'es', 'pt', 'fa', 'ps', 'ti', 'am', 'so', 'ku', 'pl', 'ro', 'bg', 'sq', 'ur', 'hi',
  'bn', 'ne', 'zh', 'th', 'sw', 'de', 'it',
] as const;
export type BuddyLanguage = (typeof BUDDY_LANGUAGES)[number];

/** Asked only at the intake, may be left open, serves matching only. */
export const GENDERS = ['woman', 'man', 'other'] as const;
export type Gender = (typeof GENDERS)[number];
export const AGE_GROUPS = ['18-25', '26-35', '36-50', '51-65', '66+'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** The closed list of wishes; everything null or false = no preference. */
export interface BuddyWish {
  /** Hard: met only by somebody who said so at the intake. */
  gender: 'woman' | 'man' | null;
  aboutMyAge: boolean;
  withChildren: boolean;
  /** Speaks this language besides Dutch. */
  language: BuddyLanguage | null;
}
export const NO_WISH: BuddyWish = { gender: null, aboutMyAge: false, withChildren: false, language: null };

/** What the intake adds; null = left open. */
export interface IntakeFacts {
  gender: Gender | null;
  ageGroup: AgeGroup | null;
  hasChildren: boolean | null;
  /** Whole km, 1–100: farther is never proposed. */
  greatestDistanceKm: number | null;
}
export const NO_INTAKE: IntakeFacts = { gender: null, ageGroup: null, hasChildren: null, greatestDistanceKm: null };

/** Somebody as matching sees them: without name or contact. */
export interface PoolCandidate extends IntakeFacts {
  id: number;
  side: BuddySide;
  networkId: string;
  lat: number;
  lon: number;
  languages: readonly BuddyLanguage[];
  moments: readonly Moment[];
  interests: readonly Interest[];
  wish: BuddyWish;
  /** Said when registering; somebody who did not is never in the pool. */
  isAdult: boolean;
  isPaused: boolean;
  /** Since when `beschikbaar`, epoch ms: the waiting time counts from here. */
  waitingSince: number;
}

/** A pair that was proposed before, whatever came of it: never again. */
export interface EarlierPair { buddyId: number; newcomerId: number }

export const OWNER_KINDS = ['buddywerking', 'network', 'platform'] as const;
/** Who has the next step. Before the mail is confirmed that is the person. */
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** How a contact ended up. */
export const CONTACT_WAYS = ['call', 'mail', 'visit', 'message'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];
export const CONTACT_OUTCOMES = ['reached', 'not-reached', 'wrong-number'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

const NEXT_STATES: Record<CandidateState, readonly CandidateState[]> = {
  aangemeld: ['bevestigd', 'doorverwezen', 'gestopt'],
  bevestigd: ['doorverwezen', 'intake', 'gestopt'],
  // With only a phone the first call reached confirms what was routed already.
  doorverwezen: ['bevestigd', 'intake', 'gestopt'],
  intake: ['beschikbaar', 'doorverwezen', 'gestopt'],
  beschikbaar: ['gekoppeld', 'intake', 'doorverwezen', 'gestopt'],
  gekoppeld: ['beschikbaar', 'afgerond', 'gestopt'],
  afgerond: ['beschikbaar'],
  gestopt: [],
};

/** Whether product §8 has this step. */
export const canBecome = (from: CandidateState, to: CandidateState): boolean => NEXT_STATES[from].includes(to);

export const OPEN_STATES = [
  'aangemeld', 'bevestigd', 'doorverwezen', 'intake', 'beschikbaar', 'gekoppeld',
] as const satisfies readonly CandidateState[];
export const isOpenState = (state: CandidateState): boolean => (OPEN_STATES as readonly CandidateState[]).includes(state);

/** What the owner does next with somebody in this state; a key of the words of the desk. */
export type NextStep = 'wait-for-mail' | 'call-first' | 'contact' | 'intake' | 'match' | 'follow' | 'none';

/** @param isConfirmed by mail link or by a call that reached the person */
export function nextStepOf(state: CandidateState, isConfirmed: boolean): NextStep {
  switch (state) {
    case 'aangemeld':
      return 'wait-for-mail';
    case 'bevestigd':
      return 'intake';
    case 'doorverwezen':
      return isConfirmed ? 'contact' : 'call-first';
    case 'intake':
      return 'intake';
    case 'beschikbaar':
      return 'match';
    case 'gekoppeld':
      return 'follow';
    case 'afgerond':
    case 'gestopt':
      return 'none';
  }
}
