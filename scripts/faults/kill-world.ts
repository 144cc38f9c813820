/** An own installation for the kill rounds: an editor whose offer is published at once, and one activity to sign up for. */
import { emptyValues, type ActivityValues } from '#src/domain/activities/activity-input.ts';
import { submitActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { insertOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import { insertRole, insertUser } from '#src/domain/users/user-repo.ts';
import { hashPassword } from '#src/auth/passwords.ts';
import { createSealer, type Sealer } from '#src/auth/sealed-text.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { openDataFolder, setHolding } from '#src/server/data-folder.ts';
import { secretKeyOf } from '#src/server/secret-key.ts';

/** A Tuesday morning in term time. */
export const WORLD_STARTS_AT = Date.parse('2026-11-24T09:00:00+01:00');
export const EDITOR = { email: 'hilde@proef.be', password: 'een lange zin over soep' };
const KORTRIJK = '34022';

export interface KillWorld {
  dataDir: string;
  sealer: Sealer;
  /** The activity one signs up for, and its coming dates. */
  activityId: number;
  occurrenceIds: number[];
}

function praattafel(): ActivityValues {
  return {
    ...emptyValues(), title: 'Praattafel', summary: 'We praten samen.', description: 'We drinken koffie.',
    kinds: ['oefenkans'], goals: ['nederlands-oefenen'], level: 1, bookingHow: 'here', startWhen: 'any',
    place: {
      name: 'Buurthuis', street: 'Kerkstraat 1', postalCode: '8500', locality: null, nis: KORTRIJK, lat: 50.828,
      lon: 3.265, approximate: false, hideAddress: false,
    },
    schedule: {
      type: 'weekly', weekdays: [2], everyWeeks: 1, from: '2026-11-24', until: '2027-06-29', startMinutes: 1140,
      endMinutes: 1260, exceptions: { cancelled: [], extra: [], changed: [] },
    },
  };
}

export async function makeKillWorld(dataDir: string): Promise<KillWorld> {
  const db = await openDataFolder(dataDir);
  try {
    setHolding(db, 'own');
    const sealer = createSealer([secretKeyOf({ secretKey: null, dataDir })]);
    const app = { db, clock: fixedClock(WORLD_STARTS_AT), isDemo: false, searchIndex: createSearchIndex(db), sealer };
    const now = WORLD_STARTS_AT;
    const organisationId = insertOrganisation(db, {
      name: 'Stad Kortrijk', kind: 'lokaal-bestuur', nis: KORTRIJK, isLokaalBestuur: true, now,
    });
    const role = { role: 'editor', organisationId } as const;
    const userId = insertUser(db, {
      email: EDITOR.email, name: 'Hilde', passwordHash: await hashPassword(EDITOR.password), emailConfirmedAt: now, now,
    });
    insertRole(db, userId, role, { givenBy: null, now });
    const { activityId, outcome } = submitActivity(app, {
      userId, name: 'Hilde', email: EDITOR.email, roles: [role], needsSecondFactor: false, secondFactor: false, sessionId: '',
    }, { organisationId, values: praattafel() });
    if (outcome !== 'published') throw new Error(`the activity of the kill rounds is ${outcome}`);
    const occurrenceIds = db.$client.prepare<[number, number], number>(
      'select id from occurrences where activity_id = ? and starts_at > ? order by starts_at limit 12',
    ).pluck().all(activityId, now + 7 * 86_400_000);
    return { dataDir, sealer, activityId, occurrenceIds };
  } finally {
    db.$client.close();
  }
}
