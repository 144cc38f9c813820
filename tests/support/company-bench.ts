/**
 * "Ga je mee?" on a bench: one activity in Kortrijk, buddies who go along, somebody who asks; the clock is
 * moved.
 */
import { eq } from 'drizzle-orm';
import { activities, occurrences } from '#db/schema/activities.ts';
import { buddywerkingMunicipalities } from '#db/schema/buddies.ts';
import { organisations } from '#db/schema/organisations.ts';
import { BLANK_CONTENT } from '#src/domain/activities/blank-content.ts';
import { updateCandidate } from '#src/domain/buddies/candidate-repo.ts';
import { answerCompany } from '#src/domain/buddies/company/answer-company.ts';
import { askForCompany, type CompanyInput } from '#src/domain/buddies/company/ask-for-company.ts';
import { findOwnRequest, listAskedLines } from '#src/domain/buddies/company/company-queries.ts';
import { logContact } from '#src/domain/buddies/desk/work-on-file.ts';
import { confirmByMail } from '#src/domain/buddies/register/register-candidate.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { BuddyBench, KORTRIJK } from './buddy-bench.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const ACTIVITY = 1;

export class CompanyBench extends BuddyBench {
  readonly buddywerkingId = this.buddywerking('eigen');
  readonly worker: Actor = this.user({ role: 'buddy-worker', buddywerkingId: this.buddywerkingId });
  readonly coordinator: Actor = this.user({ role: 'coordinator', networkId: this.networkId });
  /** Works in a buddywerking of the network that has nothing to do with this place. */
  readonly stranger: Actor;
  #buddies = 0;
  /** Of buddies without mail. */
  readonly #numbers = ['+32470123456', '+32470123457', '+32470123458', '+32470123459'];

  constructor() {
    super();
    const elsewhere = this.buddywerking('elders');
    this.db.delete(buddywerkingMunicipalities)
      .where(eq(buddywerkingMunicipalities.buddywerkingId, elsewhere)).run();
    this.stranger = this.user({ role: 'buddy-worker', buddywerkingId: elsewhere });
    this.db.insert(organisations).values({
      id: 1, slug: 'huis', name: 'Huis', kind: 'vereniging', createdAt: this.now, updatedAt: this.now,
    }).run();
    this.user({ role: 'owner', organisationId: 1 });
    this.db.insert(activities).values({
      id: ACTIVITY, slug: 'praattafel', state: 'published', organisationId: 1, publishedAt: this.now,
      content: {
        ...BLANK_CONTENT, title: 'Praattafel', kinds: ['ontmoeting'],
        place: {
          name: 'Huis', street: 'Plein 1', postalCode: '8500', locality: null, nis: KORTRIJK,
          lat: 50.8279, lon: 3.2648, hideAddress: false,
        },
      },
      schedule: { type: 'appointment' }, confirmedOn: '2026-11-01', createdAt: this.now, updatedAt: this.now,
    } as unknown as typeof activities.$inferInsert).run();
  }

  /** A date that begins so many days from now. @returns its start. */
  date(days: number): number {
    return this.dateAt(this.now + days * DAY);
  }

  dateAt(startsAt: number): number {
    this.db.insert(occurrences).values({
      activityId: ACTIVITY, startsAt, endsAt: startsAt + 2 * HOUR, status: 'planned',
    } as typeof occurrences.$inferInsert).run();
    return startsAt;
  }

  setDate(startsAt: number, changes: { status?: 'cancelled'; startsAt?: number }): void {
    const to = changes.startsAt ?? startsAt;
    this.db.update(occurrences)
      .set({ startsAt: to, endsAt: to + 2 * HOUR, ...(changes.status ? { status: changes.status } : {}) })
      .where(eq(occurrences.startsAt, startsAt)).run();
  }

  /** Available, goes along; reached by mail unless `byPhone`. @returns the code. */
  buddy(changes: Parameters<BuddyBench['register']>[1] = {}, { byPhone = false } = {}): string {
    const nth = this.#buddies;
    this.#buddies += 1;
    const code = this.register('buddy', {
      phone: byPhone ? this.#numbers[nth] ?? null : null, email: byPhone ? null : `buddy${nth}@proef.be`,
      name: `Buddy ${nth}`, goesAlong: true, ...changes,
    });
    const confirm = this.mails().find(({ kind }) => kind === 'buddy-confirm');
    if (confirm?.kind === 'buddy-confirm') confirmByMail(this.app, code, confirm.data.mailToken);
    logContact(this.app, this.worker, this.row(code).id, { way: 'call', outcome: 'reached', text: '' });
    this.ready(this.worker, code);
    updateCandidate(this.db, this.row(code).id, { goesAlong: changes.goesAlong ?? true });
    this.mails();
    return code;
  }

  ask(startsAt: number, changes: Partial<CompanyInput> = {}): string {
    return askForCompany(this.app, {
      activityId: ACTIVITY, startsAt, name: 'Amina', phone: null, email: 'amina@proef.be', languages: [],
      language: 'nl', sendsMail: true, ...changes,
    });
  }

  /** Who was asked by mail since the last time. */
  asked(): string[] {
    return this.mails()
      .flatMap((mail) => (mail.kind === 'buddy-news' && mail.data.message === 'company' ? [mail.to] : []));
  }

  /** 'address what', since the last time, in order of the alphabet. */
  news(): string[] {
    return this.mails().map((mail) => {
      if (mail.kind === 'company-news') return `${mail.to} ${mail.data.news}`;
      if (mail.kind === 'buddy-news') return `${mail.to} ${mail.data.message}`;
      if (mail.kind === 'buddy-desk') return `${mail.to} desk:${mail.data.news}`;
      return mail.kind === 'company-desk' && mail.data.isOff ? 'company-desk off' : mail.kind;
    }).sort();
  }

  invitation(code: string) {
    return listAskedLines(this.app, this.row(code).id)[0];
  }

  say(code: string, says: 'yes' | 'no'): void {
    answerCompany(this.app, this.row(code), this.invitation(code)?.id ?? 0, says);
  }

  /** Of all requests, in the order in which they were made. */
  states(): unknown[] {
    return this.db.$client.prepare('select state from company_requests order by id').pluck().all();
  }

  stateOf(code: string): string | undefined {
    return findOwnRequest(this.app, ACTIVITY, code)?.state;
  }
}
