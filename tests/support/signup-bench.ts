/** An organiser of Gent whose offer is published at once, and people who sign up for it. */
import type { ActivityValues } from '#src/domain/activities/activity-input.ts';
import { listOccurrences } from '#src/domain/activities/activity-repo.ts';
import { signUp, type SignUpInput } from '#src/domain/signups/sign-up.ts';
import { findOwnSignup, type OwnSignup } from '#src/domain/signups/signup-queries.ts';
import { GENT, ModerationBench } from './moderation-bench.ts';

export class SignupBench extends ModerationBench {
  constructor() {
    super();
    this.db.$client.prepare('insert into organisation_trust (organisation_id, nis, given_at) values (?, ?, ?)')
      .run(this.organisationId, GENT, this.now);
  }

  /** Every Tuesday 19:00–21:00 from today on, sign up here. @returns the id. */
  publish(changes: Partial<ActivityValues> = {}): number {
    const { activityId } = this.submit({ bookingHow: 'here', ...changes });
    this.mails();
    return activityId;
  }

  /** Ids of the occurrences, by start. */
  dates(activityId: number): number[] {
    return listOccurrences(this.db, activityId).map(({ id }) => id);
  }

  join(activityId: number, occurrenceIds: readonly number[], changes: Partial<SignUpInput> = {}): string {
    return signUp(this.app, {
      activityId, occurrenceIds, firstName: 'Amina', phone: null, email: null, language: 'nl', sendsMail: true, ...changes,
    });
  }

  own(code: string): OwnSignup {
    const own = findOwnSignup(this.app, code);
    if (!own) throw new Error(`no sign-up ${code}`);
    return own;
  }

  /** States of the dates of this code, by start. */
  states(code: string): string[] {
    return this.own(code).dates.map(({ state }) => state);
  }

  isFull(occurrenceId: number): boolean {
    return this.rows('select "full" from occurrences where id = ?', occurrenceId)[0]?.full === 1;
  }
}
