/** Asking buddies in waves of three (issue 4 point 6), and beginning again when who said yes cannot come. */
import { and, eq, isNull } from 'drizzle-orm';
import { companyInvitations } from '#db/schema/company.ts';
import { findActivityPage } from '../../activities/activity-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { answersUntil, WAVE_GAP_MS, WAVE_SIZE } from './company.ts';
import {
  findRequest, listInvitations, listWhoMayGoAlong, updateRequest, type CompanyRow,
} from './company-repo.ts';
import { tellAsker, tellBuddy, tellOrganiser } from './tell-company.ts';

/** The next three are asked; inside the caller's transaction. Nobody left = asked again at the next wave. */
export function sendWave(app: BuddyApp, row: CompanyRow): void {
  const page = findActivityPage(app, row.activityId);
  const place = page.kind === 'found' ? page.activity.content.place : null;
  if (place === null) return;
  const without = new Set(listInvitations(app, row.id).map(({ buddyId }) => buddyId));
  const now = app.clock.now();
  for (const buddy of listWhoMayGoAlong(app, { ...row, place, without }).slice(0, WAVE_SIZE)) {
    app.db.insert(companyInvitations).values({ requestId: row.id, buddyId: buddy.id, askedAt: now }).run();
    tellBuddy(app, row, buddy, 'company');
  }
  updateRequest(app, row.id, { nextWaveAt: now + WAVE_GAP_MS });
}

/**
 * Who said yes does not come: others are asked, also those who read that somebody went already; too late for
 * that, it ends. Inside the caller's transaction.
 */
export function beginAgain(app: BuddyApp, row: CompanyRow): void {
  tellOrganiser(app, row, true);
  if (app.clock.now() >= answersUntil(row.startsAt)) {
    endAccepted(app, row);
    return;
  }
  updateRequest(app, row.id, { state: 'open', acceptedBy: null });
  app.db.delete(companyInvitations)
    .where(and(eq(companyInvitations.requestId, row.id), isNull(companyInvitations.answer))).run();
  tellAsker(app, row, 'again');
  const open = findRequest(app, row.id);
  if (open) sendWave(app, open);
}

/** It ends although somebody had said yes; nobody else is asked. Inside the caller's transaction. */
export function endAccepted(app: BuddyApp, row: CompanyRow): void {
  updateRequest(app, row.id, { state: 'expired', acceptedBy: null });
  tellAsker(app, row, 'off');
}
