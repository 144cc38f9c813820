/** The vocabulary of moderation and its pure rules (product §7). */
import type { ActivityContent, ActivityState } from '../activities/activity.ts';
import type { Schedule } from '../schedules/schedule.ts';

/** `look-back`: published at once, to be looked at afterwards. */
export const ITEM_KINDS = [
  'submission', 'revision', 'look-back', 'claim', 'report', 'second-look', 'lokaal-bestuur',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Who has an item, from near to far. */
export const ITEM_LEVELS = ['gemeente', 'network', 'administrator'] as const;
export type ItemLevel = (typeof ITEM_LEVELS)[number];

export type VersionState =
  | 'waiting' | 'published' | 'changes_requested' | 'rejected' | 'archived' | 'withdrawn' | 'superseded';

export const DECISIONS = [
  'publish', 'ask-changes', 'reject', 'archive', 'keep', 'approve', 'refuse', 'uphold', 'overturn',
] as const;
export type Decision = (typeof DECISIONS)[number];

/** 'klopt niet meer' and 'ongepast'. */
export const REPORT_KINDS = ['outdated', 'inappropriate'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The anchors of content/pages/nl/spelregels.md that a decision may point at. */
export const REASON_KEYS = [
  'past-hier', 'welkom', 'voor-wie', 'organisator', 'juist', 'taalicoon', 'duidelijk', 'prijs', 'geen-reclame',
  'geen-werving', 'geen-gewoon-werk', 'respect', 'veilig', 'privacy', 'geen-belofte', 'dubbel',
] as const;
export type ReasonKey = (typeof REASON_KEYS)[number];

export const isReasonKey = (text: string): text is ReasonKey => (REASON_KEYS as readonly string[]).includes(text);

/** What one version says; the same parts stand in the row of the activity. */
export interface VersionData {
  content: ActivityContent;
  schedule: Schedule;
  lokaalBestuurId: number | null;
  imageId: string | null;
  imageAlt: string | null;
  imageCredit: string | null;
}

/** What a decision changed, as it was. */
export interface DecisionBefore {
  activity: (VersionData & {
    state: ActivityState;
    overlay: Partial<ActivityContent> | null;
    withdrawnHere: boolean;
    confirmedOn: string;
  }) | null;
  versionState: VersionState | null;
  /** State of the activity after it; undoing asks that it is still so. */
  afterState: ActivityState | null;
  /** "Publiceer en vertrouw" gave trust that was not there. */
  trustGiven: boolean;
  /** Items closed along with it. */
  closedItemIds: number[];
  /** Activities whose organiser an approved claim changed. */
  claimedActivities: { id: number; organisationId: number | null }[];
}

/** After so many working days of silence an item goes one level on. */
export const SILENT_WORKING_DAYS = 5;
/** A second look is answered within so many working days. */
export const SECOND_LOOK_WORKING_DAYS = 10;

/** The decisions an item of this kind allows; archive only for what the public sees (product §3 States). */
export function decisionsFor(kind: ItemKind, activityState: ActivityState | null): readonly Decision[] {
  switch (kind) {
    case 'submission':
      return ['publish', 'ask-changes', 'reject'];
    case 'revision':
      return activityState === 'published'
        ? ['publish', 'ask-changes', 'reject', 'archive'] : ['publish', 'ask-changes', 'reject'];
    case 'look-back':
      return activityState === 'published' ? ['publish', 'ask-changes', 'reject', 'archive'] : ['publish'];
    case 'report':
      return activityState === 'published' ? ['keep', 'ask-changes', 'reject', 'archive'] : ['keep'];
    case 'claim':
    case 'lokaal-bestuur':
      return ['approve', 'refuse'];
    case 'second-look':
      return ['uphold', 'overturn'];
  }
}

/** Decisions that the author may ask a second look at. */
export const CONTESTABLE: readonly Decision[] = ['ask-changes', 'reject', 'archive', 'refuse'];

/** The levels that may decide: from the lowest that may up to the one that has it now. */
export function levelsThatDecide(item: { startLevel: ItemLevel; level: ItemLevel }): readonly ItemLevel[] {
  return ITEM_LEVELS.slice(ITEM_LEVELS.indexOf(item.startLevel), ITEM_LEVELS.indexOf(item.level) + 1);
}
