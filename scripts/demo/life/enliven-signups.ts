/**
 * People who take part in the demonstration (product §6, §9): invented first names, the number that nobody has, mail that
 * ends in `.invalid`. For the organisations of the demonstration's own account: coming dates with people who left a
 * number, a mail address or nothing, a waiting list, a line on the bellijst, and sessions that were held.
 */
import { inTransaction } from '#db/client.ts';
import type { Language } from '#src/i18n/languages.ts';
import { getActivity, listOccurrences, updateActivity } from '#src/domain/activities/activity-repo.ts';
import { cancelOccurrence } from '#src/domain/activities/publishing/cancel-occurrence.ts';
import type { ModerationApp } from '#src/domain/moderation/decide-item.ts';
import { answerSession, listUnanswered } from '#src/domain/signups/answer-session.ts';
import { countTaken } from '#src/domain/signups/change-places.ts';
import { signUp } from '#src/domain/signups/sign-up.ts';
import { findJoinPage } from '#src/domain/signups/signup-queries.ts';
import { tellChangedDates } from '#src/domain/signups/tell-changed-dates.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { DEMO_MOBILE, demoMail } from '../contact-data.ts';
import { randomFor } from '../random.ts';
import { listDemoOrganisers } from './demo-people.ts';

interface Person { firstName: string; language: Language; reach: 'phone' | 'mail' | 'code' }

const PEOPLE: readonly Person[] = [
  { firstName: 'Amina', language: 'ar', reach: 'phone' },
  { firstName: 'Olena', language: 'en', reach: 'mail' },
  { firstName: 'Yusuf', language: 'nl', reach: 'code' },
  { firstName: 'Marie-Claire', language: 'fr', reach: 'phone' },
  { firstName: 'Tesfay', language: 'en', reach: 'code' },
  { firstName: 'Rosa', language: 'nl', reach: 'mail' },
  { firstName: 'Farid', language: 'ar', reach: 'phone' },
];

/** Fewer than the people, so that somebody waits. */
const CAPACITY = 6;
/** The bellijst gets a line when this date does not go on. */
const CANCELLED_DATE = 2;

/** Safe to run twice; once a day is enough. @returns how many signed up. */
export function enlivenSignups(app: ModerationApp): number {
  return listDemoOrganisers(app.db).reduce((total, { organisationId, owner }) => {
    answerSessions(app, organisationId, owner);
    return total + inTransaction(app.db, () => fillDates(app, organisationId, owner));
  }, 0);
}

/** The activity of this organisation for which one signs up here; one is made so when none is. */
function activityOf(app: ModerationApp, organisationId: number): number | undefined {
  const weekly = app.db.$client.prepare<unknown[], { id: number; how: string }>(`
    select a.id, json_extract(a.content, '$.bookingHow') as how from activities a
    where a.organisation_id = ? and a.state = 'published' and a.source = 'own'
      and json_extract(a.schedule, '$.type') = 'weekly' and coalesce(json_extract(a.content, '$.startWhen'), '') <> 'start'
      and not exists (select 1 from moderation_items i where i.activity_id = a.id and i.closed_at is null)
    order by json_extract(a.content, '$.bookingHow') = 'here' and json_extract(a.content, '$.capacity') = ${CAPACITY} desc, a.id`)
    .all(organisationId);
  const [chosen] = weekly;
  if (!chosen) return undefined;
  const { content } = getActivity(app.db, chosen.id);
  if (content.bookingHow === 'here' && content.capacity === CAPACITY) return chosen.id;
  updateActivity(app.db, chosen.id, {
    content: {
      ...content, bookingHow: 'here', bookingUrl: null, bookingPhone: null, bookingEmail: null, capacity: CAPACITY,
      startWhen: 'any',
    },
  }, { now: app.clock.now(), actor: 'demo' });
  app.searchIndex.write([chosen.id]);
  return chosen.id;
}

function fillDates(app: ModerationApp, organisationId: number, owner: Actor): number {
  const activityId = activityOf(app, organisationId);
  const page = activityId === undefined ? undefined : findJoinPage(app, activityId);
  if (activityId === undefined || page?.way !== 'choose') return 0;
  const dates = page.dates.slice(0, CANCELLED_DATE + 1);
  const isAlive = dates.some(({ id }) => countTaken(app.db, id) > 0);
  if (isAlive) return 0;
  const random = randomFor('signups', organisationId, dates[0]?.startsAt ?? 0);
  PEOPLE.forEach(({ firstName, language, reach }, index) => {
    const wanted = dates.filter((_date, place) => place === 0 || (place === CANCELLED_DATE ? index < 3 : random.chance(0.5)));
    signUp(app, {
      activityId, occurrenceIds: wanted.map(({ id }) => id), firstName, language,
      phone: reach === 'phone' ? DEMO_MOBILE : null,
      email: reach === 'mail' ? demoMail(firstName, 'mensen') : null, sendsMail: false,
    });
  });
  const cancelled = dates[CANCELLED_DATE];
  if (cancelled && listOccurrences(app.db, activityId).length > CANCELLED_DATE + 2) {
    cancelOccurrence(app, owner, { activityId, startsAt: cancelled.startsAt });
    tellChangedDates(app, activityId);
  }
  return PEOPLE.length;
}

/** Of the dates that are over most are answered; the newest two wait for somebody to say how it was. */
function answerSessions(app: ModerationApp, organisationId: number, owner: Actor): void {
  for (const { activityId, occurrenceId } of listUnanswered(app, [organisationId]).slice(2)) {
    const random = randomFor('session', occurrenceId);
    const people = random.int(4, 14);
    const isHeld = random.chance(0.9);
    answerSession(app, owner, {
      activityId, occurrenceId, outcome: isHeld ? 'held' : 'not-held', people: isHeld ? people : null,
      women: isHeld && random.chance(0.6) ? random.int(0, people) : null,
    });
  }
}
