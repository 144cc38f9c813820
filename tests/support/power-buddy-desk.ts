/**
 * The power table, part six: the desk of buddy workers (product §5). Only the worker of the very buddywerking opens a file
 * there, and the coordinator what was routed or handed to the network itself; the administrator opens none.
 */
import { action, page, type PowerRow } from './power-rows.ts';

//                  visitor ed own/oth mod own/oth co own/oth analyst admin worker own/oth
const DESK_PAGE = '303 404 404 404 404 200 200 404 404 200 200';
const WORKERS_PAGE = '303 404 404 404 404 404 404 404 404 200 200';
const OWN_PAGE = '303 404 404 404 404 404 404 404 404 200 404';
const OWN_NETWORK_PAGE = '303 404 404 404 404 200 404 404 404 404 404';
const OWN_CARD_PAGE = '303 404 404 404 404 200 404 404 404 200 404';
const DESK = '401 404 404 404 404 303 303 404 404 303 303';
const OWN = '401 404 404 404 404 404 404 404 404 303 404';
const OWN_NETWORK = '401 404 404 404 404 303 404 404 404 404 404';
/** The worker, and the coordinator of its network. */
const OWN_BOTH = '401 404 404 404 404 303 404 404 404 303 404';
/** Who chose the file; for any other worker there is no such list. */
const OWN_LIST = '401 404 404 404 404 404 404 404 404 303 410';
/** Without a file: may do it, and is told what is missing. */
const OWN_REFUSED = '401 404 404 404 404 404 404 404 404 400 404';

const FILE = 'buddywerking/dossier/[id].astro';
const CARD = 'buddywerking/kaart/[id].astro';
const PAIRS = 'buddywerking/voorstellen.astro';
const IMPORT = 'buddywerking/invoer.astro';
const AT_FILE = { path: '/buddywerking/dossier/{file}', thing: 'file' };
const AT_NETWORK = { ...AT_FILE, thing: 'file-at-network' };
const AT_CARD = { path: '/buddywerking/kaart/{buddywerking}', thing: 'buddywerking' };
const AT_PAIRS = { path: '/buddywerking/voorstellen' };
const AT_IMPORT = { path: '/buddywerking/invoer', thing: 'duo-list' };

const FILE_FORMS = [
  ['dossier-contact', { uitkomst: 'reached' }], ['dossier-notitie', { tekst: 'Wil wandelen' }], ['dossier-intake', { moment: 'za-avond' }],
  ['dossier-pauze', { pauze: 'aan' }], ['dossier-stop', { reden: 'moved' }], ['dossier-doorgeven', { naar: 'netwerk', goed: '1' }],
] as const;

export const BUDDY_DESK: readonly PowerRow[] = [
  page('buddywerking/index.astro', { path: '/buddywerking' }, DESK_PAGE),
  page('buddywerking/oproepen.astro', { path: '/buddywerking/oproepen' }, DESK_PAGE),
  page(PAIRS, AT_PAIRS, DESK_PAGE),
  page('buddywerking/zorgen.astro', { path: '/buddywerking/zorgen' }, DESK_PAGE),
  page('buddywerking/nieuw.astro', { path: '/buddywerking/nieuw' }, WORKERS_PAGE),
  page(IMPORT, AT_IMPORT, WORKERS_PAGE),
  page('buddywerking/invoer.csv.ts', { path: '/buddywerking/invoer.csv' }, WORKERS_PAGE),
  page(CARD, AT_CARD, OWN_CARD_PAGE),
  page(FILE, AT_FILE, OWN_PAGE),
  page(FILE, AT_NETWORK, OWN_NETWORK_PAGE),
  page(FILE, { path: '/buddywerking/dossier/999999' }, '303'.concat(' 404'.repeat(10))),

  ...FILE_FORMS.map(([name, values]) => action(name, FILE, { ...AT_FILE, values: { ...values } }, OWN)),
  ...FILE_FORMS.map(([name, values]) => action(name, FILE, { ...AT_NETWORK, values: { ...values } }, OWN_NETWORK)),
  action('buddy-gebeld', 'buddywerking/oproepen.astro', {
    path: '/buddywerking/oproepen', thing: 'file', values: { dossier: '{file}', uitkomst: 'reached' },
  }, OWN),
  action('buddy-inschrijven', 'buddywerking/nieuw.astro', {
    path: '/buddywerking/nieuw', thing: 'buddywerking',
    values: { buddywerking: '{buddywerking}', kant: 'buddy', voornaam: 'Sofie', email: 'sofie{n}@proef.be', waar: '8500', volwassen: '1', goed: '1' },
  }, OWN),
  action('buddy-voorstellen', PAIRS, AT_PAIRS, DESK),
  action('buddy-voorstel', PAIRS, { ...AT_PAIRS, thing: 'pair', values: { voorstel: '{pair}', beslissing: 'ask' } }, OWN),
  action('buddy-zegt', PAIRS, { ...AT_PAIRS, thing: 'pair-asked', values: { voorstel: '{pair}', kant: 'buddy', zegt: 'yes' } }, OWN),
  action('duo-vraag', PAIRS, { ...AT_PAIRS, thing: 'duo', values: { vraag: '{question}', uitkomst: 'well' } }, OWN),
  action('duo-einde', PAIRS, { ...AT_PAIRS, thing: 'duo', values: { duo: '{duo}', reden: 'term' } }, OWN),
  action('duo-verder', PAIRS, { ...AT_PAIRS, thing: 'duo', values: { duo: '{duo}' } }, OWN),
  action('zorg-behandeld', 'buddywerking/zorgen.astro', { path: '/buddywerking/zorgen', thing: 'buddy-worry', values: { zorg: '{worry}' } }, OWN_BOTH),
  action('buddy-kaart', CARD, {
    ...AT_CARD, values: { naam: 'Machten {n}', soort: 'general', leeftijd: '18', buddys: 'open', vragers: 'open', gemeente: '34022' },
  }, OWN_BOTH),

  action('duo-bestand', IMPORT, { ...AT_IMPORT, values: { buddywerking: '{buddywerking}' } }, OWN_REFUSED),
  action('duo-kolommen', IMPORT, { ...AT_IMPORT, values: { lijst: '{list}', kolom: 'buddy-name' } }, OWN_LIST),
  action('duo-invoer', IMPORT, { ...AT_IMPORT, values: { lijst: '{list}', volwassen: '1', goed: '1' } }, OWN_LIST),
  // Everybody erases only their own list.
  action('duo-lijst-weg', IMPORT, AT_IMPORT, '401 404 404 404 404 404 404 404 404 303 303='),
];
