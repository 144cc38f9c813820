/**
 * The people of the power table and the things its rows are about, made on the data of the running test site. Every
 * thing belongs to one organisation of Kortrijk; "other" is of Gent.
 */
import { createHash } from 'node:crypto';
import { emptyValues } from '#src/domain/activities/activity-input.ts';
import { organisationRegistrations } from '#db/schema/users.ts';
import { closeDays } from '#src/domain/activities/closings/close-days.ts';
import { planClosing } from '#src/domain/activities/closings/closing.ts';
import { sendEasyOffer } from '#src/domain/activities/easy/send-easy-offer.ts';
import { listGuideLinks, makeGuideLink } from '#src/domain/activities/guide-link/guide-links.ts';
import { archiveActivity } from '#src/domain/activities/publishing/archive-activity.ts';
import { cancelOccurrence } from '#src/domain/activities/publishing/cancel-occurrence.ts';
import { saveDraft } from '#src/domain/activities/publishing/save-draft.ts';
import { getOfferActivity } from '#src/domain/activities/offer-queries.ts';
import { openLokaalBestuurRequests } from '#src/domain/moderation/desk/lokaal-bestuur-request.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { moveItem } from '#src/domain/moderation/item-repo.ts';
import { freezeReport } from '#src/domain/networks/cofinancing/cofinancing-report.ts';
import { removeEntry, saveEntry, type ListName, type ListValues } from '#src/domain/networks/desk-lists.ts';
import { saveTargetGroups, stageTargets } from '#src/domain/networks/figures/target-groups.ts';
import { makeGapAction } from '#src/domain/networks/plan/make-call.ts';
import { findOrganisation, insertOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import { networkOfMunicipality } from '#src/domain/places/reference.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { slugOf } from '#src/domain/shared/slug.ts';
import { removeAttendee } from '#src/domain/signups/remove-attendee.ts';
import { signUp } from '#src/domain/signups/sign-up.ts';
import { tellChangedDates } from '#src/domain/signups/tell-changed-dates.ts';
import { createLink } from '#src/domain/users/one-time-links.ts';
import type { Role } from '#src/domain/shared/actor.ts';
import { hashPassword } from '#src/auth/passwords.ts';
import { KORTRIJK, kortrijkPlace, openModerationSite, PASSWORD, signedIn } from './moderation-site.ts';
import { GENT, weeklyValues } from './moderation-bench.ts';
import { siteSignupApp } from './signup-site.ts';
import { addBuddywerking, buddyThings, ROWS_OF_BUDDIES } from './power-buddy-things.ts';
import { WHO, type Who } from './power-rows.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export type Thing = Readonly<Record<string, string>>;

export interface PowerWorld {
  visitors: Map<Who, Visitor>;
  /** A new thing of this kind. */
  make(kind: string): Promise<Thing>;
  /** Changes when anything of the thing does: activity, dates, items, decisions, sign-ups, messages; files, duos, lists. */
  printOf(thing: Thing): string;
  signInAll(): Promise<void>;
  close(): void;
}

/** What belongs to an activity; each is read whole. */
const ROWS_OF_ACTIVITY = [
  'select * from activities where id = @id',
  'select * from occurrences where activity_id = @id order by id',
  'select * from moderation_items where activity_id = @id order by id',
  'select d.* from moderation_decisions d join moderation_items i on i.id = d.item_id where i.activity_id = @id order by d.id',
  'select m.* from moderation_messages m join moderation_items i on i.id = m.item_id where i.activity_id = @id order by m.id',
  'select * from signups where activity_id = @id order by id',
  'select d.* from signup_dates d join signups s on s.id = d.signup_id where s.activity_id = @id order by d.id',
  'select m.* from signup_messages m join signups s on s.id = m.signup_id where s.activity_id = @id order by m.id',
  'select * from occurrence_results where activity_id = @id order by id',
];

export async function openPowerWorld(): Promise<PowerWorld> {
  const site = await openModerationSite('Machten');
  const app = siteSignupApp();
  const { db } = app;
  const now = app.clock.now();
  const { organisationId, editor } = site;
  const network = networkOfMunicipality(KORTRIJK).id;
  const otherNetwork = networkOfMunicipality(GENT).id;
  const otherId = insertOrganisation(db, { name: 'Machten elders', kind: 'vereniging', nis: GENT, now });
  const organisation = findOrganisation(db, organisationId);

  const buddywerkingId = addBuddywerking(db, { name: 'Machten buddys', networkId: network, nis: KORTRIJK, now });
  const otherBuddywerking = addBuddywerking(db, { name: 'Machten andere buddys', networkId: otherNetwork, nis: GENT, now });
  const roles: Record<Exclude<Who, 'visitor' | 'editor own'>, Role> = {
    'editor other': { role: 'editor', organisationId: otherId },
    'moderator own': { role: 'moderator', nis: KORTRIJK },
    'moderator other': { role: 'moderator', nis: GENT },
    'coordinator own': { role: 'coordinator', networkId: network },
    'coordinator other': { role: 'coordinator', networkId: otherNetwork },
    'analyst': { role: 'analyst', networkId: null },
    'administrator': { role: 'administrator' },
    'worker own': { role: 'buddy-worker', buddywerkingId },
    'worker other': { role: 'buddy-worker', buddywerkingId: otherBuddywerking },
  };
  const people = new Map([['editor own' as Who, editor]]);
  for (const [who, role] of Object.entries(roles)) {
    people.set(who as Who, await site.addPerson(`Machten ${who}`, role));
  }
  const moderator = people.get('moderator own') ?? editor;
  const coordinator = people.get('coordinator own') ?? editor;
  const administrator = people.get('administrator') ?? editor;
  const visitors = new Map<Who, Visitor>();
  let count = 0;

  const waiting = (changes: Parameters<typeof site.submit>[0] = {}) => {
    const { activityId, itemId, versionId } = site.submit({ title: `Machten ${count}`, ...changes });
    return { activity: String(activityId), item: String(itemId), version: String(versionId), activityId, itemId: itemId ?? 0, versionId };
  };
  const atNetwork = () => {
    const thing = waiting();
    moveItem(db, thing.itemId, { level: 'network', scope: network }, now);
    return thing;
  };
  const published = (changes: Parameters<typeof site.submit>[0] = {}) => {
    const thing = waiting(changes);
    decideItem(app, moderator, { itemId: thing.itemId, versionId: thing.versionId, decision: 'publish' });
    const dates = db.$client.prepare('select id, starts_at as startsAt from occurrences where activity_id = ? and starts_at > ? order by starts_at')
      .all(thing.activityId, now + MS_PER_DAY) as { id: number; startsAt: number }[];
    return { ...thing, slug: slugOf(`Machten ${count}`), date: String(dates[0]?.id), startsAt: String(dates[0]?.startsAt) };
  };
  const joined = (phone: string | null = null) => {
    const thing = published({ bookingHow: 'here' });
    const code = signUp(app, {
      activityId: thing.activityId, occurrenceIds: [Number(thing.date)], firstName: 'Amina', phone, email: null,
      language: 'nl', sendsMail: false,
    });
    const row = db.$client.prepare('select d.id, d.signup_id as signup from signup_dates d join signups s on s.id = d.signup_id where s.activity_id = ?')
      .get(thing.activityId) as { id: number; signup: number };
    return { ...thing, code, place: String(row.id), signup: String(row.signup) };
  };
  const refused = (thing: ReturnType<typeof waiting>, by: typeof editor) => {
    const { decisionId } = decideItem(app, by, {
      itemId: thing.itemId, versionId: thing.versionId, decision: 'reject', reasonKey: 'juist',
    });
    return { ...thing, decision: String(decisionId) };
  };
  const atPlatform = () => {
    const thing = waiting();
    moveItem(db, thing.itemId, { level: 'administrator', scope: '' }, now);
    return thing;
  };
  const over = () => {
    const thing = published({ bookingHow: 'here' });
    db.$client.prepare('update occurrences set starts_at = ?, ends_at = ? where id = ?')
      .run(now - MS_PER_DAY, now - MS_PER_DAY + 3_600_000, thing.date);
    db.$client.prepare('update activities set published_at = ? where id = ?').run(now - 2 * MS_PER_DAY, thing.activityId);
    return thing;
  };
  const guided = (thing: ReturnType<typeof published>) => {
    const guide = makeGuideLink(app, editor, { activityId: thing.activityId, name: 'Begeleider', validUntilOn: '2026-12-15' });
    const link = listGuideLinks(app, thing.activityId).find(({ id }) => id === guide);
    const coming = db.$client.prepare('select id from occurrences where activity_id = ? and starts_at > ? order by starts_at')
      .pluck().get(thing.activityId, now);
    return { ...thing, guide: String(guide), code: link?.code ?? '', coming: String(coming) };
  };
  /** One entry in each list of the network. */
  const networkLists = () => {
    const save = <List extends ListName>(list: List, values: ListValues[List]) =>
      String(saveEntry(app, coordinator, { list, networkId: network, id: null, values }));
    return {
      network,
      member: save('member', { name: `Machten lid ${count}`, sector: 'welzijn', organisationId, contact: '', email: '', phone: '' }),
      plan: save('action', { goal: 'Meer plaatsen', title: `Machten ${count}`, owner: '', dueOn: '', state: 'planned' }),
      event: save('event', { title: 'Overleg', place: '', startsAt: now + MS_PER_DAY, endsAt: now + 2 * MS_PER_DAY, isPublic: false }),
      contact: save('contact', { name: 'Onthaal', task: 'Vragen', email: '', phone: '', isPublic: false }),
      set: save('set', { name: `Samen ${count}`, municipalities: [KORTRIJK] }),
    };
  };
  /** An organisation that says it is a lokaal bestuur. */
  const openRequest = () => {
    const id = insertOrganisation(db, { name: `Machten bestuur ${count}`, kind: 'lokaal-bestuur', nis: KORTRIJK, now });
    db.insert(organisationRegistrations).values({ organisationId: id, asksLokaalBestuur: true, createdAt: now }).run();
    openLokaalBestuurRequests(app);
    const request = db.$client.prepare('select id from moderation_items where organisation_id = ?').pluck().get(id);
    return { request: String(request) };
  };
  /** Somebody of whom no row needs the password. */
  const { userId: forgetful } = await site.addPerson('Machten vergeten', { role: 'editor', organisationId: otherId });
  const passwordHash = await hashPassword(PASSWORD);

  const makers: Record<string, () => object | Promise<object>> = {
    ...buddyThings({
      app: { ...app, erasures: { note: () => undefined }, forgetTraces: () => undefined }, buddywerkingId, networkId: network, nis: KORTRIJK,
      worker: people.get('worker own') ?? editor, count: () => count,
    }),
    'nothing': () => ({}),
    'organisation': () => ({ organisation: String(organisationId), slug: organisation?.slug ?? '', other: String(otherId) }),
    'network': () => ({ network }),
    'network-lists': () => networkLists(),
    'network-removed': () => {
      const lists = networkLists();
      for (const [list, id] of [['member', lists.member], ['action', lists.plan], ['event', lists.event], ['contact', lists.contact], ['set', lists.set]] as const) {
        removeEntry(app, coordinator, { list, networkId: network, id: Number(id) });
      }
      return lists;
    },
    'network-staged': () => ({
      network,
      staged: String(stageTargets(app, coordinator, {
        networkId: network, rows: [['Gemeente', 'Aantal'], ['Kortrijk', '12']].map((cells, index) => ({ line: index + 1, cells })),
        defaults: { groupName: 'Inburgeraars', source: 'Proef', asOf: '2026-01-01' },
      })),
    }),
    'network-figure': () => ({
      network,
      load: String(saveTargetGroups(app, coordinator, network, [
        { nis: KORTRIJK, groupName: 'Inburgeraars', count: 12, source: 'Proef', asOf: '2026-01-01' },
      ])),
    }),
    'network-frozen': () => ({
      network,
      report: String(freezeReport(app, coordinator, network, {
        name: 'Kortrijk', municipalities: [KORTRIJK], fromOn: '2026-01-01', untilOn: '2026-06-30',
      })),
    }),
    'network-gap': () => {
      const subject = { nis: KORTRIJK, level: 1 as const, kind: null, theme: null, audience: null, dayPart: null, childcare: false };
      const gap = makeGapAction(app, coordinator, { networkId: network, subject, words: { goal: 'Meer plaatsen', title: `Machten ${count}` } });
      return { ...networkLists(), gap: String(gap) };
    },
    'waiting': () => waiting(),
    'at-network': atNetwork,
    'published': () => published(),
    'joined': () => joined(),
    'removed': () => {
      const thing = joined();
      removeAttendee(app, editor, {
        activityId: thing.activityId, occurrenceId: Number(thing.date), signupId: Number(thing.signup), reason: 'double',
      });
      return thing;
    },
    'to-close': () => ({ ...published(), organisation: String(organisationId) }),
    'closed': () => {
      const { activityId } = published();
      const range = { from: '2026-12-21', until: '2027-01-03' };
      const isIn = (page: number) => (
        planClosing(app, organisationId, range, page).activities.some((each) => each.activityId === activityId)
      );
      let page = 1;
      while (page < 100 && !isIn(page)) page += 1;
      const { stamp } = planClosing(app, organisationId, range, page);
      const closing = closeDays(app, editor, { organisationId, range, page, stamp, activityIds: [activityId] });
      return { activityId, closing: String(closing) };
    },
    'refused': () => refused(waiting(), moderator),
    'refused-at-network': () => refused(atNetwork(), coordinator),
    'at-platform': atPlatform,
    'refused-at-platform': () => refused(atPlatform(), administrator),
    'request': () => openRequest(),
    'granted': () => {
      const { request } = openRequest();
      const { decisionId } = decideItem(app, administrator, { itemId: Number(request), versionId: null, decision: 'approve' });
      return { decision: String(decisionId) };
    },
    'easy': () => {
      const values = { ...weeklyValues(), title: `Machten zonder account ${count}`, place: kortrijkPlace() };
      const sender = { email: `zonder${count}@proef.be`, organisationName: 'Soepclub', senderFunction: 'Voorzitter' };
      sendEasyOffer(app, { values, ...sender, language: 'nl' }, true);
      const { code } = db.$client.prepare('select code from easy_offers order by id desc limit 1').get() as { code: string };
      return { code: app.sealer.open(code) };
    },
    'guided': () => guided(published()),
    'guided-over': () => guided(over()),
    'new-email': () => ({
      code: createLink(app, {
        purpose: 'confirm-email', payload: { email: `anders${count}@proef.be` }, userId: forgetful, lifetimeMs: MS_PER_DAY,
      }),
    }),
    'old-email': () => ({
      code: createLink(app, {
        purpose: 'undo-email', payload: { email: `terug${count}@proef.be` }, userId: forgetful, lifetimeMs: MS_PER_DAY,
      }),
    }),
    'member': async () => ({
      organisation: String(organisationId),
      person: String((await site.addPerson(`Machten lid ${count}`, { role: 'editor', organisationId })).userId),
    }),
    'stopped': () => {
      const thing = published();
      archiveActivity(app, editor, { activityId: thing.activityId });
      return thing;
    },
    'draft': () => {
      const values = { ...emptyValues(), title: `Machten ${count}` };
      const activityId = saveDraft(app, editor, { organisationId, values });
      return { activity: String(activityId), stamp: getOfferActivity(app, editor, activityId).stamp };
    },
    'called': () => {
      const thing = joined('0470 12 34 56');
      cancelOccurrence(app, editor, { activityId: thing.activityId, startsAt: Number(thing.startsAt) });
      tellChangedDates(app, thing.activityId);
      const message = db.$client.prepare('select max(id) from signup_messages where signup_id = ?').pluck().get(thing.signup);
      return { ...thing, message: String(message) };
    },
    'over': () => over(),
    'colleague': async () => ({ other: String(otherId), person: String((await site.addPerson(`Machten collega ${count}`, { role: 'moderator', nis: KORTRIJK })).userId) }),
    'registration': () => ({
      code: createLink(app, {
        purpose: 'confirm-registration', lifetimeMs: MS_PER_DAY,
        payload: {
          name: 'Hilde', email: `bevestig${count}@proef.be`, passwordHash,
          organisation: {
            name: `Soepclub ${count}`, kind: 'vereniging', nis: KORTRIJK, email: 'info@proef.be', enterpriseNumber: null,
            asksLokaalBestuur: false,
          },
        },
      }),
    }),
    'reset': () => ({
      code: createLink(app, { purpose: 'reset-password', payload: {}, userId: forgetful, lifetimeMs: MS_PER_DAY }),
    }),
    'invitation': () => ({
      code: createLink(app, {
        purpose: 'invitation', lifetimeMs: MS_PER_DAY,
        payload: { email: `genodigde${count}@proef.be`, role: 'editor', scope: String(otherId), givenBy: null },
      }),
    }),
    'freshness': () => ({ code: createLink(app, { purpose: 'confirm-offer', payload: { organisationId }, lifetimeMs: MS_PER_DAY }) }),
  };

  return {
    visitors,
    async make(kind) {
      count += 1;
      // All from one address: nobody waits for the tries of another row.
      db.$client.prepare('delete from rate_counters').run();
      db.$client.prepare('update activity_reports set source_hash = null').run();
      const maker = kind === '' ? () => ({}) : makers[kind];
      if (!maker) throw new Error(`the power table knows no "${kind}"`);
      const made = await Promise.resolve(maker());
      return { n: String(count), ...made } as Thing;
    },
    printOf(thing) {
      const parts = Object.entries({ activity: ROWS_OF_ACTIVITY, ...ROWS_OF_BUDDIES }).filter(([part]) => thing[part] !== undefined);
      const rows = parts.flatMap(([part, queries]) => queries.map((sql) => db.$client.prepare(sql).all({ id: Number(thing[part]) })));
      return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    },
    async signInAll() {
      visitors.clear();
      for (const who of WHO) {
        const person = people.get(who);
        visitors.set(who, person ? await signedIn(person.email) : createVisitor());
      }
    },
    close() {
      app.close();
      site.close();
    },
  };
}
