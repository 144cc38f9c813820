/** A network with a coordinator, two buddywerkingen with a worker each, and people who register; the clock is moved. */
import { openDatabase, type Database } from '#db/client.ts';
import { buddywerkingen, buddywerkingMunicipalities } from '#db/schema/buddies.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import type { BuddySide, IntakeState } from '#src/domain/buddies/buddy.ts';
import { findCandidateByCode, type CandidateRow } from '#src/domain/buddies/candidate-repo.ts';
import { saveIntake } from '#src/domain/buddies/desk/work-on-file.ts';
import type { EraseOwnApp } from '#src/domain/buddies/erase-own.ts';
import { registerCandidate, type NewCandidate } from '#src/domain/buddies/register/register-candidate.ts';
import { networkOfMunicipality } from '#src/domain/places/reference.ts';
import type { Actor, Role } from '#src/domain/shared/actor.ts';
import { claimMail, forgetMailsAbout, noteDelivered, type DueMail } from '#src/domain/shared/outbox.ts';
import { insertRole, insertUser } from '#src/domain/users/user-repo.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { createTestDatabase } from './database.ts';

export const KORTRIJK = '34022';
const DAY_MS = 86_400_000;

export class BuddyBench {
  readonly db: Database;
  /** Monday. */
  now = Date.parse('2026-11-02T10:00:00+01:00');
  readonly sealer = createSealer(['a secret of the tests']);
  /** What was noted for restored backups: 'table id'. */
  readonly noted: string[] = [];
  readonly app: EraseOwnApp;

  /** `image`: a copy of the database of another bench. */
  constructor(image?: Buffer) {
    this.db = image === undefined ? createTestDatabase() : openDatabase(image);
    this.app = {
      db: this.db, sealer: this.sealer, isDemo: false, searchIndex: createSearchIndex(this.db), clock: { now: () => this.now },
      erasures: { note: (table, ids) => { this.noted.push(...ids.map((id) => `${table} ${id}`)); } },
      forgetTraces: (marks) => { forgetMailsAbout(this.app, marks); },
    };
  }
  readonly networkId = networkOfMunicipality(KORTRIJK).id;
  #people = 0;

  buddywerking(name: string, state: IntakeState = 'open', networkId: string | null = this.networkId): number {
    const { id } = this.db.insert(buddywerkingen).values({
      slug: name, name, kind: 'general', networkId, months: 6, forBuddies: state, forNewcomers: state, phone: '056 00 00 00',
      createdAt: this.now, updatedAt: this.now,
    }).returning({ id: buddywerkingen.id }).get();
    if (networkId !== null) this.db.insert(buddywerkingMunicipalities).values({ buddywerkingId: id, nis: KORTRIJK }).run();
    return id;
  }

  user(role: Role): Actor {
    this.#people += 1;
    const email = `werker${this.#people}@proef.be`;
    const userId = insertUser(this.db, { email, name: `Werker ${this.#people}`, passwordHash: null, emailConfirmedAt: this.now, now: this.now });
    insertRole(this.db, userId, role, { givenBy: null, now: this.now });
    return { userId, name: `Werker ${this.#people}`, email, roles: [role], needsSecondFactor: false, secondFactor: true, sessionId: '' };
  }

  register(side: BuddySide, changes: Partial<NewCandidate> = {}): string {
    return registerCandidate(this.app, {
      side, name: side === 'buddy' ? 'Sofie' : 'Amina', phone: '+32470123456', email: null,
      place: { nis: KORTRIJK, lat: 50.8279, lon: 3.2648 }, buddywerkingId: null, languages: ['ar'], moments: ['za-namiddag'],
      interests: ['wandelen'], wish: { gender: null, aboutMyAge: false, withChildren: false, language: null }, goesAlong: false,
      viaHelper: false, language: 'nl', sendsMail: true, ...changes,
    });
  }

  row(code: string): CandidateRow {
    const row = findCandidateByCode(this.app, code);
    if (!row) throw new Error(`no candidate ${code}`);
    return row;
  }

  /** Through the intake, ready to be matched. */
  ready(actor: Actor, code: string): void {
    const { languages, moments, interests, wish } = this.row(code);
    saveIntake(this.app, actor, this.row(code).id, {
      languages, moments, interests, wish, goesAlong: false, gender: null, ageGroup: null, hasChildren: null,
      greatestDistanceKm: null, isReady: true,
    });
  }

  pass(days: number): void {
    this.now += days * DAY_MS;
  }

  /** Mails since the last time, as they would leave. */
  mails(): DueMail[] {
    const mails: DueMail[] = [];
    for (let mail = claimMail(this.app); mail; mail = claimMail(this.app)) {
      mails.push(mail);
      noteDelivered(this.app, mail.id);
    }
    return mails;
  }
}
