import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inStepsOfFive } from '#src/domain/demand/steps-of-five.ts';
import { saveDraft } from '#src/domain/activities/publishing/save-draft.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { freezeReport, getFrozenReport, listHeldSessions } from '#src/domain/networks/cofinancing/cofinancing-report.ts';
import {
  forgetRemovedEntries, listActions, listMembers, removeEntry, restoreEntry, saveEntry, saveNetworkFacts,
} from '#src/domain/networks/desk-lists.ts';
import { demandFor, DIMENSIONS, EVERYTHING, getDashboard, listMonths } from '#src/domain/networks/figures/dashboard.ts';
import { getBuddyTable } from '#src/domain/networks/figures/buddy-table.ts';
import { saveElsewhere, saveLimits } from '#src/domain/networks/figures/people-figures.ts';
import { listTargetGroups, saveTargetGroups } from '#src/domain/networks/figures/target-groups.ts';
import { findNetworkPage } from '#src/domain/networks/network-queries.ts';
import type { GapSubject } from '#src/domain/networks/network.ts';
import { closeAnsweredActions } from '#src/domain/networks/plan/close-actions.ts';
import { makeCall, makeGapAction } from '#src/domain/networks/plan/make-call.ts';
import { municipalitiesOfNetwork } from '#src/domain/places/reference.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { AALST, aalstPlace, GENT_NETWORK, ModerationBench } from '../support/moderation-bench.ts';

const NETWORK = 'denderregio';
const PERIOD = { fromOn: '2026-09-01', untilOn: '2026-11-30' };

let bench: ModerationBench;
let own: ReturnType<ModerationBench['addActor']>;
let analyst: typeof own;
beforeEach(() => {
  bench = new ModerationBench();
  own = bench.addActor('Dora', { role: 'coordinator', networkId: NETWORK });
  analyst = bench.addActor('Lezer', { role: 'analyst', networkId: NETWORK });
});
afterEach(() => { bench.close(); });

const member = (name: string, organisationId: number | null = null) => ({
  name, sector: 'welzijn' as const, organisationId, contact: '', email: '', phone: '',
});
const gap: GapSubject = { nis: AALST, level: 1, kind: null, theme: null, audience: null, dayPart: 'avond', childcare: false };

function search(nis: string, count: number, { day = '2026-10-10', level = '1', dayPart = '', children = '' } = {}): void {
  bench.db.$client.prepare(`insert into demand_daily (day, nis, level, kind, goal, theme, audience, children, day_part, results, count)
    values (?, ?, ?, '', '', '', '', ?, ?, '0', ?)`).run(day, nis, level, children, dayPart, count);
}

describe('the lists of a network', () => {
  it('are changed by its coordinator alone; the analyst and another coordinator find nothing to change', () => {
    const { app } = bench;
    const id = saveEntry(app, own, { list: 'member', networkId: NETWORK, id: null, values: member('Sociaal Huis') });
    saveEntry(app, own, { list: 'member', networkId: NETWORK, id, values: member('Sociaal Huis Aalst') });
    expect(listMembers(app, NETWORK).map(({ name }) => name)).toEqual(['Sociaal Huis Aalst']);
    for (const actor of [analyst, bench.coordinator, bench.administrator, bench.editor]) {
      const values = member('Van een ander');
      expect(() => saveEntry(app, actor, { list: 'member', networkId: NETWORK, id: null, values })).toThrow('not-found');
      expect(() => saveEntry(app, actor, { list: 'member', networkId: NETWORK, id, values })).toThrow('not-found');
      expect(() => removeEntry(app, actor, { list: 'member', networkId: NETWORK, id })).toThrow('not-found');
      expect(() => saveNetworkFacts(app, actor, NETWORK, { name: 'X', lead: null, phone: null, email: null, url: null })).toThrow('not-found');
      expect(() => saveLimits(app, actor, NETWORK, { few: 1, tooFew: 2, farTooFew: 3 })).toThrow('not-found');
    }
    // Her own network, but the row of another one.
    expect(() => saveEntry(app, bench.coordinator, { list: 'member', networkId: GENT_NETWORK, id, values: member('X') })).toThrow('not-found');
    expect(listMembers(app, NETWORK)).toHaveLength(1);
  });

  it('take away and put back, until 30 days have passed', () => {
    const { app } = bench;
    const id = saveEntry(app, own, { list: 'member', networkId: NETWORK, id: null, values: member('Club') });
    removeEntry(app, own, { list: 'member', networkId: NETWORK, id });
    removeEntry(app, own, { list: 'member', networkId: NETWORK, id });
    expect(listMembers(app, NETWORK)).toEqual([]);
    restoreEntry(app, own, { list: 'member', networkId: NETWORK, id });
    expect(listMembers(app, NETWORK)).toHaveLength(1);
    removeEntry(app, own, { list: 'member', networkId: NETWORK, id });
    bench.now += 31 * MS_PER_DAY;
    forgetRemovedEntries(app);
    expect(() => restoreEntry(app, own, { list: 'member', networkId: NETWORK, id })).toThrow('not-found');
  });

  it('show the public what is for the public, and no contact of a member', () => {
    const { app } = bench;
    saveNetworkFacts(app, own, NETWORK, { name: 'Dender doet mee', lead: 'SOLVA', phone: null, email: null, url: 'https://dender.example' });
    const contact = { name: 'Dora', task: 'Coördinator', email: 'd@d.example', phone: '', isPublic: true };
    saveEntry(app, own, { list: 'contact', networkId: NETWORK, id: null, values: contact });
    saveEntry(app, own, { list: 'contact', networkId: NETWORK, id: null, values: { ...contact, name: 'Verborgen', isPublic: false } });
    const event = { title: 'Overleg', place: 'Aalst', startsAt: bench.now + MS_PER_DAY, endsAt: bench.now + 2 * MS_PER_DAY, isPublic: false };
    saveEntry(app, own, { list: 'event', networkId: NETWORK, id: null, values: event });
    const page = findNetworkPage(app, NETWORK);
    expect(page?.card).toMatchObject({ name: 'Dender doet mee', lead: 'SOLVA', url: 'https://dender.example' });
    expect(page?.contacts.map(({ name }) => name)).toEqual(['Dora']);
    expect(page?.events).toEqual([]);
    expect(findNetworkPage(app, 'bestaat-niet')).toBeUndefined();
  });
});

