/** The power table, part one: every page and endpoint × who asks for it (product §2, §5). */
import { page, type PowerRow } from './power-rows.ts';

/** Everybody, signed in or not. */
const PUBLIC = '200';
const NONE = '404';
/** Any account. */
const ACCOUNT = '303 200 200 200 200 200 200 200 200';
const ORGANISERS = '303 200 200 404 404 404 404 404 404';
const MODERATORS = '303 404 404 200 200 404 404 404 404';
/** A desk that none of these accounts has. */
const COORDINATORS = '303 404 404 404 404 200 200 404 404';

//                                                                       visitor ed own/oth mod own/oth co own/oth analyst admin
export const PAGES: readonly PowerRow[] = [
  page('index.astro', { path: '/' }, PUBLIC),
  page('taal.astro', { path: '/taal' }, PUBLIC),
  page('activiteiten/index.astro', { path: '/activiteiten?waar=Gent' }, PUBLIC),
  page('activiteiten/[id].astro', { path: '/activiteiten/{activity}', thing: 'published' }, '301'),
  page('activiteiten/[id].astro', { path: '/activiteiten/{activity}', thing: 'waiting' }, NONE),
  page('activiteiten/[id]/[slug].astro', { path: '/activiteiten/{activity}/{slug}', thing: 'published' }, PUBLIC),
  page('activiteiten/[id]/[slug].astro', { path: '/activiteiten/{activity}/praattafel', thing: 'waiting' }, NONE),
  page('activiteiten/[id]/[slug].astro', { path: '/activiteiten/{activity}/praattafel', thing: 'draft' }, NONE),
  page('activiteiten/[id]/[slug].astro', { path: '/activiteiten/{activity}/praattafel', thing: 'refused' }, NONE),
  page('activiteiten/[id]/[slug].astro', { path: '/activiteiten/{activity}/{slug}', thing: 'stopped' }, '410'),
  page('activiteiten/[id].ics.ts', { path: '/activiteiten/{activity}.ics', thing: 'published' }, PUBLIC),
  page('activiteiten/[id].ics.ts', { path: '/activiteiten/{activity}.ics', thing: 'waiting' }, NONE),
  page('activiteiten/[id]/meedoen.astro', { path: '/activiteiten/{activity}/meedoen', thing: 'joined' }, PUBLIC),
  page('activiteiten/[id]/meedoen.astro', { path: '/activiteiten/{activity}/meedoen', thing: 'waiting' }, NONE),
  // Buddies of the demonstration go along near there.
  page('activiteiten/[id]/ga-je-mee.astro', { path: '/activiteiten/{activity}/ga-je-mee', thing: 'joined' }, '200'),
  page('activiteiten/[id]/ga-je-mee.astro', { path: '/activiteiten/{activity}/ga-je-mee', thing: 'waiting' }, NONE),
  page('inschrijving/[code].astro', { path: '/inschrijving/{code}', thing: 'joined' }, PUBLIC),
  page('melden/[id].astro', { path: '/melden/{activity}', thing: 'published' }, PUBLIC),
  page('melden/[id].astro', { path: '/melden/{activity}', thing: 'waiting' }, NONE),
  page('organisaties/[slug].astro', { path: '/organisaties/{slug}', thing: 'organisation' }, PUBLIC),
  page('gemeenten/[slug].astro', { path: '/gemeenten/kortrijk' }, PUBLIC),
  page('buddy/index.astro', { path: '/buddy' }, PUBLIC),
  page('buddy/worden.astro', { path: '/buddy/worden' }, PUBLIC),
  page('buddy/vragen.astro', { path: '/buddy/vragen' }, PUBLIC),
  page('buddy/[slug].astro', { path: '/buddy/bestaat-niet' }, NONE),
  page('mijn-aanmelding/[code].astro', { path: '/mijn-aanmelding/AAAAAA' }, NONE),
  page('mijn-aanmelding/[code].json.ts', { path: '/mijn-aanmelding/AAAAAA.json' }, NONE),
  page('niet-goed.astro', { path: '/niet-goed' }, PUBLIC),
  page('uitleg/index.astro', { path: '/uitleg' }, PUBLIC),
  page('uitleg/[slug].astro', { path: '/uitleg/taaliconen' }, PUBLIC),
  page('spelregels.astro', { path: '/spelregels' }, PUBLIC),
  page('privacy.astro', { path: '/privacy' }, PUBLIC),
  page('toegankelijkheid.astro', { path: '/toegankelijkheid' }, PUBLIC),
  page('404.astro', { path: '/404' }, NONE),
  page('500.astro', { path: '/500' }, NONE),
  page('[...path].astro', { path: '/bestaat-niet/echt-niet' }, NONE),

  page('api/v1/activiteiten/index.ts', { path: '/api/v1/activiteiten' }, PUBLIC),
  page('api/v1/activiteiten/[id].ts', { path: '/api/v1/activiteiten/{activity}', thing: 'published' }, PUBLIC),
  page('api/v1/activiteiten/[id].ts', { path: '/api/v1/activiteiten/{activity}', thing: 'waiting' }, NONE),
  page('api/v1/activiteiten.geojson.ts', { path: '/api/v1/activiteiten.geojson' }, PUBLIC),
  page('api/v1/plaatsen.ts', { path: '/api/v1/plaatsen?q=gent' }, PUBLIC),
  page('api/v1/[...path].ts', { path: '/api/v1/bestaat-niet' }, NONE),
  // Who gets a photo that is there: tests/web/offer-image.test.ts.
  page('afbeeldingen/[file].ts', { path: '/afbeeldingen/0123456789abcdef0123456789abcdef-480.webp' }, NONE),
  page('gezondheid.ts', { path: '/gezondheid' }, PUBLIC),
  // Without METRICS_TOKEN it does not exist; with one: tests/web/metrics.test.ts.
  page('metriek.ts', { path: '/metriek' }, NONE),
  page('ping.ts', { path: '/ping' }, PUBLIC),

  page('aanmelden/index.astro', { path: '/aanmelden' }, '200 303 303 303 303 303 303 303 303'),
  page('aanmelden/code.astro', { path: '/aanmelden/code' }, '303'),
  page('aanmelden/wachtwoord.astro', { path: '/aanmelden/wachtwoord' }, PUBLIC),
  page('aanmelden/organisatie.astro', { path: '/aanmelden/organisatie' }, PUBLIC),
  page('aanmelden/afgemeld.astro', { path: '/aanmelden/afgemeld' }, PUBLIC),
  // Without an OIDC issuer these do not exist; with one: tests/web/staff-sign-in.test.ts.
  page('aanmelden/oidc/index.ts', { path: '/aanmelden/oidc' }, NONE),
  page('aanmelden/oidc/terug.ts', { path: '/aanmelden/oidc/terug' }, NONE),
  page('aanmelden/oidc/afmelden.ts', { path: '/aanmelden/oidc/afmelden' }, NONE),
  page('link/[code].astro', { path: '/link/{code}', thing: 'invitation' }, PUBLIC),
  page('link/[code].astro', { path: '/link/bestaat-niet' }, NONE),
  page('account/index.astro', { path: '/account' }, ACCOUNT),
  page('account/tweede-stap.astro', { path: '/account/tweede-stap' }, ACCOUNT),

  page('aanbod/index.astro', { path: '/aanbod' }, ORGANISERS),
  page('aanbod/nieuw.astro', { path: '/aanbod/nieuw' }, ORGANISERS),
  page('aanbod/[id]/index.astro', { path: '/aanbod/{activity}', thing: 'draft' }, '303 200 404 404 404 404 404 404 404'),
  page('aanbod/[id]/index.astro', { path: '/aanbod/{activity}', thing: 'published' }, '303 200 404 404 404 404 404 404 404'),
  page('aanbod/[id]/bewerk.astro', { path: '/aanbod/{activity}/bewerk', thing: 'draft' }, '303 200 404 404 404 404 404 404 404'),
  page('aanbod/[id]/voorbeeld.astro', { path: '/aanbod/{activity}/voorbeeld', thing: 'draft' }, '303 200 404 404 404 404 404 404 404'),
  page('aanbod/[id]/afbeelding.astro', { path: '/aanbod/{activity}/afbeelding', thing: 'draft' }, '303 200 404 404 404 404 404 404 404'),
  page('aanbod/cijfers.astro', { path: '/aanbod/cijfers' }, ORGANISERS),
  page('aanbod/sluiting.astro', { path: '/aanbod/sluiting?van=2026-12-21&tot=2027-01-03' }, ORGANISERS),
  page('aanbod/overnemen.astro', { path: '/aanbod/overnemen?q=bib' }, ORGANISERS),
  page('aanbod/inschrijvingen/index.astro', { path: '/aanbod/inschrijvingen' }, ORGANISERS),
  page('aanbod/inschrijvingen/[id].astro', { path: '/aanbod/inschrijvingen/{activity}', thing: 'joined' }, '303 200 404 404 404 404 404 404 404'),

  page('beheer/index.astro', { path: '/beheer' }, MODERATORS),
  page('beheer/[item].astro', { path: '/beheer/{item}', thing: 'waiting' }, '303 404 404 200 404 404 404 404 404'),
  // Handed on, the gemeente still reads what happens on its territory.
  page('beheer/[item].astro', { path: '/beheer/{item}', thing: 'at-network' }, '303 404 404 200 404 404 404 404 404'),
  page('beheer/organisaties.astro', { path: '/beheer/organisaties' }, MODERATORS),
  page('beheer/invoer.astro', { path: '/beheer/invoer' }, MODERATORS),
  page('beheer/cijfers.astro', { path: '/beheer/cijfers' }, MODERATORS),
  page('beheer/logboek.astro', { path: '/beheer/logboek' }, MODERATORS),
  page('beheer/instellingen.astro', { path: '/beheer/instellingen' }, MODERATORS),
  page('netwerk/wachtrij/index.astro', { path: '/netwerk/wachtrij' }, COORDINATORS),
  page('netwerk/wachtrij/[item].astro', { path: '/netwerk/wachtrij/{item}', thing: 'at-network' }, '303 404 404 404 404 200 404 404 404'),
  page('netwerk/wachtrij/[item].astro', { path: '/netwerk/wachtrij/{item}', thing: 'waiting' }, '303 404 404 404 404 404 404 404 404'),
];
