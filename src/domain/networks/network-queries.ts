/** What the public pages show of the 18 regionale organisatienetwerken. */
import { networkDetails } from '#db/schema/reference.ts';
import type { Municipality } from '#src/domain/places/place.ts';
import { listNetworks, municipalitiesOfNetwork } from '#src/domain/places/reference.ts';
import type { App } from '#src/domain/shared/app.ts';

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
