/** Duos of the simulated year: "gaat het nog?" after 2 weeks and 2 months, worries, endings. */
import type { DuoEndReason } from '#src/domain/buddies/buddy.ts';
import type { Random } from '#scripts/demo/random.ts';
import { move, stop, type CaseFile } from '#scripts/simulation/case-file.ts';
import { RATES } from '#scripts/simulation/rates.ts';
import type { Minutes } from '#scripts/simulation/worker-day.ts';

export interface Duo {
  buddy: CaseFile;
  newcomer: CaseFile;
  beganOn: number;
  /** Follow-ups done, of `RATES.followUpDays`. */
  asked: number;
  endedBecause: DuoEndReason | null;
}

export class Duos {
  readonly #random: Random;
  readonly #all: Duo[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  begin(buddy: CaseFile, newcomer: CaseFile, day: number): void {
    this.#all.push({ buddy, newcomer, beganOn: day, asked: 0, endedBecause: null });
  }

  /** Not ended. */
  running(): readonly Duo[] {
    return this.#all.filter(({ endedBecause }) => endedBecause === null);
  }

  /** Ended duos per reason. */
  endings(): Map<DuoEndReason, number> {
    const counts = new Map<DuoEndReason, number>();
    for (const { endedBecause } of this.#all) {
      if (endedBecause !== null) counts.set(endedBecause, (counts.get(endedBecause) ?? 0) + 1);
    }
    return counts;
  }

  /** One working day: follow-ups that are due cost minutes of the buddywerking; what has no time waits a day. */
  workDay(minutes: Minutes, day: number, instant: number): void {
    for (const duo of this.#all) {
      if (duo.endedBecause !== null) continue;
      const age = day - duo.beganOn;
      const due = RATES.followUpDays[duo.asked];
      const isDue = (due !== undefined && age >= due) || age >= RATES.termDays;
      if (isDue && minutes.buddywerking >= RATES.followMinutes) {
        minutes.buddywerking -= RATES.followMinutes;
        duo.buddy.lastMessageOn = day;
        duo.newcomer.lastMessageOn = day;
        duo.asked += 1;
        if (age >= RATES.termDays) this.#endOfTerm(duo, day, instant);
        else if (duo.asked === 1 && this.#random.chance(RATES.noClickAtFirstFollowUp)) {
          this.#backToPool(duo, 'no-click', [duo.buddy, duo.newcomer], day, instant);
        }
      } else if (age === 1 && this.#random.chance(RATES.worryPerDuo)) {
        // A worry pauses the duo at once; here it always ends it, and the person it is about stops.
        stop(duo.buddy, 'safety');
        this.#backToPool(duo, 'safety', [duo.newcomer], day, instant);
      } else if (this.#random.chance(RATES.endsEarlyPerDay)) {
        const leaver = this.#random.chance(0.5) ? duo.buddy : duo.newcomer;
        stop(leaver, 'no-time');
        this.#backToPool(duo, 'no-time', [leaver === duo.buddy ? duo.newcomer : duo.buddy], day, instant);
      }
    }
  }

  #endOfTerm(duo: Duo, day: number, instant: number): void {
    duo.endedBecause = 'term';
    for (const file of [duo.buddy, duo.newcomer]) move(file, 'afgerond');
    if (this.#random.chance(RATES.buddyAgain)) this.#wait(duo.buddy, day, instant);
  }

  #backToPool(duo: Duo, reason: DuoEndReason, files: readonly CaseFile[], day: number, instant: number): void {
    duo.endedBecause = reason;
    for (const file of files) this.#wait(file, day, instant);
  }

  #wait(file: CaseFile, day: number, instant: number): void {
    move(file, 'beschikbaar');
    file.task = null;
    file.lastMessageOn = day;
    file.member.waitingSince = instant;
  }
}
