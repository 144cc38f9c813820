/** Terms of `/privacy` that no other test shows, with a fixed clock. */
import { beforeEach, describe, expect, it } from 'vitest';
import { buddyDrafts, safetyStops } from '#db/schema/buddies.ts';
import { companyCalls, companyRequests, companyTries } from '#db/schema/company.ts';
import { outboxMails } from '#db/schema/mail.ts';
import { oneTimeLinks } from '#db/schema/users.ts';
import { chooseGrounds, listGrounds } from '#src/domain/privacy/choose-grounds.ts';
import { tendCompanyRequests } from '#src/domain/buddies/company/tend-requests.ts';
import { stopFile } from '#src/domain/buddies/desk/work-on-file.ts';
import { createDraft, findDraft } from '#src/domain/buddies/register/draft.ts';
import { eraseEnded } from '#src/domain/buddies/run-buddy-clocks.ts';
import { verifyLog } from '#src/domain/moderation/moderation-log.ts';
import { forgetOldMails } from '#src/domain/shared/outbox.ts';
import { createLink, forgetExpiredLinks, getLink, useLink } from '#src/domain/users/one-time-links.ts';
import { CompanyBench, DAY, HOUR } from '../support/company-bench.ts';

let bench: CompanyBench;
beforeEach(() => { bench = new CompanyBench(); });

const count = (table: Parameters<CompanyBench['db']['$count']>[0]) => bench.db.$count(table);

describe('by the clock', () => {
  it('an unfinished registration is gone two hours after its last step', async () => {
    const token = createDraft(bench.app, 'newcomer', {});
    bench.now += 2 * HOUR - 1;
    eraseEnded(bench.app);
    expect(findDraft(bench.app, token)).toBeDefined();
    bench.now += 1;
    expect(findDraft(bench.app, token)).toBeUndefined();
    bench.now += 1;
    eraseEnded(bench.app);
    expect(await count(buddyDrafts)).toBe(0);
  });

  it('a question for company goes seven days after the date', async () => {
    const startsAt = bench.date(4);
    bench.buddy();
    bench.ask(startsAt);
    bench.now = startsAt + 7 * DAY - 1;
    tendCompanyRequests(bench.app);
    expect(await count(companyRequests)).toBe(1);
    bench.now += 1;
    tendCompanyRequests(bench.app);
    expect([await count(companyRequests), await count(companyCalls)]).toEqual([0, 0]);
    expect(bench.noted).toEqual(['company_requests 1']);
  });

  it('the count of questions for company goes after 30 days', async () => {
    bench.buddy();
    bench.ask(bench.date(4));
    bench.now += 30 * DAY - 1;
    tendCompanyRequests(bench.app);
    expect(await count(companyTries)).toBe(1);
    bench.now += 1;
    tendCompanyRequests(bench.app);
    expect(await count(companyTries)).toBe(0);
  });

  it('the hash of somebody stopped for safety goes after 24 months', async () => {
    const code = bench.register('buddy');
    stopFile(bench.app, bench.worker, bench.row(code).id, 'safety');
    bench.pass(729);
    eraseEnded(bench.app);
    expect(await count(safetyStops)).toBe(1);
    bench.pass(3);
    eraseEnded(bench.app);
    expect(await count(safetyStops)).toBe(0);
  });

  it('that there was a mail is forgotten after 30 days', async () => {
    bench.register('newcomer', { email: 'amina@proef.be' });
    bench.mails();
    bench.pass(30);
    forgetOldMails(bench.app);
    expect(await count(outboxMails)).toBeGreaterThan(0);
    expect(bench.db.select().from(outboxMails).all().every(({ recipient, payload }) => recipient === null && payload === null)).toBe(true);
    bench.now += 1;
    forgetOldMails(bench.app);
    expect(await count(outboxMails)).toBe(0);
  });

  it('a link is empty once used or expired, and gone a year later', async () => {
    const make = () => createLink(bench.app, {
      purpose: 'invitation', payload: { email: 'els@proef.be', role: 'moderator', scope: '44021', givenBy: null }, lifetimeMs: 14 * DAY,
    });
    const [used] = [make(), make()];
    useLink(bench.app, getLink(bench.app, used ?? '').id);
    const filled = () => bench.db.select().from(oneTimeLinks).all().filter(({ payload }) => payload !== null).length;
    expect(filled()).toBe(1);
    bench.now += 14 * DAY + 1;
    forgetExpiredLinks(bench.app);
    expect([filled(), await count(oneTimeLinks)]).toEqual([0, 2]);
    bench.pass(365);
    forgetExpiredLinks(bench.app);
    expect(await count(oneTimeLinks)).toBe(0);
  });
});

describe('the ground of a processing', () => {
  it('is chosen and taken back by the administrator alone, and each change is in the log', () => {
    const administrator = bench.user({ role: 'administrator' });
    const choose = (actor = administrator, ground: 'consent' | 'contract' | null = 'consent') =>
      chooseGrounds(bench.app, actor, new Map([['signups', ground], ['logs', null]]));
    expect(() => choose(bench.worker)).toThrow('not-found');
    expect(listGrounds(bench.app).size).toBe(0);
    choose();
    choose();
    choose(administrator, 'contract');
    expect([...listGrounds(bench.app)]).toEqual([['signups', 'contract']]);
    choose(administrator, null);
    expect(listGrounds(bench.app).size).toBe(0);
    expect(bench.db.$client.prepare("select detail from moderation_log where action = 'ground' order by seq").pluck().all())
      .toEqual(['signups consent', 'signups contract', 'signups none']);
    expect(verifyLog(bench.db)).toEqual([]);
  });
});
