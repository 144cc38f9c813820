/** What pages show of "Ga je mee?": what a buddy is asked, and what became of one's own request. */
import { findActivityPage } from '../../activities/activity-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { answersUntil, toldUntil } from './company.ts';
import { findRequestByCode, listAskedOf } from './company-repo.ts';

export interface AskedLine {
  /** Of the invitation. */
  id: number;
  activityId: number;
  slug: string;
  title: string;
  startsAt: number;
  endsAt: number;
  /** Epoch ms of the last moment for an answer. */
  answersUntil: number;
  /** First name of who asked; null once it is over. */
  name: string | null;
  /** `over`: taken back, too late, or the date is off. */
  state: 'open' | 'you' | 'taken' | 'no' | 'over';
}

/** By date, for dates to come. */
export function listAskedLines(app: BuddyApp, buddyId: number): AskedLine[] {
  return listAskedOf(app, buddyId).flatMap(({ invitation, request }): AskedLine[] => {
    const page = findActivityPage(app, request.activityId);
    if (page.kind !== 'found') return [];
    const date = page.occurrences.find(({ startsAt }) => startsAt === request.startsAt);
    const state = request.pausedAt !== null || !date ? 'over'
      : request.state === 'accepted' ? (request.acceptedBy === buddyId ? 'you' : 'taken')
        : invitation.answer === 'no' ? 'no'
          : request.state === 'open' && app.clock.now() < answersUntil(request.startsAt) ? 'open' : 'over';
    return [{
      id: invitation.id, activityId: request.activityId, slug: page.activity.slug,
      title: page.activity.content.title, startsAt: request.startsAt,
      endsAt: date?.endsAt ?? request.startsAt,
      answersUntil: answersUntil(request.startsAt),
      name: state === 'open' || state === 'you' ? app.sealer.open(request.name) : null, state,
    }];
  });
}

export interface OwnRequest {
  code: string;
  startsAt: number;
  /** Epoch ms at which who asked knows at the latest. */
  toldUntil: number;
  /** Hears it by mail, by a call, or not at all when the number was wrong. */
  reach: 'mail' | 'call' | 'page';
  /** One too many, and who was stopped for safety, reads what anyone reads (product §1.6). */
  state: 'open' | 'accepted' | 'expired' | 'cancelled' | 'paused';
}

/** `code` normalised. Undefined for a code nobody has, of another activity, or that was erased. */
export function findOwnRequest(app: BuddyApp, activityId: number, code: string): OwnRequest | undefined {
  const row = findRequestByCode(app, code);
  if (row?.activityId !== activityId) return undefined;
  const isOver = app.clock.now() >= answersUntil(row.startsAt);
  const state = row.state === 'open' || row.state === 'held' || row.state === 'silent'
    ? (isOver ? 'expired' : 'open') : row.state;
  return {
    code, startsAt: row.startsAt, toldUntil: toldUntil(row.startsAt),
    reach: row.email !== null ? 'mail' : row.phone !== null && !row.phoneIsWrong ? 'call' : 'page',
    state: row.pausedAt === null ? state : 'paused',
  };
}
