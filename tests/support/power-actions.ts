/**
 * The power table, part two: every form action on every page it stands on × who sends it (product §2, §5). What is
 * sent is right for who may do it: 303. A `400` says: may do it, the values are wrong; `404`: may not.
 */
import { action, type PowerRow } from './power-rows.ts';

const PUBLIC = '303';
/** Any account. */
const ACCOUNT = '401 303 303 303 303 303 303 303 303';
/** Any account, with a password or code that is wrong. */
const ACCOUNT_REFUSED = '401 400 400 400 400 400 400 400 400';
const OWN_EDITOR = '401 303 404 404 404 404 404 404 404';
const OWN_MODERATOR = '401 404 404 303 404 404 404 404 404';
const OWN_COORDINATOR = '401 404 404 404 404 303 404 404 404';
/** What the gemeente let lie it may still decide, beside the network that has it now. */
const BOTH_DESKS = '401 404 404 303 404 303 404 404 404';
const DESKS = '401 404 404 303 303 303 303 404 303';

const SIGN_IN = 'aanmelden/index.astro';
const OFFER = 'aanbod/[id]/index.astro';
const ITEM = 'beheer/[item].astro';
const NETWORK_ITEM = 'netwerk/wachtrij/[item].astro';
const SETTINGS = 'beheer/instellingen.astro';
const ACTIVITY = { path: '/aanbod/{activity}' };
const AT_GEMEENTE = { path: '/beheer/{item}', thing: 'waiting' };
const AT_NETWORK = { path: '/netwerk/wachtrij/{item}', thing: 'at-network' };
const PUBLISH = { versie: '{version}', beslissing: 'publish' };

