/** The fields of an activity that are facts, chosen so that they agree with each other and with the text. */
import type {
  ActivityContent, Audience, BookingHow, Children, Kind, Level, Spoken, Tariff,
} from '#src/domain/activities/activity.ts';
import type { Municipality } from '#src/domain/places/place.ts';
import { MS_PER_HOUR } from '#src/domain/schedules/brussels-time.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';
import type { Blueprint, PriceRule, VenueKind } from './blueprint.ts';
import { DEMO_MOBILE, demoMail } from './contact-data.ts';
import type { DemoOrganiser, DemoVenue } from './municipality-offer.ts';
import { STREETS } from './names.ts';
import type { Random } from './random.ts';

export interface FactSources {
  blueprint: Blueprint;
  municipality: Municipality;
  organiser: DemoOrganiser;
  venue: DemoVenue | null;
  hidesAddress: boolean;
  venueKind: VenueKind;
  schedule: Schedule;
  bookingHow: BookingHow;
}

type DemoFacts = Omit<ActivityContent, 'title' | 'summary' | 'descriptionHtml' | 'place'>;

/** Share without a taalicoon where a blueprint leaves that open, and elsewhere: about 12 % together. */
const NO_LEVEL_SHARE = { open: 0.17, other: 0.03 };

const GUIDE_LANGUAGES = [
  'en', 'fr', 'ar', 'tr', 'uk', 'ru', 'es', 'prs', 'ps', 'ti', 'so', 'pl', 'ro', 'sq', 'pt',
];

/** Everything but title, texts and place. */
export function demoFacts(sources: FactSources, random: Random): DemoFacts {
  const { blueprint, venue, venueKind, organiser } = sources;
  const [ageMin, ageMax] = random.pick(blueprint.ages ?? [[null, null]]);
  const isOnline = venueKind === 'online';
  return {
    kinds: [...blueprint.kinds],
    goals: [...blueprint.goals],
    themes: [...blueprint.themes],
    level: levelOf(blueprint, random),
    levelsFound: [],
    ageMin,
    ageMax,
    ...audienceFacts(blueprint, random),
    ...childrenFacts(random.pick(blueprint.children ?? [null]), random),
    ...priceFacts(random.pick(blueprint.prices), random),
    online: isOnline,
    onlineUrl: isOnline ? `${organiser.url}/praten` : null,
    publicTransport: venue && !sources.hidesAddress && random.chance(0.45)
      ? `${random.pick(['Bus', 'Bus', 'Belbus'])} ${random.int(1, 99)}, halte ${random.pick(STREETS)}` : null,
    wheelchair: venue?.wheelchair ?? null,
    guideLanguages: random.chance(blueprint.guideLanguageShare ?? 0.12)
      ? random.sample(GUIDE_LANGUAGES, random.int(1, 3)) : [],
    capacity: capacityOf(sources, random),
    ...contactFacts(sources, random),
    bring: blueprint.bring && random.chance(0.75) ? random.pick(blueprint.bring) : null,
    canBeAccompanied: random.pick([true, true, true, null, null, false]),
    onlyResidentsOf: random.chance(blueprint.onlyResidentsShare ?? 0.02) ? [sources.municipality.nis] : [],
    onlyWithTraject: random.chance(blueprint.onlyTrajectShare ?? 0),
    insuredBy: insuranceOf(blueprint, organiser, random),
    ...trajectFacts(sources, random),
  };
}

function levelOf(blueprint: Blueprint, random: Random): Level | null {
  const share = blueprint.levels.includes(null) ? NO_LEVEL_SHARE.open : NO_LEVEL_SHARE.other;
  return random.chance(share) ? null : random.pick(blueprint.levels.filter((level) => level !== null));
}

function audienceFacts(
  blueprint: Blueprint, random: Random,
): Pick<ActivityContent, 'audiences' | 'audienceOpen'> {
  const choices: readonly Audience[] = blueprint.audiences ?? ['iedereen'];
  const audience = random.pick(choices);
  if (audience === 'iedereen') return { audiences: ['iedereen'], audienceOpen: false };
  const audiences: Audience[] = [audience];
  if (audience === 'ouders' && random.chance(0.3)) audiences.push('gezinnen');
  return { audiences, audienceOpen: random.chance(blueprint.audienceOpenShare ?? 0.1) };
}

type ChildrenFacts = Pick<
  ActivityContent, 'children' | 'childrenAgeMin' | 'childrenAgeMax' | 'childrenPrice' | 'childrenReserve'
>;

function childrenFacts(children: Children | null, random: Random): ChildrenFacts {
  const nothing = { childrenAgeMin: null, childrenAgeMax: null, childrenPrice: null, childrenReserve: null };
  if (children !== 'lookedAfter') return { children, ...nothing };
  return {
    children,
    childrenAgeMin: random.pick([0, 1, 2, 3, null]),
    childrenAgeMax: random.pick([4, 6, 10, 12, null]),
    childrenPrice: random.pick([0, 0, 0, 1, 2, null]),
    childrenReserve: random.pick([true, true, false, null]),
  };
}

function priceFacts(rule: PriceRule, random: Random): Pick<ActivityContent, 'price' | 'tariffs' | 'uitpas'> {
  switch (rule) {
    case 'free':
      return { price: 0, tariffs: [], uitpas: false };
    case 'small':
      return { price: random.pick([1, 1.5, 2, 2.5, 3, 4, 5]), tariffs: [], uitpas: random.chance(0.25) };
    case 'middle':
      return { price: random.pick([6, 7, 8, 10]), tariffs: [], uitpas: random.chance(0.3) };
    case 'tariffs': {
      const price = random.pick([4, 5, 6, 8, 10]);
      const tariffs: Tariff[] = [{ name: 'Kansentarief', price: price / 4 }];
      if (random.chance(0.4)) tariffs.push({ name: 'Kinderen tot 12 jaar', price: price / 2 });
      return { price, tariffs, uitpas: random.chance(0.6) };
    }
    case 'unknown':
      return { price: null, tariffs: [], uitpas: false };
  }
}

