import { beforeEach, describe, expect, it } from 'vitest';
import { makeBuddywerking } from '#src/domain/buddies/desk/make-buddywerking.ts';
import { findBuddywerking } from '#src/domain/buddies/buddywerking-queries.ts';
import { buddiesOfMunicipality, routeCandidate } from '#src/domain/buddies/route-candidate.ts';
import { giveRole, takeRole } from '#src/domain/platform/change-roles.ts';
import { findNetworkDesk } from '#src/domain/platform/desk-queries.ts';
import { findRole } from '#src/domain/platform/find-scope.ts';
import { networkOfMunicipality } from '#src/domain/places/reference.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { createInvitation, placeOfRole } from '#src/domain/users/invite-user.ts';
import { BuddyBench, KORTRIJK } from '../support/buddy-bench.ts';

let bench: BuddyBench;
let administrator: Actor;
beforeEach(() => {
  bench = new BuddyBench();
  administrator = bench.user({ role: 'administrator' });
});
const make = (name: string, actor: Actor | null = administrator) =>
  makeBuddywerking(bench.app, actor, { networkId: bench.networkId, name, kind: 'family' });

describe('a new buddywerking', () => {
  it('is the administrator’s to make, takes nobody yet, and has an address of its own', () => {
    const id = make('Gezinsbuddy Kortrijk');
    expect(findBuddywerking(bench.db, id)).toMatchObject({
      slug: 'gezinsbuddy-kortrijk', kind: 'family', networkId: bench.networkId, forBuddies: 'paused', forNewcomers: 'paused', municipalities: [],
    });
    const slugs = ['Gezinsbuddy Kortrijk', 'Worden', 'Vragen', '???'].map((name) => findBuddywerking(bench.db, make(name))?.slug);
    expect(slugs).toEqual(['gezinsbuddy-kortrijk-2', 'worden-2', 'vragen-2', 'buddywerking']);
    for (const actor of [null, bench.user({ role: 'coordinator', networkId: bench.networkId }), bench.user({ role: 'buddy-worker', buddywerkingId: id })]) {
      expect(() => make('Nog een', actor)).toThrow('not-found');
    }
    expect(() => makeBuddywerking(bench.app, administrator, { networkId: 'niets', name: 'X', kind: 'general' })).toThrow('not-found');
  });
});

describe('the role of buddy worker', () => {
  it('is given for a buddywerking by its number, address or name, and for nothing else', () => {
    const id = make('Gezinsbuddy Kortrijk');
    const role = { role: 'buddy-worker', buddywerkingId: id };
    for (const text of [String(id), 'gezinsbuddy-kortrijk', '/buddy/gezinsbuddy-kortrijk', 'gezinsbuddy  kortrijk']) {
      expect(findRole(bench.db, 'buddy-worker', text), text).toEqual(role);
    }
    make('Gezinsbuddy Kortrijk');
    expect(findRole(bench.db, 'buddy-worker', 'Gezinsbuddy  Kortrijk')).toBeUndefined();
    for (const text of ['', '99', 'Bestaat niet']) expect(findRole(bench.db, 'buddy-worker', text), text).toBeUndefined();
    expect(placeOfRole(bench.app, { role: 'buddy-worker', buddywerkingId: id })).toBe('Gezinsbuddy Kortrijk');
    expect(placeOfRole(bench.app, { role: 'buddy-worker', buddywerkingId: 99 })).toBeUndefined();
  });

  it('is given and taken by the administrator, not by the coordinator, who would open files with it', () => {
    const id = make('Gezinsbuddy Kortrijk');
    const person = bench.user({ role: 'analyst', networkId: null });
    const role = { role: 'buddy-worker' as const, buddywerkingId: id };
    giveRole(bench.app, administrator, { userId: person.userId, role });
    const workers = () => findNetworkDesk(bench.app, bench.networkId)?.buddywerkingen.map(({ name, workers: each }) => [name, each.map(({ userId }) => userId)]);
    expect(workers()).toEqual([['Gezinsbuddy Kortrijk', [person.userId]]]);
    takeRole(bench.app, administrator, { userId: person.userId, role });
    expect(workers()).toEqual([['Gezinsbuddy Kortrijk', []]]);
    const coordinator = bench.user({ role: 'coordinator', networkId: bench.networkId });
    expect(() => { giveRole(bench.app, coordinator, { userId: coordinator.userId, role }); }).toThrow('not-found');
    expect(() => { giveRole(bench.app, administrator, { userId: person.userId, role: { role: 'buddy-worker', buddywerkingId: 99 } }); }).toThrow('role-unknown');
    expect(() => createInvitation(bench.app, { email: 'iemand@proef.be', role, by: coordinator })).toThrow('role-unknown');
    expect(() => createInvitation(bench.app, { email: 'iemand@proef.be', role: { role: 'buddy-worker', buddywerkingId: 99 }, by: null })).toThrow('role-unknown');
  });
});

describe('the page of a gemeente', () => {
  it('says who gets the question as the routing will do', () => {
    const place = { nis: KORTRIJK, networkId: networkOfMunicipality(KORTRIJK).id };
    const said = () => buddiesOfMunicipality(bench.db, place);
    const asked = { nis: KORTRIJK, side: 'newcomer' as const, chosenBuddywerkingId: null, phoneHash: null, emailHash: null };
    expect(said()).toEqual({ cards: [], takesOver: 'Meedoen' });
    bench.buddywerking('platform', 'open', null);
    expect(said().takesOver).toBe('platform');
    bench.user({ role: 'coordinator', networkId: place.networkId });
    expect(said().takesOver).toBe('Zuid-West-Vlaanderen');
    expect(routeCandidate(bench.db, asked).ownerKind).toBe('network');
    bench.buddywerking('vol', 'full');
    bench.buddywerking('dicht', 'paused');
    expect(said().cards.map(({ name }) => name)).toEqual(['dicht', 'vol']);
    expect(said().takesOver).toBe('Zuid-West-Vlaanderen');
    const open = bench.buddywerking('open');
    expect(said().takesOver).toBeNull();
    expect(routeCandidate(bench.db, asked)).toEqual({ ownerKind: 'buddywerking', buddywerkingId: open });
  });
});
