/**
 * "Ga je mee?" on the shared test site: its own buddies in Kortrijk, and a clock that is moved by moving
 * dates.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { NO_WISH } from '#src/domain/buddies/buddy.ts';
import { findCandidateByCode, updateCandidate, type BuddyApp } from '#src/domain/buddies/candidate-repo.ts';
import { findCompanyOffer } from '#src/domain/buddies/company/company-offer.ts';
import { registerCandidate } from '#src/domain/buddies/register/register-candidate.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { KORTRIJK } from './moderation-site.ts';
import { SITE_NOW } from './start-site.ts';

const HOUR_MS = 3_600_000;

export function openCompanySite() {
  const db = openDatabase(databaseFile(inject('siteDataDir')));
  const app: BuddyApp = {
    db, isDemo: true, clock: fixedClock(SITE_NOW),
    erasures: { note: () => undefined }, forgetTraces: () => undefined,
    sealer: createSealer([readFileSync(join(inject('siteDataDir'), 'secret-key'), 'utf8').trim()]),
  };
  // Only the buddies of this test go along, and the demonstration's again when it is over.
  const others = db.$client.prepare<[], number>('select id from buddy_candidates where goes_along = 1')
    .pluck().all();
  const setOthers = (goes: 0 | 1) => {
    const set = db.$client.prepare('update buddy_candidates set goes_along = ? where id = ?');
    for (const id of others) set.run(goes, id);
  };
  setOthers(0);

  return {
    app,
    /** Nobody goes along but who comes after this. */
    nobody(): void {
      db.$client.prepare('update buddy_candidates set goes_along = 0 where goes_along = 1').run();
    },
    /** Available and reached by mail. @returns the code. */
    buddy(name: string, email: string): string {
      const now = app.clock.now();
      const code = registerCandidate(app, {
        side: 'buddy', name, phone: null, email, place: { nis: KORTRIJK, lat: 50.8279, lon: 3.2648 },
        buddywerkingId: null, languages: ['ar'], moments: ['za-namiddag'], interests: ['wandelen'],
        wish: NO_WISH, goesAlong: true, viaHelper: false, language: 'nl', sendsMail: false,
      });
      const row = findCandidateByCode(app, code);
      if (!row) throw new Error('the buddy was not kept');
      updateCandidate(db, row.id, {
        state: 'beschikbaar', confirmedAt: now, emailConfirmedAt: now, goesAlong: true,
      });
      return code;
    },
    /** The `nth` activity of Kortrijk with dates to ask for. @returns its id and the dates. */
    activity(nth: number) {
      const ids = db.$client.prepare<unknown[], number>(`select id from activities where state = 'published'
        and json_extract(content, '$.place.nis') = ? order by id`).pluck().all(KORTRIJK);
      const found = ids.map((id) => ({ id, dates: findCompanyOffer(app, id)?.dates ?? [] }))
        .filter(({ dates }) => dates.length > 2)[nth];
      if (!found) throw new Error('Kortrijk offers nothing to ask company for');
      return found;
    },
    /** As if so much time went by: the date, and what was asked for it, begin in so many hours. */
    beginsIn(activityId: number, startsAt: number, hours: number): void {
      const values = { activityId, startsAt, to: app.clock.now() + hours * HOUR_MS };
      db.$client.prepare(`update occurrences set starts_at = @to, ends_at = @to + 7200000
        where activity_id = @activityId and starts_at = @startsAt`).run(values);
      db.$client.prepare(`update company_requests set starts_at = @to
        where activity_id = @activityId and starts_at = @startsAt`).run(values);
    },
    close(): void {
      this.nobody();
      setOthers(1);
      db.$client.close();
    },
  };
}
