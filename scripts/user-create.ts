/**
 * `npm run user:create -- --email MAIL --role ROLE [--scope SCOPE]`: prints a link that works once and gives the role,
 * whether or not the address has an account. Works beside a running server. Scope: id of an organisation or
 * buddywerking, NIS code or slug of a gemeente, id of a network; none for administrator and analyst of the platform.
 */
import { parseArgs } from 'node:util';
import { inTransaction } from '#db/client.ts';
import { findOrganisationBySlug } from '#src/domain/organisations/organisation-repo.ts';
import { findMunicipalityBySlug } from '#src/domain/places/reference.ts';
import { ROLE_NAMES, roleOf, type Role } from '#src/domain/shared/actor.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { createInvitation, INVITATION_DAYS } from '#src/domain/users/invite-user.ts';
import { normaliseEmail } from '#src/domain/users/user.ts';
import { ConfigError, readConfig } from '#src/server/config.ts';
import { createApp, type RunningApp } from '#src/server/create-app.ts';
import { StartError } from '#src/server/data-folder.ts';
import { pathsIn } from '#src/web/paths.ts';

class ArgumentError extends Error {}

const USAGE = 'Use: npm run user:create -- --email name@example.org --role moderator --scope kortrijk';

function readArguments(): { email: string; role: string; scope: string } {
  let values: { email?: string; role?: string; scope?: string };
  try {
    ({ values } = parseArgs({
      options: { email: { type: 'string' }, role: { type: 'string' }, scope: { type: 'string' } },
    }));
  } catch {
    throw new ArgumentError(USAGE);
  }
  const email = normaliseEmail(values.email ?? '');
  if (!email) throw new ArgumentError(`--email: expected a mail address. ${USAGE}`);
  const role = values.role ?? '';
  if (!(ROLE_NAMES as readonly string[]).includes(role)) {
    throw new ArgumentError(`--role: expected one of ${ROLE_NAMES.join(', ')}. ${USAGE}`);
  }
  return { email, role, scope: values.scope ?? '' };
}

/** Slugs are easier to remember than numbers. */
function findRole(app: RunningApp, name: string, scope: string): Role {
  const bySlug = name === 'moderator' ? findMunicipalityBySlug(scope)?.nis
    : name === 'owner' || name === 'editor' ? findOrganisationBySlug(app.db, scope)?.id.toString() : undefined;
  const role = roleOf(name, bySlug ?? scope);
  if (role) return role;
  throw new ArgumentError(`--scope: "${scope}" does not go with the role ${name}. ${USAGE}`);
}

async function main(): Promise<void> {
  const { email, role: name, scope } = readArguments();
  const app = await createApp(readConfig());
  try {
    const role = findRole(app, name, scope);
    const code = inTransaction(app.db, () => createInvitation(app, { email, role, by: null }));
    console.log(`${app.publicUrl}${pathsIn('nl').link(code)}`);
    console.log(`This link gives ${email} the role ${name}. It works once, for ${INVITATION_DAYS} days.`);
  } catch (error) {
    if (isDomainError(error)) throw new ArgumentError(`--scope: "${scope}" does not exist. ${USAGE}`);
    throw error;
  } finally {
    app.close();
  }
}

main().catch((error: unknown) => {
  const isExpected = [ArgumentError, ConfigError, StartError].some((kind) => error instanceof kind);
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
});