//                                                                       visitor ed own/oth mod own/oth co own/oth analyst admin
export const ACTIONS: readonly PowerRow[] = [
  // Everybody.
  action('aanmelden', SIGN_IN, { path: '/aanmelden', values: { email: 'niemand{n}@proef.be', password: 'fout' }, thing: 'nothing' }, '400'),
  action('code', 'aanmelden/code.astro', { path: '/aanmelden/code', values: { code: '000000' } }, '410'),
  action('wachtwoord', 'aanmelden/wachtwoord.astro', { path: '/aanmelden/wachtwoord', values: { email: 'niemand{n}@proef.be' }, thing: 'nothing' }, PUBLIC),
  action('organisatie', 'aanmelden/organisatie.astro', {
    path: '/aanmelden/organisatie', thing: 'nothing',
    values: {
      organisatie: 'Soepclub', soort: 'vereniging', gemeente: '8500', postbus: 'info@proef.be', naam: 'Hilde',
      email: 'nieuw{n}@proef.be', password: 'een lange zin over soep',
    },
  }, PUBLIC),
  action('bevestig', 'link/[code].astro', { path: '/link/{code}', thing: 'registration' }, PUBLIC),
  action('nieuw-wachtwoord', 'link/[code].astro', { path: '/link/{code}', thing: 'reset', values: { password: 'nu met confituur en kaas' } }, PUBLIC),
  action('uitnodiging', 'link/[code].astro', {
    path: '/link/{code}', thing: 'invitation', values: { naam: 'Genodigde', password: 'een lange zin over soep' }, endsSessions: true,
  }, PUBLIC),
  action('klopt-nog', 'link/[code].astro', { path: '/link/{code}', thing: 'freshness' }, PUBLIC),
  action('meedoen', 'activiteiten/[id]/meedoen.astro', { path: '/activiteiten/{activity}/meedoen', thing: 'joined', values: { dag: '{date}', voornaam: 'Omar' } }, PUBLIC),
  action('meedoen', 'activiteiten/[id]/meedoen.astro', { path: '/activiteiten/{activity}/meedoen', thing: 'waiting', values: { voornaam: 'Omar' } }, '404'),
  action('afzeggen', 'inschrijving/[code].astro', { path: '/inschrijving/{code}', thing: 'joined' }, PUBLIC),
  // Nothing was offered: said so, to everybody alike.
  action('plaats-nemen', 'inschrijving/[code].astro', { path: '/inschrijving/{code}', thing: 'joined', values: { dag: '{place}' } }, '303='),
  action('melden', 'melden/[id].astro', { path: '/melden/{activity}', thing: 'published', values: { wat: 'klopt-niet' } }, PUBLIC),
  action('melden', 'melden/[id].astro', { path: '/melden/{activity}', thing: 'waiting', values: { wat: 'klopt-niet' } }, '404'),

  // One's own account.
  action('naam', 'account/index.astro', { path: '/account', values: { naam: 'Andere Naam' } }, ACCOUNT),
  action('wachtwoord-wijzigen', 'account/index.astro', { path: '/account', values: { huidig: 'fout', password: 'nu met confituur en kaas' } }, ACCOUNT_REFUSED),
  action('tweede-stap-aan', 'account/tweede-stap.astro', { path: '/account/tweede-stap', values: { code: '000000' } }, ACCOUNT_REFUSED),
  action('nieuwe-codes', 'account/tweede-stap.astro', { path: '/account/tweede-stap', values: { huidig: 'fout' } }, ACCOUNT_REFUSED),
  action('tweede-stap-uit', 'account/index.astro', { path: '/account', values: { huidig: 'een lange zin over soep' } }, ACCOUNT),
  action('sessie', 'account/index.astro', { path: '/account', values: { sessie: 'van-niemand' } }, ACCOUNT),
  action('overal', 'account/index.astro', { path: '/account', endsSessions: true }, ACCOUNT),
  action('afmelden', 'account/index.astro', { path: '/account', endsSessions: true }, ACCOUNT),

  // The organiser's desk.
  action('activiteit-nieuw', 'aanbod/nieuw.astro', { path: '/aanbod/nieuw', thing: 'organisation', values: { organisationId: '{organisation}', title: 'Soep koken', button: 'save' } }, OWN_EDITOR),
  action('activiteit-wijzig', 'aanbod/[id]/bewerk.astro', { path: '/aanbod/{activity}/bewerk', thing: 'draft', values: { title: 'Anders', stamp: '{stamp}' } }, OWN_EDITOR),
  action('aanbod-datum', OFFER, { ...ACTIVITY, thing: 'published', values: { startsAt: '{startsAt}', status: 'cancelled' } }, OWN_EDITOR),
  action('aanbod-stop', OFFER, { ...ACTIVITY, thing: 'published' }, OWN_EDITOR),
  action('aanbod-kopie', OFFER, { ...ACTIVITY, thing: 'published' }, OWN_EDITOR),
  // The gemeente may confirm after a call, at its own desk; this form is the organiser's.
  action('aanbod-klopt', OFFER, { ...ACTIVITY, thing: 'published' }, OWN_EDITOR),
  action('aanbod-alles-klopt', 'aanbod/index.astro', { path: '/aanbod', thing: 'published' }, '401 303 303= 404 404 404 404 404 404'),
  action('aanbod-pauze', OFFER, { ...ACTIVITY, thing: 'published', values: { until: '2027-01-15' } }, OWN_EDITOR),
  action('aanbod-terug', OFFER, { ...ACTIVITY, thing: 'waiting' }, OWN_EDITOR),
  action('aanbod-weg', OFFER, { ...ACTIVITY, thing: 'draft' }, OWN_EDITOR),
  action('aanbod-verder', OFFER, { ...ACTIVITY, thing: 'published' }, OWN_EDITOR),
  action('aanbod-bericht', OFFER, { ...ACTIVITY, thing: 'waiting', values: { itemId: '{item}', words: 'Een vraag' } }, OWN_EDITOR),
  action('aanbod-tweede-blik', OFFER, { ...ACTIVITY, thing: 'refused', values: { decisionId: '{decision}', reason: 'Kijk nog eens' } }, OWN_EDITOR),
  // Without a file: may do it, and is told what is missing.
  action('aanbod-foto', 'aanbod/[id]/afbeelding.astro', { path: '/aanbod/{activity}/afbeelding', thing: 'draft', values: { alt: 'Soep', credit: 'Hilde', people: 'nobody' } }, '401 400 404 404 404 404 404 404 404'),
  action('aanbod-foto-weg', 'aanbod/[id]/afbeelding.astro', { path: '/aanbod/{activity}/afbeelding', thing: 'draft' }, OWN_EDITOR),
  // What is no import is nobody's to take over; imports: tests/web/offer-claim.test.ts.
  action('aanbod-overnemen', 'aanbod/overnemen.astro', { path: '/aanbod/overnemen', thing: 'published', values: { activityId: '{activity}', organisationId: '1' } }, '401 404 404 404 404 404 404 404 404'),
  action('bellijst', 'aanbod/inschrijvingen/index.astro', {
    path: '/aanbod/inschrijvingen', thing: 'called', values: { inschrijving: '{signup}', bericht: '{message}', uitkomst: 'reached' },
  }, OWN_EDITOR),
  action('hoe-was-het', 'aanbod/inschrijvingen/index.astro', {
    path: '/aanbod/inschrijvingen', thing: 'over', values: { activiteit: '{activity}', keer: '{date}', uitkomst: 'held', mensen: '5' },
  }, OWN_EDITOR),
  action('hoe-was-het', 'aanbod/inschrijvingen/[id].astro', {
    path: '/aanbod/inschrijvingen/{activity}', thing: 'over', values: { activiteit: '{activity}', keer: '{date}', uitkomst: 'held' },
  }, OWN_EDITOR),

  action('lijst-af', 'aanbod/inschrijvingen/[id].astro', {
    path: '/aanbod/inschrijvingen/{activity}', thing: 'joined', values: { activiteit: '{activity}', keer: '{date}', inschrijving: '{signup}', reden: 'double' },
  }, OWN_EDITOR),
  action('lijst-terug', 'aanbod/inschrijvingen/[id].astro', {
    path: '/aanbod/inschrijvingen/{activity}', thing: 'removed', values: { activiteit: '{activity}', keer: '{date}', inschrijving: '{signup}' },
  }, OWN_EDITOR),
  // The stamp is of nothing that was seen: the own organisation gets as far as 409.
  action('aanbod-sluit', 'aanbod/sluiting.astro', {
    path: '/aanbod/sluiting', thing: 'to-close',
    values: { organisatie: '{organisation}', van: '2026-12-21', tot: '2027-01-03', stempel: '0123456789abcdef', activiteit: '{activity}' },
  }, '401 409 404 404 404 404 404 404 404'),
  action('aanbod-sluit-terug', 'aanbod/sluiting.astro', { path: '/aanbod/sluiting', thing: 'closed', values: { sluiting: '{closing}' } }, OWN_EDITOR),

  // The gemeente's desk.
  action('beheer-beslis', ITEM, { ...AT_GEMEENTE, values: PUBLISH }, OWN_MODERATOR),
  action('beheer-ongedaan', ITEM, { path: '/beheer/{item}', thing: 'refused', values: { besluit: '{decision}' } }, OWN_MODERATOR),
  action('beheer-geef', ITEM, { ...AT_GEMEENTE, values: { collega: '' } }, OWN_MODERATOR),
  action('beheer-bericht', ITEM, { ...AT_GEMEENTE, values: { bericht: 'Een vraag' } }, OWN_MODERATOR),
  // Each is decided for itself; the answer says how many were not.
  action('beheer-publiceer', 'beheer/index.astro', { path: '/beheer', thing: 'waiting', values: { keuze: '{item}:{version}' } }, '401 404 404 303 303= 303= 303= 404 303='),
  action('beheer-vertrouw', 'beheer/organisaties.astro', { path: '/beheer/organisaties', thing: 'organisation', values: { nis: '34022', organisatie: '{other}' } }, OWN_MODERATOR),
  action('beheer-vertrouw-niet', 'beheer/organisaties.astro', { path: '/beheer/organisaties', thing: 'organisation', values: { nis: '34022', organisatie: '{other}' } }, OWN_MODERATOR),
  action('beheer-volg', 'beheer/invoer.astro', { path: '/beheer/invoer', values: { nis: '34022', volgt: 'everything' } }, OWN_MODERATOR),
  action('beheer-nodig-uit', SETTINGS, { path: '/beheer/instellingen', thing: 'nothing', values: { nis: '34022', collega: 'collega{n}@proef.be' } }, OWN_MODERATOR),
  action('beheer-neem-weg', SETTINGS, { path: '/beheer/instellingen', thing: 'colleague', values: { nis: '34022', persoon: '{person}' } }, OWN_MODERATOR),
  // What a person at a desk sets for herself.
  action('beheer-mails', SETTINGS, { path: '/beheer/instellingen', values: { hoe: 'weekly', dag: '2' } }, DESKS),
  action('beheer-afwezig', SETTINGS, { path: '/beheer/instellingen', values: { van: '2027-03-01', tot: '2027-03-05' } }, DESKS),
  action('beheer-terug', SETTINGS, { path: '/beheer/instellingen' }, DESKS),

  // The network's queue.
  action('beheer-beslis', NETWORK_ITEM, { ...AT_NETWORK, values: PUBLISH }, BOTH_DESKS),
  action('beheer-beslis', NETWORK_ITEM, { path: '/netwerk/wachtrij/{item}', thing: 'waiting', values: PUBLISH }, OWN_MODERATOR),
  action('beheer-ongedaan', NETWORK_ITEM, { path: '/netwerk/wachtrij/{item}', thing: 'refused-at-network', values: { besluit: '{decision}' } }, OWN_COORDINATOR),
  action('beheer-geef', NETWORK_ITEM, { ...AT_NETWORK, values: { collega: '' } }, OWN_COORDINATOR),
  action('beheer-bericht', NETWORK_ITEM, { ...AT_NETWORK, values: { bericht: 'Een vraag' } }, BOTH_DESKS),
  action('beheer-publiceer', 'netwerk/wachtrij/index.astro', { path: '/netwerk/wachtrij', thing: 'at-network', values: { keuze: '{item}:{version}' } }, '401 404 404 303 303= 303 303= 404 303='),

  // Buddies: everybody. Without a draft or a registration there is nothing to go on with.
  action('buddy-wie', 'buddy/vragen.astro', { path: '/buddy/vragen', values: { kant: 'newcomer', voornaam: 'Amina', volwassen: 'ja' } }, PUBLIC),
  action('buddy-wie', 'buddy/worden.astro', { path: '/buddy/worden', values: { kant: 'buddy', voornaam: 'Sofie', volwassen: 'ja' } }, PUBLIC),
  ...(['vragen', 'worden'] as const).flatMap((page) => ([
    ['buddy-waar', { waar: '8500' }], ['buddy-keuze', { keuze: 'geen' }], ['buddy-talen', { taal: 'ar' }],
    ['buddy-wanneer', { moment: 'za-avond' }], ['buddy-graag', { graag: 'sport' }], ['buddy-wens', { liefst: '' }],
    ['buddy-bereik', { telefoon: '0470123456' }], ['buddy-verstuur', { goed: '1' }],
  ] as const).map(([name, values]) => action(name, `buddy/${page}.astro`, { path: `/buddy/${page}`, values: { ...values } }, '410'))),
  ...([
    ['buddy-bevestig', { mail: 'x' }], ['buddy-wijzig', { moment: 'za-avond' }], ['buddy-pauze', { pauze: 'aan' }], ['buddy-wis', {}],
    ['buddy-antwoord', { antwoord: 'ja' }], ['buddy-vragen', { leeftijd: '18-25' }],
  ] as const).map(([name, values]) => action(
    name, 'mijn-aanmelding/[code].astro', { path: '/mijn-aanmelding/AAAAAA', values: { ...values } }, '404',
  )),
  action('niet-goed', 'niet-goed.astro', { path: '/niet-goed', values: { wat: 'Ik voel me niet goed bij iemand' } }, PUBLIC),
];
