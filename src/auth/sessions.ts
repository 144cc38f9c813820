/**
 * Sessions. Lucia is the library asked for and is no longer developed (product §11): only this file knows it. The
 * cookie holds a random token, the table its SHA-256 (architecture §3).
 */
import { and, eq, gt, lt } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { Database } from '#db/client.ts';
import { findStorageFault } from '#db/storage-faults.ts';
import { sessions, users } from '#db/schema/users.ts';
import { systemClock, type Clock } from '#src/domain/shared/clock.ts';
import type { Sealer } from './sealed-text.ts';
import { createToken, hashToken } from './tokens.ts';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionFacts>;
    UserId: number;
    DatabaseSessionAttributes: SessionFacts;
  }
}

interface SessionFacts {
  device: string;
  secondFactor: boolean;
  oidcIdToken: string | null;
  createdAt: number;
  lastSeenAt: number;
}

export const SESSION_DAYS = 14;
const SEEN_EVERY_MS = 5 * 60_000;

export interface NewSession {
  userId: number;
  /** Browser and system in words. */
  device: string;
  secondFactor: boolean;
  /** To sign out at the OIDC issuer too. */
  oidcIdToken?: string | null;
}

export interface FoundSession {
  /** Hash of the token. */
  id: string;
  userId: number;
  secondFactor: boolean;
  /** True when its end moved on and the cookie wants writing again. */
  isRenewed: boolean;
}

export interface Sessions {
  /** @returns the token for the cookie; it is nowhere else. */
  begin(session: NewSession): Promise<string>;
  /** Undefined for an unknown, ended or expired token, or an account that is disabled. */
  find(token: string): Promise<FoundSession | undefined>;
  /** @returns the ID token of the OIDC issuer, when it began there. */
  end(token: string): Promise<string | null>;
  forgetExpired(): Promise<void>;
}

/**
 * Lucia reads the machine's clock, everything here the injected one: times are moved by the difference on the way in
 * and out.
 */
function createAdapter(db: Database, clock: Clock): Adapter {
  const ahead = () => clock.now() - systemClock.now();
  const toLucia = (token: string, row: typeof sessions.$inferSelect): DatabaseSession => ({
    id: token,
    userId: row.userId,
    expiresAt: new Date(row.expiresAt - ahead()),
    attributes: {
      device: row.device, secondFactor: row.secondFactor, oidcIdToken: row.oidcIdToken,
      createdAt: row.createdAt, lastSeenAt: row.lastSeenAt,
    },
  });
  return {
    async getSessionAndUser(token) {
      const found = db.select().from(sessions).innerJoin(users, eq(users.id, sessions.userId))
        .where(eq(sessions.id, hashToken(token))).get();
      if (!found || found.users.disabledAt !== null) return [null, null];
      return [toLucia(token, found.sessions), { id: found.users.id, attributes: {} }];
    },
    async getUserSessions(userId) {
      // Without their tokens, which nobody has: the hash stands for them.
      return db.select().from(sessions).where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, clock.now())))
        .all().map((row) => toLucia(row.id, row));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      db.insert(sessions).values({
        id: hashToken(id), userId, expiresAt: expiresAt.getTime() + ahead(), ...attributes,
      }).run();
    },
    async updateSessionExpiration(token, expiresAt) {
      evenWhenFull(() => db.update(sessions).set({ expiresAt: expiresAt.getTime() + ahead() })
        .where(eq(sessions.id, hashToken(token))).run());
    },
    async deleteSession(token) {
      db.delete(sessions).where(eq(sessions.id, hashToken(token))).run();
    },
    async deleteUserSessions(userId) {
      db.delete(sessions).where(eq(sessions.userId, userId)).run();
    },
    async deleteExpiredSessions() {
      db.delete(sessions).where(lt(sessions.expiresAt, clock.now())).run();
    },
  };
}

/** Noting that somebody was here keeps nobody from reading: what the disk does not take now is noted the next time. */
function evenWhenFull(write: () => unknown): void {
  try {
    write();
  } catch (error) {
    if (findStorageFault(error) === undefined) throw error;
  }
}

export function createSessions({ db, clock, sealer }: { db: Database; clock: Clock; sealer: Sealer }): Sessions {
  const lucia = new Lucia(createAdapter(db, clock), {
    sessionExpiresIn: new TimeSpan(SESSION_DAYS, 'd'),
    getSessionAttributes: (attributes) => attributes,
  });
  return {
    async begin({ userId, device, secondFactor, oidcIdToken = null }) {
      const now = clock.now();
      const session = await lucia.createSession(userId, {
        device: device.slice(0, 100), secondFactor, createdAt: now, lastSeenAt: now,
        oidcIdToken: oidcIdToken === null ? null : sealer.seal(oidcIdToken),
      }, { sessionId: createToken() });
      return session.id;
    },
    async find(token) {
      const { session } = await lucia.validateSession(token);
      if (!session) return undefined;
      const id = hashToken(token);
      const now = clock.now();
      if (now - session.lastSeenAt > SEEN_EVERY_MS) {
        evenWhenFull(() => db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, id)).run());
      }
      return { id, userId: session.userId, secondFactor: session.secondFactor, isRenewed: session.fresh };
    },
    async end(token) {
      const row = db.select().from(sessions).where(eq(sessions.id, hashToken(token))).get();
      await lucia.invalidateSession(token);
      return row?.oidcIdToken ? sealer.open(row.oidcIdToken) : null;
    },
    forgetExpired: () => lucia.deleteExpiredSessions(),
  };
}
