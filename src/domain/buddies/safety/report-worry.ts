/**
 * "Voel je je niet goed bij iemand?" (product §8 Safety): goes to the buddy workers, where there are, and to the
 * coordinator of the network of the place, never to the person it is about, and pauses the duo or request at once.
 */
import { and, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { buddyDuos, worries } from '#db/schema/buddies.ts';
import type { Language } from '#src/i18n/languages.ts';
import { networkOfMunicipality } from '../../places/reference.ts';
import { isBuddyWorkerOf, isCoordinatorOf, type Actor, type MaybeActor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { findPlatformBuddywerking, helpLine } from '../buddywerking-queries.ts';
import { findCandidate, findCandidateByCode, updateCandidate, type BuddyApp } from '../candidate-repo.ts';
import { endForWorry, pauseForWorry } from '../company/answer-company.ts';
import { findRequestByCode } from '../company/company-repo.ts';
import { findRunningDuo } from '../duos/decide-pair.ts';
import { tellDesk } from '../tell-candidate.ts';
import { listReceivers } from './tend-worries.ts';

export interface NewWorry {
  text: string;
  /** E.164; null = does not want to be called. */
  phone: string | null;
  /** One's own reference code, normalised; an unknown one is kept as none, and answers the same. */
  code: string | null;
  /** NIS of the place, when told. */
  nis: string | null;
  language: Language;
}

/** @returns a number that can be called now; null when none is known. */
export function reportWorry(app: BuddyApp, worry: NewWorry): string | null {
  return inTransaction(app.db, () => {
    const { db, sealer } = app;
    const now = app.clock.now();
    const row = worry.code === null ? undefined : findCandidateByCode(app, worry.code);
    const duo = row && findRunningDuo(db, row.id);
    const asked = worry.code === null || row ? undefined : findRequestByCode(app, worry.code);
    if (asked) pauseForWorry(app, asked);
    if (row?.side === 'buddy') endForWorry(app, row.id);
    const networkId = worry.nis === null ? row?.networkId ?? asked?.networkId ?? null : networkOfMunicipality(worry.nis).id;
    const goesAlong = asked?.acceptedBy == null ? undefined : findCandidate(db, asked.acceptedBy);
    const buddywerkingId = row?.buddywerkingId ?? goesAlong?.buddywerkingId ?? asked?.buddywerkingId ?? null;
    db.insert(worries).values({
      text: sealer.seal(worry.text), phone: worry.phone === null ? null : sealer.seal(worry.phone),
      language: worry.language, candidateId: row?.id ?? null, duoId: duo?.id ?? null,
      aboutId: (duo && (duo.buddyId === row.id ? duo.newcomerId : duo.buddyId)) ?? goesAlong?.id ?? null,
      buddywerkingId, networkId, at: now,
    }).run();
    if (duo) db.update(buddyDuos).set({ pausedAt: duo.pausedAt ?? now }).where(eq(buddyDuos.id, duo.id)).run();
    else if (row && row.pausedAt === null) updateCandidate(db, row.id, { pausedAt: now, pausedBy: 'safety' });
    const receivers = new Map(listReceivers(app, { buddywerkingId, networkId }).map((user) => [user.id, user]));
    tellDesk(app, [...receivers.values()], 'worry', 1);
    return helpLine(db, { buddywerkingId, networkId });
  });
}

export interface Worry {
  id: number;
  /** Null = who wrote it was erased, the words with them; that it was reported stays until somebody looked. */
  text: string | null;
  phone: string | null;
  language: Language;
  at: number;
  handledAt: number | null;
  candidateId: number | null;
  duoId: number | null;
  /** The other of that duo, or who went along. */
  aboutId: number | null;
  /** Nobody handled it in time: the platform's own buddy workers have it too. */
  escalatedAt: number | null;
}

type WorryRow = typeof worries.$inferSelect;

function canRead(actor: MaybeActor, row: WorryRow, platformId: number | null): boolean {
  return (row.buddywerkingId !== null && isBuddyWorkerOf(actor, row.buddywerkingId))
    || (row.networkId !== null && isCoordinatorOf(actor, row.networkId))
    || (platformId !== null && isBuddyWorkerOf(actor, platformId)
      && (row.buddywerkingId === null || row.escalatedAt !== null));
}

/** Open ones first, then the newest; at most 100. */
export function listWorries(app: BuddyApp, actor: Actor): Worry[] {
  const buddywerkingIds = actor.roles.flatMap((each) => (each.role === 'buddy-worker' ? [each.buddywerkingId] : []));
  const networkIds = actor.roles.flatMap((each) => (each.role === 'coordinator' ? [each.networkId] : []));
  const platformId = findPlatformBuddywerking(app.db)?.id ?? null;
  return app.db.select().from(worries).where(or(
    inArray(worries.buddywerkingId, buddywerkingIds), inArray(worries.networkId, networkIds),
    isNull(worries.buddywerkingId), isNotNull(worries.escalatedAt),
  )).orderBy(desc(isNull(worries.handledAt)), desc(worries.at)).limit(100).all()
    .filter((row) => canRead(actor, row, platformId))
    .map(({ id, text, phone, language, at, handledAt, candidateId, duoId, aboutId, escalatedAt }) => ({
      id, language, at, handledAt, candidateId, duoId, aboutId, escalatedAt,
      text: text === '' ? null : app.sealer.open(text),
      phone: phone === null ? null : app.sealer.open(phone),
    }));
}

/** Somebody talked about it. Safe to repeat. Throws `not-found`. */
export function handleWorry(app: BuddyApp, actor: Actor, id: number): void {
  inTransaction(app.db, () => {
    const row = app.db.select().from(worries).where(eq(worries.id, id)).get();
    if (!row || !canRead(actor, row, findPlatformBuddywerking(app.db)?.id ?? null)) throw new DomainError('not-found', 'page');
    app.db.update(worries).set({ handledAt: app.clock.now(), handledBy: actor.userId })
      .where(and(eq(worries.id, id), isNull(worries.handledAt))).run();
  });
}

