/** Venues and organisers of one municipality: the same index gives the same building, street and point. */
import type { ActivityPlace } from '#src/domain/activities/activity.ts';
import type { OrganisationKind } from '#src/domain/organisations/organisation.ts';
import { haversineKm, type Locality, type Municipality } from '#src/domain/places/place.ts';
import { localitiesOfMunicipality, nearestLocality } from '#src/domain/places/reference.ts';
import type { RealVenueKind } from './blueprint.ts';
import { demoMail, demoPhone, demoUrl } from './contact-data.ts';
import { AT_HOME, ORGANISERS, STREETS, VENUES } from './names.ts';
import { randomFor, type Random } from './random.ts';

export interface DemoVenue {
  place: ActivityPlace;
  /** 'in Buurthuis De Linde' */
  inPlace: string;
  wijk: string;
  wheelchair: boolean | null;
}

/** `key` is unique over the whole demonstration. */
export interface DemoOrganiser {
  key: string;
  name: string;
  kind: OrganisationKind;
  nis: string;
  about: string;
  phone: string;
  email: string;
  url: string;
  isLokaalBestuur: boolean;
}

/** Municipalities that carry the title of city. */
const CITIES = new Set((
  'Aalst,Aarschot,Antwerpen,Beringen,Bilzen-Hoeselt,Blankenberge,Bree,Brugge,Brussel,Damme,Deinze,'
  + 'Dendermonde,Diest,Diksmuide,Dilsen-Stokkem,Eeklo,Geel,Genk,Gent,Geraardsbergen,Gistel,Halen,Halle,'
  + 'Hamont-Achel,Harelbeke,Hasselt,Herentals,Herk-de-Stad,Hoogstraten,Ieper,Izegem,Kortrijk,Landen,Leuven,'
  + 'Lier,Lo-Reninge,Lokeren,Lommel,Maaseik,Mechelen,Menen,Mesen,Mortsel,Nieuwpoort,Ninove,Oostende,'
  + 'Oudenaarde,Oudenburg,Peer,Poperinge,Roeselare,Ronse,Scherpenheuvel-Zichem,Sint-Niklaas,Sint-Truiden,'
  + 'Tielt,Tienen,Tongeren-Borgloon,Torhout,Turnhout,Veurne,Vilvoorde,Waregem,Wervik,Zottegem,Zoutleeuw'
).split(','));

const ABOUT: Record<OrganisationKind, readonly string[]> = {
  'lokaal-bestuur': ['Het lokaal bestuur brengt mensen samen en maakt het aanbod bekend.'],
  ocmw: ['Het Sociaal Huis helpt inwoners met vragen over werk, wonen en samenleven.'],
  bibliotheek: [
    'Een bib met boeken, computers en stille plekken.',
    'In deze bib kan je lezen, leren en mensen ontmoeten.',
  ],
  sportclub: ['Een club waar plezier belangrijker is dan winnen.', 'Wij sporten met jong en oud.'],
  jeugdwerk: ['Een plek van en voor jongeren.', 'Jongeren kiezen hier zelf wat ze doen.'],
  vereniging: [
    'Een groep vrijwilligers die graag mensen samenbrengt.',
    'Wij zijn een kleine vereniging met een open deur.',
  ],
  zelforganisatie: [
    'Een vereniging van nieuwe en oude inwoners.', 'Wij organiseren ontmoeting voor en door nieuwkomers.',
  ],
  school: ['Een basisschool met een open deur voor ouders.', 'Op onze school leren ook ouders van elkaar.'],
  'cvo-cbe': [
    'Een centrum waar volwassenen leren.', 'Wij geven lessen aan volwassenen en oefenen buiten de les.',
  ],
  welzijn: ['Een huis waar je terecht kan met je vragen.', 'Wij luisteren en zoeken mee.'],
  bedrijf: [
    'Een klein bedrijf dat nieuwe mensen de kans geeft om kennis te maken.',
    'Wij leiden mensen op, stap voor stap.',
  ],
  buddywerking: [
    'Wij brengen nieuwkomers en vrijwilligers samen in duo\'s.', 'Twee mensen, één duo: wij begeleiden hen.',
  ],
  intergemeentelijk: ['Enkele gemeenten werken hier samen rond Nederlands oefenen.'],
  andere: ['Een groep bewoners die iets voor de buurt doet.'],
};

type Centre = Pick<Locality, 'name' | 'postalCode' | 'lat' | 'lon'>;

/** Localities whose point lies in this municipality; when there is none, its own seat. */
function usableLocalities(municipality: Municipality): readonly Centre[] {
  const usable = localitiesOfMunicipality(municipality.nis)
    .filter((each) => !each.approximate && nearestLocality(each.lat, each.lon).nis === municipality.nis);
  return usable.length > 0 ? usable : [municipality];
}

const KM_PER_DEGREE = 111.2;

