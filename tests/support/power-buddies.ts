/** The power table, part four: forms about buddies that anybody sends, the same for everybody (product §8). */
import { action, type PowerRow } from './power-rows.ts';

/** Who has the line or request, its own tests say (tests/integration/company-desk.test.ts). */
const NOT_THEIRS = '401 404 404 404 404 404 404 404 404';
const CALLS = { path: '/buddywerking/oproepen', values: { lijn: '999999', vraag: '999999', uitkomst: 'reached', gaat: 'ja' } };

const STEPS = ['wie', 'waar', 'keuze', 'wanneer', 'graag', 'bereik', 'verstuur'];
const OWN = ['bevestig', 'wijzig', 'pauze', 'wis', 'antwoord', 'vragen', 'ga-mee'];
/** A code that nobody has. */
const OWN_PAGE = { path: '/mijn-aanmelding/AAAAAA', values: { antwoord: 'ja', vraag: '1', gaat: 'ja', stop: '1', koppel: '1' } };

export const BUDDIES: readonly PowerRow[] = [
  // Without a day, a name and a code nothing is asked or taken back.
  ...['ga-je-mee', 'ga-niet-mee'].map((each) => action(each, 'activiteiten/[id]/ga-je-mee.astro', { path: '/activiteiten/{activity}/ga-je-mee', thing: 'joined' }, '400')),
  ...['gebeld', 'antwoord', 'verder'].map((each) => action(`oproep-${each}`, 'buddywerking/oproepen.astro', CALLS, NOT_THEIRS)),
  action('niet-goed', 'niet-goed.astro', { path: '/niet-goed' }, '400'),
  ...STEPS.flatMap((step) => [
    action(`buddy-${step}`, 'buddy/worden.astro', { path: '/buddy/worden' }, '400'),
    action(`buddy-${step}`, 'buddy/vragen.astro', { path: '/buddy/vragen' }, '400'),
  ]),
  // Nothing in it is needed, so it goes on; without the steps before it there is nothing to go on with.
  ...['worden', 'vragen'].flatMap((page) => ['talen', 'wens'].map((step) => (
    action(`buddy-${step}`, `buddy/${page}.astro`, { path: `/buddy/${page}` }, '410')
  ))),
  ...OWN.map((each) => action(`buddy-${each}`, 'mijn-aanmelding/[code].astro', OWN_PAGE, '404')),
];
