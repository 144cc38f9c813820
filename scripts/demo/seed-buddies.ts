/** Buddywerkingen over all networks and people around them, for the demonstration: nobody real (product §9). */
import { inTransaction, type Database } from '#db/client.ts';
import { buddyCalls, buddywerkingen, buddywerkingMunicipalities, helpNumbers } from '#db/schema/buddies.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import {
  BUDDY_LANGUAGES, BUDDYWERKING_KINDS, INTERESTS, MOMENTS, type BuddySide, type CandidateState,
} from '#src/domain/buddies/buddy.ts';
import { codeHashOf, insertCandidate, placeColumns, sealPerson } from '#src/domain/buddies/candidate-repo.ts';
import { listNetworks, municipalitiesOfNetwork } from '#src/domain/places/reference.ts';
import { MS_PER_DAY, toLocal } from '#src/domain/schedules/brussels-time.ts';
import { slugOf } from '#src/domain/shared/slug.ts';
import { makeCode } from '#src/domain/signups/signup.ts';
import { demoMail, demoPhone, DEMO_MOBILE } from './contact-data.ts';
import { randomFor } from './random.ts';

const NAMES = ['Amina', 'Sofie', 'Yusuf', 'Tom', 'Olena', 'Marc', 'Fatima', 'Lies', 'Dawit', 'Karim', 'Nele', 'Samira', 'Jan', 'Rosa'];
const KIND_NAMES = { general: 'Samen op weg', family: 'Gezinsbuddy', leisure: 'Vrijetijdsbuddy', school: 'Schoolbuddy', work: 'Werkbuddy' };
const STATES: readonly CandidateState[] = ['doorverwezen', 'bevestigd', 'intake', 'beschikbaar', 'beschikbaar', 'beschikbaar'];

type Target = { db: Database; sealer: Sealer };

/**
 * Two buddywerkingen in every network and one of the platform, each with people in every state. Does nothing when there
 * are some. `now` in epoch ms.
 */
export function seedDemoBuddies(app: Target, { seed, now }: { seed: number; now: number }): void {
  const { db } = app;
  if (db.select({ id: buddywerkingen.id }).from(buddywerkingen).limit(1).get()) return;
  inTransaction(db, () => {
    db.insert(helpNumbers).values([
      { name: 'Hulplijn (voorbeeld)', phone: '02 000 00 00', position: 1 },
    ]).run();
    db.insert(buddywerkingen).values({
      slug: 'platform-buddywerking', name: 'Buddywerking van het platform', kind: 'general', networkId: null,
      createdAt: now, updatedAt: now,
    }).run();
    for (const network of listNetworks()) seedNetwork(app, network.id, seed, now);
  });
}

function seedNetwork(app: Target, networkId: string, seed: number, now: number): void {
  const { db } = app;
  const random = randomFor(seed, networkId, 'buddies');
  const places = municipalitiesOfNetwork(networkId);
  const [first] = places;
  if (!first) return;
  const ids = [0, 1].map((index) => {
    const kind = index === 0 ? 'general' : random.pick(BUDDYWERKING_KINDS.slice(1));
    const name = `${KIND_NAMES[kind]} ${first.name}${index === 0 ? ' en omgeving' : ''}`;
    const id = db.insert(buddywerkingen).values({
      slug: slugOf(`${name} ${networkId}`), name, kind, networkId, forWhom: 'Voor iedereen die Nederlands leert.', months: 6,
      frequency: 'Om de twee weken', training: 'Eén avond', insuredBy: 'De gemeente', asksExtract: false,
      infoEvenings: 'Elke eerste maandag om 19:00', forBuddies: 'open', forNewcomers: 'open',
      phone: demoPhone({ networkId }), email: demoMail('buddy', name), createdAt: now, updatedAt: now,
    }).returning({ id: buddywerkingen.id }).get().id;
    // The second works in one gemeente only, so that somewhere there is something to choose.
    for (const place of index === 0 ? places.slice(0, Math.max(1, Math.ceil(places.length * 0.8))) : [first]) {
      db.insert(buddywerkingMunicipalities).values({ buddywerkingId: id, nis: place.nis }).run();
    }
    return id;
  });
  for (let at = 0; at < 16; at += 1) seedPerson(app, { networkId, buddywerkingId: ids[0] ?? 0, at, seed, now });
}

function seedPerson(
  { db, sealer }: Target,
  { networkId, buddywerkingId, at, seed, now }: { networkId: string; buddywerkingId: number; at: number; seed: number; now: number },
): void {
  const random = randomFor(seed, networkId, `person-${at}`);
  const side: BuddySide = at % 2 === 0 ? 'newcomer' : 'buddy';
  const state = STATES[Math.floor(at / 2) % STATES.length] ?? 'intake';
  const place = random.pick(municipalitiesOfNetwork(networkId));
  const name = random.pick(NAMES);
  const code = makeCode((below) => random.int(0, below - 1));
  const days = 2 + at;
  const hasPhone = at % 3 === 0;
  const id = insertCandidate(db, {
    ...sealPerson(sealer, {
      name, phone: hasPhone ? DEMO_MOBILE : null, email: hasPhone ? null : demoMail(`${name}.${at}`.toLowerCase(), `buddy-${networkId}`),
    }),
    ...placeColumns(place),
    side, state, stateSince: now - days * MS_PER_DAY, createdAt: now - (days + 5) * MS_PER_DAY, code: sealer.seal(code),
    codeHash: codeHashOf(sealer, code), language: random.pick(['nl', 'en', 'fr', 'ar'] as const),
    languages: [random.pick(BUDDY_LANGUAGES.slice(0, 5)), random.pick(BUDDY_LANGUAGES.slice(0, 3))],
    moments: [random.pick(MOMENTS), random.pick(MOMENTS), 'za-namiddag', 'wo-avond'],
    interests: [random.pick(INTERESTS), random.pick(INTERESTS)],
    wish: { gender: at % 5 === 0 ? 'woman' : null, aboutMyAge: false, withChildren: false, language: null },
    gender: random.pick(['woman', 'man', null] as const), ownerKind: 'buddywerking', buddywerkingId,
    // Two in every network go along to an activity once; one of them has only a phone.
    goesAlong: side === 'buddy' && (at === 7 || at === 9),
    // Nothing is overdue on the first day.
    ownedSince: now - Math.min(days, 2) * MS_PER_DAY, lastToldAt: now - Math.min(days, 9) * MS_PER_DAY,
    confirmedAt: state === 'doorverwezen' && hasPhone ? null : now - days * MS_PER_DAY,
    emailConfirmedAt: hasPhone ? null : now - days * MS_PER_DAY,
  });
  // Who left only a phone is to be called: the bellijst of the desk shows it.
  if (hasPhone && state === 'doorverwezen') {
    db.insert(buddyCalls).values({ candidateId: id, message: 'first-call', at: now, callFrom: toLocal(now).date }).run();
  }
}
