/**
 * Every address of the site, typed (product §2). Dutch has no prefix, other languages have one; API and files have
 * none. Imports nothing of ours but types.
 */
import type { Language } from '#src/i18n/languages.ts';

type Query = string | URLSearchParams;

const withQuery = (path: string, query: Query = '') => {
  const text = query.toString();
  return text ? `${path}?${text}` : path;
};

/** Pages of the administrator's desk, lists and what stands in them. */
export type PlatformPage =
  | PlatformList | `gemeenten/${string}` | `netwerken/${string}` | `organisaties/${number}` | `gebruikers/${number}`;
export type PlatformList =
  | 'gemeenten' | 'netwerken' | 'verzoeken' | 'organisaties' | 'gebruikers' | 'techniek' | 'metingen' | 'talen' | 'logboek' | 'beheerder';

/** The addresses in one language. */
export function pathsIn(language: Language) {
  const at = (path: string) => (language === 'nl' ? path : `/${language}${path === '/' ? '' : path}`);
  return {
    home: () => at('/'),
    language: () => at('/taal'),
    search: (query?: Query) => withQuery(at('/activiteiten'), query),
    activity: (id: number, slug: string, query?: Query) => withQuery(at(`/activiteiten/${id}/${slug}`), query),
    /** Signing up for an activity. */
    join: (activityId: number, query?: Query) => withQuery(at(`/activiteiten/${activityId}/meedoen`), query),
    /** Asking somebody to go along the first time, and what became of it. */
    company: (activityId: number, query?: Query) => withQuery(at(`/activiteiten/${activityId}/ga-je-mee`), query),
    /** One's own sign-up. */
    signup: (code: string, query?: Query) => withQuery(at(`/inschrijving/${code}`), query),
    organisation: (slug: string) => at(`/organisaties/${slug}`),
    municipality: (slug: string) => at(`/gemeenten/${slug}`),
    buddy: (query?: Query) => withQuery(at('/buddy'), query),
    /** The public card of a buddywerking. */
    buddywerking: (slug: string) => at(`/buddy/${slug}`),
    /** Becoming a buddy or asking for one, screen by screen. */
    buddyStep: (side: 'buddy' | 'newcomer', query?: Query) =>
      withQuery(at(side === 'buddy' ? '/buddy/worden' : '/buddy/vragen'), query),
    /** One's own registration. */
    buddyOwn: (code: string, query?: Query) => withQuery(at(`/mijn-aanmelding/${code}`), query),
    /** "Voel je je niet goed bij iemand?" */
    worry: (query?: Query) => withQuery(at('/niet-goed'), query),
    /** The desk of buddy workers, or a page of it. */
    buddyDesk: (page = '', query?: Query) => withQuery(at(`/buddywerking${page && `/${page}`}`), query),
    buddyFile: (id: number, query?: Query) => withQuery(at(`/buddywerking/dossier/${id}`), query),
    networks: () => at('/netwerken'),
    /** The public page of a network. */
    network: (slug: string) => at(`/netwerken/${slug}`),
    /** The desk of a network, or a page of it. */
    networkDesk: (page = '', query?: Query) => withQuery(at(`/netwerk${page && `/${page}`}`), query),
    /** The buddy table over all networks. */
    buddyTable: (query?: Query) => withQuery(at('/platform/buddys'), query),
    buddyTableCsv: (query?: Query) => withQuery(at('/platform/buddys.csv'), query),
    guides: () => at('/uitleg'),
    guide: (slug: string) => at(`/uitleg/${slug}`),
    houseRules: () => at('/spelregels'),
    privacy: () => at('/privacy'),
    accessibility: () => at('/toegankelijkheid'),
    /** `back`: where to go on to afterwards, an own path with its language. */
    signIn: (back?: string) => withQuery(at('/aanmelden'), back ? new URLSearchParams({ terug: back }) : ''),
    signInCode: (query?: Query) => withQuery(at('/aanmelden/code'), query),
    signedOut: () => at('/aanmelden/afgemeld'),
    registerOrganisation: (query?: Query) => withQuery(at('/aanmelden/organisatie'), query),
    forgotPassword: (query?: Query) => withQuery(at('/aanmelden/wachtwoord'), query),
    link: (code: string, query?: Query) => withQuery(at(`/link/${code}`), query),
    /** An activity put here with only a mail address. */
    easyOffer: (query?: Query) => withQuery(at('/zet-erbij'), query),
    account: (query?: Query) => withQuery(at('/account'), query),
    /** One's own data: mail address, file, erasing. */
    accountData: (query?: Query) => withQuery(at('/account/gegevens'), query),
    colleagues: (query?: Query) => withQuery(at('/account/collegas'), query),
    secondFactor: (query?: Query) => withQuery(at('/account/tweede-stap'), query),
    /** The organiser's desk: the whole offer, or one activity. */
    offer: (activityId?: number, query?: Query) =>
      withQuery(at(activityId === undefined ? '/aanbod' : `/aanbod/${activityId}`), query),
    offerNew: (query?: Query) => withQuery(at('/aanbod/nieuw'), query),
    offerEdit: (activityId: number, query?: Query) => withQuery(at(`/aanbod/${activityId}/bewerk`), query),
    /** Closing days over the whole offer. */
    offerClosing: (query?: Query) => withQuery(at('/aanbod/sluiting'), query),
    /** Its photo. */
    offerImage: (activityId: number, query?: Query) => withQuery(at(`/aanbod/${activityId}/afbeelding`), query),
    /** Imported offer that belongs to an organisation here. */
    offerClaim: (query?: Query) => withQuery(at('/aanbod/overnemen'), query),
    offerFigures: (query?: Query) => withQuery(at('/aanbod/cijfers'), query),
    offerPreview: (activityId: number) => at(`/aanbod/${activityId}/voorbeeld`),
    /** The organiser's sign-ups: bellijst and dates, or the list of one activity. */
    offerSignups: (activityId?: number, query?: Query) =>
      withQuery(at(`/aanbod/inschrijvingen${activityId === undefined ? '' : `/${activityId}`}`), query),
    /** The queue of a desk, or one item in it. */
    queue: (desk: 'gemeente' | 'network' | 'administrator', itemId?: number) => {
      const queue = { gemeente: '/beheer', network: '/netwerk/wachtrij', administrator: '/platform/wachtrij' }[desk];
      return at(itemId === undefined ? queue : `${queue}/${itemId}`);
    },
    /** Another page of the gemeente's desk. */
    moderation: (page: 'organisaties' | 'invoer' | 'cijfers' | 'logboek' | 'instellingen', query?: Query) =>
      withQuery(at(`/beheer/${page}`), query),
    /** A page of the administrator's desk; without one its overview. */
    platform: (page?: PlatformPage, query?: Query) => withQuery(at(page === undefined ? '/platform' : `/platform/${page}`), query),
    /** Anybody says that an activity is wrong or unfit. */
    report: (activityId: number, query?: Query) => withQuery(at(`/melden/${activityId}`), query),
    /** Any path that has no language, such as the present page in another language. */
    same: (path: string, query?: Query) => withQuery(at(path), query),
  };
}

