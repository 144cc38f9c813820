/** What the rows about buddies of the power table are about: all of one buddywerking of Kortrijk (power-world.ts). */
import type { Database } from '#db/client.ts';
import { buddyDuos, buddyPairs, buddywerkingen, buddywerkingMunicipalities, worries } from '#db/schema/buddies.ts';
import { updateCandidate, type BuddyApp } from '#src/domain/buddies/candidate-repo.ts';
import { saveIntake } from '#src/domain/buddies/desk/work-on-file.ts';
import { answerAtDesk, decidePair } from '#src/domain/buddies/duos/decide-pair.ts';
import { openDuoList, readDuoList } from '#src/domain/buddies/import-duos/import-duos.ts';
import { registerAtDesk } from '#src/domain/buddies/register/register-candidate.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';

/** Takes people of both sides. @returns its id. */
export function addBuddywerking(db: Database, { name, networkId, nis, now }: { name: string; networkId: string; nis: string; now: number }): number {
  const { id } = db.insert(buddywerkingen).values({
    slug: name.toLowerCase().replace(/\W+/g, '-'), name, kind: 'general', networkId, months: 6, createdAt: now, updatedAt: now,
  }).returning({ id: buddywerkingen.id }).get();
  db.insert(buddywerkingMunicipalities).values({ buddywerkingId: id, nis }).run();
  return id;
}

/** Rows of a thing, by what of it is named; each is read whole. */
export const ROWS_OF_BUDDIES: Readonly<Record<string, readonly string[]>> = {
  file: [
    'select * from buddy_candidates where id = @id', 'select * from buddy_contacts where candidate_id = @id order by id',
    'select * from buddy_notes where candidate_id = @id order by id', 'select * from buddy_calls where candidate_id = @id order by id',
  ],
  pair: ['select * from buddy_pairs where id = @id'],
  duo: ['select * from buddy_duos where id = @id', 'select * from buddy_follow_ups where duo_id = @id order by id'],
  worry: ['select * from safety_worries where id = @id'],
  buddywerking: [
    'select * from buddywerkingen where id = @id', 'select * from buddywerking_municipalities where buddywerking_id = @id order by nis',
    'select count(*) from buddy_candidates where buddywerking_id = @id',
  ],
  list: ['select * from buddy_imports where id = @id'],
};

interface Bench {
  app: BuddyApp;
  worker: Actor;
  buddywerkingId: number;
  networkId: string;
  nis: string;
  /** Grows with every thing. */
  count(): number;
}

export function buddyThings({ app, worker, buddywerkingId, networkId, nis, count }: Bench): Record<string, () => Record<string, string>> {
  const { db, clock, sealer } = app;
  let phones = 0;
  const own = { buddywerking: String(buddywerkingId) };
  const nextPhone = () => {
    phones += 1;
    return `+32472${String(100_000 + phones)}`;
  };
  const file = (side: 'buddy' | 'newcomer' = 'newcomer'): number => Number(registerAtDesk(app, {
    side, name: `Machten ${count()}`, phone: nextPhone(), email: null, place: { nis, lat: 50.8279, lon: 3.2648 }, languages: [],
    moments: ['za-namiddag'], interests: [], wish: { gender: null, aboutMyAge: false, withChildren: false, language: null }, goesAlong: false,
    viaHelper: false, language: 'nl',
  }, { userId: worker.userId, buddywerkingId }));
  const pair = (): number => {
    const [buddyId, newcomerId] = [file('buddy'), file()];
    for (const id of [buddyId, newcomerId]) {
      saveIntake(app, worker, id, {
        languages: [], moments: ['za-namiddag'], interests: [], wish: { gender: null, aboutMyAge: false, withChildren: false, language: null },
        goesAlong: false, gender: null, ageGroup: null, hasChildren: null, greatestDistanceKm: null, isReady: true,
      });
    }
    return db.insert(buddyPairs).values({ buddyId, newcomerId, reason: [], score: 1, proposedAt: clock.now() })
      .returning({ id: buddyPairs.id }).get().id;
  };
  const asked = (): number => {
    const id = pair();
    decidePair(app, worker, id, 'ask');
    return id;
  };
  const duo = () => {
    const pairId = asked();
    for (const side of ['buddy', 'newcomer'] as const) answerAtDesk(app, worker, pairId, side, 'yes');
    const found = db.select().from(buddyDuos).all().find((each) => each.pairId === pairId);
    db.$client.prepare('update buddy_follow_ups set due_on = ? where duo_id = ?').run(toLocal(clock.now()).date, found?.id);
    const question = db.$client.prepare('select min(id) from buddy_follow_ups where duo_id = ?').pluck().get(found?.id);
    return { duo: String(found?.id), question: String(question) };
  };
  const head = ['Buddy', 'Gsm buddy', 'Nieuwkomer', 'Gsm nieuwkomer', 'Startdatum'];
  return {
    'buddywerking': () => own,
    'file': () => ({ file: String(file()) }),
    'file-at-network': () => {
      const id = file();
      updateCandidate(db, id, { ownerKind: 'network', buddywerkingId: null });
      return { file: String(id) };
    },
    'pair': () => ({ pair: String(pair()) }),
    'pair-asked': () => ({ pair: String(asked()) }),
    'duo': () => duo(),
    'buddy-worry': () => ({
      worry: String(db.insert(worries).values({
        text: sealer.seal('Hij belt te vaak'), language: 'nl', buddywerkingId, networkId, at: clock.now(),
      }).returning({ id: worries.id }).get().id),
    }),
    'duo-list': () => {
      const rows = [head, [`Sofie ${count()}`, nextPhone(), `Amina ${count()}`, nextPhone(), '1/10/2026']];
      openDuoList(app, worker, buddywerkingId, rows.map((cells, index) => ({ line: index + 1, cells })));
      return { ...own, list: String(readDuoList(app, worker)?.list.id) };
    },
  };
}
