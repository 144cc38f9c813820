/**
 * Accounts to try the demonstration with (product §9): one for each role, passwords random per installation, written
 * to `demo-accounts.json` in the data folder. Their mail ends in `.invalid`, so nothing can reach anybody.
 */
import { randomInt } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTransaction, type Database } from '#db/client.ts';
import { getMunicipality, networkOfMunicipality } from '#src/domain/places/reference.ts';
import type { Role } from '#src/domain/shared/actor.ts';
import { hasUsers, insertRole, insertUser, listBusyOrganisations } from '#src/domain/users/user-repo.ts';
import { findPlatformBuddywerking, listBuddywerkingen } from '#src/domain/buddies/buddywerking-queries.ts';
import { hashPassword } from './passwords.ts';

export interface DemoAccount { role: string; scope: string; email: string; password: string }

const GENT = '44021';
const KORTRIJK = '34022';
/** Few offers, so that its queue has an end. */
const SMALL = '34043';

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four, about 79 bits: to type over from a screen. */
function demoPassword(): string {
  const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

interface Plan { name: string; email: string; scope: string; roles: Role[] }

function plan(db: Database): Plan[] {
  const moderator = (nis: string): Plan => {
    const { name, slug } = getMunicipality(nis);
    return {
      name: `Moderator ${name}`, email: `moderator.${slug}@voorbeeld.invalid`, scope: name,
      roles: [{ role: 'moderator', nis }],
    };
  };
  const network = networkOfMunicipality(KORTRIJK);
  const platform = findPlatformBuddywerking(db);
  const organisations = listBusyOrganisations(db, KORTRIJK, 2);
  return [
    {
      name: 'Beheer Platform', email: 'beheer@voorbeeld.invalid', scope: '', roles: [{ role: 'administrator' }],
    },
    moderator(GENT), moderator(KORTRIJK), moderator(SMALL),
    ...(organisations.length === 0 ? [] : [{
      name: 'Medewerker Organisatie', email: 'organisatie@voorbeeld.invalid',
      scope: organisations.map(({ name }) => name).join(' + '),
      roles: organisations.map(({ id }): Role => ({ role: 'owner', organisationId: id })),
    }]),
    {
      name: 'Coördinator Netwerk', email: 'netwerk@voorbeeld.invalid', scope: network.name,
      roles: [{ role: 'coordinator', networkId: network.id }],
    },
    ...listBuddywerkingen(db, network.id).slice(0, 1).map(({ id, name }): Plan => ({
      name: 'Medewerker Buddywerking', email: 'buddy@voorbeeld.invalid', scope: name,
      roles: [{ role: 'buddy-worker', buddywerkingId: id }],
    })),
    ...(platform ? [{
      name: 'Medewerker Platformbuddy', email: 'platformbuddy@voorbeeld.invalid', scope: platform.name,
      roles: [{ role: 'buddy-worker' as const, buddywerkingId: platform.id }],
    }] : []),
    {
      name: 'Lezer Cijfers', email: 'cijfers@voorbeeld.invalid', scope: '',
      roles: [{ role: 'analyst', networkId: null }],
    },
  ];
}

export const demoAccountsFile = (dataDir: string): string => join(dataDir, 'demo-accounts.json');

/**
 * Makes the accounts in a demonstration that has none yet, and writes the file (mode 600) before they exist, so that a
 * kill between the two only makes the next start write it again. The caller knows that the folder holds a demonstration.
 * @returns the file.
 */
export async function ensureDemoAccounts(
  { db, dataDir, now }: { db: Database; dataDir: string; now: number },
): Promise<string> {
  const file = demoAccountsFile(dataDir);
  if (hasUsers(db)) return file;
  const accounts = await Promise.all(plan(db).map(async (each) => {
    const password = demoPassword();
    return { ...each, password, passwordHash: await hashPassword(password) };
  }));
  const shown = accounts.map(({ roles, scope, email, password }): DemoAccount => ({
    role: roles[0]?.role ?? '', scope, email, password,
  }));
  writeFileSync(`${file}.new`, `${JSON.stringify(shown, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  inTransaction(db, () => {
    for (const { email, name, passwordHash, roles } of accounts) {
      const userId = insertUser(db, { email, name, passwordHash, emailConfirmedAt: now, now });
      for (const role of roles) insertRole(db, userId, role, { givenBy: null, now });
    }
  });
  return file;
}
