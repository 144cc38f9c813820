/** Imported offer that an organisation here may claim, and what it claimed before (product §3 Imported). */
import type { Database } from '#db/client.ts';
import type { Actor } from '../../shared/actor.ts';
import { isOfSameDomain } from './claim-import.ts';

export interface ClaimableOffer {
  /** One published activity of it: claiming that claims all of the same organiser. */
  activityId: number;
  /** Null: the source names no organiser, so it is this activity alone. */
  organiser: string | null;
  /** Title of one of them. */
  title: string;
  count: number;
  /** The actor's confirmed mail is of the same domain: a claim is approved at once. */
  isAtOnce: boolean;
}

interface Row { activityId: number; organiser: string | null; email: string | null; title: string; count: number }

const OF_ORGANISERS = `select min(a.id) as activityId, o.name as organiser, o.email,
    json_extract(a.content, '$.title') as title, count(*) as count
  from organisations o cross join activities a on a.organisation_id = o.id
  where o.source <> 'own' and a.source <> 'own' and a.state = 'published'`;
const ALONE = `select a.id as activityId, null as organiser, null as email, json_extract(a.content, '$.title') as title,
    1 as count
  from activities a where a.source <> 'own' and a.state = 'published' and a.organisation_id is null`;
const MOST = 20;

const like = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
/** At most six words of what was typed, as they may stand in a name. */
const wordsOf = (text: string): string[] => text.normalize('NFC').slice(0, 100).split(/[^\p{L}\p{N}]+/u)
  .filter((word) => word.length > 1).slice(0, 6);

function toOffer({ email, ...row }: Row, actor: Actor): ClaimableOffer {
  return { ...row, isAtOnce: isOfSameDomain(actor.email, email) };
}

/** Whose name (or, without an organiser, whose title) holds every word, by name; at most 20 of each. */
export function findClaimableOffer(db: Database, actor: Actor, text: string): ClaimableOffer[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const every = (column: string) => words.map(() => `${column} like ? escape '\\'`).join(' and ');
  const values = words.map(like);
  const organisers = db.$client.prepare<unknown[], Row>(`${OF_ORGANISERS} and ${every('o.name')}
    group by o.id order by o.name, o.id limit ${MOST}`).all(...values);
  const alone = db.$client.prepare<unknown[], Row>(`${ALONE} and ${every("json_extract(a.content, '$.title')")}
    order by title, a.id limit ${MOST}`).all(...values);
  return [...organisers, ...alone].map((row) => toOffer(row, actor));
}

/** Imported organisers whose mail is of the actor's own domain. */
export function listSuggestedClaims(db: Database, actor: Actor): ClaimableOffer[] {
  const domain = actor.email.slice(actor.email.lastIndexOf('@'));
  return db.$client.prepare<unknown[], Row>(`${OF_ORGANISERS} and o.email like ? escape '\\' group by o.id
    order by o.name limit ${MOST}`).all(like(domain)).map((row) => toOffer(row, actor)).filter(({ isAtOnce }) => isAtOnce);
}

export interface OwnClaim {
  organiser: string | null;
  title: string;
  state: 'waiting' | 'approved' | 'refused';
  /** Epoch ms. */
  requestedAt: number;
}

/** What these organisations asked for, the newest first. */
export function listOwnClaims(db: Database, organisationIds: readonly number[]): OwnClaim[] {
  return db.$client.prepare<unknown[], OwnClaim>(`select o.name as organiser, json_extract(a.content, '$.title') as title,
      c.state, c.requested_at as requestedAt
    from import_claims c join activities a on a.id = c.activity_id
    left join organisations o on o.id = c.source_organisation_id
    where c.organisation_id in (select value from json_each(?)) order by c.id desc limit 50`)
    .all(JSON.stringify(organisationIds));
}
