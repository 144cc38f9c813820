/** What pages show of "Ga je mee?": what a buddy is asked, and what became of one's own request. */
import { findActivityPage } from '../../activities/activity-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { answersUntil } from './company.ts';
import { findRequestByCode, listAskedOf } from './company-repo.ts';

export interface AskedLine {
  /** Of the invitation. */
  id: number;
  activityId: number;
  slug: string;
  title: string;
  startsAt: number;
  endsAt: number;
  /** First name of who asked. */
  name: string;
  state: 'open' | 'you' | 'taken' | 'no';
}

/** By date; without what is too late to answer. */
export function listAskedLines(app: BuddyApp, buddyId: number): AskedLine[] {
  return listAskedOf(app, buddyId).flatMap(({ invitation, request }): AskedLine[] => {
    const page = findActivityPage(app, request.activityId);
    const date = page.kind === 'found' ? page.occurrences.find(({ startsAt }) => startsAt === request.startsAt) : undefined;
    if (page.kind !== 'found' || !date) return [];
    const state = request.state === 'accepted' ? (request.acceptedBy === buddyId ? 'you' : 'taken')
      : invitation.answer === 'no' ? 'no' : 'open';
    if (state === 'open' && app.clock.now() >= answersUntil(request.startsAt)) return [];
    return [{
      id: invitation.id, activityId: request.activityId, slug: page.activity.slug, title: page.activity.content.title,
      startsAt: date.startsAt, endsAt: date.endsAt, name: app.sealer.open(request.name), state,
    }];
  });
}

export interface OwnRequest {
  code: string;
  startsAt: number;
  answersUntil: number;
  /** One too many shows as open and then as expired: the screen says what it says to anyone (product §1.6). */
  state: 'open' | 'accepted' | 'expired' | 'paused';
}

/** `code` normalised. Undefined for a code nobody has, of another activity, or that was erased. */
export function findOwnRequest(app: BuddyApp, activityId: number, code: string): OwnRequest | undefined {
  const row = findRequestByCode(app, code);
  if (row?.activityId !== activityId) return undefined;
  const until = answersUntil(row.startsAt);
  const isOver = app.clock.now() >= until;
  const state = row.state === 'accepted' || row.state === 'expired' ? row.state : isOver ? 'expired' : 'open';
  return { code, startsAt: row.startsAt, answersUntil: until, state: row.pausedAt === null ? state : 'paused' };
}