describe('a row of the gap', () => {
  const words = { goal: 'Meer aanbod', title: 'Taalicoon 1 in Aalst' };
  const callWords = { title: 'Oefenkans in Aalst', summary: 'Samen oefenen.', mail: 'Kan jij dit?' };

  it('becomes one action, an oproep with a draft and a mail, and closes when the offer is published', () => {
    const { app } = bench;
    const actionId = makeGapAction(app, own, { networkId: NETWORK, subject: gap, words });
    expect(makeGapAction(app, own, { networkId: NETWORK, subject: gap, words })).toBe(actionId);
    const id = saveEntry(app, own, { list: 'member', networkId: NETWORK, id: null, values: member('Buurthuis', bench.organisationId) });
    const without = saveEntry(app, own, { list: 'member', networkId: NETWORK, id: null, values: member('Zonder') });
    const rolesBefore = bench.rows('select * from user_roles');
    expect(() => makeCall(app, own, { networkId: NETWORK, actionId, memberIds: [without], words: callWords })).toThrow('call-nobody');
    expect(makeCall(app, own, { networkId: NETWORK, actionId, memberIds: [id, without], words: callWords })).toBe(1);
    expect(makeCall(app, own, { networkId: NETWORK, actionId, memberIds: [id], words: callWords })).toBe(0);
    const [draft] = bench.rows("select id, state, organisation_id as owner, content from activities where state = 'draft'");
    expect(bench.rows('select * from user_roles')).toEqual(rolesBefore);
    expect(own.roles).toEqual([{ role: 'coordinator', networkId: NETWORK }]);
    // Laid on the desk, it is the member's alone.
    expect(() => saveDraft(app, own, { activityId: Number(draft?.['id']), values: { title: 'Van mij' } })).toThrow('not-found');
    expect(() => saveDraft(app, own, { organisationId: bench.organisationId, values: {} })).toThrow('not-found');
    expect(saveDraft(app, bench.editor, { activityId: Number(draft?.['id']), values: {} })).toBe(draft?.['id']);
    expect(draft).toMatchObject({ owner: bench.organisationId });
    expect(JSON.parse(String(draft?.['content']))).toMatchObject({ title: 'Oefenkans in Aalst', level: 1, kinds: ['oefenkans'], place: { nis: AALST } });
    expect(bench.mails().filter(({ kind }) => kind === 'network-call').map(({ to }) => to)).toEqual([bench.editor.email]);
    expect(closeAnsweredActions(app)).toBe(0);

    // Another level and another part of the day are no answer.
    const wrong = bench.submit({ place: aalstPlace(), level: 2, title: 'Te moeilijk' });
    decideItem(app, bench.aalst, { itemId: wrong.itemId ?? 0, versionId: wrong.versionId, decision: 'publish' });
    expect(closeAnsweredActions(app)).toBe(0);
    const right = bench.submit({ place: aalstPlace(), level: 1, title: 'Past' });
    decideItem(app, bench.aalst, { itemId: right.itemId ?? 0, versionId: right.versionId, decision: 'publish' });
    expect(closeAnsweredActions(app)).toBe(1);
    expect(closeAnsweredActions(app)).toBe(0);
    expect(listActions(app, NETWORK)[0]).toMatchObject({ state: 'done', closeReason: 'answered', closedBy: right.activityId });
    expect(() => makeCall(app, own, { networkId: NETWORK, actionId, memberIds: [id], words: callWords })).toThrow('action-closed');
  });

  it('is the coordinator’s, of a gemeente of that network', () => {
    const { app } = bench;
    for (const actor of [analyst, bench.coordinator]) {
      expect(() => makeGapAction(app, actor, { networkId: NETWORK, subject: gap, words })).toThrow('not-found');
    }
    expect(() => makeGapAction(app, own, { networkId: NETWORK, subject: { ...gap, nis: '44021' }, words })).toThrow('not-found');
    const actionId = makeGapAction(app, own, { networkId: NETWORK, subject: gap, words });
    expect(() => makeCall(app, bench.coordinator, { networkId: NETWORK, actionId, memberIds: [1], words: callWords })).toThrow('not-found');
    expect(() => makeCall(app, bench.coordinator, { networkId: GENT_NETWORK, actionId, memberIds: [1], words: callWords })).toThrow('not-found');
  });
});

