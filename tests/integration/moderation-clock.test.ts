/** What the clock does: handing on, absence, mails to desks and organisers; twice and after a standstill. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmOfferByLink } from '#src/domain/activities/publishing/confirm-offer.ts';
import { askFreshness, askNextSeason } from '#src/domain/activities/publishing/ask-organisers.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { findAbsence, setAbsence } from '#src/domain/moderation/desk/absence.ts';
import { openLokaalBestuurRequests } from '#src/domain/moderation/desk/lokaal-bestuur-request.ts';
import { notificationsOf, setNotifications } from '#src/domain/moderation/desk/notification-settings.ts';
import { notifyDesks } from '#src/domain/moderation/desk/notify-desks.ts';
import { trustOrganisation } from '#src/domain/moderation/desk/trust-organisation.ts';
import { escalateItems } from '#src/domain/moderation/escalate-items.ts';
import { getAuthorView } from '#src/domain/moderation/queue-queries.ts';
import { undoDecision } from '#src/domain/moderation/undo-decision.ts';
import { findOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { getLink } from '#src/domain/users/one-time-links.ts';
import { renderMail } from '#src/mail/render-mail.ts';
import { LANGUAGES } from '#src/i18n/languages.ts';
import { GENT, GENT_NETWORK, ModerationBench } from '../support/moderation-bench.ts';

let bench: ModerationBench;
beforeEach(() => { bench = new ModerationBench(); });
afterEach(() => bench.close());

const at = (text: string) => { bench.now = Date.parse(text); };

describe('five working days of silence', () => {
  it('hand it to the network, five more to the platform; the author sees who has it and since when', () => {
    const { itemId } = bench.submit();
    at('2026-12-01T09:59:00+01:00');
    expect(escalateItems(bench.app)).toBe(0);
    at('2026-12-01T10:00:00+01:00');
    expect(escalateItems(bench.app)).toBe(1);
    expect(escalateItems(bench.app)).toBe(0);
    expect(getAuthorView(bench.app, bench.editor, itemId ?? 0)).toMatchObject({
      level: 'network', desk: 'Gent (stad)', item: { levelSince: bench.now }, escalateAt: Date.parse('2026-12-08T10:00:00+01:00'),
    });
    expect(bench.queue(bench.karim)).toMatchObject([{ id: itemId, handedOnTo: 'network' }]);
    expect(bench.queue(bench.coordinator, 'network')).toMatchObject([{ id: itemId, handedOnTo: null }]);
    at('2026-12-08T10:00:00+01:00');
    expect(escalateItems(bench.app)).toBe(1);
    expect(bench.item(itemId)).toMatchObject({ level: 'administrator', scope: '', escalateAt: null });
    at('2027-06-01T10:00:00+02:00');
    expect(escalateItems(bench.app)).toBe(0);
  });

  it('do not count Christmas, New Year and weekends', () => {
    at('2026-12-24T16:00:00+01:00');
    bench.submit();
    at('2027-01-04T15:59:00+01:00');
    expect(escalateItems(bench.app)).toBe(0);
    at('2027-01-04T16:00:00+01:00');
    expect(escalateItems(bench.app)).toBe(1);
  });

  it('after a standstill of weeks the network gets its own five days', () => {
    const { itemId } = bench.submit();
    at('2027-01-12T12:00:00+01:00');
    expect(escalateItems(bench.app)).toBe(1);
    expect(bench.item(itemId)).toMatchObject({ level: 'network', escalateAt: Date.parse('2027-01-19T12:00:00+01:00') });
  });

  it('and then the gemeente may still decide, as the network may', () => {
    const { itemId, versionId } = bench.submit();
    at('2026-12-01T10:00:00+01:00');
    escalateItems(bench.app);
    expect(decideItem(bench.app, bench.karim, { itemId: itemId ?? 0, versionId, decision: 'publish' })).toBeTruthy();
    expect(bench.rows('select level, scope from moderation_decisions')).toEqual([{ level: 'gemeente', scope: GENT }]);
  });
});

describe('nobody there', () => {
  it('a gemeente without moderator: the network from the first hour; without coordinator: the administrator', () => {
    bench.removeActor(bench.karim);
    bench.db.$client.prepare('update users set disabled_at = 1 where id = ?').run(bench.lies.userId);
    expect(bench.item(bench.submit().itemId)).toMatchObject({ level: 'network', scope: GENT_NETWORK });
    bench.removeActor(bench.coordinator);
    expect(bench.item(bench.submit({ title: 'Koken' }).itemId)).toMatchObject({ level: 'administrator' });
    expect(escalateItems(bench.app)).toBe(1);
    expect(bench.queue(bench.administrator, 'administrator')).toHaveLength(2);
  });

  it('absent: when the last one leaves, what waits goes at once; back again, new items come', () => {
    const { itemId } = bench.submit();
    setAbsence(bench.app, bench.karim, { fromOn: '2026-11-24', untilOn: '2026-11-30' });
    expect(bench.item(itemId).level).toBe('gemeente');
    setAbsence(bench.app, bench.lies, { fromOn: '2026-11-26', untilOn: '2026-11-27' });
    expect(bench.item(itemId).level).toBe('gemeente');
    at('2026-11-26T00:00:00+01:00');
    escalateItems(bench.app);
    expect(bench.item(itemId).level).toBe('network');
    at('2026-11-28T00:00:00+01:00');
    expect(bench.item(bench.submit({ title: 'Koken' }).itemId).level).toBe('gemeente');
    expect(findAbsence(bench.app, bench.lies.userId)).toBe(undefined);
    setAbsence(bench.app, bench.karim, null);
    expect(findAbsence(bench.app, bench.karim.userId)).toBe(undefined);
    for (const absence of [{ fromOn: '2026-12-02', untilOn: '2026-12-01' }, { fromOn: '2026-11-01', untilOn: '2026-11-02' }]) {
      expect(() => setAbsence(bench.app, bench.karim, absence)).toThrow(expect.objectContaining({ key: 'absence-wrong' }));
    }
  });
});

describe('mails to the desks', () => {
  const to = (name: string) => bench.mails().filter((mail) => mail.to.startsWith(name));

  it('each event: when something new lies there, once', () => {
    setNotifications(bench.app, bench.karim, { frequency: 'each', weekday: 1 });
    notifyDesks(bench.app);
    expect(to('karim')).toEqual([]);
    bench.submit();
    notifyDesks(bench.app);
    bench.now += 60_000;
    notifyDesks(bench.app);
    expect(to('karim')).toMatchObject([{ kind: 'queue-waiting', data: { count: 1, desk: 'gemeente' } }]);
    bench.now += 60_000;
    bench.submit({ title: 'Koken' });
    notifyDesks(bench.app);
    expect(to('karim')).toHaveLength(1);
  });

  it('daily in the morning, weekly on its day, made up for once after a standstill', () => {
    setNotifications(bench.app, bench.lies, { frequency: 'weekly', weekday: 4 });
    bench.submit();
    at('2026-11-25T06:59:00+01:00');
    notifyDesks(bench.app);
    expect(to('')).toEqual([]);
    at('2026-11-25T07:00:00+01:00');
    notifyDesks(bench.app);
    notifyDesks(bench.app);
    expect(bench.mails().map(({ to: address }) => address).sort()).toEqual(['ada@ada.example', 'karim@karim.example']);
    at('2026-11-26T07:00:00+01:00');
    notifyDesks(bench.app);
    expect(to('lies')).toMatchObject([{ data: { count: 1, oldestWorkingDays: 1 } }]);
    at('2026-12-12T09:00:00+01:00');
    notifyDesks(bench.app);
    notifyDesks(bench.app);
    expect(to('lies')).toHaveLength(1);
  });

  it('the administrator gets the newest hash every day, whatever is chosen', () => {
    setNotifications(bench.app, bench.administrator, { frequency: 'weekly', weekday: 7 });
    expect(notificationsOf(bench.app, bench.administrator.userId)).toEqual({ frequency: 'weekly', weekday: 7 });
    bench.submit();
    notifyDesks(bench.app);
    expect(to('ada')).toMatchObject([{ kind: 'platform-daily', data: { count: 0, logSeq: 1, logHash: expect.stringMatching(/^[0-9a-f]{64}$/) } }]);
    expect(() => setNotifications(bench.app, bench.karim, { frequency: 'weekly', weekday: 8 as 7 })).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});

describe('asking organisers', () => {
  beforeEach(() => trustOrganisation(bench.app, bench.karim, { organisationId: bench.organisationId, nis: GENT }));
  const appointment = { schedule: { type: 'appointment' as const }, contactPhone: '09 123 45 67' };

  it('one mail in 90 days with the whole lasting offer; its link confirms all, once', async () => {
    const first = bench.submit(appointment);
    bench.now += 80 * MS_PER_DAY;
    const second = bench.submit({ ...appointment, title: 'Koken' });
    bench.mails();
    expect(await askFreshness(bench.app)).toBe(0);
    bench.now += 10 * MS_PER_DAY;
    expect(await askFreshness(bench.app)).toBe(1);
    expect(await askFreshness(bench.app)).toBe(0);
    const [mail] = bench.mails();
    if (mail?.kind !== 'offer-freshness') throw new Error('no mail');
    expect(mail.data).toMatchObject({ titles: ['Praattafel', 'Koken'], more: 0, organisation: 'Buurthuis' });
    const link = getLink(bench.app, mail.data.code);
    if (link.purpose !== 'confirm-offer') throw new Error('another link');
    expect(confirmOfferByLink(bench.app, link)).toBe(2);
    expect(() => confirmOfferByLink(bench.app, link)).toThrow(expect.objectContaining({ code: 'gone' }));
    for (const { activityId } of [first, second]) expect(bench.activity(activityId).confirmedOn).toBe('2027-02-22');
    bench.now += 89 * MS_PER_DAY;
    expect(await askFreshness(bench.app)).toBe(0);
    bench.now += 30 * MS_PER_DAY;
    expect(await askFreshness(bench.app)).toBe(1);
  });

  it('a pause and a last date within six weeks are not asked', async () => {
    const { activityId } = bench.submit(appointment);
    bench.db.$client.prepare("update activities set paused_until = '2027-06-01' where id = ?").run(activityId);
    bench.now += 100 * MS_PER_DAY;
    expect(await askFreshness(bench.app)).toBe(0);
  });

  it('six weeks before the last date of a series, once for that date', async () => {
    bench.submit();
    bench.submit(appointment);
    bench.mails();
    at('2027-05-18T09:00:00+02:00');
    expect(await askNextSeason(bench.app)).toBe(0);
    at('2027-05-19T09:00:00+02:00');
    expect(await askNextSeason(bench.app)).toBe(1);
    expect(await askNextSeason(bench.app)).toBe(0);
    expect(bench.mails()).toMatchObject([{ kind: 'series-ending', data: { lastOn: '2027-06-29', title: 'Praattafel' } }]);
  });

  it('after the last date nothing is asked any more', async () => {
    bench.submit();
    at('2027-07-05T09:00:00+02:00');
    expect(await askNextSeason(bench.app)).toBe(0);
  });
});

describe('a request to be a lokaal bestuur', () => {
  it('comes before the administrator, who may take the answer back', () => {
    bench.db.$client.prepare(`insert into organisation_registrations (organisation_id, asks_lokaal_bestuur, created_at)
      values (?, 1, 1)`).run(bench.organisationId);
    expect(openLokaalBestuurRequests(bench.app)).toBe(1);
    expect(openLokaalBestuurRequests(bench.app)).toBe(0);
    const [entry] = bench.queue(bench.administrator, 'administrator');
    expect(entry).toMatchObject({ kind: 'lokaal-bestuur', title: 'Buurthuis' });
    const input = { itemId: entry?.id ?? 0, versionId: null, decision: 'approve' } as const;
    expect(() => decideItem(bench.app, bench.coordinator, input)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => decideItem(bench.app, bench.karim, input)).toThrow(expect.objectContaining({ code: 'forbidden' }));
    const { decisionId } = decideItem(bench.app, bench.administrator, input);
    expect(findOrganisation(bench.db, bench.organisationId)?.isLokaalBestuur).toBe(true);
    expect(openLokaalBestuurRequests(bench.app)).toBe(0);
    expect(bench.mails()).toMatchObject([{ kind: 'lokaal-bestuur-decided', data: { isApproved: true } }]);
    undoDecision(bench.app, bench.administrator, { decisionId });
    expect(findOrganisation(bench.db, bench.organisationId)?.isLokaalBestuur).toBe(false);
    expect(bench.queue(bench.administrator, 'administrator')).toHaveLength(1);
  });
});

describe('the words of the mails', () => {
  const addresses = {
    site: 'https://meedoen.example', link: (_: string, code: string) => `https://meedoen.example/link/${code}`,
    offer: (_: string, id: number | null) => `https://meedoen.example/aanbod/${id ?? ''}`,
    queue: (_: string, desk: string, id: number | null) => `https://meedoen.example/${desk}/${id ?? ''}`,
    rule: (_: string, anchor: string) => `https://meedoen.example/spelregels#${anchor}`,
    signup: (_: string, code: string) => `https://meedoen.example/inschrijving/${code}`,
    buddyOwn: (_: string, code: string) => `https://meedoen.example/mijn-aanmelding/${code}`,
    company: (_: string, id: number, code: string) => `https://meedoen.example/activiteiten/${id}/ga-je-mee?code=${code}`,
    buddyDesk: () => 'https://meedoen.example/buddywerking',
    offerSignups: () => 'https://meedoen.example/aanbod/inschrijvingen',
  };

  it.each(LANGUAGES)('%s says what was decided, which rule, and where to go on', (language) => {
    const { activityId, itemId, versionId } = bench.submit({ title: 'Praat <b>' });
    decideItem(bench.app, bench.karim, { itemId: itemId ?? 0, versionId, decision: 'reject', reasonKey: 'prijs', words: 'Zet de prijs erbij.' });
    const [mail] = bench.mails();
    if (!mail) throw new Error('no mail');
    const { subject, text, html } = renderMail({ ...mail, language }, addresses, false);
    expect(subject).toContain('Praat <b>');
    expect(text).toContain(`https://meedoen.example/aanbod/${activityId}`);
    expect(text).toContain('https://meedoen.example/spelregels#prijs');
    expect(text).toContain('Zet de prijs erbij.');
    expect(html).not.toContain('<b>');
  });
});
