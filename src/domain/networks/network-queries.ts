/** What the public pages show of the 18 regionale organisatienetwerken. */
import { networkDetails } from '#db/schema/reference.ts';
import { listBuddywerkingen, type BuddywerkingCard } from '#src/domain/buddies/buddywerking-queries.ts';
import type { Municipality } from '#src/domain/places/place.ts';
import { findNetwork, listNetworks, municipalitiesOfNetwork } from '#src/domain/places/reference.ts';
import type { App } from '#src/domain/shared/app.ts';
import {
  listActions, listContacts, listEvents, listMembers, type Member, type NetworkContact, type NetworkEvent,
} from './desk-lists.ts';

export interface NetworkCard {
  /** Also its anchor on `/netwerken`. */
  readonly slug: string;
  readonly name: string;
  /** Another name in use. */
  readonly alias: string | null;
  /** The organisation that leads it, when known. */
  readonly lead: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
  /** By name, at least one. */
  readonly municipalities: readonly Municipality[];
}

/** Links that others gave are http or https (product §1.6). */
const webAddress = (text: string | null | undefined) => (text && /^https?:\/\//i.test(text) ? text : null);

const byDutchName = new Intl.Collator('nl-BE');

/**
 * All 18 networks by name, each with its municipalities. What the coordinator wrote (`network_details`) goes before
 * the reference table; a network without such a row still has its name.
 */
export function listNetworkCards(app: Pick<App, 'db'>): NetworkCard[] {
  const details = new Map(app.db.select().from(networkDetails).all().map((row) => [row.id, row]));
  return listNetworks()
    .map((network) => {
      const own = details.get(network.id);
      return {
        slug: network.slug,
        name: own?.name ?? network.name,
        alias: network.alias,
        lead: own?.lead ?? network.leadOrganisation,
        phone: own?.phone ?? null,
        email: own?.email ?? null,
        url: webAddress(own?.url),
        municipalities: [...municipalitiesOfNetwork(network.id)]
          .sort((a, b) => byDutchName.compare(a.name, b.name)),
      };
    })
    .sort((a, b) => byDutchName.compare(a.name, b.name));
}

export interface NetworkPage {
  card: NetworkCard;
  /** Those that may be shown to everybody. */
  contacts: NetworkContact[];
  partners: Member[];
  /** Coming, and for everybody. */
  events: NetworkEvent[];
  /** The action plan in outline: goals with titles and states, without who and when. */
  goals: { goal: string; actions: { title: string; isDone: boolean }[] }[];
  buddywerkingen: BuddywerkingCard[];
}

/** Undefined when there is no such network. */
export function findNetworkPage(app: Pick<App, 'db' | 'clock'>, slug: string): NetworkPage | undefined {
  const network = findNetwork(slug);
  const card = network && listNetworkCards(app).find((each) => each.slug === network.slug);
  if (!network || !card) return undefined;
  const { id } = network;
  const plan = Map.groupBy(listActions(app, id).filter(({ state }) => state !== 'dropped'), ({ goal }) => goal);
  return {
    card,
    contacts: listContacts(app, id).filter(({ isPublic }) => isPublic),
    partners: listMembers(app, id),
    events: listEvents(app, id).filter(({ isPublic, endsAt }) => isPublic && endsAt > app.clock.now()),
    goals: [...plan].map(([goal, actions]) => ({
      goal, actions: actions.map(({ title, state }) => ({ title, isDone: state === 'done' })),
    })),
    buddywerkingen: listBuddywerkingen(app.db, id),
  };
}
