/** Offer that the demonstration hands in: new activities of the same organisers, and activities that are there. */
import type { Database } from '#db/client.ts';
import { InvalidActivity, readActivity, valuesOf, type ActivityValues } from '#src/domain/activities/activity-input.ts';
import { getActivity, type ActivityRow } from '#src/domain/activities/activity-repo.ts';
import { dataOf } from '#src/domain/activities/publishing/version-repo.ts';
import { insertOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import { getMunicipality } from '#src/domain/places/reference.ts';
import { generateMore, type DemoActivity } from '../generate.ts';
import type { DemoOrganiser } from '../municipality-offer.ts';

export interface HandInPlan { organisationId: number; values: ActivityValues }

/** After so many that do not fit, a new group is made up. */
const MOST_TRIES = 60;

const seedOf = (db: Database): number =>
  Number(db.$client.prepare("select value from installation where key = 'demo-seed'").pluck().get() ?? 0);

function findOrganiser(db: Database, { name, nis }: Pick<DemoOrganiser, 'name' | 'nis'>): number | undefined {
  return db.$client.prepare<unknown[], number>('select id from organisations where name = ? and nis = ? order by id')
    .pluck().get(name, nis);
}

function valuesFor({ content, schedule }: DemoActivity): ActivityValues {
  return valuesOf({ content, schedule, lokaalBestuurId: null, imageId: null, imageAlt: null, imageCredit: null });
}

/** False for what the form would refuse. */
export function isAccepted(values: ActivityValues, now: number): boolean {
  try {
    readActivity(values, null, now);
    return true;
  } catch (error) {
    if (error instanceof InvalidActivity) return false;
    throw error;
  }
}

/**
 * What an organiser here hands in next, with dates after `now`: of one that has offer already, or of one that never had
 * anything on the site. `turn` chooses; the same turn gives the same words while the titles here are the same.
 */
export function nextOffer(
  db: Database, nis: string, { turn, isFirst, now }: { turn: number; isFirst: boolean; now: number },
): HandInPlan {
  const municipality = getMunicipality(nis);
  const rows = db.$client.prepare<unknown[], string>(`select json_extract(a.content, '$.title') from activities a
    where json_extract(a.content, '$.place.nis') = ?`).pluck().all(nis);
  const options = { seed: seedOf(db), size: 0, now };
  let tries = 0;
  for (const made of generateMore(municipality, rows.length, rows.length + turn * 40, new Set(rows), options)) {
    tries += 1;
    const values = valuesFor(made);
    if (made.content.place?.nis !== nis || made.organiser.isLokaalBestuur || !isAccepted(values, now)) continue;
    const organisationId = findOrganiser(db, made.organiser);
    if (!isFirst && organisationId !== undefined) return { organisationId, values };
    if (isFirst && organisationId === undefined) {
      return { organisationId: insertOrganisation(db, { ...made.organiser, now }), values };
    }
    if (tries > MOST_TRIES) return { organisationId: newGroup(db, made.organiser, now), values };
  }
  throw new Error('the generator never ends');
}

const GROUP_NAMES = ['Open Tafel', 'Samen Onderweg', 'De Warme Hoek', 'Nieuwe Buren', 'Het Praatuur'];

/** A group that nobody here knows yet. */
function newGroup(db: Database, organiser: DemoOrganiser, now: number): number {
  const { name: place } = getMunicipality(organiser.nis);
  for (let round = 1; ; round += 1) {
    for (const group of GROUP_NAMES) {
      const name = `${group} ${place}${round > 1 ? ` ${round}` : ''} (voorbeeld)`;
      if (findOrganiser(db, { name, nis: organiser.nis }) !== undefined) continue;
      return insertOrganisation(db, { ...organiser, kind: 'vereniging', name, now });
    }
  }
}

/**
 * What is public here and at no desk: of the lokaal bestuur, of this organisation, or of any other. By id; `turn` chooses. `isWaiting`: what its organiser changes, waits. Undefined when there is none.
 */
export function findPublished(
  db: Database, nis: string,
  { isBestuur, isWaiting = false, turn, organisationId }: {
    isBestuur: boolean; isWaiting?: boolean; turn: number; organisationId?: number;
  },
): ActivityRow | undefined {
  const ids = db.$client.prepare<unknown[], number>(`select a.id from activities a
    join organisations o on o.id = a.organisation_id
    where a.state = 'published' and a.source = 'own' and o.nis = @nis and o.is_lokaal_bestuur = @isBestuur
      and json_extract(a.content, '$.place.nis') = @nis and (@organisationId is null or o.id = @organisationId)
      and not exists (select 1 from moderation_items i where i.activity_id = a.id and i.closed_at is null)
      and (@isWaiting = 0 or not exists (
        select 1 from organisation_trust t where t.organisation_id = o.id and t.nis = @nis))
    order by a.id`).pluck()
    .all({ nis, isBestuur: Number(isBestuur), isWaiting: Number(isWaiting), organisationId: organisationId ?? null });
  const id = ids[turn % Math.max(1, ids.length)];
  return id === undefined ? undefined : getActivity(db, id);
}

/** The same activity with other words, level, price and places: a difference that is worth looking at. */
export function otherwise(activity: ActivityRow): ActivityValues {
  const values = valuesOf(dataOf(activity));
  const level = values.level === null ? 1 : values.level === 4 ? 3 : (values.level + 1) as 2 | 3 | 4;
  return {
    ...values, level, capacity: (values.capacity ?? 12) + 4, bring: 'Een fles water en goede schoenen.',
    description: `${values.description}\n\nVanaf nu is er ook koffie en thee voor iedereen.`,
  };
}
