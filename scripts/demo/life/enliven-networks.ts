/**
 * The 18 networks of the demonstration (product §8, §9): invented members, plan, agenda and contact persons, a year of
 * searches, sessions that were held, and the published buddy figures of the first half of 2023 with their source.
 */
import { inTransaction, type Database } from '#db/client.ts';
import {
  networkActions, networkContacts, networkEvents, networkMembers, publishedBuddies, targetGroups,
} from '#db/schema/networks.ts';
import { resultsClass } from '#src/domain/demand/count-demand.ts';
import type { ModerationApp } from '#src/domain/moderation/decide-item.ts';
import { listMunicipalities, listNetworks, municipalitiesOfNetwork } from '#src/domain/places/reference.ts';
import { addDays, fromLocal, MS_PER_DAY, toLocal } from '#src/domain/schedules/brussels-time.ts';
import { demoMail, demoPhone } from '../contact-data.ts';
import { randomFor } from '../random.ts';
import { setInstallation } from '../seed-demo.ts';
import { listDemoOrganisers } from './demo-people.ts';

const MADE_KEY = 'demo-networks';
/** 'YYYY-MM-DD': the last day with searches. */
const SEARCHED_KEY = 'demo-searched-until';
const SEARCHED_DAYS = 365;

/** Figures of mijnbuddy.be for the first half of 2023, as they were published. */
const PUBLISHED = {
  'antwerpen': 133, 'brussel': 28, 'limburg': 67, 'oost-vlaanderen': 146, 'vlaams-brabant': 92, 'west-vlaanderen': 80,
} as const;

/** Safe to run twice; once a day is enough. */
export function enlivenNetworks(app: ModerationApp): void {
  const { db } = app;
  const read = db.$client.prepare<unknown[], string>('select value from installation where key = ?').pluck();
  const now = app.clock.now();
  const today = toLocal(now).date;
  inTransaction(db, () => {
    if (read.get(MADE_KEY) === undefined) {
      publishBuddies(db);
      for (const { id } of listNetworks()) makeNetwork(db, id, now);
      setInstallation(app, MADE_KEY, '1');
    }
    for (const { id } of listNetworks()) keepAgenda(db, id, now);
    const before = read.get(SEARCHED_KEY);
    const first = addDays(today, -SEARCHED_DAYS);
    addSearches(db, before === undefined || before < first ? first : addDays(before, 1), addDays(today, -1));
    setInstallation(app, SEARCHED_KEY, addDays(today, -1));
    holdSessions(db, now);
  });
}

function publishBuddies(db: Database): void {
  for (const [province, count] of Object.entries(PUBLISHED)) {
    db.insert(publishedBuddies).values({
      province, count, halfYear: '2023-1', source: 'mijnbuddy.be, Agentschap Integratie en Inburgering', asOf: '2023-06-30',
    }).onConflictDoNothing().run();
  }
}

const SECTOR_OF: Record<string, string> = {
  'lokaal-bestuur': 'lokaal-bestuur', 'ocmw': 'welzijn', 'bibliotheek': 'cultuur', 'sportclub': 'sport', 'jeugdwerk': 'jeugd',
  'vereniging': 'vrijwilligers', 'zelforganisatie': 'zelforganisatie', 'school': 'onderwijs', 'cvo-cbe': 'onderwijs', 'welzijn': 'welzijn',
  'bedrijf': 'werk',
};
const GOALS = [
  { goal: 'Meer oefenkansen dicht bij huis', titles: ['Praatgroepen op zaterdag in drie gemeenten', 'Bibliotheken vragen om een leesgroep'] },
  { goal: 'Vrouwen en meisjes bereiken', titles: ['Kinderopvang zoeken bij elke oefenkans overdag', 'Fietslessen voor vrouwen'] },
  { goal: 'Clubs openen hun deuren', titles: ['Sportclubs leren werken met taaliconen'] },
] as const;
const STATES = ['running', 'planned', 'done'] as const;
const FUNCTIONS = ['Coördinator van het netwerk', 'Coach van het netwerk'] as const;

function makeNetwork(db: Database, networkId: string, now: number): void {
  const random = randomFor('network', networkId);
  const nises = municipalitiesOfNetwork(networkId).map(({ nis }) => nis);
  const organisations = db.$client.prepare<unknown[], { id: number; name: string; kind: string }>(`
    select o.id, o.name, o.kind from organisations o where o.source = 'own' and o.nis in (select value from json_each(?))
      and exists (select 1 from activities a where a.organisation_id = o.id) order by o.is_lokaal_bestuur desc, o.id`)
    .all(JSON.stringify(nises));
  for (const { id, name, kind } of random.sample(organisations, 14)) {
    const host = `lid-${id}`;
    const hasContact = random.chance(0.85);
    db.insert(networkMembers).values({
      networkId, name, sector: SECTOR_OF[kind] ?? 'ander', organisationId: id, updatedAt: now,
      contact: hasContact ? 'Onthaal' : '', email: hasContact ? demoMail('samen', host) : '',
    }).run();
  }
  GOALS.forEach(({ goal, titles }) => titles.forEach((title) => {
    const state = random.pick(STATES);
    db.insert(networkActions).values({
      networkId, goal, title, owner: random.pick(FUNCTIONS), dueOn: addDays(toLocal(now).date, random.int(-10, 120)), state,
      createdAt: now - 60 * MS_PER_DAY, updatedAt: now, ...(state === 'done' ? { closedAt: now, closeReason: 'hand' as const } : {}),
    }).run();
  }));
  for (const [index, name] of ['Coördinator (voorbeeld)', 'Coach (voorbeeld)'].entries()) {
    db.insert(networkContacts).values({
      networkId, name, task: FUNCTIONS[index] ?? '', email: demoMail(index === 0 ? 'coordinator' : 'coach', `netwerk-${networkId}`),
      phone: demoPhone({ networkId }), isPublic: true, updatedAt: now,
    }).run();
  }
  for (const { nis, population } of municipalitiesOfNetwork(networkId)) {
    db.insert(targetGroups).values({
      nis, groupName: 'inburgeraars met een lopend traject', asOf: '2025-12-31', count: Math.round(population / random.int(350, 700)),
      source: 'Voorbeeldcijfers, verzonnen', updatedAt: now,
    }).onConflictDoNothing().run();
  }
}

