/** What a role is for, from what the administrator typed: a gemeente, network, organisation, buddywerking, nothing. */
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { organisations } from '#db/schema/organisations.ts';
import {
  findBuddywerking, findBuddywerkingBySlug, listBuddywerkingen, type Buddywerking,
} from '../buddies/buddywerking-queries.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { findOrganisation, findOrganisationBySlug } from '../organisations/organisation-repo.ts';
import { findPlace } from '../places/find-place.ts';
import { placeKey } from '../places/place.ts';
import { listNetworks } from '../places/reference.ts';
import { roleOf, type Role, type RoleName } from '../shared/actor.ts';

/** By number, by the last part of its address, or by its whole name when only one has it. */
export function findOrganisationByText(db: Database, text: string): Organisation | undefined {
  const typed = text.trim();
  if (/^[1-9]\d{0,14}$/.test(typed)) return findOrganisation(db, Number(typed));
  const bySlug = findOrganisationBySlug(db, typed.split('/').at(-1) ?? '');
  if (bySlug) return bySlug;
  const named = db.select({ id: organisations.id }).from(organisations).where(eq(organisations.name, typed)).limit(2).all();
  return named.length === 1 && named[0] ? findOrganisation(db, named[0].id) : undefined;
}

/** By number, by the last part of its address, or by its name when only one has it. */
export function findBuddywerkingByText(db: Database, text: string): Buddywerking | undefined {
  const typed = text.trim();
  if (/^[1-9]\d{0,14}$/.test(typed)) return findBuddywerking(db, Number(typed));
  const bySlug = findBuddywerkingBySlug(db, typed.split('/').at(-1) ?? '');
  if (bySlug) return bySlug;
  const named = listBuddywerkingen(db).filter((each) => placeKey(each.name) === placeKey(typed));
  return named.length === 1 ? named[0] : undefined;
}

/** Undefined when nothing, or more than one thing, has that name. */
export function findRole(db: Database, name: RoleName, text: string): Role | undefined {
  const typed = text.trim();
  switch (name) {
    case 'owner':
    case 'editor':
      return roleOf(name, String(findOrganisationByText(db, typed)?.id ?? ''));
    case 'moderator': {
      const found = findPlace(typed);
      return found.kind === 'found' && typed !== '' ? roleOf(name, found.place.nis) : undefined;
    }
    case 'coordinator':
    case 'analyst': {
      if (typed === '') return roleOf(name, '');
      const key = placeKey(typed);
      const network = listNetworks().find((each) => [each.id, each.name, each.alias ?? ''].some((text) => placeKey(text) === key));
      return network && roleOf(name, network.id);
    }
    case 'buddy-worker':
      return roleOf(name, String(findBuddywerkingByText(db, typed)?.id ?? ''));
    case 'administrator':
      return roleOf(name, typed);
  }
}