describe('the dashboard', () => {
  it('says when a part of the day or childcare is most of what people asked', () => {
    search(AALST, 30, { dayPart: 'avond' });
    search(AALST, 14, { children: 'opvang', day: '2026-10-11' });
    const { gap: rows } = getDashboard(bench.app, NETWORK, { period: PERIOD, dimension: 'niveau', filter: EVERYTHING });
    expect(rows[0]).toMatchObject({ subject: { nis: AALST, level: 1, dayPart: 'avond', childcare: false }, searched: 40, offer: 0, gap: 'none' });
    expect(demandFor(bench.app, gap, { fromOn: '2026-10-11', untilOn: '2026-10-11' })).toBe(10);
  });

  it('shows no figure of demand that is another than the rule gives', () => {
    const nises = municipalitiesOfNetwork(NETWORK).map(({ nis }) => nis);
    const counts = fc.array(fc.record({
      nis: fc.constantFrom(...nises), level: fc.constantFrom('', '1', '2', '3', '4'), count: fc.integer({ min: 1, max: 12 }),
    }), { maxLength: 25 });
    fc.assert(fc.property(counts, (searches) => {
      bench.db.$client.exec('delete from demand_daily');
      searches.forEach(({ nis, level, count }, index) => {
        search(nis, count, { level, day: `2026-10-${String(1 + index).padStart(2, '0')}` });
      });
      const sum = (keep: (each: (typeof searches)[number]) => boolean) =>
        inStepsOfFive(searches.filter(keep).reduce((total, { count }) => total + count, 0));
      const dashboard = getDashboard(bench.app, NETWORK, { period: PERIOD, dimension: 'niveau', filter: EVERYTHING });
      expect(dashboard.totals.searched).toBe(sum(() => true));
      for (const { nis, all, cells } of dashboard.lines) {
        expect(all.searched).toBe(sum((each) => each.nis === nis));
        cells.forEach((cell, index) => {
          expect(cell.searched).toBe(sum((each) => each.nis === nis && each.level === String(index + 1)));
          expect(cell.withNeighbours === null).toBe(cell.searched !== 'few');
        });
      }
      const months = listMonths(bench.app, NETWORK, PERIOD.untilOn, EVERYTHING);
      expect(months.find(({ month }) => month === '2026-10')?.searched).toBe(sum(() => true));
      for (const dimension of DIMENSIONS) {
        const { lines } = getDashboard(bench.app, NETWORK, { period: PERIOD, dimension, filter: EVERYTHING });
        const shown = lines.flatMap(({ all, cells }) => [all, ...cells]).flatMap((cell) => [cell.searched, cell.withNeighbours ?? 0]);
        expect(shown.every((each) => each === 'few' || each % 5 === 0)).toBe(true);
      }
    }), { numRuns: 40 });
  });

  it('keeps agency figures exact with source and date, and limits in order', () => {
    const { app } = bench;
    const figure = { nis: AALST, groupName: 'inburgeraars', asOf: '2025-12-31', count: 213, source: 'AgII' };
    saveTargetGroups(app, own, NETWORK, [figure, { ...figure, count: 214 }]);
    expect(listTargetGroups(app, NETWORK)).toMatchObject([{ count: 214, source: 'AgII', asOf: '2025-12-31' }]);
    expect(() => saveTargetGroups(app, own, NETWORK, [{ ...figure, nis: '44021' }])).toThrow('target-wrong');
    expect(() => saveTargetGroups(app, own, NETWORK, [{ ...figure, source: '' }])).toThrow('target-wrong');
    expect(() => saveTargetGroups(app, analyst, NETWORK, [figure])).toThrow('not-found');
    expect(() => saveElsewhere(app, own, NETWORK, { nis: '44021', halfYear: '2026-1', count: 8, source: 'x' })).toThrow('not-found');
    expect(() => saveLimits(app, own, NETWORK, { few: 6, tooFew: 6, farTooFew: 9 })).toThrow('limits-wrong');
  });
});

