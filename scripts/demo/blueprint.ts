/** What a kind of activity in the demonstration is made of; the texts stand in `blueprints/`. */
import type {
  Audience, BookingHow, Children, Goal, Kind, Level, Setting, Spoken, StartWhen, Theme,
} from '#src/domain/activities/activity.ts';
import type { OrganisationKind } from '#src/domain/organisations/organisation.ts';

/** How it repeats. `holiday` = five days of the next Flemish school holiday. */
export type Rhythm =
  | 'weekly' | 'biweekly' | 'monthly' | 'series' | 'single' | 'opening' | 'appointment' | 'always'
  | 'holiday';

export type Moment =
  | 'morning' | 'afternoon' | 'wednesday' | 'evening' | 'after-school' | 'saturday' | 'weekend' | 'sunday';

/** `free` … `tariffs` are euro; `unknown` says nothing. */
export type PriceRule = 'free' | 'small' | 'middle' | 'tariffs' | 'unknown';

export type VenueKind =
  | 'buurthuis' | 'bib' | 'sporthal' | 'zwembad' | 'school' | 'cultuur' | 'park' | 'tuin' | 'atelier'
  | 'rusthuis' | 'dienstencentrum' | 'bedrijf' | 'gemeentehuis' | 'plein' | 'museum' | 'speelplein'
  | 'kringwinkel' | 'jeugdhuis'
  | 'huis-van-het-kind' | 'online' | 'phone';

/** Those with an address. */
export type RealVenueKind = Exclude<VenueKind, 'online' | 'phone'>;

/**
 * Lists from which one is chosen; a value that stands twice is chosen twice as often.
 * Texts may hold {gemeente}, {wijk} (the locality), {plek} ("Buurthuis De Linde"), {in_plek} ("in Buurthuis
 * De Linde"), {org} (the organiser), {dagdeel} ("voormiddag", "namiddag", "avond") and {wanneer} ("elke
 * dinsdagavond", "om de twee weken op zondag", "op afspraak" …).
 */
export interface Blueprint {
  id: string;
  /** How common it is: 1 rare … 6 nearly everywhere. */
  weight: number;
  kinds: readonly Kind[];
  goals: readonly Goal[];
  themes: readonly Theme[];
  levels: readonly (Level | null)[];
  roles: readonly OrganisationKind[];
  venues: readonly VenueKind[];
  rhythms: readonly Rhythm[];
  moments: readonly Moment[];
  minutes: readonly number[];
  prices: readonly PriceRule[];
  bookings: readonly BookingHow[];
  titles: readonly string[];
  summaries: readonly string[];
  openings: readonly string[];
  /** What happens, one sentence each. */
  doing: readonly string[];
  audiences?: readonly Audience[];
  /** Share with "vooral voor …, iedereen is welkom". */
  audienceOpenShare?: number;
  ages?: readonly (readonly [number | null, number | null])[];
  children?: readonly (Children | null)[];
  bring?: readonly string[];
  capacities?: readonly (number | null)[];
  spoken?: readonly (Spoken | null)[];
  setting?: readonly (Setting | null)[];
  samePeople?: readonly (boolean | null)[];
  startWhen?: readonly (StartWhen | null)[];
  /** Share of this offer where several languages are spoken by the guides. */
  guideLanguageShare?: number;
  /** Share whose address is told after contact. */
  hiddenAddressShare?: number;
  onlyResidentsShare?: number;
  onlyTrajectShare?: number;
}