/** Two meetings lie ahead, also after a year. */
function keepAgenda(db: Database, networkId: string, now: number): void {
  const ahead = db.$client.prepare<unknown[], number>(
    'select count(*) from network_events where network_id = ? and starts_at > ? and removed_at is null',
  ).pluck().get(networkId, now) ?? 0;
  const today = toLocal(now).date;
  const plans = [
    { title: 'Overleg van het netwerk', days: 16, from: 570, minutes: 150, isPublic: false },
    { title: 'Ontmoetingsdag voor partners', days: 44, from: 810, minutes: 180, isPublic: true },
  ];
  for (const { title, days, from, minutes, isPublic } of plans.slice(Math.min(ahead, plans.length))) {
    const startsAt = fromLocal(addDays(today, days), from);
    if (startsAt === null) continue;
    db.insert(networkEvents).values({
      networkId, title, place: 'Vergaderzaal van het netwerk', startsAt, endsAt: startsAt + minutes * 60_000, isPublic, updatedAt: now,
    }).run();
  }
}

const LEVEL_SHARES = ['1', '1', '1', '1', '2', '2', '2', '3', '', '4'];
const DAY_PART_SHARES = ['', '', 'avond', 'avond', 'namiddag', 'ochtend'];
const KIND_SHARES = ['', '', '', 'oefenkans', 'oefenkans', 'ontmoeting', 'vrije-tijd', 'vrijwilligerswerk'];
const THEME_SHARES = ['', '', '', '', 'taal', 'sport', 'koken', 'gezin', 'creatief'];
const AUDIENCE_SHARES = ['', '', '', '', '', '', '', 'vrouwen', 'gezinnen', 'meisjes'];

/** About one search a month for every 1,500 people, as the counter writes them. */
function addSearches(db: Database, firstOn: string, lastOn: string): void {
  const add = db.$client.prepare(`insert into demand_daily
    (day, nis, level, kind, goal, theme, audience, children, day_part, results, count) values (?, ?, ?, ?, '', ?, ?, ?, ?, ?, 1)
    on conflict (day, nis, level, kind, goal, theme, audience, children, day_part, results) do update set count = count + 1`);
  for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) {
    for (const { nis, population } of listMunicipalities()) {
      const random = randomFor('searches', nis, day);
      const expected = population / 1_500 / 30;
      const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
      for (let each = 0; each < count; each += 1) {
        add.run(
          day, nis, random.pick(LEVEL_SHARES), random.pick(KIND_SHARES), random.pick(THEME_SHARES), random.pick(AUDIENCE_SHARES),
          random.chance(0.12) ? 'opvang' : '', random.pick(DAY_PART_SHARES), resultsClass(random.int(0, 30)),
        );
      }
    }
  }
}

const WEEKS = 16;

/** Weekly oefenkansen of others than the demonstration's own account were held, most weeks, and a guide said so. */
function holdSessions(db: Database, now: number): void {
  const own = listDemoOrganisers(db).map(({ organisationId }) => organisationId);
  const rows = db.$client.prepare<unknown[], { id: number; startsAt: number; endsAt: number }>(`
    select a.id, min(o.starts_at) as startsAt, min(o.ends_at) as endsAt from activities a join occurrences o on o.activity_id = a.id
    where a.state = 'published' and a.source = 'own' and o.starts_at > ? and json_extract(a.schedule, '$.type') = 'weekly'
      and a.organisation_id not in (select value from json_each(?))
      and exists (select 1 from json_each(a.content, '$.kinds') where value = 'oefenkans') group by a.id`).all(now, JSON.stringify(own));
  const hold = db.$client.prepare(`insert into occurrence_results
    (activity_id, starts_at, ends_at, outcome, people, women, answered_at) values (?, ?, ?, 'held', ?, ?, ?)
    on conflict (activity_id, starts_at) do nothing`);
  for (const { id, startsAt, endsAt } of rows) {
    const { date, minutes } = toLocal(startsAt);
    for (let week = 2; week <= WEEKS; week += 1) {
      const then = fromLocal(addDays(date, -7 * week), minutes);
      if (then === null || then > now - 8 * MS_PER_DAY) continue;
      const random = randomFor('held', id, then);
      if (!random.chance(0.7)) continue;
      const people = random.int(3, 14);
      hold.run(id, then, then + endsAt - startsAt, people, random.chance(0.5) ? random.int(0, people) : null, then + MS_PER_DAY);
    }
  }
}
