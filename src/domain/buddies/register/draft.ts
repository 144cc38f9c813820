/**
 * What somebody fills in screen by screen, without scripts or account (product §8). It stands sealed in a row that
 * leaves two hours after the last step; only its token stands in the address.
 */
import { createHash, randomBytes } from 'node:crypto';
import { eq, lte } from 'drizzle-orm';
import { buddyDrafts } from '#db/schema/buddies.ts';
import { MS_PER_HOUR } from '../../schedules/brussels-time.ts';
import type { BuddyLanguage, BuddySide, BuddyWish, Interest, Moment } from '../buddy.ts';
import { listChoices } from '../buddywerking-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';

/** Undefined = that screen was not answered yet. */
export interface DraftAnswers {
  name?: string;
  viaHelper?: boolean;
  place?: { nis: string; lat: number; lon: number; label: string };
  /** Null = "maakt niet uit". */
  buddywerkingId?: number | null;
  languages?: BuddyLanguage[];
  moments?: Moment[];
  interests?: Interest[];
  goesAlong?: boolean;
  wish?: BuddyWish;
  /** E.164 and normalised. */
  phone?: string | null;
  email?: string | null;
}

export interface Draft { token: string; side: BuddySide; answers: DraftAnswers; createdAt: number }

export const DRAFT_STEPS = ['wie', 'waar', 'keuze', 'talen', 'wanneer', 'graag', 'wens', 'bereik', 'nakijken'] as const;
export type DraftStep = (typeof DRAFT_STEPS)[number];

const LIFETIME_MS = 2 * MS_PER_HOUR;
const idOf = (token: string) => createHash('sha256').update(token).digest('base64url');

export function createDraft(app: BuddyApp, side: BuddySide, answers: DraftAnswers): string {
  const token = randomBytes(18).toString('base64url');
  const now = app.clock.now();
  app.db.insert(buddyDrafts).values({
    id: idOf(token), side, answers: app.sealer.seal(JSON.stringify(answers)), createdAt: now, expiresAt: now + LIFETIME_MS,
  }).run();
  return token;
}

/** Undefined when it was sent, is too old, or never was. */
export function findDraft(app: BuddyApp, token: string | null | undefined): Draft | undefined {
  if (!token || token.length > 64) return undefined;
  const row = app.db.select().from(buddyDrafts).where(eq(buddyDrafts.id, idOf(token))).get();
  if (!row || row.expiresAt <= app.clock.now()) return undefined;
  return {
    token, side: row.side, createdAt: row.createdAt, answers: JSON.parse(app.sealer.open(row.answers)) as DraftAnswers,
  };
}

/** Adds the answers of one screen; the two hours begin again. */
export function updateDraft(app: BuddyApp, draft: Draft, answers: DraftAnswers): Draft {
  const after = { ...draft, answers: { ...draft.answers, ...answers } };
  app.db.update(buddyDrafts).set({
    answers: app.sealer.seal(JSON.stringify(after.answers)), expiresAt: app.clock.now() + LIFETIME_MS,
  }).where(eq(buddyDrafts.id, idOf(draft.token))).run();
  return after;
}

export function deleteDraft(app: BuddyApp, token: string): void {
  app.db.delete(buddyDrafts).where(eq(buddyDrafts.id, idOf(token))).run();
}

export function forgetOldDrafts(app: Pick<BuddyApp, 'db' | 'clock'>): void {
  app.db.delete(buddyDrafts).where(lte(buddyDrafts.expiresAt, app.clock.now())).run();
}

/** The screens of this draft in order: cards only where there is something to choose. */
export function stepsOf(app: Pick<BuddyApp, 'db'>, side: BuddySide, answers: DraftAnswers): DraftStep[] {
  const hasChoice = answers.place !== undefined && listChoices(app.db, answers.place.nis, side).length > 1;
  return DRAFT_STEPS.filter((step) => step !== 'keuze' || hasChoice);
}

function isAnswered(step: DraftStep, answers: DraftAnswers): boolean {
  switch (step) {
    case 'wie':
      return answers.name !== undefined;
    case 'waar':
      return answers.place !== undefined;
    case 'keuze':
      return answers.buddywerkingId !== undefined;
    case 'talen':
      return answers.languages !== undefined;
    case 'wanneer':
      return answers.moments !== undefined;
    case 'graag':
      return answers.interests !== undefined;
    case 'wens':
      return answers.wish !== undefined;
    case 'bereik':
      return answers.phone !== undefined;
    case 'nakijken':
      return false;
  }
}

/** The first screen without an answer: nobody gets past it. */
export const firstOpenStep = (steps: readonly DraftStep[], answers: DraftAnswers): DraftStep =>
  steps.find((step) => !isAnswered(step, answers)) ?? 'nakijken';
