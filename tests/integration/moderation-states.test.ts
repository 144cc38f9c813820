/**
 * No state is left without an owner or a way on (product §7): random sequences of everything that people, jobs and
 * imports do, and after each step what must hold, whatever came before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActivity } from '#src/domain/activities/activity-input.ts';
import { expireActivities } from '#src/domain/activities/expire-activities.ts';
import { archiveActivity } from '#src/domain/activities/publishing/archive-activity.ts';
import { claimImport } from '#src/domain/activities/publishing/claim-import.ts';
import { saveDraft } from '#src/domain/activities/publishing/save-draft.ts';
import { editActivity, republishActivity, submitActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { withdrawSubmission } from '#src/domain/activities/publishing/withdraw-submission.ts';
import { takeOverActivity, withdrawForeignActivity } from '#src/domain/activities/take-over-activity.ts';
import { askSecondLook } from '#src/domain/moderation/ask-second-look.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { setAbsence } from '#src/domain/moderation/desk/absence.ts';
import { followImport, IMPORT_FOLLOWS } from '#src/domain/moderation/desk/follow-import.ts';
import { endTrust, trustOrganisation } from '#src/domain/moderation/desk/trust-organisation.ts';
import { escalateItems } from '#src/domain/moderation/escalate-items.ts';
import { verifyLog } from '#src/domain/moderation/moderation-log.ts';
import { decidingDesk } from '#src/domain/moderation/moderation-policy.ts';
import { decisionsFor, ITEM_LEVELS } from '#src/domain/moderation/moderation.ts';
import { reportActivity } from '#src/domain/moderation/report-activity.ts';
import { undoDecision } from '#src/domain/moderation/undo-decision.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { AALST, aalstPlace, GENT, gentPlace, ModerationBench, weeklyValues } from '../support/moderation-bench.ts';

const STEPS = [
  'submit', 'submit', 'resubmit', 'edit', 'edit', 'republish', 'withdraw', 'archive', 'draft', 'decide', 'decide', 'decide',
  'decide', 'undo', 'undo', 'second-look', 'report', 'trust', 'end-trust', 'wait', 'long-wait', 'away', 'back', 'import',
  'import', 'import-gone', 'claim', 'follow',
] as const;
type Step = { what: (typeof STEPS)[number]; pick: number; choice: number };

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...STEPS), pick: fc.nat(1_000), choice: fc.nat(1_000),
});

class World extends ModerationBench {
  readonly people = [this.karim, this.lies, this.aalst, this.coordinator, this.administrator];
  titles = 0;

  ids = (sql: string) => this.rows(sql).map(({ id }) => id as number);
  private pickId = (sql: string, pick: number): number => {
    const ids = this.ids(sql);
    return ids[pick % Math.max(1, ids.length)] ?? 0;
  };

  /** Does it; a refusal is an answer too, any other error is a fault. */
  take(one: Step): void {
    try {
      this.act(one);
    } catch (error) {
      if (!isDomainError(error)) throw error;
    }
  }

  private act({ what, pick, choice }: Step): void {
    const { app } = this;
    const activityId = this.pickId('select id from activities order by id', pick);
    const values = () => ({
      ...weeklyValues(), title: `Praten ${this.titles += 1}`, place: choice % 3 === 0 ? aalstPlace() : gentPlace(),
    });
    switch (what) {
      case 'submit': submitActivity(app, this.editor, { organisationId: this.organisationId, values: values() }); return;
      case 'resubmit': submitActivity(app, this.editor, { activityId, values: values() }); return;
      case 'edit': editActivity(app, this.editor, { activityId, values: values() }); return;
      case 'republish': republishActivity(app, this.editor, { activityId, values: values() }); return;
      case 'withdraw': withdrawSubmission(app, this.editor, { activityId }); return;
      case 'archive': archiveActivity(app, this.editor, { activityId }); return;
      case 'draft': saveDraft(app, this.editor, { activityId, values: { title: 'Half' } }); return;
      case 'decide': this.decideOne(this.pickId('select id from moderation_items where closed_at is null', pick), choice); return;
      case 'undo': this.undoOne(this.pickId('select id from moderation_decisions where undone_at is null', pick)); return;
      case 'second-look': askSecondLook(app, this.editor, {
        decisionId: this.pickId('select id from moderation_decisions where undone_at is null', pick),
      }); return;
      case 'report': reportActivity(app, { activityId, kind: 'outdated', address: `192.0.2.${choice % 50}` }); return;
      case 'trust': trustOrganisation(app, this.karim, { organisationId: this.organisationId, nis: GENT }); return;
      case 'end-trust': endTrust(app, this.karim, { organisationId: this.organisationId, nis: GENT }); return;
      case 'wait': this.now += 86_400_000; this.runJobs(); return;
      case 'long-wait': this.now += (choice % 4 === 0 ? 230 : 9) * 86_400_000; this.runJobs(); return;
      case 'away': setAbsence(app, this.people[pick % 4] as Actor, { fromOn: this.today(), untilOn: this.today() }); return;
      case 'back': setAbsence(app, this.people[pick % 4] as Actor, null); return;
      case 'import': this.import(choice % 3, pick); return;
      case 'import-gone': withdrawForeignActivity(app, `uuid-${choice % 3}`, 'deleted'); return;
      case 'claim': claimImport(app, this.editor, { activityId, organisationId: this.organisationId }); return;
      case 'follow': followImport(app, this.karim, { nis: GENT, follows: IMPORT_FOLLOWS[choice % 3] ?? 'everything' });
    }
  }

  private today = () => new Date(this.now).toISOString().slice(0, 10);

  private runJobs(): void {
    escalateItems(this.app);
    expireActivities(this.app);
  }

  private import(source: number, pick: number): void {
    const { content, schedule } = readActivity(weeklyValues(), null, Date.parse('2026-11-24T10:00:00+01:00'));
    takeOverActivity(this.app, {
      sourceId: `uuid-${source}`, sourceUrl: null, schedule, availableFrom: null, availableTo: null, remarks: [],
      content: { ...content, title: `Bron ${pick % 2}`, place: pick % 5 === 0 ? aalstPlace() : gentPlace(), level: pick % 2 === 0 ? 1 : null },
      organiser: { sourceId: 'bron', name: 'De bron', kind: 'vereniging', nis: GENT, about: null, phone: null, email: null, url: null },
    });
  }

  decideOne(itemId: number, choice: number): void {
    const item = this.item(itemId);
    const actor = this.people.filter((each) => decidingDesk(each, item))[choice % 2] ?? this.administrator;
    const state = item.activityId === null ? null : this.activity(item.activityId).state;
    const decisions = decisionsFor(item.kind, state);
    decideItem(this.app, actor, {
      itemId, versionId: item.versionId, decision: decisions[choice % decisions.length] ?? 'publish', reasonKey: 'juist',
    });
  }

  private undoOne(decisionId: number): void {
    const made = this.rows('select decided_by, activity_id, before, decision from moderation_decisions where id = ?', decisionId)[0];
    const actor = this.people.find(({ userId }) => userId === made?.decided_by);
    if (actor) undoDecision(this.app, actor, { decisionId });
  }
}