export type Paths = ReturnType<typeof pathsIn>;

/** Chooses a language, keeps it in the cookie and goes on to `to` (a path without language). */
export const chooseLanguagePath = (language: Language, to: string): string =>
  `/taal?${new URLSearchParams({ kies: language, terug: to })}`;

export const activityCalendarPath = (id: number, language: Language): string =>
  `/activiteiten/${id}.ics${language === 'nl' ? '' : `?taal=${language}`}`;

/** Everything kept of one's own account, as a file; it has no language. */
export const accountFilePath = '/account/gegevens.json';
export const buddyFilePath = (code: string): string => `/mijn-aanmelding/${code}.json`;

/** Signing in through the OIDC issuer of the staff; these addresses have no language. */
export const oidcPaths = {
  start: (query?: Query) => withQuery('/aanmelden/oidc', query),
  callback: () => '/aanmelden/oidc/terug',
  signOut: () => '/aanmelden/oidc/afmelden',
};

/** One file of a photo (`domain/activities/images/image.ts`). */
export const imagePath = (id: string, width: 480 | 960, extension: 'webp' | 'jpg'): string =>
  `/afbeeldingen/${id}-${width}.${extension}`;

export const apiPaths = {
  activities: (query?: Query) => withQuery('/api/v1/activiteiten', query),
  activity: (id: number) => `/api/v1/activiteiten/${id}`,
  geojson: (query?: Query) => withQuery('/api/v1/activiteiten.geojson', query),
  places: (query?: Query) => withQuery('/api/v1/plaatsen', query),
};

/**
 * An own path to go back to, ready for a Location header, or null: never another site, never a scheme, and never two
 * slashes in a row, because a language prefix taken off before them would leave the address of another site.
 */
export function safeReturnPath(text: string | null | undefined): string | null {
  if (!text || text.length > 2000 || !/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(text)) return null;
  const url = URL.parse(text, OWN_SITE);
  if (url?.origin !== OWN_SITE || url.pathname.includes('//')) return null;
  return url.pathname + url.search;
}

/** Only to read a path with; nothing is asked there. */
const OWN_SITE = 'http://own.invalid';
