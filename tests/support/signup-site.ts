/** On the shared test site: an activity of the demonstration's organiser where one signs up here, and who runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import type { SignupApp } from '#src/domain/signups/signup-repo.ts';
import { SITE_NOW } from './start-site.ts';
import { createVisitor, type Visitor } from './visitor.ts';

interface Account { role: string; email: string; password: string }

/** The domain on the data folder of the running site, as a job of its own process would have it. */
export function siteSignupApp(): SignupApp & { close(): void } {
  const folder = inject('siteDataDir');
  const db = openDatabase(join(folder, 'meedoen.db'));
  return {
    db, isDemo: true, clock: fixedClock(SITE_NOW), searchIndex: createSearchIndex(db),
    sealer: createSealer([readFileSync(join(folder, 'secret-key'), 'utf8').trim()]),
    close: () => { db.$client.close(); },
  };
}

/** Makes the `nth` dated activity of the demonstration's organiser one for signing up here. @returns its id. */
export function openForSignUp(db: Database, nth: number, capacity: number | null): number {
  const id = db.$client.prepare<unknown[], number>(`select a.id from activities a
    join user_roles r on r.scope = cast(a.organisation_id as text) and r.role = 'owner'
    join users u on u.id = r.user_id
    where u.email = 'organisatie@voorbeeld.invalid' and a.state = 'published'
      and json_extract(a.schedule, '$.type') = 'weekly' order by a.id limit 1 offset ?`).pluck().get(nth) as number;
  db.$client.prepare(`update activities set content = json_set(content, '$.bookingHow', 'here', '$.capacity', ?,
    '$.startWhen', 'any') where id = ?`).run(capacity, id);
  db.$client.prepare('update occurrences set "full" = 0 where activity_id = ?').run(id);
  return id;
}

/** Signed in as the organiser of the demonstration. */
export async function signInAsOrganiser(): Promise<Visitor> {
  const accounts = JSON.parse(readFileSync(join(inject('siteDataDir'), 'demo-accounts.json'), 'utf8')) as Account[];
  const account = accounts.find(({ email }) => email === 'organisatie@voorbeeld.invalid');
  if (!account) throw new Error('the demonstration has no organiser');
  const visitor = createVisitor();
  const answer = await visitor.submit('/aanmelden', 'aanmelden', { email: account.email, password: account.password });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  return visitor;
}

/** A copy of an activity of the demonstration's organiser, by appointment and for signing up here. @returns its id. */
export function addByAppointment(db: Database): number {
  const row = db.$client.prepare<unknown[], Record<string, unknown>>(`select a.* from activities a
    join user_roles r on r.scope = cast(a.organisation_id as text) and r.role = 'owner'
    join users u on u.id = r.user_id
    where u.email = 'organisatie@voorbeeld.invalid' and a.state = 'published' order by a.id limit 1`).get();
  if (!row) throw new Error('the demonstration’s organiser has nothing published');
  const columns = Object.keys(row).filter((name) => name !== 'id');
  const id = Number(db.$client.prepare(`insert into activities (${columns.map((name) => `"${name}"`).join(', ')})
    values (${columns.map(() => '?').join(', ')})`).run(...columns.map((name) => row[name])).lastInsertRowid);
  db.$client.prepare(`update activities set schedule = '{"type":"appointment"}',
    content = json_set(content, '$.bookingHow', 'here', '$.capacity', null, '$.startWhen', 'any') where id = ?`).run(id);
  return id;
}
