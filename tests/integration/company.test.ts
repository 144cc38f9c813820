/** "Ga je mee?" with a fixed clock (product §8 Safety, issue 4 point 6). */
import { beforeEach, describe, expect, it } from 'vitest';
import { activities, occurrences } from '#db/schema/activities.ts';
import { organisations } from '#db/schema/organisations.ts';
import { BLANK_CONTENT } from '#src/domain/activities/blank-content.ts';
import { updateCandidate } from '#src/domain/buddies/candidate-repo.ts';
import { answerCompany, askForCompany, withdrawRequest, type CompanyInput } from '#src/domain/buddies/company/ask-for-company.ts';
import { findCompanyPage } from '#src/domain/buddies/company/company-repo.ts';
import { findOwnRequest, listAskedLines } from '#src/domain/buddies/company/company-queries.ts';
import { tendCompanyRequests } from '#src/domain/buddies/company/tend-requests.ts';
import { logContact } from '#src/domain/buddies/desk/work-on-file.ts';
import { eraseOwn } from '#src/domain/buddies/own-candidate.ts';
import { confirmByMail } from '#src/domain/buddies/register/register-candidate.ts';
import { reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { BuddyBench, KORTRIJK } from '../support/buddy-bench.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ACTIVITY = 1;

let bench: BuddyBench;
let worker: Actor;
let buddies: string[];

beforeEach(() => {
  bench = new BuddyBench();
  worker = bench.user({ role: 'buddy-worker', buddywerkingId: bench.buddywerking('eigen') });
  bench.db.insert(organisations).values({
    id: 1, slug: 'huis', name: 'Huis', kind: 'vereniging', createdAt: bench.now, updatedAt: bench.now,
  }).run();
  bench.user({ role: 'owner', organisationId: 1 });
  bench.db.insert(activities).values({
    id: ACTIVITY, slug: 'praattafel', state: 'published', organisationId: 1, publishedAt: bench.now,
    content: {
      ...BLANK_CONTENT, title: 'Praattafel', kinds: ['ontmoeting'],
      place: { name: 'Huis', street: 'Plein 1', postalCode: '8500', locality: null, nis: KORTRIJK, lat: 50.8279, lon: 3.2648, hideAddress: false },
    },
    schedule: { type: 'appointment' }, confirmedOn: '2026-11-01', createdAt: bench.now, updatedAt: bench.now,
  } as unknown as typeof activities.$inferInsert).run();
  buddies = [];
});

const dateAt = (startsAt: number) => {
  bench.db.insert(occurrences).values({ activityId: ACTIVITY, startsAt, endsAt: startsAt + 2 * HOUR, status: 'planned' } as typeof occurrences.$inferInsert).run();
  return startsAt;
};
function buddy(changes: Parameters<BuddyBench['register']>[1] = {}): string {
  const email = `buddy${buddies.length}@proef.be`;
  const code = bench.register('buddy', { phone: null, email, goesAlong: true, ...changes });
  const confirm = bench.mails().find(({ kind }) => kind === 'buddy-confirm');
  if (confirm?.kind === 'buddy-confirm') confirmByMail(bench.app, code, confirm.data.mailToken);
  logContact(bench.app, worker, bench.row(code).id, { way: 'call', outcome: 'reached', text: '' });
  bench.ready(worker, code);
  updateCandidate(bench.db, bench.row(code).id, { goesAlong: changes.goesAlong ?? true });
  buddies.push(code);
  bench.mails();
  return code;
}
const ask = (startsAt: number, changes: Partial<CompanyInput> = {}) => askForCompany(bench.app, {
  activityId: ACTIVITY, startsAt, name: 'Amina', email: 'amina@proef.be', languages: [], language: 'nl', sendsMail: true, ...changes,
});
const askedNow = () => bench.mails().flatMap((mail) => (
  mail.kind === 'buddy-news' && mail.data.message === 'company' ? [mail.to] : []));
const newsNow = () => bench.mails().map((mail) => (
  mail.kind === 'company-news' ? `${mail.to} ${mail.data.news}` : mail.kind === 'buddy-news' ? `${mail.to} ${mail.data.message}` : mail.kind));
const invitationOf = (code: string) => listAskedLines(bench.app, bench.row(code).id)[0];
const say = (code: string, says: 'yes' | 'no') => { answerCompany(bench.app, bench.row(code), invitationOf(code)?.id ?? 0, says); };
const stateOf = (code: string) => findOwnRequest(bench.app, ACTIVITY, code)?.state;

describe('asking for company', () => {
  it('is possible from 48 hours before the start, and only when somebody near goes along', () => {
    const soon = dateAt(bench.now + 48 * HOUR - 1);
    const far = dateAt(bench.now + 48 * HOUR);
    expect(findCompanyPage(bench.app, ACTIVITY)).toBeUndefined();
    expect(() => ask(far)).toThrow('not-found');
    buddy({ goesAlong: false });
    expect(findCompanyPage(bench.app, ACTIVITY)).toBeUndefined();
    buddy();
    expect(findCompanyPage(bench.app, ACTIVITY)?.dates.map(({ startsAt }) => startsAt)).toEqual([far]);
    expect(() => ask(soon)).toThrow('company-date-gone');
    expect(stateOf(ask(far))).toBe('open');
  });

  it('asks three at once, the next three 12 hours later, never one twice, and no one afterwards', () => {
    const startsAt = dateAt(bench.now + 4 * DAY);
    for (let count = 0; count < 7; count += 1) buddy();
    ask(startsAt);
    const waves = [askedNow()];
    for (const hours of [11.9, 0.1, 0, 12, 12]) {
      bench.now += hours * HOUR;
      tendCompanyRequests(bench.app);
      waves.push(askedNow());
    }
    expect(waves.map(({ length }) => length)).toEqual([3, 0, 3, 0, 1, 0]);
    expect(new Set(waves.flat()).size).toBe(7);
  });

  it('asks only who shares a language, and whoever when Dutch is enough', () => {
    const startsAt = dateAt(bench.now + 4 * DAY);
    buddy({ languages: ['fr'] });
    buddy({ languages: ['ar', 'fr'] });
    ask(startsAt, { languages: ['ar'] });
    expect(askedNow()).toEqual(['buddy1@proef.be']);
  });

  it('goes to the first who accepts; the others hear that somebody goes, the organiser that two come', () => {
    const startsAt = dateAt(bench.now + 4 * DAY);
    const [first = '', second = '', third = ''] = [buddy(), buddy(), buddy()];
    const code = ask(startsAt);
    bench.mails();
    say(third, 'no');
    const late = invitationOf(second)?.id ?? 0;
    say(first, 'yes');
    say(first, 'yes');
    expect(newsNow().sort()).toEqual(['amina@proef.be accepted', 'buddy1@proef.be company-taken', 'company-desk']);
    expect(stateOf(code)).toBe('accepted');
    expect(() => { answerCompany(bench.app, bench.row(second), late, 'yes'); }).toThrow('company-taken');
    expect([invitationOf(first)?.state, invitationOf(second)?.state]).toEqual(['you', 'taken']);
    expect(() => { answerCompany(bench.app, bench.row(second), 999, 'yes'); }).toThrow('not-found');
  });

  it('answers at the latest 24 hours before the start', () => {
    const startsAt = dateAt(bench.now + 4 * DAY);
    const one = buddy();
    const code = ask(startsAt);
    const { id = 0 } = invitationOf(one) ?? {};
    bench.mails();
    bench.now = startsAt - 24 * HOUR;
    expect(() => { answerCompany(bench.app, bench.row(one), id, 'yes'); }).toThrow('company-over');
    tendCompanyRequests(bench.app);
    tendCompanyRequests(bench.app);
    expect(newsNow()).toEqual(['amina@proef.be expired']);
    expect(stateOf(code)).toBe('expired');
  });

  it('takes one open request of a person and three in 30 days; the screen says nothing, the address on file does', () => {
    const days = [3, 4, 5, 6, 40].map((day) => dateAt(bench.now + day * DAY));
    buddy();
    ask(days[0] ?? 0);
    bench.mails();
    const held = ask(days[1] ?? 0);
    expect(newsNow()).toEqual(['amina@proef.be held']);
    expect(stateOf(held)).toBe('open');
    for (const at of [0, 1, 2]) {
      bench.now = (days[at] ?? 0) + HOUR;
      tendCompanyRequests(bench.app);
      bench.mails();
      const next = days[at + 1] ?? 0;
      if (next - bench.now >= 48 * HOUR) ask(next);
    }
    const [far = 0] = days.slice(4);
    const before = bench.db.$client.prepare("select count(*) from company_requests where state <> 'held'").pluck().get() as number;
    for (let count = before; count < 3; count += 1) {
      bench.db.$client.prepare("insert into company_requests select null, activity_id, starts_at, code_hash || ?, code, name, phone, phone_hash, email, email_hash, language, languages, network_id, 'expired', next_wave_at, accepted_by, paused_at, created_at from company_requests where state <> 'held' limit 1").run(count);
    }
    bench.mails();
    ask(far);
    expect(newsNow()).toEqual(['amina@proef.be held']);
  });

  it('taken back is erased and told; when the buddy who accepted is erased it begins again', () => {
    const startsAt = dateAt(bench.now + 4 * DAY);
    const [first = '', second = ''] = [buddy(), buddy()];
    const code = ask(startsAt);
    say(first, 'yes');
    eraseOwn(bench.app, first);
    tendCompanyRequests(bench.app);
    expect(stateOf(code)).toBe('open');
    say(second, 'yes');
    bench.mails();
    withdrawRequest(bench.app, code);
    withdrawRequest(bench.app, code);
    expect(newsNow()).toEqual(['buddy1@proef.be company-off']);
    expect(findOwnRequest(bench.app, ACTIVITY, code)).toBeUndefined();
    expect(bench.noted.filter((each) => each.startsWith('company'))).toHaveLength(1);
  });

  it('a worry with its code stops it at once', () => {
    const startsAt = dateAt(bench.now + 4 * DAY);
    const one = buddy();
    const code = ask(startsAt);
    const { id = 0 } = invitationOf(one) ?? {};
    reportWorry(bench.app, { text: 'Ik ben bang', phone: null, code, nis: null, language: 'nl' });
    expect(stateOf(code)).toBe('paused');
    expect(() => { answerCompany(bench.app, bench.row(one), id, 'yes'); }).toThrow('company-over');
  });

  it('is erased 30 days after the date, and keeps nothing in clear', () => {
    const startsAt = dateAt(bench.now + 4 * DAY);
    buddy();
    const code = ask(startsAt);
    const bytes = bench.db.$client.serialize().toString('latin1');
    for (const text of ['amina@proef.be', 'Amina', code]) expect(bytes).not.toContain(text);
    bench.now = startsAt + 30 * DAY - 1;
    tendCompanyRequests(bench.app);
    expect(stateOf(code)).toBe('expired');
    bench.now += 1;
    tendCompanyRequests(bench.app);
    expect(stateOf(code)).toBeUndefined();
  });
});
