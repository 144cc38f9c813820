/** The power table, part three: the administrator's desk, links without an account, and one's own colleagues. */
import { action, page, type PowerRow } from './power-rows.ts';

const PUBLIC = '303';
const ACCOUNT_PAGE = '303 200 200 200 200 200 200 200 200';
const ACCOUNT_REFUSED = '401 400 400 400 400 400 400 400 400';
const NOBODY = '401 404 404 404 404 404 404 404 404';
const OWN_EDITOR = '401 303 404 404 404 404 404 404 404';
const OWN_MODERATOR = '401 404 404 303 404 404 404 404 404';
const ADMINISTRATOR_PAGE = '303 404 404 404 404 404 404 404 200';
const ADMINISTRATOR = '401 404 404 404 404 404 404 404 303';
/** What gemeente and network let lie they may still decide. */
const ALL_DESKS = '401 404 404 303 404 303 404 404 303';

const LINK = 'link/[code].astro';
const OFFER = 'aanbod/[id]/index.astro';
const COLLEAGUES = 'account/collegas.astro';
const PLATFORM_ITEM = 'platform/wachtrij/[item].astro';
const AT_PLATFORM = { path: '/platform/wachtrij/{item}', thing: 'at-platform' };
const ROLE = { persoon: '{person}', rol: 'moderator', gebied: '34022' };
const INVITATION = { rol: 'moderator', gebied: '34022', mail: 'rol{n}@proef.be' };
const PERSON = { path: '/platform/gebruikers/{person}', thing: 'colleague' };
const GEMEENTE = { path: '/platform/gemeenten/34022', thing: 'colleague' };
const NETWORK = { path: '/platform/netwerken/gent-stad', thing: 'colleague' };
const ORGANISATION = { path: '/platform/organisaties/{other}', thing: 'organisation' };

