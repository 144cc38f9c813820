/** Who acts, and with which powers (product §5). A visitor is `null`. */

/** Roles with the scope they hold for. */
export type Role =
  | { role: 'owner' | 'editor'; organisationId: number }
  | { role: 'buddy-worker'; buddywerkingId: number }
  | { role: 'moderator'; nis: string }
  | { role: 'coordinator'; networkId: string }
  /** Without network: of the platform. */
  | { role: 'analyst'; networkId: string | null }
  | { role: 'administrator' };
export type RoleName = Role['role'];

export const ROLE_NAMES = [
  'owner', 'editor', 'buddy-worker', 'moderator', 'coordinator', 'analyst', 'administrator',
] as const satisfies readonly RoleName[];

export interface Actor {
  userId: number;
  name: string;
  email: string;
  /** None while `needsSecondFactor`. */
  roles: readonly Role[];
  /** The roles ask for a second factor that this session did not give: no power until it does. */
  needsSecondFactor: boolean;
  /** A second factor was given in this session, or the OIDC issuer vouches for it. */
  secondFactor: boolean;
  /** Which of the person's sessions this is; the hash, never the token. */
  sessionId: string;
}

/** Somebody signed in, or a visitor. */
export type MaybeActor = Actor | null;

/** Who may do a thing. Total: never throws, a visitor gets false unless said otherwise. */
export type Policy = (actor: MaybeActor) => boolean;

export const everyone: Policy = () => true;
export const signedIn: Policy = (actor) => actor !== null;

/** Any of these roles, whatever the scope: enough to see a desk, never enough to change a thing in it. */
export const withRole = (...names: readonly RoleName[]): Policy =>
  (actor) => actor !== null && actor.roles.some(({ role }) => names.includes(role));

/** Owner or editor of this very organisation; of the whole it is part of: `listOrganisationIds`. */
export const isEditorOf = (actor: MaybeActor, organisationId: number): boolean =>
  hasRole(actor, (each) => (each.role === 'owner' || each.role === 'editor') && each.organisationId === organisationId);

export const isOwnerOf = (actor: MaybeActor, organisationId: number): boolean =>
  hasRole(actor, (each) => each.role === 'owner' && each.organisationId === organisationId);

export const isModeratorOf = (actor: MaybeActor, nis: string): boolean =>
  hasRole(actor, (each) => each.role === 'moderator' && each.nis === nis);

export const isCoordinatorOf = (actor: MaybeActor, networkId: string): boolean =>
  hasRole(actor, (each) => each.role === 'coordinator' && each.networkId === networkId);

/** Of this network, or of the platform. */
export const isAnalystOf = (actor: MaybeActor, networkId: string): boolean =>
  hasRole(actor, (each) => each.role === 'analyst' && (each.networkId === null || each.networkId === networkId));

export const isBuddyWorkerOf = (actor: MaybeActor, buddywerkingId: number): boolean =>
  hasRole(actor, (each) => each.role === 'buddy-worker' && each.buddywerkingId === buddywerkingId);

export const isAdministrator = (actor: MaybeActor): boolean => hasRole(actor, ({ role }) => role === 'administrator');

function hasRole(actor: MaybeActor, test: (role: Role) => boolean): boolean {
  return actor !== null && actor.roles.some(test);
}

/** Product §5: from buddy worker to administrator, outside the demonstration. */
export const mustHaveSecondFactor = (roles: readonly Role[], isDemo: boolean): boolean =>
  !isDemo && roles.some(({ role }) => role !== 'owner' && role !== 'editor');

/** The scope as it stands in a row: '' = the whole platform. */
export function scopeOf(role: Role): string {
  switch (role.role) {
    case 'owner':
    case 'editor':
      return String(role.organisationId);
    case 'buddy-worker':
      return String(role.buddywerkingId);
    case 'moderator':
      return role.nis;
    case 'coordinator':
      return role.networkId;
    case 'analyst':
      return role.networkId ?? '';
    case 'administrator':
      return '';
  }
}

/**
 * The role of a row or a command. Undefined when name and scope do not go together; does not look whether it exists.
 */
export function roleOf(name: string, scope: string): Role | undefined {
  const id = /^[1-9]\d{0,14}$/.test(scope) ? Number(scope) : undefined;
  switch (name) {
    case 'owner':
    case 'editor':
      return id === undefined ? undefined : { role: name, organisationId: id };
    case 'buddy-worker':
      return id === undefined ? undefined : { role: name, buddywerkingId: id };
    case 'moderator':
      return /^\d{5}$/.test(scope) ? { role: name, nis: scope } : undefined;
    case 'coordinator':
      return scope === '' ? undefined : { role: name, networkId: scope };
    case 'analyst':
      return { role: name, networkId: scope === '' ? null : scope };
    case 'administrator':
      return scope === '' ? { role: name } : undefined;
    default:
      return undefined;
  }
}