/** What must hold now; [] = all of it. */
function faults(world: World): string[] {
  const found: string[] = [];
  const rows = world.rows.bind(world);
  for (const { id, state } of rows('select id, state from activities')) {
    const waiting = rows("select id from activity_versions where activity_id = ? and state = 'waiting'", id);
    const open = rows(`select id, kind, version_id from moderation_items where activity_id = ? and closed_at is null`, id);
    const forVersion = open.filter(({ kind }) => kind === 'submission' || kind === 'revision');
    if (waiting.length > 1) found.push(`activity ${id}: ${waiting.length} versions wait`);
    if (forVersion.length !== waiting.length) found.push(`activity ${id} (${state}): ${waiting.length} waiting, ${forVersion.length} items`);
    if (waiting[0] && forVersion[0] && forVersion[0].version_id !== waiting[0].id) found.push(`activity ${id}: item about another version`);
    if (state === 'submitted' && forVersion[0]?.kind !== 'submission') found.push(`activity ${id}: submitted and at no desk`);
    if (forVersion[0]?.kind === 'submission' && state !== 'submitted') found.push(`activity ${id}: ${state} with a submission`);
  }
  for (const { id } of rows('select id from moderation_items where closed_at is null')) {
    const item = world.item(id as number);
    const deciders = world.people.filter((actor) => decidingDesk(actor, item));
    if (deciders.length === 0) found.push(`item ${item.id} (${item.kind}, ${item.level} ${item.scope}): nobody decides it`);
    const hasOwner = world.people.some((actor) => world.queue(actor, item.level, item.kind === 'look-back' ? 'look-back' : 'all')
      .some((row) => row.id === item.id));
    if (!hasOwner) found.push(`item ${item.id} (${item.kind}) is in nobody's list`);
    const isQuietImport = item.kind === 'look-back' && item.versionId === null;
    if (item.level !== 'administrator' && item.escalateAt === null && !isQuietImport) found.push(`item ${item.id} (${item.kind}) has no clock`);
    if (item.nis !== null && ![GENT, AALST].includes(item.nis)) found.push(`item ${item.id} at ${item.nis}`);
    if (!ITEM_LEVELS.includes(item.level)) found.push(`item ${item.id} at level ${item.level}`);
  }
  const published = world.ids("select id from activities where state = 'published'");
  const shown = world.ids('select activity_id as id from search_activities where published = 1 order by 1');
  if (String(published) !== String(shown)) found.push(`published ${published.join()} but found ${shown.join()}`);
  return found;
}