export const PLATFORM: readonly PowerRow[] = [
  page('platform/index.astro', { path: '/platform' }, ADMINISTRATOR_PAGE),
  page('platform/logboek.astro', { path: '/platform/logboek' }, ADMINISTRATOR_PAGE),
  page('platform/metingen.astro', { path: '/platform/metingen' }, ADMINISTRATOR_PAGE),
  page('platform/talen.astro', { path: '/platform/talen' }, ADMINISTRATOR_PAGE),
  page('platform/techniek.astro', { path: '/platform/techniek' }, ADMINISTRATOR_PAGE),
  page('platform/verzoeken.astro', { path: '/platform/verzoeken' }, ADMINISTRATOR_PAGE),
  page('platform/gebruikers/index.astro', { path: '/platform/gebruikers' }, ADMINISTRATOR_PAGE),
  page('platform/gebruikers/[id].astro', PERSON, ADMINISTRATOR_PAGE),
  page('platform/gemeenten/index.astro', { path: '/platform/gemeenten' }, ADMINISTRATOR_PAGE),
  page('platform/gemeenten/[nis].astro', GEMEENTE, ADMINISTRATOR_PAGE),
  page('platform/netwerken/index.astro', { path: '/platform/netwerken' }, ADMINISTRATOR_PAGE),
  page('platform/netwerken/[id].astro', NETWORK, ADMINISTRATOR_PAGE),
  page('platform/organisaties/index.astro', { path: '/platform/organisaties' }, ADMINISTRATOR_PAGE),
  page('platform/organisaties/[id].astro', ORGANISATION, ADMINISTRATOR_PAGE),
  page('platform/wachtrij/index.astro', { path: '/platform/wachtrij' }, ADMINISTRATOR_PAGE),
  page(PLATFORM_ITEM, AT_PLATFORM, ADMINISTRATOR_PAGE),
  // Still at the gemeente: not the administrator's.
  page(PLATFORM_ITEM, { path: '/platform/wachtrij/{item}', thing: 'waiting' }, '303'.concat(' 404'.repeat(8))),
  page('platform/beheerder.astro', { path: '/platform/beheerder' }, ADMINISTRATOR_PAGE),

  action('platform-beheerder', 'platform/beheerder.astro', { path: '/platform/beheerder', values: { naam: 'Machten' } }, ADMINISTRATOR),
  action('platform-gronden', 'platform/beheerder.astro', { path: '/platform/beheerder', values: { signups: 'contract' } }, ADMINISTRATOR),
  action('platform-hulpnummer', 'platform/beheerder.astro', { path: '/platform/beheerder', values: { hulp: 'Lijn', bel: '1813' } }, ADMINISTRATOR),
  action('platform-hulpnummer-weg', 'platform/beheerder.astro', { path: '/platform/beheerder', values: { nummer: '999999' } }, ADMINISTRATOR),
  action('platform-afwezig', 'platform/gebruikers/[id].astro', { ...PERSON, values: { van: '2026-12-01', tot: '2026-12-08' } }, ADMINISTRATOR),
  action('platform-weer-hier', 'platform/gebruikers/[id].astro', { ...PERSON, values: {} }, ADMINISTRATOR),

  action('beheer-beslis', PLATFORM_ITEM, { ...AT_PLATFORM, values: { versie: '{version}', beslissing: 'publish' } }, ALL_DESKS),
  action('beheer-geef', PLATFORM_ITEM, { ...AT_PLATFORM, values: { collega: '' } }, ADMINISTRATOR),
  action('beheer-bericht', PLATFORM_ITEM, { ...AT_PLATFORM, values: { bericht: 'Een vraag' } }, ALL_DESKS),
  action('beheer-ongedaan', PLATFORM_ITEM, { path: '/platform/wachtrij/{item}', thing: 'refused-at-platform', values: { besluit: '{decision}' } }, ADMINISTRATOR),
  action('beheer-publiceer', 'platform/wachtrij/index.astro', { path: '/platform/wachtrij', thing: 'at-platform', values: { keuze: '{item}:{version}' } }, '401 404 404 303 303= 303 303= 404 303'),
  action('beheer-ongedaan', 'platform/wachtrij/index.astro', { path: '/platform/wachtrij', thing: 'refused-at-platform', values: { besluit: '{decision}' } }, ADMINISTRATOR),
  action('beheer-ongedaan', 'netwerk/wachtrij/index.astro', { path: '/netwerk/wachtrij', thing: 'refused-at-network', values: { besluit: '{decision}' } }, '401 404 404 404 404 303 404 404 404'),
  action('beheer-ongedaan', 'beheer/index.astro', { path: '/beheer', thing: 'refused', values: { besluit: '{decision}' } }, OWN_MODERATOR),
  // An item without what these are about: for nobody. With it: the tests of imports and of offers without an account.
  ...['beheer/[item].astro', 'netwerk/wachtrij/[item].astro', PLATFORM_ITEM].flatMap((route) => {
    const at = { path: `/${route.replace('/[item].astro', '')}/{item}`, thing: 'waiting' };
    return [
      action('beheer-bron', route, { ...at, values: { veld: 'title', gezien: '0', neem: 'ours' } }, NOBODY),
      action('beheer-bron-terug', route, { ...at, values: { veld: 'title' } }, NOBODY),
      action('beheer-zonder-account', route, { ...at, values: { versie: '{version}', hoe: 'nieuw', naam: 'Soepclub' } }, NOBODY),
    ];
  }),

  ...[['platform/gemeenten/[nis].astro', GEMEENTE], ['platform/netwerken/[id].astro', NETWORK], ['platform/organisaties/[id].astro', { ...ORGANISATION, thing: 'colleague' }]]
    .flatMap(([route, at]) => [
      action('platform-nodig-uit', route as string, { ...at as typeof GEMEENTE, values: INVITATION }, ADMINISTRATOR),
      action('platform-neem-rol', route as string, { ...at as typeof GEMEENTE, values: ROLE }, ADMINISTRATOR),
      action('platform-geef-terug', route as string, { ...at as typeof GEMEENTE, values: ROLE }, ADMINISTRATOR),
    ]),
  action('platform-neem-rol', 'platform/gebruikers/[id].astro', { ...PERSON, values: ROLE }, ADMINISTRATOR),
  action('platform-geef-terug', 'platform/gebruikers/[id].astro', { ...PERSON, values: ROLE }, ADMINISTRATOR),
  action('platform-buddywerking', 'platform/netwerken/[id].astro', { ...NETWORK, values: { naam: 'Machten nieuw {n}', soort: 'general' } }, ADMINISTRATOR),
  action('platform-nodig-uit', 'platform/netwerken/[id].astro', {
    ...NETWORK, thing: 'buddywerking', values: { rol: 'buddy-worker', gebied: '{buddywerking}', mail: 'buddy{n}@proef.be' },
  }, ADMINISTRATOR),
  action('platform-geef-rol', 'platform/gebruikers/[id].astro', { ...PERSON, values: { rol: 'analyst', waarvoor: '' } }, ADMINISTRATOR),
  action('platform-meld-af', 'platform/gebruikers/[id].astro', PERSON, ADMINISTRATOR),
  action('platform-contact', 'platform/gemeenten/[nis].astro', { ...GEMEENTE, values: { functie: 'Dienst samenleven', telefoon: '056 12 34 56' } }, ADMINISTRATOR),
  action('platform-verzoek', 'platform/verzoeken.astro', { path: '/platform/verzoeken', thing: 'request', values: { verzoek: '{request}', beslissing: 'approve' } }, ADMINISTRATOR),
  action('platform-verzoek-terug', 'platform/verzoeken.astro', { path: '/platform/verzoeken', thing: 'granted', values: { besluit: '{decision}' } }, ADMINISTRATOR),
  action('platform-bestuur', 'platform/organisaties/[id].astro', { ...ORGANISATION, values: { bestuur: 'nee' } }, ADMINISTRATOR),
  action('platform-geheel', 'platform/organisaties/[id].astro', { ...ORGANISATION, values: { geheel: '' } }, ADMINISTRATOR),
  action('platform-taak', 'platform/techniek.astro', { path: '/platform/techniek', values: { taak: 'forget-report-sources' } }, ADMINISTRATOR),
  action('platform-mail', 'platform/techniek.astro', { path: '/platform/techniek' }, ADMINISTRATOR),
  action('platform-taal', 'platform/talen.astro', { path: '/platform/talen', values: { taal: 'fr', aan: 'ja' } }, ADMINISTRATOR),
  action('platform-nagelezen', 'platform/talen.astro', { path: '/platform/talen', values: { taal: 'fr', functie: '', dag: '' } }, ADMINISTRATOR),

  // Without an account: a mail address, or a guide's link.
  page('zet-erbij.astro', { path: '/zet-erbij' }, '200'),
  action('zet-erbij', 'zet-erbij.astro', { path: '/zet-erbij' }, '400'),
  action('zet-erbij-bevestig', LINK, { path: '/link/{code}', thing: 'easy' }, PUBLIC),
  action('zet-erbij-wijzig', LINK, { path: '/link/{code}', thing: 'easy' }, '400'),
  action('begeleider-af', LINK, { path: '/link/{code}', thing: 'guided', values: { keer: '{coming}' } }, PUBLIC),
  action('begeleider-aantal', LINK, { path: '/link/{code}', thing: 'guided-over', values: { keer: '{date}', uitkomst: 'held', mensen: '5' } }, PUBLIC),
  action('begeleider-link', OFFER, { path: '/aanbod/{activity}', thing: 'published', values: { functie: 'Begeleider', geldigtot: '2026-12-15' } }, OWN_EDITOR),
  action('begeleider-stop', OFFER, { path: '/aanbod/{activity}', thing: 'guided', values: { link: '{guide}' } }, OWN_EDITOR),

  // One's own data; the links are for who holds the mail.
  page('account/gegevens.astro', { path: '/account/gegevens' }, ACCOUNT_PAGE),
  page('account/gegevens.json.ts', { path: '/account/gegevens.json' }, ACCOUNT_PAGE),
  page(COLLEAGUES, { path: '/account/collegas' }, ACCOUNT_PAGE),
  action('mailadres', 'account/gegevens.astro', { path: '/account/gegevens', thing: 'nothing', values: { nieuw: 'anders{n}@proef.be', huidig: 'fout' } }, ACCOUNT_REFUSED),
  action('account-wissen', 'account/gegevens.astro', { path: '/account/gegevens', values: { wachtwoord: 'fout' } }, ACCOUNT_REFUSED),
  action('mailadres-bevestig', LINK, { path: '/link/{code}', thing: 'new-email' }, PUBLIC),
  action('mailadres-terug', LINK, { path: '/link/{code}', thing: 'old-email' }, PUBLIC),
  // An editor is no owner; what an owner may: tests/web/own-account.test.ts.
  action('collega-nodig-uit', COLLEAGUES, { path: '/account/collegas', thing: 'organisation', values: { organisatie: '{organisation}', collega: 'nieuw{n}@proef.be', mag: 'editor' } }, NOBODY),
  action('collega-weg', COLLEAGUES, { path: '/account/collegas', thing: 'member', values: { organisatie: '{organisation}', persoon: '{person}', rol: 'editor' } }, NOBODY),
  action('collega-beheerder', COLLEAGUES, { path: '/account/collegas', thing: 'member', values: { organisatie: '{organisation}', persoon: '{person}' } }, NOBODY),
  action('rol-stoppen', COLLEAGUES, { path: '/account/collegas', thing: 'organisation', values: { rol: 'owner', waar: '{organisation}', zeker: '1' } }, NOBODY),
];
