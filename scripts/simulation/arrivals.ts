/** People who register, confirm or do not, are routed, and come to the next owner when nobody called (product §8). */
import type { Random } from '#scripts/demo/random.ts';
import { move, newFile, stop, type CaseFile } from '#scripts/simulation/case-file.ts';
import { someMember } from '#scripts/simulation/people.ts';
import { RATES } from '#scripts/simulation/rates.ts';
import type { BuddySide } from '#src/domain/buddies/buddy.ts';
import { workingDaysBetween } from '#src/domain/moderation/working-days.ts';

export interface ArrivalDay {
  networkId: string;
  inhabitants: number;
  date: string;
  day: number;
  instant: number;
  nextId: number;
}

/** How many events a day has when `mean` are expected (Knuth); small means only. */
function poisson(random: Random, mean: number): number {
  const least = Math.exp(-mean);
  let [count, product] = [0, random.next()];
  while (product > least) {
    count += 1;
    product *= random.next();
  }
  return count;
}

function someReach(random: Random, side: BuddySide): CaseFile['reach'] {
  const at = random.next();
  if (at < RATES.onlyMail[side]) return 'mail';
  return at < RATES.onlyMail[side] + RATES.mailAndPhone[side] ? 'mail-and-phone' : 'phone';
}

/** To a buddywerking of the municipality, else to the network; the first call is the task. */
function route(random: Random, file: CaseFile, day: number, instant: number): void {
  move(file, 'doorverwezen');
  file.owner = random.chance(RATES.hasBuddywerking) ? 'buddywerking' : 'network';
  file.routedAt = instant;
  file.lastMessageOn = day;
  file.task = { kind: 'call', fromDay: day + 1 };
}

/** Who registers on this day; with only a phone routed at once. */
export function arrive(random: Random, arrival: ArrivalDay): CaseFile[] {
  const { networkId, inhabitants, date, day, instant, nextId } = arrival;
  const season = RATES.season[Number(date.slice(5, 7)) - 1] ?? 1;
  const files: CaseFile[] = [];
  const perYear: [BuddySide, number][] = [
    ['buddy', RATES.buddiesPer100000], ['newcomer', RATES.newcomersPer100000],
  ];
  for (const [side, per100000] of perYear) {
    const count = poisson(random, (per100000 * inhabitants * season) / 100_000 / 365);
    for (let each = 0; each < count; each += 1) {
      const member = someMember(random, nextId + files.length, side, networkId, instant);
      const file = newFile(member, someReach(random, side), day);
      if (file.reach === 'phone') route(random, file, day, instant);
      files.push(file);
    }
  }
  return files;
}

/** Reminders after 3 and 10 days; with a phone too, after 5 days as with only a phone; erased after 14. */
export function waitForMail(
  random: Random, files: readonly CaseFile[], day: number, instant: number,
): void {
  const shares: Record<number, number> = {
    1: RATES.confirmsAtOnce, 4: RATES.confirmsAfterReminder, 11: RATES.confirmsAfterLastReminder,
  };
  for (const file of files) {
    if (file.state !== 'aangemeld') continue;
    const age = day - file.arrivedOn;
    if (age === 3 || age === 10) file.lastMessageOn = day;
    const share = shares[age];
    if (share !== undefined && random.chance(share)) {
      file.isConfirmed = true;
      move(file, 'bevestigd');
      route(random, file, day, instant);
    } else if (age === 5 && file.reach === 'mail-and-phone') {
      route(random, file, day, instant);
    } else if (age >= 14) {
      stop(file, 'not-confirmed');
    }
  }
}

/** Working days without a call attempt before the next owner has the file: the network, then the platform. */
const NETWORK_AFTER_DAYS = 7;
const PLATFORM_AFTER_DAYS = 14;

/** To be called once on every working day, after the work. */
export function escalate(files: readonly CaseFile[], instant: number): { network: number; platform: number } {
  const moved = { network: 0, platform: 0 };
  for (const file of files) {
    if (file.routedAt === null || file.attempts > 0 || file.task?.kind !== 'call') continue;
    const workingDays = workingDaysBetween(file.routedAt, instant);
    if (file.owner === 'buddywerking' && workingDays >= NETWORK_AFTER_DAYS) {
      file.owner = 'network';
      moved.network += 1;
    } else if (file.owner === 'network' && workingDays >= PLATFORM_AFTER_DAYS) {
      file.owner = 'platform';
      moved.platform += 1;
    }
  }
  return moved;
}
