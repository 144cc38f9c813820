/** Asking buddies in waves, and what everybody hears of it (product §8 Safety). */
import { eq } from 'drizzle-orm';
import { activities } from '#db/schema/activities.ts';
import { companyInvitations, companyRequests } from '#db/schema/company.ts';
import { findActivityPage } from '../../activities/activity-queries.ts';
import { listEditors } from '../../moderation/moderation-mail.ts';
import { enqueueMail } from '../../shared/outbox.ts';
import type { CompanyNews } from '../buddy-mail.ts';
import { findCandidate, type BuddyApp } from '../candidate-repo.ts';
import { tellCandidate } from '../tell-candidate.ts';
import { answersUntil, WAVE_GAP_MS, WAVE_SIZE } from './company.ts';
import { listInvitations, listWhoMayGoAlong, type CompanyRow } from './company-repo.ts';

/** The next three are asked; inside the caller's transaction. Nobody left = asked again at the next wave. */
export function sendWave(app: BuddyApp, row: CompanyRow): void {
  const page = findActivityPage(app, row.activityId);
  const place = page.kind === 'found' ? page.activity.content.place : null;
  if (place === null) return;
  const without = new Set(listInvitations(app, row.id).map(({ buddyId }) => buddyId));
  const now = app.clock.now();
  const wave = listWhoMayGoAlong(app, { ...row, place, without }).slice(0, WAVE_SIZE);
  for (const buddy of wave) {
    app.db.insert(companyInvitations).values({ requestId: row.id, buddyId: buddy.id, askedAt: now }).run();
    tellCandidate(app, buddy, 'company');
  }
  app.db.update(companyRequests).set({ nextWaveAt: now + WAVE_GAP_MS }).where(eq(companyRequests.id, row.id)).run();
}

const titleOf = (app: BuddyApp, { activityId }: CompanyRow) =>
  app.db.select({ content: activities.content, organisationId: activities.organisationId }).from(activities)
    .where(eq(activities.id, activityId)).get();

/** To who asked, by mail when there is one; else they read it with the code. */
export function tellAsker(app: BuddyApp, row: CompanyRow, news: CompanyNews): void {
  if (row.email === null) return;
  enqueueMail(app, {
    kind: 'company-news', language: row.language, to: app.sealer.open(row.email), isTyped: true,
    data: {
      name: app.sealer.open(row.name), title: titleOf(app, row)?.content.title ?? '', startsAt: row.startsAt,
      activityId: row.activityId, code: app.sealer.open(row.code), news, answersUntil: answersUntil(row.startsAt),
    },
  });
}

/** To the organiser: two people come together; no names. */
export function tellOrganiser(app: BuddyApp, row: CompanyRow): void {
  const activity = titleOf(app, row);
  if (!activity || activity.organisationId === null) return;
  for (const { name, email, isTyped } of listEditors(app.db, activity.organisationId)) {
    enqueueMail(app, {
      kind: 'company-desk', language: 'nl', to: email, isTyped,
      data: { name, title: activity.content.title, startsAt: row.startsAt, activityId: row.activityId },
    });
  }
}

/** To everybody else who was asked and did not say no. */
export function tellOthers(app: BuddyApp, row: CompanyRow, message: 'company-taken' | 'company-off', exceptId: number | null): void {
  for (const { buddyId, answer } of listInvitations(app, row.id)) {
    if (buddyId === exceptId || answer === 'no') continue;
    const buddy = findCandidate(app.db, buddyId);
    if (buddy) tellCandidate(app, buddy, message);
  }
}