/** Signing up here only makes sense with a number of places. */
function capacityOf({ blueprint, bookingHow, schedule }: FactSources, random: Random): number | null {
  const capacity = random.pick(blueprint.capacities ?? [null]);
  if (bookingHow === 'here' && capacity === null) return random.pick([8, 10, 12, 15]);
  return schedule.type === 'always' ? null : capacity;
}

type ContactFacts = Pick<ActivityContent,
  'bookingHow' | 'bookingUrl' | 'bookingPhone' | 'bookingEmail' | 'contactName' | 'contactPhone'
  | 'contactPhonePrivate' | 'contactEmail' | 'contactUrl'
>;

const CONTACT_NAMES = {
  official: ['Onthaal', 'Dienst integratie', 'Balie', 'Dienst vrije tijd', 'Medewerker samenleven'],
  group: ['Begeleider', 'Coördinator vrijwilligers', 'Secretariaat', 'Verantwoordelijke van de groep'],
};

function contactFacts({ bookingHow, organiser }: FactSources, random: Random): ContactFacts {
  const isOfficial = ['lokaal-bestuur', 'ocmw', 'bibliotheek', 'school', 'cvo-cbe'].includes(organiser.kind);
  const host = organiser.url.replace('https://www.', '').replace('.invalid', '');
  const isPrivate = !isOfficial && random.chance(0.12);
  const phone = isPrivate || (!isOfficial && random.chance(0.25)) ? DEMO_MOBILE : organiser.phone;
  const email = demoMail(random.pick(['info', 'welkom', 'onthaal', 'inschrijven']), host);
  return {
    bookingHow,
    bookingUrl: bookingHow === 'link' ? `${organiser.url}/inschrijven` : null,
    bookingPhone: bookingHow === 'phone' ? phone : null,
    bookingEmail: bookingHow === 'mail' ? email : null,
    contactName: random.pick(isOfficial ? CONTACT_NAMES.official : CONTACT_NAMES.group),
    contactPhone: bookingHow === 'phone' || random.chance(0.8) ? phone : null,
    contactPhonePrivate: isPrivate,
    contactEmail: random.chance(0.75) ? email : null,
    contactUrl: random.chance(0.5) ? organiser.url : null,
  };
}

const INSURED_KINDS: readonly Kind[] = ['vrijwilligerswerk', 'kennismakingsstage', 'buddywerking'];

function insuranceOf(blueprint: Blueprint, organiser: DemoOrganiser, random: Random): string | null {
  const needed = blueprint.kinds.some((kind) => INSURED_KINDS.includes(kind));
  if (!needed || random.chance(0.15)) return null;
  if (organiser.kind === 'lokaal-bestuur') return 'De gemeente';
  return organiser.kind === 'ocmw' ? 'Het OCMW' : organiser.name;
}

const PROOF_CONTACTS = ['De begeleider', 'Het onthaal', 'De verantwoordelijke van de groep'];

type TrajectFacts = Pick<ActivityContent,
  'spoken' | 'setting' | 'samePeople' | 'startWhen' | 'hoursPerTime' | 'signsProof' | 'proofContact'
>;

/** Length of one time in hours, or null when it has no fixed length. */
function hoursPerTimeOf(schedule: Schedule, blueprint: Blueprint): number | null {
  switch (schedule.type) {
    case 'weekly':
    case 'monthly':
      return (schedule.endMinutes - schedule.startMinutes) / 60;
    case 'dates': {
      const [first] = schedule.dates;
      return first ? (first.endsAt - first.startsAt) / MS_PER_HOUR : null;
    }
    case 'appointment':
      return (blueprint.minutes[0] ?? 60) / 60;
    case 'hours':
    case 'always':
      return null;
  }
}

function spokenIn({ blueprint, organiser }: FactSources, random: Random): Spoken | null {
  if (blueprint.spoken) return random.pick(blueprint.spoken);
  if (blueprint.kinds.includes('oefenkans')) return 'dutch';
  return organiser.kind === 'zelforganisatie'
    ? random.pick(['mixed', 'mixed', 'dutch', 'other'])
    : random.pick(['dutch', 'dutch', 'dutch', 'mixed', null]);
}

function trajectFacts(sources: FactSources, random: Random): TrajectFacts {
  const { blueprint, organiser, schedule } = sources;
  const isClub = organiser.kind === 'sportclub' || organiser.kind === 'andere';
  const signsProof = random.pick(isClub ? [null, null, true, false] : [true, true, true, null, false]);
  const isOneTime = schedule.type === 'dates' && schedule.dates.length === 1;
  const hours = hoursPerTimeOf(schedule, blueprint);
  return {
    spoken: spokenIn(sources, random),
    setting: random.pick(blueprint.setting ?? ['group']),
    samePeople: isOneTime ? false : random.pick(blueprint.samePeople ?? [null]),
    startWhen: isOneTime ? 'any' : random.pick(blueprint.startWhen ?? [null]),
    hoursPerTime: hours !== null && random.chance(0.9) ? Math.round(hours * 100) / 100 : null,
    signsProof,
    proofContact: signsProof === true ? random.pick(PROOF_CONTACTS) : null,
  };
}
