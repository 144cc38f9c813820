import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteLanguages } from '#db/schema/site-languages.ts';
import { outboxMails } from '#db/schema/mail.ts';
import { createLanguageStates, noteChecked, switchLanguage } from '#src/domain/languages/site-languages.ts';
import { verifyLog } from '#src/domain/moderation/moderation-log.ts';
import { listRequestsAndDecide } from '../support/platform-requests.ts';
import { findOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import { findMunicipalityContact } from '#src/domain/places/municipality-contact-queries.ts';
import { setLokaalBestuur, setWhole } from '#src/domain/platform/change-organisation.ts';
import { endSessionsOf, giveRole, takeRole } from '#src/domain/platform/change-roles.ts';
import { listMunicipalityDesks, listNetworkDesks } from '#src/domain/platform/desk-queries.ts';
import { findRole } from '#src/domain/platform/find-scope.ts';
import { searchOrganisations } from '#src/domain/platform/organisation-queries.ts';
import { readOverview } from '#src/domain/platform/overview-queries.ts';
import { findUserDesk, searchUsers } from '#src/domain/platform/people-queries.ts';
import { saveMunicipalityContact } from '#src/domain/platform/save-contact.ts';
import { listFailingMails, listGivenUpMails, retryMails } from '#src/domain/platform/technique-queries.ts';
import type { Role } from '#src/domain/shared/actor.ts';
import { claimMail, enqueueMail, giveUpMail, noteFailure } from '#src/domain/shared/outbox.ts';
import { listOrganisationIds, listRoles } from '#src/domain/users/user-repo.ts';
import { AALST, GENT, GENT_NETWORK, ModerationBench } from '../support/moderation-bench.ts';

let bench: ModerationBench;
beforeEach(() => { bench = new ModerationBench(); });
afterEach(() => { bench.close(); });

const actions = () => bench.rows('select action, detail from moderation_log order by seq').map(({ action, detail }) => `${action} ${detail}`);

describe('roles', () => {
  const moderator: Role = { role: 'moderator', nis: AALST };

  it('are given and taken once, end the sessions, and stand in the chained log without a name', () => {
    const { app, administrator, editor } = bench;
    bench.db.$client.prepare(`insert into sessions (id, user_id, device, second_factor, created_at, last_seen_at, expires_at)
      values ('s', ?, '', 0, 0, 0, 9e15)`).run(editor.userId);
    giveRole(app, administrator, { userId: editor.userId, role: moderator });
    giveRole(app, administrator, { userId: editor.userId, role: moderator });
    expect(listRoles(bench.db, editor.userId)).toContainEqual(moderator);
    expect(findUserDesk(app, editor.userId)?.sessions).toBe(0);
    takeRole(app, administrator, { userId: editor.userId, role: moderator });
    takeRole(app, administrator, { userId: editor.userId, role: moderator });
    expect(listRoles(bench.db, editor.userId)).not.toContainEqual(moderator);
    expect(actions()).toEqual([
      `role-given ${AALST} moderator user:${editor.userId}`, `role-taken ${AALST} moderator user:${editor.userId}`,
    ]);
    expect(verifyLog(bench.db)).toEqual([]);
  });

  it('are the administrator’s alone, for a place and a person that exist', () => {
    const { app, administrator, editor } = bench;
    for (const other of [bench.karim, bench.coordinator, editor]) {
      expect(() => giveRole(app, other, { userId: editor.userId, role: { role: 'administrator' } })).toThrow('not-found');
      expect(() => takeRole(app, other, { userId: administrator.userId, role: { role: 'administrator' } })).toThrow('not-found');
      expect(() => endSessionsOf(app, other, administrator.userId)).toThrow('not-found');
    }
    expect(() => giveRole(app, administrator, { userId: 99_999, role: moderator })).toThrow('not-found');
    expect(() => giveRole(app, administrator, { userId: editor.userId, role: { role: 'moderator', nis: '99999' } })).toThrow('role-unknown');
    expect(() => giveRole(app, administrator, { userId: editor.userId, role: { role: 'owner', organisationId: 999 } })).toThrow('role-unknown');
    expect(actions()).toEqual([]);
  });

  it('never leave the platform without an administrator', () => {
    const { app, administrator } = bench;
    const role: Role = { role: 'administrator' };
    expect(() => takeRole(app, administrator, { userId: administrator.userId, role })).toThrow('role-own');
    const second = bench.addActor('Bea', role);
    takeRole(app, administrator, { userId: second.userId, role });
    // Bea's page was still open: what she sends now finds Ada as the last one.
    expect(() => takeRole(app, second, { userId: administrator.userId, role })).toThrow('conflict: last-administrator');
    expect(listRoles(bench.db, administrator.userId)).toEqual([role]);
  });

  it('are found by the words of their place', () => {
    const { db } = bench;
    expect(findRole(db, 'moderator', 'gent')).toEqual({ role: 'moderator', nis: GENT });
    expect(findRole(db, 'moderator', '')).toBeUndefined();
    expect(findRole(db, 'moderator', 'Nergenshuizen')).toBeUndefined();
    expect(findRole(db, 'coordinator', GENT_NETWORK)).toEqual({ role: 'coordinator', networkId: GENT_NETWORK });
    expect(findRole(db, 'coordinator', '')).toBeUndefined();
    expect(findRole(db, 'analyst', '')).toEqual({ role: 'analyst', networkId: null });
    expect(findRole(db, 'editor', 'Buurthuis')).toEqual({ role: 'editor', organisationId: bench.organisationId });
    bench.addOrganisation({ name: 'Buurthuis' });
    // Two have that name now: only the address says which.
    expect(findRole(db, 'editor', 'Buurthuis')).toBeUndefined();
    expect(findRole(db, 'editor', '/organisaties/buurthuis')).toEqual({ role: 'editor', organisationId: bench.organisationId });
    expect(findRole(db, 'editor', 'Iets anders')).toBeUndefined();
    expect(findRole(db, 'administrator', 'Gent')).toBeUndefined();
  });
});

describe('a lokaal bestuur', () => {
  it('is made and unmade once, with a mail and a line in the log', () => {
    const { app, administrator, organisationId } = bench;
    setLokaalBestuur(app, administrator, { organisationId, isLokaalBestuur: true });
    setLokaalBestuur(app, administrator, { organisationId, isLokaalBestuur: true });
    expect(findOrganisation(bench.db, organisationId)?.isLokaalBestuur).toBe(true);
    expect(bench.mails().map(({ kind, to }) => `${kind} ${to}`)).toEqual([`lokaal-bestuur-decided ${bench.editor.email}`]);
    expect(bench.submit().outcome).toBe('published');
    setLokaalBestuur(app, administrator, { organisationId, isLokaalBestuur: false });
    expect(actions().filter((line) => line.startsWith('bestuur'))).toEqual([`bestuur-made ${GENT}`, `bestuur-ended ${GENT}`]);
  });

  it('has a seat, is ours, and nobody but the administrator says so', () => {
    const { app, administrator, organisationId } = bench;
    expect(() => setLokaalBestuur(app, bench.karim, { organisationId, isLokaalBestuur: true })).toThrow('not-found');
    const imported = bench.addOrganisation({ name: 'Van elders', nis: GENT, source: 'uitdatabank', sourceId: 'x' });
    const seatless = bench.addOrganisation({ name: 'Zonder zetel' });
    for (const each of [imported, seatless]) {
      expect(() => setLokaalBestuur(app, administrator, { organisationId: each, isLokaalBestuur: true })).toThrow('bestuur-without-seat');
    }
  });

  it('that asks waits for the decision, which says why and can be taken back', () => {
    const { app, administrator, organisationId } = bench;
    const { refuse, undo, open } = listRequestsAndDecide(bench);
    expect(() => setLokaalBestuur(app, administrator, { organisationId, isLokaalBestuur: true })).toThrow('bestuur-request-waits');
    refuse('Jullie zijn een vzw.');
    const [mail] = bench.mails();
    expect(mail).toMatchObject({ kind: 'lokaal-bestuur-decided', data: { isApproved: false, words: 'Jullie zijn een vzw.' } });
    expect(open()).toBe(0);
    undo();
    expect(open()).toBe(1);
  });
});

describe('the parts of an organisation', () => {
  it('are seen by the editors of the whole, on one level only', () => {
    const { app, administrator, organisationId, editor } = bench;
    const part = bench.addOrganisation({ name: 'Afdeling' });
    const other = bench.addOrganisation({ name: 'Andere' });
    setWhole(app, administrator, { organisationId: part, wholeId: organisationId });
    setWhole(app, administrator, { organisationId: part, wholeId: organisationId });
    expect(listOrganisationIds(bench.db, editor.roles)).toEqual([organisationId, part]);
    const refused = [[part, part], [other, part], [organisationId, other]] as const;
    for (const [id, wholeId] of refused) {
      expect(() => setWhole(app, administrator, { organisationId: id, wholeId })).toThrow('whole-wrong');
    }
    expect(() => setWhole(app, administrator, { organisationId: other, wholeId: 9_999 })).toThrow('organisation-unknown');
    expect(() => setWhole(app, editor, { organisationId: part, wholeId: null })).toThrow('not-found');
    setWhole(app, administrator, { organisationId: part, wholeId: null });
    expect(listOrganisationIds(bench.db, editor.roles)).toEqual([organisationId]);
    expect(actions()).toEqual([`part-made organisation:${organisationId}`, 'part-ended null']);
  });
});

describe('lists', () => {
  it('count who looks after 304 gemeenten and 18 networks, and find them by name', () => {
    const { app } = bench;
    bench.submit();
    expect(listMunicipalityDesks(app)).toMatchObject({ total: 304, pages: 13, withoutModerator: 302 });
    const [gent] = listMunicipalityDesks(app, { words: 'GENT' }).rows.filter(({ nis }) => nis === GENT);
    expect(gent).toMatchObject({ name: 'Gent', moderators: 2, absent: 0, waiting: 1, lastDecisionAt: null });
    expect(listMunicipalityDesks(app, { onlyWithout: true }).total).toBe(302);
    expect(listMunicipalityDesks(app, { page: 99 }).page).toBe(13);
    expect(listMunicipalityDesks(app, { words: 'zzzz' }).rows).toEqual([]);
    const networks = listNetworkDesks(app);
    expect(networks).toHaveLength(18);
    expect(networks.filter(({ coordinators }) => coordinators > 0).map(({ id }) => id)).toEqual([GENT_NETWORK]);
  });

  it('find people and organisations by part of a word; a percent sign is a percent sign', () => {
    const { app } = bench;
    expect(searchUsers(app, { words: 'KARIM' }).rows.map(({ name }) => name)).toEqual(['Karim']);
    expect(searchUsers(app, { words: '@coby' }).rows.map(({ name }) => name)).toEqual(['Coby']);
    expect(searchUsers(app, { role: 'moderator' }).total).toBe(3);
    expect(searchUsers(app, { words: '%' }).total).toBe(0);
    expect(searchOrganisations(app, { words: 'buurt', nis: GENT }).total).toBe(1);
    expect(searchOrganisations(app, { words: 'buurt', nis: AALST }).total).toBe(0);
    expect(searchOrganisations(app, { words: '_' }).total).toBe(0);
    expect(searchOrganisations(app, { kind: 'sportclub' }).total).toBe(0);
  });

  it('find the organisations made here that nobody owns, until somebody does', () => {
    const { app, administrator, organisationId } = bench;
    bench.addOrganisation({ name: 'Van elders', source: 'uitdatabank', sourceId: 'elders' });
    const names = () => searchOrganisations(app, { withoutOwner: true }).rows.map(({ name }) => name);
    expect(names()).toEqual(['Buurthuis']);
    expect(readOverview(app, administrator).organisationsWithout).toBe(1);
    giveRole(app, administrator, { userId: bench.editor.userId, role: { role: 'owner', organisationId } });
    expect(names()).toEqual([]);
    expect(readOverview(app, administrator).organisationsWithout).toBe(0);
  });
});

describe('the contact point of a gemeente', () => {
  const contact = { functionName: 'Onthaal', phone: '09 123 45 67', email: null, url: null };

  it('is written, changed and taken away by the administrator', () => {
    const { app, administrator } = bench;
    saveMunicipalityContact(app, administrator, { nis: GENT, contact });
    saveMunicipalityContact(app, administrator, { nis: GENT, contact });
    expect(findMunicipalityContact(app, GENT)).toMatchObject({ functionName: 'Onthaal', phone: '09 123 45 67' });
    expect(() => saveMunicipalityContact(app, bench.karim, { nis: GENT, contact: null })).toThrow('not-found');
    expect(() => saveMunicipalityContact(app, administrator, { nis: '99999', contact })).toThrow('not-found');
    expect(() => saveMunicipalityContact(app, administrator, { nis: GENT, contact: { ...contact, functionName: '' } })).toThrow('function-needed');
    expect(() => saveMunicipalityContact(app, administrator, { nis: GENT, contact: { ...contact, phone: null } })).toThrow('contact-needed');
    saveMunicipalityContact(app, administrator, { nis: GENT, contact: null });
    expect(findMunicipalityContact(app, GENT)).toBeUndefined();
    expect(actions()).toEqual([`contact ${GENT}`, `contact ${GENT}`]);
  });
});

describe('languages', () => {
  it('go off and on without Dutch, once each, seen at once', () => {
    const { app, administrator } = bench;
    const states = createLanguageStates(bench.db);
    expect(states.isOn('ar')).toBe(true);
    switchLanguage(app, administrator, { language: 'ar', isOn: false });
    switchLanguage(app, administrator, { language: 'ar', isOn: false });
    expect([states.isOn('ar'), states.isOn('fr'), states.isOn('nl')]).toEqual([false, true, true]);
    expect(() => switchLanguage(app, administrator, { language: 'nl', isOn: false })).toThrow('language-original');
    expect(() => switchLanguage(app, bench.coordinator, { language: 'ar', isOn: true })).toThrow('not-found');
    bench.db.insert(siteLanguages).values({ language: 'nl', isOn: false, changedAt: 0 }).run();
    expect(states.isOn('nl')).toBe(true);
    switchLanguage(app, administrator, { language: 'ar', isOn: true });
    expect(actions()).toEqual(['language-off ar', 'language-on ar']);
  });

  it('carry the function and day of who read them over, until that is taken away', () => {
    const { app, administrator } = bench;
    const states = createLanguageStates(bench.db);
    const checked = { by: 'Tolkendienst', on: '2026-11-20' };
    noteChecked(app, administrator, { language: 'fr', checked });
    expect(states.checkedOf('fr')).toEqual(checked);
    expect(() => noteChecked(app, administrator, { language: 'fr', checked: { ...checked, by: ' ' } })).toThrow('checked-by-needed');
    for (const on of ['2026-11-25', '2026-02-31', '']) {
      expect(() => noteChecked(app, administrator, { language: 'fr', checked: { ...checked, on } })).toThrow('checked-on-wrong');
    }
    noteChecked(app, administrator, { language: 'fr', checked: null });
    expect(states.checkedOf('fr')).toBeNull();
  });
});

describe('the mail queue', () => {
  const add = (to: string) => enqueueMail(bench.app, { kind: 'password-changed', language: 'nl', to, data: { name: 'X' }, isTyped: true });

  it('shows of an address only its domain, and tries again when told', () => {
    add('geheim.persoon@proef.example');
    const mail = claimMail(bench.app);
    if (!mail) throw new Error('no mail');
    noteFailure(bench.app, mail, 'unreachable');
    const failing = listFailingMails(bench.app);
    expect(failing).toMatchObject([{ domain: 'proef.example', failure: 'unreachable', tries: 1 }]);
    expect(JSON.stringify(failing)).not.toContain('geheim');
    expect(() => retryMails(bench.app, bench.karim)).toThrow('not-found');
    expect(retryMails(bench.app, bench.administrator)).toBe(1);
    expect(retryMails(bench.app, bench.administrator)).toBe(0);
    expect(claimMail(bench.app)?.id).toBe(mail.id);
  });

  it('names what was given up by its reason, not what the demonstration kept back', () => {
    giveUpMail(bench.app, add('a@proef.example'), 'refused');
    giveUpMail(bench.app, add('b@proef.example'), 'demonstration');
    expect(listGivenUpMails(bench.app)).toMatchObject([{ kind: 'password-changed', failure: 'refused' }]);
    expect(bench.db.select().from(outboxMails).all().every(({ recipient }) => recipient === null)).toBe(true);
  });
});
