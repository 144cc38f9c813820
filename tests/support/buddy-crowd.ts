/** A desk with a lot on it, for tests that visit its pages: every state, long names, more files than fit on a page. */
import { eq } from 'drizzle-orm';
import { candidates } from '#db/schema/buddies.ts';
import { NO_WISH, type BuddySide } from '#src/domain/buddies/buddy.ts';
import { findCandidateByCode, type BuddyApp } from '#src/domain/buddies/candidate-repo.ts';
import { listPairs } from '#src/domain/buddies/desk/desk-pairs.ts';
import { addNote, logContact, saveIntake } from '#src/domain/buddies/desk/work-on-file.ts';
import { answerAtDesk, decidePair } from '#src/domain/buddies/duos/decide-pair.ts';
import { proposeForNetwork } from '#src/domain/buddies/duos/propose-for-network.ts';
import { createDraft } from '#src/domain/buddies/register/draft.ts';
import { registerCandidate } from '#src/domain/buddies/register/register-candidate.ts';
import { reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import { networkOfMunicipality } from '#src/domain/places/reference.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { KORTRIJK } from './moderation-site.ts';

/** As long as a first name may be, and nowhere to break it. */
export const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorffalexa';

const KORTRIJK_CENTRE = { nis: KORTRIJK, lat: 50.8279, lon: 3.2648 };

export interface Crowd {
  /** Ids of files: nobody called yet; after the intake, with a log. */
  files: { fresh: number; known: number };
  /** Codes of own pages. */
  codes: { fresh: string; asked: string; duo: string; stopped: string };
  drafts: Record<BuddySide, string>;
}

export async function fillDesk(app: BuddyApp, actor: Actor): Promise<Crowd> {
  let made = 0;
  const register = (side: BuddySide, name: string, language: 'nl' | 'ar' = 'nl'): string => {
    made += 1;
    return registerCandidate(app, {
      side, name, phone: `+3247${String(8_000_000 + made)}`, email: null, place: KORTRIJK_CENTRE, buddywerkingId: null,
      languages: ['ar', 'fr'], moments: ['za-namiddag', 'wo-avond'], interests: ['wandelen', 'koken'], wish: NO_WISH,
      goesAlong: false, viaHelper: made % 2 === 0, language, sendsMail: false,
    });
  };
  const rowOf = (code: string) => {
    const row = findCandidateByCode(app, code);
    if (!row) throw new Error(`no candidate ${code}`);
    return row;
  };
  const ready = (code: string): string => {
    const row = rowOf(code);
    logContact(app, actor, row.id, { way: 'call', outcome: 'reached', text: 'Wil graag wandelen.' });
    const { languages, moments, interests, wish, goesAlong } = row;
    saveIntake(app, actor, row.id, {
      languages, moments, interests, wish, goesAlong, gender: 'woman', ageGroup: '26-35', hasChildren: true,
      greatestDistanceKm: null, isReady: true,
    });
    return code;
  };
  const pool = ['Sofie', LONG_NAME, 'Lies', 'Nele'].map((name) => ready(register('buddy', name)));
  for (const name of ['Amina', LONG_NAME, 'Yusuf', 'Olena']) pool.push(ready(register('newcomer', name, 'ar')));
  await proposeForNetwork(app, networkOfMunicipality(KORTRIJK).id);
  const pairs = listPairs(app, actor, { limit: 9 });
  const codesOf = (at: number) => pool.filter((code) => (
    pairs[at]?.sides.some(({ candidateId }) => candidateId === rowOf(code).id)));
  for (const { id } of pairs.slice(0, 3)) decidePair(app, actor, id, 'ask');
  for (const { id } of pairs.slice(0, 2)) {
    for (const side of ['buddy', 'newcomer'] as const) answerAtDesk(app, actor, id, side, 'yes');
  }
  const [duo = '', stopped = '', asked = ''] = [codesOf(0)[1], codesOf(1)[1], codesOf(2)[1]];
  reportWorry(app, {
    text: 'Die persoon komt elke avond langs.', phone: '+32470123456', code: stopped, nis: null, language: 'ar',
  });
  // "Gaat het nog?" is due; and somebody cannot be matched with anyone.
  app.db.$client.exec("update buddy_follow_ups set due_on = '2026-11-01' where kind = 'two-weeks'");
  ready(register('buddy', 'Marc'));
  const alone = rowOf(ready(register('newcomer', LONG_NAME)));
  app.db.update(candidates).set({ moments: ['ma-ochtend'] }).where(eq(candidates.id, alone.id)).run();
  await proposeForNetwork(app, networkOfMunicipality(KORTRIJK).id);
  const known = rowOf(asked).id;
  addNote(app, actor, known, `Een lange notitie zonder spaties: ${'x'.repeat(200)}`);
  const fresh = register('newcomer', LONG_NAME, 'ar');
  for (let more = 0; more < 60; more += 1) register(more % 2 === 0 ? 'buddy' : 'newcomer', more % 9 === 0 ? LONG_NAME : 'Karim');
  const draft = (side: BuddySide) => createDraft(app, side, {
    name: LONG_NAME, viaHelper: true, place: { ...KORTRIJK_CENTRE, label: '8500 Kortrijk' }, buddywerkingId: null,
    languages: ['ar'], moments: ['za-namiddag'], interests: ['koken'], goesAlong: side === 'buddy',
    wish: { ...NO_WISH, gender: 'woman', language: 'ti' }, phone: '+32470123456',
    email: 'een.heel.lang.adres.van.iemand@proef.be',
  });
  return {
    files: { fresh: rowOf(fresh).id, known }, codes: { fresh, asked, duo, stopped },
    drafts: { buddy: draft('buddy'), newcomer: draft('newcomer') },
  };
}
