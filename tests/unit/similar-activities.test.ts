import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { ActivityContent, ActivityState } from '#src/domain/activities/activity.ts';
import { insertActivity } from '#src/domain/activities/activity-repo.ts';
import { findSimilarActivities, type SimilarQuestion } from '#src/domain/activities/similar-activities.ts';
import { insertOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import { NO_EXCEPTIONS, type Schedule, type WeeklySchedule } from '#src/domain/schedules/schedule.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { PUBLIC_CONTENT } from '#tests/support/public-activity.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const KORTRIJK = '34022';
const GENT = '44021';
const clock = fixedClock(NOW);

const tuesday: WeeklySchedule = {
  type: 'weekly', weekdays: [2], everyWeeks: 1, startMinutes: 1140, endMinutes: 1260, from: '2026-09-01',
  until: '2027-06-29', exceptions: NO_EXCEPTIONS,
};

let db: Database;
let organisationId: number;

beforeEach(() => {
  db = createTestDatabase();
  organisationId = insertOrganisation(db, { name: 'Buurthuis De Linde', kind: 'vereniging', nis: KORTRIJK, now: NOW });
});
afterEach(() => db.$client.close());

interface Stored {
  title?: string;
  nis?: string | null;
  schedule?: Schedule;
  state?: ActivityState;
  organisationId?: number;
}

function store(stored: Stored = {}): number {
  const { title = 'Praatgroep in de bib', nis = KORTRIJK, schedule = tuesday, state = 'published' } = stored;
  const { place, ...facts } = PUBLIC_CONTENT;
  const content: ActivityContent = {
    ...facts, title, levelsFound: [],
    place: nis === null || place === null ? null : {
      name: place.name ?? '', street: place.street, postalCode: place.postalCode, locality: null, nis, lat: 50.8, lon: 3.2,
      approximate: false, hideAddress: false,
    },
  };
  return insertActivity(db, {
    state, organisationId: stored.organisationId ?? organisationId, content, schedule, source: 'own',
    confirmedOn: '2026-11-01', now: NOW, actor: 'demo',
  });
}

const ask = (question: Partial<SimilarQuestion> = {}) => findSimilarActivities({ db, clock }, {
  organisationId, title: 'Koken met kruiden', nis: KORTRIJK, schedule: tuesday, exceptId: null, ...question,
});
const found = (question: Partial<SimilarQuestion> = {}) => ask(question).map(({ by }) => by.join(' '));

const on = (...moments: string[]): Schedule => ({
  type: 'dates',
  dates: moments.map((at) => (
    { startsAt: Date.parse(at), endsAt: Date.parse(at) + 3_600_000, cancelled: false, full: false }
  )),
});

describe('the same time and municipality', () => {
  it('is found, with what they share', () => {
    const id = store();
    expect(ask()).toEqual([{
      id, slug: 'praatgroep-in-de-bib', title: 'Praatgroep in de bib', state: 'published', schedule: tuesday,
      by: ['time', 'place'],
    }]);
  });

  it('counts less than two hours apart, on the same weekday', () => {
    store();
    const at = (startMinutes: number, weekdays: WeeklySchedule['weekdays'] = [2]): WeeklySchedule => (
      { ...tuesday, weekdays, startMinutes, endMinutes: startMinutes + 60 }
    );
    expect(found({ schedule: at(1140 - 60 - 119) })).toEqual(['time place']);
    expect(found({ schedule: at(1140 - 60 - 120) })).toEqual([]);
    expect(found({ schedule: at(1260 + 119) })).toEqual(['time place']);
    expect(found({ schedule: at(1260 + 120) })).toEqual([]);
    expect(found({ schedule: at(1140, [3]) })).toEqual([]);
    expect(found({ schedule: at(1140, [1, 2]) })).toEqual(['time place']);
  });

  it('holds for the same pattern in another season', () => {
    store();
    expect(found({ schedule: { ...tuesday, from: '2027-09-01', until: '2028-06-30' } })).toEqual(['time place']);
  });

  it('is not another municipality, no place, or another organiser', () => {
    store();
    expect(found({ nis: GENT })).toEqual([]);
    expect(found({ nis: null })).toEqual([]);
    const other = insertOrganisation(db, { name: 'Ander Huis', kind: 'vereniging', now: NOW });
    expect(found({ organisationId: other })).toEqual([]);
    expect(found({ organisationId: null })).toEqual([]);
  });

  it('compares dates with patterns and with dates, at their Brussels hour over the clock changes', () => {
    store();
    expect(found({ schedule: on('2026-12-01T19:00:00+01:00') })).toEqual(['time place']);
    expect(found({ schedule: on('2027-03-30T19:00:00+02:00') })).toEqual(['time place']);
    expect(found({ schedule: on('2026-12-02T19:00:00+01:00') })).toEqual([]);
    expect(found({ schedule: on('2027-07-06T19:00:00+02:00') })).toEqual([]);
    store({ schedule: on('2026-12-05T10:00:00+01:00', '2026-12-12T10:00:00+01:00') });
    expect(found({ schedule: on('2026-12-12T12:30:00+01:00') })).toEqual(['time place']);
    expect(found({ schedule: on('2026-12-19T10:00:00+01:00') })).toEqual([]);
  });

  it('leaves past and cancelled dates out', () => {
    const cancelled = on('2026-12-05T10:00:00+01:00');
    if (cancelled.type === 'dates') for (const date of cancelled.dates) date.cancelled = true;
    store({ schedule: cancelled });
    store({ schedule: on('2026-11-07T10:00:00+01:00') });
    expect(found({ schedule: on('2026-12-05T10:00:00+01:00', '2026-11-07T10:00:00+01:00') })).toEqual([]);
  });

  it('knows which Friday of the month', () => {
    const monthly: Schedule = {
      type: 'monthly', weekday: 5, nth: -1, startMinutes: 840, endMinutes: 960, from: '2026-09-01', until: '2027-06-30',
      exceptions: NO_EXCEPTIONS,
    };
    store({ schedule: monthly });
    expect(found({ schedule: { ...monthly, nth: 1 } })).toEqual([]);
    expect(found({ schedule: monthly })).toEqual(['time place']);
    expect(found({ schedule: on('2026-11-27T14:00:00+01:00') })).toEqual(['time place']);
    expect(found({ schedule: on('2027-01-29T14:00:00+01:00') })).toEqual(['time place']);
    expect(found({ schedule: on('2027-01-22T14:00:00+01:00') })).toEqual([]);
  });

  it('of opening hours says little: the title must be alike', () => {
    const open: Schedule = {
      type: 'hours', from: null, until: null, closedDays: [], adjustedDays: [],
      hours: [{ weekdays: [1, 2, 3, 4, 5], startMinutes: 540, endMinutes: 1260 }],
    };
    store({ title: 'Koffie in het onthaal', schedule: open });
    expect(found()).toEqual([]);
    expect(found({ title: 'Koffie in ons onthaal' })).toEqual(['title time place']);
  });
});

describe('nearly the same title', () => {
  it('is found at another hour in the same municipality, and elsewhere at the same time', () => {
    store();
    const later: Schedule = { ...tuesday, weekdays: [4], startMinutes: 600, endMinutes: 660 };
    expect(found({ title: 'Praatgroep bib', schedule: later })).toEqual(['title place']);
    expect(found({ title: 'Praatgroepen in de Bib', schedule: tuesday, nis: GENT })).toEqual([]);
    expect(found({ title: 'PRAATGROEP in de bib!', schedule: tuesday, nis: GENT })).toEqual(['title time']);
    expect(found({ title: 'Praatgroep in de bib', schedule: later, nis: GENT })).toEqual([]);
  });

  it('forgives a typing error and accents, not another number', () => {
    store({ title: 'Crèmetaart bakken groep 1' });
    const later: Schedule = { ...tuesday, weekdays: [4] };
    expect(found({ title: 'Cremetart bakken, groep 1', schedule: later })).toEqual(['title place']);
    expect(found({ title: 'Zumba groep 1', schedule: later })).toEqual([]);
    store({ title: 'Zumba 1' });
    expect(found({ title: 'Zumba 2', schedule: later })).toEqual([]);
  });

  it('decides for what is by appointment', () => {
    store({ schedule: { type: 'appointment' } });
    expect(found({ schedule: { type: 'appointment' } })).toEqual([]);
    expect(found({ title: 'Praatgroep in de bib', schedule: { type: 'appointment' } })).toEqual(['title place']);
  });

  it('takes empty and strange titles', () => {
    store({ title: 'In de' });
    store({ title: '***' });
    expect(found({ title: '', schedule: { type: 'appointment' } })).toEqual([]);
    expect(found({ title: '%_\'"; --', schedule: { type: 'appointment' } })).toEqual([]);
    expect(found({ title: 'x'.repeat(10_000), schedule: { type: 'appointment' } })).toEqual([]);
  });
});

describe('which', () => {
  it('leaves out itself and what is over, stopped or refused', () => {
    const id = store();
    for (const state of ['rejected', 'archived', 'expired'] as const) store({ state });
    expect(found({ exceptId: id })).toEqual([]);
    for (const state of ['draft', 'submitted', 'changes_requested'] as const) store({ state });
    expect(ask({ exceptId: id }).map(({ state }) => state).sort()).toEqual(['changes_requested', 'draft', 'submitted']);
  });

  it('gives at most five, those with the most in common first', () => {
    for (let count = 0; count < 8; count += 1) store({ title: `Iets anders nummer ${count}` });
    const alike = store({ title: 'Koken met kruiden' });
    const all = ask();
    expect(all).toHaveLength(5);
    expect(all[0]).toMatchObject({ id: alike, by: ['title', 'time', 'place'] });
  });

  it('looks at the newest 500 of the organiser, by its index', () => {
    const oldest = store({ title: 'Koken met kruiden' });
    db.$client.transaction(() => { for (let count = 0; count < 499; count += 1) store({ nis: GENT }); })();
    expect(ask().map(({ id }) => id)).toEqual([oldest]);
    store({ nis: GENT });
    expect(ask()).toEqual([]);
    const plan = db.$client.prepare(
      "explain query plan select id from activities where organisation_id = 1 and state in ('draft') order by id desc limit 500",
    ).all() as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join(' ')).toContain('activities_by_organisation');
  });
});
