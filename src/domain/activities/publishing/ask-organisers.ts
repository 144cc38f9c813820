/**
 * The clock asks organisers (product §3 Freshness): once in 90 days one mail with the whole offer, and six weeks before
 * the last date of a series whether it goes on. Each is safe to run twice and after a standstill.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { freshnessRequests, seasonRequests } from '#db/schema/moderation.ts';
import { listAuthors, mailEach } from '../../moderation/moderation-mail.ts';
import { findOrganisation } from '../../organisations/organisation-repo.ts';
import { MS_PER_DAY, addDays, toLocal } from '../../schedules/brussels-time.ts';
import { isRepeating, scheduleEndsAt } from '../../schedules/next-dates.ts';
import type { Schedule } from '../../schedules/schedule.ts';
import type { SealingApp } from '../../shared/outbox.ts';
import { createLink } from '../../users/one-time-links.ts';
import type { ActivityContent } from '../activity.ts';
import { ASKED_AFTER_DAYS, HIDDEN_DAYS_LATE, LAST_DATE_WITHIN_DAYS, hiddenFrom } from '../freshness.ts';

/** So long the link of the mail works: until the offer has left the results, and some days more. */
export const CONFIRM_LINK_DAYS = 45;
const TITLES_IN_MAIL = 20;
const BATCH = 50;

interface OfferRow {
  id: number; title: string; confirmed_on: string; paused_until: string | null; last_ends_at: number | null;
}

const OFFER = `select a.id, json_extract(a.content, '$.title') as title, a.confirmed_on, a.paused_until,
    (select max(o.ends_at) from occurrences o where o.activity_id = a.id and o.status = 'planned') as last_ends_at
  from activities a where a.organisation_id = ? and a.state = 'published' order by a.id`;

/** Midnight after which it counts as to be asked; null = never. */
function isDue(row: OfferRow, today: number): boolean {
  const hidden = hiddenFrom({ confirmedOn: row.confirmed_on, pausedUntil: row.paused_until }, row.last_ends_at);
  return hidden !== null && toLocal(hidden).dayNumber - HIDDEN_DAYS_LATE <= today;
}

/** @returns how many organisers were asked. */
export async function askFreshness(app: SealingApp): Promise<number> {
  const { db } = app;
  const now = app.clock.now();
  const today = toLocal(now);
  const limit = addDays(today.date, -ASKED_AFTER_DAYS);
  // Only organisers that can have something due; whoever was asked within 90 days is left alone.
  const next = db.$client.prepare<unknown[], number>(`
    select o.id from organisations o
    left join freshness_requests f on f.organisation_id = o.id
    where o.id > ? and o.source = 'own' and (f.asked_at is null or f.asked_at <= ?)
      and exists (select 1 from activities a where a.organisation_id = o.id and a.state = 'published'
        and a.confirmed_on <= ? and (a.paused_until is null or a.paused_until <= ?))
    order by o.id limit ${BATCH}`).pluck();
  let asked = 0;
  for (let last = 0; ;) {
    const ids = next.all(last, now - ASKED_AFTER_DAYS * MS_PER_DAY, limit, limit);
    inTransaction(db, () => {
      for (const id of ids) if (askOrganiser(app, id, today.dayNumber)) asked += 1;
    });
    if (ids.length < BATCH) return asked;
    last = ids.at(-1) ?? last;
    await nextTurn();
  }
}

function askOrganiser(app: SealingApp, organisationId: number, today: number): boolean {
  const { db } = app;
  const now = app.clock.now();
  const offer = db.$client.prepare<[number], OfferRow>(OFFER).all(organisationId);
  const organisation = findOrganisation(db, organisationId);
  if (!organisation || !offer.some((row) => isDue(row, today))) return false;
  const lasting = offer.filter(({ last_ends_at: endsAt }) => (
    endsAt === null || endsAt > now + LAST_DATE_WITHIN_DAYS * MS_PER_DAY
  ));
  const recipients = listAuthors(db, organisationId, null);
  if (recipients.length === 0 || lasting.length === 0) return false;
  const titles = lasting.slice(0, TITLES_IN_MAIL).map(({ title }) => title);
  for (const recipient of recipients) {
    const code = createLink(app, {
      purpose: 'confirm-offer', payload: { organisationId }, lifetimeMs: CONFIRM_LINK_DAYS * MS_PER_DAY,
    });
    mailEach(app, [recipient], 'offer-freshness', {
      organisation: organisation.name, titles, more: lasting.length - titles.length, code,
    });
  }
  db.insert(freshnessRequests).values({ organisationId, askedAt: now })
    .onConflictDoUpdate({ target: freshnessRequests.organisationId, set: { askedAt: now } }).run();
  return true;
}

interface SeriesRow { id: number; organisation_id: number; content: string; schedule: string }

/** @returns about how many series organisers were asked. */
export async function askNextSeason(app: SealingApp): Promise<number> {
  const { db } = app;
  const now = app.clock.now();
  const until = now + LAST_DATE_WITHIN_DAYS * MS_PER_DAY;
  const next = db.$client.prepare<unknown[], SeriesRow>(`
    select a.id, a.organisation_id, a.content, a.schedule from activities a
    join organisations o on o.id = a.organisation_id and o.source = 'own'
    where a.id > ? and a.state = 'published' and json_extract(a.schedule, '$.type') not in ('appointment', 'always')
      and not exists (select 1 from occurrences c where c.activity_id = a.id and c.status = 'planned' and c.ends_at > ?)
    order by a.id limit ${BATCH}`);
  let asked = 0;
  for (let last = 0; ;) {
    const rows = next.all(last, until);
    inTransaction(db, () => {
      for (const row of rows) if (askSeries(app, row, until)) asked += 1;
    });
    if (rows.length < BATCH) return asked;
    last = rows.at(-1)?.id ?? last;
    await nextTurn();
  }
}

function askSeries(app: SealingApp, row: SeriesRow, until: number): boolean {
  const now = app.clock.now();
  const schedule = JSON.parse(row.schedule) as Schedule;
  const endsAt = scheduleEndsAt(schedule);
  if (endsAt === null || endsAt > until || endsAt <= now || !isRepeating(schedule)) return false;
  if (isAsked(app.db, row.id, endsAt)) return false;
  const { title } = JSON.parse(row.content) as ActivityContent;
  const recipients = listAuthors(app.db, row.organisation_id, null);
  mailEach(app, recipients, 'series-ending', { title, lastOn: toLocal(endsAt - 1).date, activityId: row.id });
  app.db.insert(seasonRequests).values({ activityId: row.id, endsAt, askedAt: now }).run();
  return recipients.length > 0;
}

function isAsked(db: Database, activityId: number, endsAt: number): boolean {
  return db.select().from(seasonRequests).where(eq(seasonRequests.activityId, activityId)).all()
    .some((each) => each.endsAt === endsAt);
}
