/**
 * Everything people who signed up must hear goes through here (product §6): by mail in their language, else as a line
 * on the organiser's bellijst, else only to read with their own code. One message for all that changed at once.
 */
import { signupMessages } from '#db/schema/signups.ts';
import { getActivity } from '../activities/activity-repo.ts';
import { toLocal } from '../schedules/brussels-time.ts';
import { enqueueMail } from '../shared/outbox.ts';
import { getSignup, openPerson, type SignupApp } from './signup-repo.ts';
import type { MessageChannel, SignupChange } from './signup.ts';

/** What there is to tell, per sign-up. */
export type News = Map<number, SignupChange[]>;

export function addNews(news: News, signupId: number, change: SignupChange): void {
  news.set(signupId, [...news.get(signupId) ?? [], change]);
}

/** Writes and promises the messages; inside the caller's transaction. Nothing to whoever cancelled everything. */
export function tellNews(app: SignupApp, news: News): void {
  for (const [signupId, changes] of news) {
    const signup = getSignup(app.db, signupId);
    if (signup.cancelledAt !== null || changes.length === 0) continue;
    const now = app.clock.now();
    const channel: MessageChannel = signup.email !== null ? 'mail'
      : signup.phone !== null && !signup.phoneIsWrong ? 'call' : 'page';
    const inOrder = changes.toSorted((one, other) => (one.startsAt ?? 0) - (other.startsAt ?? 0));
    app.db.insert(signupMessages).values({
      signupId, changes: inOrder, channel, at: now,
      ...(channel === 'call' ? { callState: 'open' as const, callFrom: toLocal(now).date } : {}),
    }).run();
    if (channel !== 'mail') continue;
    const { firstName, email } = openPerson(app.sealer, signup);
    enqueueMail(app, {
      kind: 'signup-news', language: signup.language, to: email ?? '', isTyped: true,
      data: {
        name: firstName ?? '', title: getActivity(app.db, signup.activityId).content.title,
        code: app.sealer.open(signup.code), changes: inOrder,
      },
    });
  }
}
