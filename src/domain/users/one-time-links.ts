/**
 * Links that work once (product §2 `/link/{code}`): the code stands only in the mail, its SHA-256 in the table, what
 * it carries sealed beside it until it is used or expired.
 */
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { oneTimeLinks } from '#db/schema/users.ts';
import type { OrganisationKind } from '../organisations/organisation.ts';
import { MS_PER_DAY } from '../schedules/brussels-time.ts';
import { DomainError } from '../shared/errors.ts';
import type { SealingApp } from '../shared/outbox.ts';

export interface Registration {
  name: string;
  email: string;
  /** PHC string, kept sealed with the rest until the address is confirmed. */
  passwordHash: string;
  organisation: {
    name: string;
    kind: OrganisationKind;
    nis: string;
    /** The function mailbox that visitors see. */
    email: string;
    enterpriseNumber: string | null;
    asksLokaalBestuur: boolean;
  };
}

export interface Invitation {
  email: string;
  role: string;
  scope: string;
  /** Id of the account that invites; null = a command. */
  givenBy: number | null;
}

export interface LinkPayloads {
  'confirm-registration': Registration;
  'reset-password': Record<string, never>;
  'invitation': Invitation;
  /** The new address of an account; the link's person is whose. */
  'confirm-email': { email: string };
  /** Back to the address the account had. */
  'undo-email': { email: string };
  /** "Alles klopt nog" from the freshness mail. */
  'confirm-offer': { organisationId: number };
  /** Of a guide, for one activity; works until it is ended or over. */
  'guide': { guideLinkId: number };
  /** Of who put an activity here with only a mail address; works until it is decided. */
  'easy-offer': { easyOfferId: number };
}
export type LinkPurpose = keyof LinkPayloads;

export type OneTimeLink = { id: number; userId: number | null } & {
  [Purpose in LinkPurpose]: { purpose: Purpose; payload: LinkPayloads[Purpose] }
}[LinkPurpose];

const hashOf = (code: string): string => createHash('sha256').update(code).digest('base64url');

/** Inside the caller's transaction. @returns the code, 192 random bits in 32 signs that need no escaping. */
export function createLink<Purpose extends LinkPurpose>(app: SealingApp, link: {
  purpose: Purpose; payload: LinkPayloads[Purpose]; userId?: number | null; lifetimeMs: number;
}): string {
  return createLastingLink(app, link).code;
}

/** As `createLink`, with the id to end it or make it last longer. */
export function createLastingLink<Purpose extends LinkPurpose>(app: SealingApp, link: {
  purpose: Purpose; payload: LinkPayloads[Purpose]; userId?: number | null; lifetimeMs: number;
}): { code: string; linkId: number } {
  const code = randomBytes(24).toString('base64url');
  const now = app.clock.now();
  const { linkId } = app.db.insert(oneTimeLinks).values({
    codeHash: hashOf(code),
    purpose: link.purpose,
    userId: link.userId ?? null,
    payload: app.sealer.seal(JSON.stringify(link.payload)),
    createdAt: now,
    expiresAt: now + link.lifetimeMs,
  }).returning({ linkId: oneTimeLinks.id }).get();
  return { code, linkId };
}

/** From now on it answers 410; repeated, nothing happens. Inside the caller's transaction. */
export function endLink(app: Pick<SealingApp, 'db' | 'clock'>, id: number): void {
  app.db.update(oneTimeLinks).set({ usedAt: app.clock.now(), payload: null })
    .where(and(eq(oneTimeLinks.id, id), isNull(oneTimeLinks.usedAt))).run();
}

/** It works so long from now; inside the caller's transaction. */
export function extendLink(app: Pick<SealingApp, 'db' | 'clock'>, id: number, lifetimeMs: number): void {
  app.db.update(oneTimeLinks).set({ expiresAt: app.clock.now() + lifetimeMs })
    .where(and(eq(oneTimeLinks.id, id), isNull(oneTimeLinks.usedAt))).run();
}

/** Looks without using it. Throws DomainError: `not-found` for a code nobody gave, `gone` when used or expired. */
export function getLink(app: SealingApp, code: string): OneTimeLink {
  const row = app.db.select().from(oneTimeLinks).where(eq(oneTimeLinks.codeHash, hashOf(code))).get();
  if (!row) throw new DomainError('not-found', 'link-unknown');
  if (row.usedAt !== null) throw new DomainError('gone', 'link-used');
  if (row.expiresAt <= app.clock.now() || row.payload === null) throw new DomainError('gone', 'link-expired');
  const payload = JSON.parse(app.sealer.open(row.payload)) as unknown;
  return { id: row.id, userId: row.userId, purpose: row.purpose, payload } as OneTimeLink;
}

/** Uses it up and erases what it carried; inside the caller's transaction. Throws `gone` when somebody was first. */
export function useLink(app: SealingApp, id: number): void {
  const { changes } = app.db.update(oneTimeLinks).set({ usedAt: app.clock.now(), payload: null })
    .where(and(eq(oneTimeLinks.id, id), isNull(oneTimeLinks.usedAt))).run();
  if (changes === 0) throw new DomainError('gone', 'link-used');
}

/** Uses up every other link of this person for the same thing. */
export function useLinksOf(app: SealingApp, userId: number, purpose: LinkPurpose): void {
  app.db.update(oneTimeLinks).set({ usedAt: app.clock.now(), payload: null })
    .where(and(eq(oneTimeLinks.userId, userId), eq(oneTimeLinks.purpose, purpose), isNull(oneTimeLinks.usedAt))).run();
}

/** Links that stand for an address and no account yet, such as invitations, carry nothing any more. */
export function forgetLinksTo(app: SealingApp, email: string): void {
  const open = app.db.select().from(oneTimeLinks).where(isNotNull(oneTimeLinks.payload)).all();
  for (const { id, payload } of open) {
    const carried = payload === null ? null : JSON.parse(app.sealer.open(payload)) as { email?: unknown };
    if (carried?.email !== email) continue;
    app.db.update(oneTimeLinks).set({ payload: null, usedAt: app.clock.now() }).where(eq(oneTimeLinks.id, id)).run();
  }
}

/** Erases what expired links carried; after a year the row goes too, and its address is not known any more. */
export function forgetExpiredLinks(app: Pick<SealingApp, 'db' | 'clock'>): void {
  const now = app.clock.now();
  app.db.update(oneTimeLinks).set({ payload: null })
    .where(and(lt(oneTimeLinks.expiresAt, now), isNotNull(oneTimeLinks.payload))).run();
  app.db.delete(oneTimeLinks).where(lt(oneTimeLinks.expiresAt, now - 365 * MS_PER_DAY)).run();
}