/** At most 800 m from the centre, and nearest to a locality of the same municipality. */
function pointNear(centre: Centre, nis: string, random: Random): { lat: number; lon: number } {
  for (let reachKm = 0.78; reachKm > 0.02; reachKm /= 2) {
    const distanceKm = reachKm * Math.sqrt(random.next());
    const angle = random.next() * 2 * Math.PI;
    const lat = centre.lat + (distanceKm * Math.cos(angle)) / KM_PER_DEGREE;
    const kmPerDegreeEast = KM_PER_DEGREE * Math.cos((centre.lat * Math.PI) / 180);
    const lon = centre.lon + (distanceKm * Math.sin(angle)) / kmPerDegreeEast;
    const point = { lat: Math.round(lat * 1e5) / 1e5, lon: Math.round(lon * 1e5) / 1e5 };
    const isNear = haversineKm(centre.lat, centre.lon, point.lat, point.lon) <= 0.8;
    if (isNear && nearestLocality(point.lat, point.lon).nis === nis) return point;
  }
  return { lat: centre.lat, lon: centre.lon };
}

/** The stock of one municipality; `activityCount` decides how many organisers and venues of a kind it has. */
export function municipalityOffer(municipality: Municipality, activityCount: number, seed: number) {
  const localities = usableLocalities(municipality);
  const hasSeat = (each: Centre): boolean => each.postalCode === municipality.postalCode;
  const seat = localities.find(hasSeat) ?? localities[0] ?? municipality;
  const venues = new Map<string, DemoVenue>();
  const organisers = new Map<string, DemoOrganiser>();
  const places = localities.length;
  const ofEachKind = 1 + Math.min(Math.floor(activityCount / 15), 12 * places);

  const nameAt = (names: readonly string[], key: string, index: number): string => {
    const name = randomFor(seed, municipality.nis, key).shuffle(names)[index % names.length] ?? '';
    const round = Math.floor(index / names.length);
    return round === 0 ? name : `${name} ${localities[(round - 1) % places]?.name ?? municipality.name}`;
  };

  function venueNamed(kind: RealVenueKind, name: string): DemoVenue {
    const key = `${kind}|${name}`;
    const known = venues.get(key);
    if (known) return known;
    const random = randomFor(seed, municipality.nis, key);
    const named = localities.find((each) => name.endsWith(` ${each.name}`));
    const locality = named ?? (random.chance(0.4) ? seat : random.pick(localities));
    const { preposition, stepFree, notStepFree } = VENUES[kind];
    const access = random.next();
    const venue: DemoVenue = {
      place: {
        name,
        street: kind === 'plein' || kind === 'park' ? null : `${random.pick(STREETS)} ${random.int(1, 140)}`,
        postalCode: locality.postalCode,
        locality: locality.name === municipality.name ? null : locality.name,
        nis: municipality.nis,
        ...pointNear(locality, municipality.nis, random),
        approximate: false,
        hideAddress: false,
      },
      inPlace: `${preposition} ${name}`,
      wijk: locality.name,
      wheelchair: access < stepFree ? true : access > 1 - notStepFree ? false : null,
    };
    venues.set(key, venue);
    return venue;
  }

  /** A house is called by its own name; only its organiser carries that of the municipality. */
  function withoutPlace(name: string): string {
    return name.endsWith(` ${municipality.name}`) ? name.slice(0, -municipality.name.length - 1) : name;
  }

  function organiserName(kind: OrganisationKind, index: number): string {
    const title = CITIES.has(municipality.name) ? 'Stad' : 'Gemeente';
    if (kind === 'lokaal-bestuur') return `${title} ${municipality.name} (voorbeeld)`;
    if (kind === 'ocmw') return `Sociaal Huis ${municipality.name} (voorbeeld)`;
    const name = nameAt(ORGANISERS[kind], kind, index);
    const isNamedAfterPlace = randomFor(seed, municipality.nis, kind, name).chance(0.85);
    return isNamedAfterPlace && !name.endsWith(municipality.name) ? `${name} ${municipality.name}` : name;
  }

  return {
    lokaalBestuur: (): DemoOrganiser => organiserAt('lokaal-bestuur', 0),
    /** An organiser of this kind. */
    organiser: (kind: OrganisationKind, random: Random): DemoOrganiser => {
      const isSingle = kind === 'lokaal-bestuur' || kind === 'ocmw';
      return organiserAt(kind, isSingle ? 0 : random.int(0, ofEachKind - 1));
    },
    /** A venue of this kind; organisers that have their own house are at home there. */
    venue: (kind: RealVenueKind, organiser: DemoOrganiser, random: Random): DemoVenue => {
      if (AT_HOME[organiser.kind] === kind) return venueNamed(kind, withoutPlace(organiser.name));
      return venueNamed(kind, nameAt(VENUES[kind].names, kind, random.int(0, ofEachKind - 1)));
    },
  };

  function organiserAt(kind: OrganisationKind, index: number): DemoOrganiser {
    const name = organiserName(kind, index);
    const key = `${municipality.nis}|${kind}|${name}`;
    const known = organisers.get(key);
    if (known) return known;
    const bare = name.replace(' (voorbeeld)', '');
    const host = name.includes(municipality.name) ? bare : `${bare} ${municipality.name}`;
    const organiser: DemoOrganiser = {
      key, name, kind, nis: municipality.nis,
      about: randomFor(seed, key).pick(ABOUT[kind]),
      phone: demoPhone(municipality),
      email: demoMail('onthaal', host),
      url: demoUrl(host),
      isLokaalBestuur: kind === 'lokaal-bestuur',
    };
    organisers.set(key, organiser);
    return organiser;
  }
}

export type MunicipalityOffer = ReturnType<typeof municipalityOffer>;
