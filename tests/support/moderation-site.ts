/** Offer that waits at the desks of the running test site, written beside it as a command would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { demoAccountsFile, type DemoAccount } from '#src/auth/demo-accounts.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { hashPassword } from '#src/auth/passwords.ts';
import type { ActivityValues } from '#src/domain/activities/activity-input.ts';
import type { HandedIn } from '#src/domain/activities/publishing/hand-in.ts';
import { editActivity, submitActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import type { ModerationApp } from '#src/domain/moderation/decide-item.ts';
import { insertOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import type { Actor, Role } from '#src/domain/shared/actor.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { insertRole, insertUser } from '#src/domain/users/user-repo.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { weeklyValues } from './moderation-bench.ts';
import { SITE_NOW } from './start-site.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export const KORTRIJK = '34022';
export const PASSWORD = 'een lange zin over soep';

export const kortrijkPlace = (): NonNullable<ActivityValues['place']> => ({
  name: 'Buurthuis', street: 'Kerkstraat 1', postalCode: '8500', locality: null, nis: KORTRIJK, lat: 50.828, lon: 3.265,
  approximate: false, hideAddress: false,
});

export interface ModerationSite {
  /** Beside the site, with a clock that stands at its beginning. */
  app: ModerationApp;
  organisationId: number;
  editor: Actor;
  submit(changes?: Partial<ActivityValues>): HandedIn;
  edit(activityId: number, changes: Partial<ActivityValues>): HandedIn;
  /** An account with this role and the shared password. */
  addPerson(name: string, role: Role): Promise<Actor>;
  close(): void;
}

export async function openModerationSite(name: string): Promise<ModerationSite> {
  const db = openDatabase(databaseFile(inject('siteDataDir')));
  const clock = fixedClock(SITE_NOW);
  const now = clock.now();
  const app = {
    db, clock, isDemo: true, searchIndex: createSearchIndex(db),
    sealer: createSealer([readFileSync(join(inject('siteDataDir'), 'secret-key'), 'utf8').trim()]),
  };
  const passwordHash = await hashPassword(PASSWORD);
  const addPerson = async (person: string, role: Role): Promise<Actor> => {
    const email = `${person.toLowerCase().replace(/\W+/g, '.').slice(0, 40)}@proef.be`;
    const userId = insertUser(db, { email, name: person, passwordHash, emailConfirmedAt: now, now });
    insertRole(db, userId, role, { givenBy: null, now });
    return { userId, name: person, email, roles: [role], needsSecondFactor: false, secondFactor: true, sessionId: person };
  };
  const organisationId = insertOrganisation(db, { name, kind: 'vereniging', nis: KORTRIJK, now });
  const editor = await addPerson(`Hilde ${name}`, { role: 'editor', organisationId });
  const values = (changes: Partial<ActivityValues>) => ({ ...weeklyValues(), place: kortrijkPlace(), ...changes });
  return {
    app, organisationId, editor, addPerson,
    submit: (changes = {}) => submitActivity(app, editor, { organisationId, values: values(changes) }),
    edit: (activityId, changes) => editActivity(app, editor, { activityId, values: values(changes) }),
    close: () => { db.$client.close(); },
  };
}

export async function signedIn(email: string, password = PASSWORD): Promise<Visitor> {
  const visitor = createVisitor();
  const answer = await visitor.submit('/aanmelden', 'aanmelden', { email, password });
  if (answer.status !== 303) throw new Error(`signing in as ${email} answered ${answer.status}`);
  return visitor;
}

/** The demonstration's own account for this scope. */
export function demoAccount(scope: string): DemoAccount {
  const accounts = JSON.parse(readFileSync(demoAccountsFile(inject('siteDataDir')), 'utf8')) as DemoAccount[];
  const found = accounts.find((each) => each.scope === scope);
  if (!found) throw new Error(`no demonstration account for ${scope}`);
  return found;
}