/** Search rows as they stand, without the number that grows with every write. */
const searchRows = (world: World) => JSON.stringify([
  world.rows('select *, 0 as change_seq from search_activities order by activity_id'),
  world.rows('select rowid, * from search_words order by rowid'),
]);

/** Everything that is not public can be handed in again by its organiser, whatever happened to it. */
function deadEnds(world: World): string[] {
  return world.rows("select id, state from activities where organisation_id = ? and source = 'own'", world.organisationId)
    .flatMap(({ id, state }) => {
      const input = { activityId: id as number, values: { ...weeklyValues(), title: 'Toch', schedule: laterSchedule(world.now) } };
      const over = state === 'archived' || state === 'expired' || state === 'published';
      try {
        (over ? republishActivity : submitActivity)(world.app, world.editor, input);
        return [];
      } catch (error) {
        return [`activity ${String(id)} (${String(state)}) has no way on: ${String(error)}`];
      }
    });
}

const laterSchedule = (now: number) => ({
  type: 'dates' as const,
  dates: [{ startsAt: now + 86_400_000 * 3, endsAt: now + 86_400_000 * 3 + 7_200_000, cancelled: false, full: false }],
});

describe('any sequence of what people, jobs and imports do', () => {
  it('leaves every item with an owner and a clock, every version at one desk, and the search equal to what is published', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      const world = new World();
      try {
        for (const one of steps) {
          world.take(one);
          expect(faults(world), `after ${one.what}`).toEqual([]);
        }
        const before = searchRows(world);
        world.app.searchIndex.write(world.ids('select id from activities where published_at is not null'));
        expect(searchRows(world)).toEqual(before);
        expect(verifyLog(world.db)).toEqual([]);
        expect(deadEnds(world)).toEqual([]);
        expect(faults(world)).toEqual([]);
      } finally {
        world.close();
      }
    }), { numRuns: 120 });
  }, 120_000);
});
