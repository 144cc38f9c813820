/**
 * "Ga je mee?" in the demonstration (product §8, §9): at the desk of its buddy worker stand requests that
 * wait, one that a buddy said yes to, and one for which nobody was found. Invented first names, numbers that
 * nobody has.
 */
import { answerCompany } from '#src/domain/buddies/company/answer-company.ts';
import { askForCompany } from '#src/domain/buddies/company/ask-for-company.ts';
import { canStillAsk, WAVE_SIZE } from '#src/domain/buddies/company/company.ts';
import { findCompanyOffer } from '#src/domain/buddies/company/company-offer.ts';
import {
  findRequestByCode, listInvitations, listWhoMayGoAlong,
} from '#src/domain/buddies/company/company-repo.ts';
import { tendCompanyRequests } from '#src/domain/buddies/company/tend-requests.ts';
import { getCandidate, type BuddyApp } from '#src/domain/buddies/candidate-repo.ts';
import type { ModerationApp } from '#src/domain/moderation/decide-item.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '#src/domain/schedules/brussels-time.ts';
import type { Language } from '#src/i18n/languages.ts';
import { demoMail } from '../contact-data.ts';

type Ending = 'waits' | 'accepted' | 'nobody';
interface Person { name: string; language: Language; reach: 'phone' | 'mail'; ending: Ending }

const PEOPLE: readonly Person[] = [
  { name: 'Samira', language: 'ar', reach: 'mail', ending: 'waits' },
  { name: 'Bilal', language: 'fr', reach: 'phone', ending: 'accepted' },
  { name: 'Olena', language: 'en', reach: 'mail', ending: 'accepted' },
  { name: 'Tesfay', language: 'en', reach: 'phone', ending: 'nobody' },
];
/** So long ago was asked for a date that begins soon. */
const ASKED_BEFORE_MS = 3 * MS_PER_DAY;
const SOON_MS = 24 * MS_PER_HOUR;

/** Safe to run twice; once a day is enough. @returns how many asked. */
export function enlivenCompany(source: ModerationApp): number {
  const now = source.clock.now();
  const alive = source.db.$client
    .prepare<unknown[], number>('select count(*) from company_requests where starts_at > ?').pluck().get(now);
  if (alive !== undefined && alive > 1) return 0;
  // Nobody is erased here.
  const app: BuddyApp = { ...source, erasures: { note: () => undefined }, forgetTraces: () => undefined };
  const ids = activitiesOfTheWorker(app);
  return PEOPLE.filter((person, nth) => askFor(app, person, nth, ids)).length;
}

/** Where the buddy worker of the demonstration is called, the longest there first. */
const activitiesOfTheWorker = ({ db }: BuddyApp): number[] => db.$client.prepare<[], number>(`
  select a.id from user_roles r join users u on u.id = r.user_id
  join buddywerking_municipalities m on m.buddywerking_id = cast(r.scope as integer)
  join activities a on json_extract(a.content, '$.place.nis') = m.nis
  where r.role = 'buddy-worker' and u.email = 'buddy@voorbeeld.invalid' and a.state = 'published'
  order by a.id`).pluck().all();

/** Whether somebody among the first three has only a phone, so that the desk has a line to call. */
function asksByPhone(app: BuddyApp, activityId: number, startsAt: number): boolean {
  const place = findCompanyOffer(app, activityId)?.activity.content.place;
  return place !== undefined && listWhoMayGoAlong(app, {
    place, startsAt, languages: [], phoneHash: null, emailHash: null, without: new Set(),
  }).slice(0, WAVE_SIZE).some(({ email }) => email === null);
}

function askFor(
  app: BuddyApp, { name, language, reach, ending }: Person, nth: number, ids: readonly number[],
): boolean {
  const now = app.clock.now();
  const before = ending === 'nobody' ? ASKED_BEFORE_MS : 0;
  const asking: BuddyApp = { ...app, clock: { now: () => now - before } };
  // Each at another activity, so that every buddy is free.
  for (const activityId of ids.slice(nth * Math.floor(ids.length / PEOPLE.length))) {
    const date = findCompanyOffer(asking, activityId)?.dates.find(({ startsAt }) => (
      ending === 'nobody' ? startsAt > now && startsAt < now + SOON_MS
        : canStillAsk(startsAt, now + MS_PER_DAY)));
    if (!date || (ending === 'waits' && !asksByPhone(app, activityId, date.startsAt))) continue;
    const code = askForCompany(asking, {
      activityId, startsAt: date.startsAt, name, languages: [], language, sendsMail: false,
      phone: reach === 'phone' ? `0470 00 00 0${nth + 1}` : null,
      email: reach === 'mail' ? demoMail(`${name}.${date.startsAt}`.toLowerCase(), 'gezelschap') : null,
    });
    const row = findRequestByCode(app, code);
    const [invitation] = row ? listInvitations(app, row.id) : [];
    if (ending === 'accepted' && invitation) {
      answerCompany(app, getCandidate(app.db, invitation.buddyId), invitation.id, 'yes');
    }
    if (ending === 'nobody') tendCompanyRequests(app);
    return true;
  }
  return false;
}
