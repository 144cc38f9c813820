/** What buddy workers, network and platform do on one working day: calls and intakes, the oldest first. */
import type { OwnerKind } from '#src/domain/buddies/buddy.ts';
import type { Random } from '#scripts/demo/random.ts';
import { isInHands, move, stop, type CaseFile } from '#scripts/simulation/case-file.ts';
import { RATES } from '#scripts/simulation/rates.ts';

/** Minutes left today per owner. */
export type Minutes = Record<OwnerKind, number>;

/** @param inhabitants of the network: they give the number of workers */
export function minutesOfDay(random: Random, inhabitants: number): Minutes {
  const workers = Math.max(1, Math.round(inhabitants / RATES.inhabitantsPerWorker));
  let present = 0;
  for (let worker = 0; worker < workers; worker += 1) if (!random.chance(RATES.workerAbsent)) present += 1;
  return {
    buddywerking: present * RATES.workerMinutesPerDay,
    network: RATES.networkMinutesPerDay,
    platform: RATES.platformMinutesPerDay,
  };
}

function call(random: Random, file: CaseFile, day: number): void {
  file.attempts += 1;
  if (random.chance(RATES.reachedByCall)) {
    // With only a phone the first call reached is the confirmation.
    if (!file.isConfirmed) {
      file.isConfirmed = true;
      move(file, 'bevestigd');
    }
    move(file, 'intake');
    file.lastMessageOn = day;
    file.task = { kind: 'intake', fromDay: day + random.int(...RATES.intakeAfterDays) };
    return;
  }
  if (file.attempts >= RATES.attempts) stop(file, 'not-reached');
  else file.task = { kind: 'call', fromDay: day + random.int(1, 3) };
}

function intake(random: Random, file: CaseFile, day: number, instant: number): void {
  file.lastMessageOn = day;
  if (random.chance(RATES.missesIntake)) {
    file.task = { kind: 'intake', fromDay: day + random.int(4, 10) };
    return;
  }
  if (random.chance(RATES.stopsAtIntake)) {
    stop(file, 'own-wish');
    return;
  }
  move(file, 'beschikbaar');
  file.task = null;
  file.firstAvailableOn ??= day;
  file.member.waitingSince = instant;
}

/** Does what is due, the oldest task first, until the minutes of its owner are gone; takes them from `minutes`. */
export function workDay(
  random: Random, files: readonly CaseFile[], minutes: Minutes, day: number, instant: number,
): void {
  const due = files
    .filter((file) => isInHands(file) && file.task !== null && file.task.fromDay <= day)
    .sort((a, b) => (a.task?.fromDay ?? 0) - (b.task?.fromDay ?? 0) || a.member.id - b.member.id);
  for (const file of due) {
    if (file.task === null || file.owner === 'person') continue;
    const cost = file.task.kind === 'call' ? RATES.callMinutes : RATES.intakeMinutes;
    if (minutes[file.owner] < cost) continue;
    minutes[file.owner] -= cost;
    if (file.task.kind === 'call') call(random, file, day);
    else intake(random, file, day, instant);
  }
}
