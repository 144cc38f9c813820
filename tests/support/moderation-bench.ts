/** A small platform: organisations, moderators, a coordinator, an administrator, a clock that is set by hand. */
import { createSealer } from '#src/auth/sealed-text.ts';
import { emptyValues, type ActivityValues } from '#src/domain/activities/activity-input.ts';
import { findActivity, type ActivityRow } from '#src/domain/activities/activity-repo.ts';
import type { HandedIn } from '#src/domain/activities/publishing/hand-in.ts';
import { submitActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import type { Erasing } from '#src/domain/erasure/erasures.ts';
import type { ModerationApp } from '#src/domain/moderation/decide-item.ts';
import { listDeskQueue, type DeskRow, type QueueView } from '#src/domain/moderation/desk/desk-queue.ts';
import { getItem, type ItemRow } from '#src/domain/moderation/item-repo.ts';
import type { ItemLevel } from '#src/domain/moderation/moderation.ts';
import { insertOrganisation, type NewOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import type { Actor, Role } from '#src/domain/shared/actor.ts';
import { claimMail, forgetMailsAbout, noteDelivered, type DueMail } from '#src/domain/shared/outbox.ts';
import { insertRole, insertUser } from '#src/domain/users/user-repo.ts';
import { createSearchEngine } from '#src/search/engine/create-engine.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { parseSearch } from '#src/search/search-query.ts';
import { loadLexicon } from '#src/search/words/lexicon.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { createTestDatabase } from './database.ts';

export const GENT = '44021';
export const AALST = '41002';
export const GENT_NETWORK = 'gent-stad';

/** Tuesday. */
export const START = Date.parse('2026-11-24T10:00:00+01:00');

export class ModerationBench {
  readonly db = createTestDatabase();
  now = START;
  readonly clock = { now: () => this.now };
  /** What was noted for restored backups: 'table id'. */
  readonly noted: string[] = [];
  readonly app: ModerationApp & Erasing = {
    db: this.db, clock: this.clock, isDemo: false, searchIndex: createSearchIndex(this.db),
    sealer: createSealer(['a secret of thirty-two signs or more']),
    erasures: { note: (table, ids) => { this.noted.push(...ids.map((id) => `${table} ${id}`)); } },
    forgetTraces: (marks) => { forgetMailsAbout(this.app, marks); },
  };
  readonly search = createSearchEngine({ db: this.db, clock: this.clock, words: createFts5Matcher(this.db) });
  readonly organisationId = this.addOrganisation({ name: 'Buurthuis', nis: GENT, email: 'info@buurthuis.example' });
  readonly editor = this.addActor('Ed', { role: 'editor', organisationId: this.organisationId });
  readonly karim = this.addActor('Karim', { role: 'moderator', nis: GENT });
  readonly lies = this.addActor('Lies', { role: 'moderator', nis: GENT });
  readonly aalst = this.addActor('An', { role: 'moderator', nis: AALST });
  readonly coordinator = this.addActor('Coby', { role: 'coordinator', networkId: GENT_NETWORK });
  readonly administrator = this.addActor('Ada', { role: 'administrator' });

  close(): void {
    this.db.$client.close();
  }

  addOrganisation(values: Partial<NewOrganisation> & { name: string }): number {
    return insertOrganisation(this.db, { kind: 'vereniging', now: this.now, ...values });
  }

  addActor(name: string, ...roles: Role[]): Actor {
    const email = `${name.toLowerCase()}@${name.toLowerCase()}.example`;
    const userId = insertUser(this.db, { email, name, passwordHash: null, emailConfirmedAt: this.now, now: this.now });
    for (const role of roles) insertRole(this.db, userId, role, { givenBy: null, now: this.now });
    return { userId, name, email, roles, needsSecondFactor: false, secondFactor: true, sessionId: name };
  }

  removeActor({ userId }: Actor): void {
    this.db.$client.prepare('delete from user_roles where user_id = ?').run(userId);
  }

  values(changes: Partial<ActivityValues> = {}): ActivityValues {
    return { ...weeklyValues(), ...changes };
  }

  submit(changes: Partial<ActivityValues> = {}, actor = this.editor, organisationId = this.organisationId): HandedIn {
    return submitActivity(this.app, actor, { organisationId, values: this.values(changes) });
  }

  activity(id: number): ActivityRow {
    const row = findActivity(this.db, id);
    if (!row) throw new Error(`no activity ${id}`);
    return row;
  }

  item(id: number | null): ItemRow {
    return getItem(this.db, id ?? 0);
  }

  /** The rows of a desk of this person, as the screen lists them. */
  queue(actor: Actor, level: ItemLevel = 'gemeente', view: QueueView = 'all'): DeskRow[] {
    return listDeskQueue(this.app, actor, { level, view }).rows;
  }

  /** Ids that a visitor finds with this query string, words in every text of the activity included. */
  async found(query = ''): Promise<number[]> {
    this.search.refresh();
    const { query: parsed } = parseSearch(new URLSearchParams(query), {
      mode: 'page', language: 'nl', clock: this.clock, lexicon: loadLexicon(),
    });
    return (await this.search.search(parsed)).hits.map(({ id }) => id);
  }

  /** Takes every mail that was promised, in order. */
  mails(): DueMail[] {
    const taken: DueMail[] = [];
    for (let mail = claimMail(this.app); mail; mail = claimMail(this.app)) {
      taken.push(mail);
      noteDelivered(this.app, mail.id);
    }
    return taken;
  }

  rows(sql: string, ...parameters: unknown[]): Record<string, unknown>[] {
    return this.db.$client.prepare(sql).all(...parameters) as Record<string, unknown>[];
  }
}

export const gentPlace = (): NonNullable<ActivityValues['place']> => ({
  name: 'Buurthuis', street: 'Kerkstraat 1', postalCode: '9000', locality: null, nis: GENT, lat: 51.05, lon: 3.72,
  approximate: false, hideAddress: false,
});

export const aalstPlace = (): NonNullable<ActivityValues['place']> => ({
  ...gentPlace(), postalCode: '9300', nis: AALST, lat: 50.938, lon: 4.039,
});

/** Every Tuesday evening until the end of June. */
export function weeklyValues(): ActivityValues {
  return {
    ...emptyValues(), title: 'Praattafel', summary: 'We praten samen.', description: 'We drinken koffie.\n\n- praten\n- spelen',
    kinds: ['oefenkans'], goals: ['nederlands-oefenen'], level: 1, place: gentPlace(),
    schedule: {
      type: 'weekly', weekdays: [2], everyWeeks: 1, from: '2026-11-24', until: '2027-06-29', startMinutes: 1140,
      endMinutes: 1260, exceptions: { cancelled: [], extra: [], changed: [] },
    },
  };
}