describe('the co-financing report', () => {
  const scope = { name: 'Aalst', municipalities: [AALST], fromOn: '2026-11-01', untilOn: '2026-12-31' };

  it('has a row for a held oefenkans only, is frozen with its checksum, and shows what changes later', () => {
    const { app } = bench;
    const bestuur = bench.addOrganisation({ name: 'Stad Aalst', kind: 'lokaal-bestuur', nis: AALST });
    bench.db.$client.prepare('update organisations set is_lokaal_bestuur = 1 where id = ?').run(bestuur);
    const made = bench.submit({ place: aalstPlace(), lokaalBestuurId: bestuur });
    decideItem(app, bench.aalst, { itemId: made.itemId ?? 0, versionId: made.versionId, decision: 'publish' });
    const starts = Date.parse('2026-11-24T19:00:00+01:00');
    const answer = bench.db.$client.prepare(`insert into occurrence_results (activity_id, starts_at, ends_at, outcome, people, answered_by, answered_at)
      values (?, ?, ?, ?, ?, ?, ?)`);
    answer.run(made.activityId, starts, starts + 7_200_000, 'held', 9, bench.editor.userId, starts + MS_PER_DAY);
    answer.run(made.activityId, starts + 7 * MS_PER_DAY, starts + 7 * MS_PER_DAY + 7_200_000, 'not-held', null, bench.editor.userId, starts);
    answer.run(made.activityId, starts + 14 * MS_PER_DAY, starts + 14 * MS_PER_DAY + 7_200_000, null, null, null, null);
    const rows = listHeldSessions(app, scope);
    expect(rows).toMatchObject([{ startsAt: starts, people: 9, bestuur: 'Stad Aalst', organiser: 'Buurthuis', confirmedBy: 'organiser' }]);
    const id = freezeReport(app, own, NETWORK, scope);
    const frozen = getFrozenReport(app, analyst, NETWORK, id);
    expect(frozen).toMatchObject({ isWhole: true, differences: { added: [], removed: [], changed: [] } });
    bench.db.$client.prepare("update occurrence_results set people = 12 where outcome = 'held'").run();
    bench.db.$client.prepare("update occurrence_results set outcome = 'held' where outcome = 'not-held'").run();
    const later = getFrozenReport(app, own, NETWORK, id);
    expect(later.report.rows).toEqual(frozen.report.rows);
    expect(later.differences.added).toHaveLength(1);
    expect(later.differences.changed).toMatchObject([{ fields: ['people'] }]);
    bench.db.$client.prepare('update cofinancing_reports set rows = ?').run('[]');
    expect(getFrozenReport(app, own, NETWORK, id).isWhole).toBe(false);
    expect(() => getFrozenReport(app, bench.coordinator, NETWORK, id)).toThrow('not-found');
    expect(() => getFrozenReport(app, bench.coordinator, GENT_NETWORK, id)).toThrow('not-found');
  });

  it('refuses who is not eligible, no period, and anybody but the coordinator', () => {
    const { app } = bench;
    expect(() => freezeReport(app, bench.coordinator, GENT_NETWORK, { ...scope, municipalities: ['44021'] })).toThrow('bestuur-not-eligible');
    expect(() => freezeReport(app, own, NETWORK, { ...scope, fromOn: '2027-01-01' })).toThrow('period-wrong');
    expect(() => freezeReport(app, own, NETWORK, { ...scope, municipalities: [] })).toThrow('bestuur-needed');
    expect(() => freezeReport(app, analyst, NETWORK, scope)).toThrow('not-found');
  });
});

describe('the buddy table', () => {
  it('shows published figures exactly and ours beside them in steps', () => {
    const add = bench.db.$client.prepare("insert into published_buddies (province, half_year, count, source, as_of) values (?, '2023-1', ?, 'Bron', '2023-06-30')");
    add.run('antwerpen', 133);
    add.run('limburg', 67);
    bench.db.$client.prepare("insert into buddy_counters (month, network_id, side, event, count) values ('2023-02', 'kempen', 'buddy', 'aangemeld', 8)").run();
    bench.db.$client.prepare("insert into buddy_counters (month, network_id, side, event, count) values ('2023-07', 'kempen', 'buddy', 'aangemeld', 50)").run();
    const table = getBuddyTable(bench.app, '2023-1');
    expect(table.lines.find(({ province }) => province === 'antwerpen')).toMatchObject({ published: 133, registered: 5, living: 0 });
    expect(table.total).toMatchObject({ published: 200, registered: 5 });
    expect(table.source).toEqual({ name: 'Bron', asOf: '2023-06-30' });
  });
});
