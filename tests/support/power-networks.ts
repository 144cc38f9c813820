/** The power table, part five: the desk of a network (product §5, §8). Figures for who reads, changes for its own. */
import { action, page, type PowerRow } from './power-rows.ts';

//                  visitor ed own/oth mod own/oth co own/oth analyst admin
const READERS = '303 404 404 404 404 200 404 200 200';
const ALL_READERS = '303 404 404 404 404 404 404 200 200';
const OWN_PAGE = '303 404 404 404 404 200 404 404 404';
const OWN_COORDINATOR = '401 404 404 404 404 303 404 404 404';
const ADMINISTRATOR = '401 404 404 404 404 404 404 404 303';
/** No file can be sent from here: may do it, the values are wrong. */
const OWN_REFUSED = '401 404 404 404 404 400 404 404 404';

const of = (path: string, thing = 'network') => ({ path: `/netwerk${path}?netwerk={network}`, thing });
const PLAN = 'netwerk/actieplan.astro';
const TARGETS = 'netwerk/doelgroep.astro';
const STAGED = 'netwerk/doelgroep/[lading].astro';
const COFINANCING = 'netwerk/cofinanciering/index.astro';
const PERIOD = { van: '2026-01-01', tot: '2026-06-30' };

/** Saving, taking away, putting back. */
const list = (word: string, route: string, path: string, entry: string, values: Record<string, string>) => [
  action(`netwerk-${word}`, route, { ...of(path), values: { netwerk: '{network}', ...values } }, OWN_COORDINATOR),
  action(`netwerk-${word}-weg`, route, { ...of(path, 'network-lists'), values: { netwerk: '{network}', id: `{${entry}}` } }, OWN_COORDINATOR),
  action(`netwerk-${word}-terug`, route, { ...of(path, 'network-removed'), values: { netwerk: '{network}', id: `{${entry}}` } }, OWN_COORDINATOR),
];

export const NETWORKS: readonly PowerRow[] = [
  page('netwerken/index.astro', { path: '/netwerken' }, '200'),
  page('netwerken/[slug].astro', { path: '/netwerken/gent-stad' }, '200'),
  page('netwerk/index.astro', of(''), READERS),
  page('netwerk/index.astro', { path: '/netwerk?netwerk=niets' }, '303 404'.concat(' 404'.repeat(7))),
  page(PLAN, of('/actieplan'), READERS),
  page('netwerk/agenda.astro', of('/agenda'), READERS),
  page('netwerk/contact.astro', of('/contact'), READERS),
  page('netwerk/leden.astro', of('/leden'), READERS),
  page(TARGETS, of('/doelgroep'), READERS),
  page('netwerk/cijfers/index.astro', of('/cijfers'), READERS),
  page('netwerk/cijfers.csv.ts', of('/cijfers.csv'), READERS),
  page(COFINANCING, of('/cofinanciering'), READERS),
  page('netwerk/cofinanciering.csv.ts', { path: '/netwerk/cofinanciering.csv?netwerk={network}&voor=34022&van=2026-01-01&tot=2026-06-30', thing: 'network' }, READERS),
  page('netwerk/cofinanciering/[id].astro', of('/cofinanciering/{report}', 'network-frozen'), READERS),
  page('netwerk/cofinanciering/[id].csv.ts', of('/cofinanciering/{report}.csv', 'network-frozen'), READERS),
  page('netwerk/oproep/[id].astro', of('/oproep/{gap}', 'network-gap'), OWN_PAGE),
  page('netwerk/alle.astro', { path: '/netwerk/alle' }, ALL_READERS),
  page('netwerk/alle.csv.ts', { path: '/netwerk/alle.csv' }, ALL_READERS),
  page('platform/buddys.astro', { path: '/platform/buddys' }, ALL_READERS),
  page('platform/buddys.csv.ts', { path: '/platform/buddys.csv' }, ALL_READERS),
  page('netwerk/doelgroep/[lading].astro', of('/doelgroep/{staged}', 'network-staged'), OWN_PAGE),

  ...list('lid', 'netwerk/leden.astro', '/leden', 'member', { naam: 'Machten lid {n}', sector: 'welzijn' }),
  ...list('actie', PLAN, '/actieplan', 'plan', { doel: 'Meer plaatsen', titel: 'Praatgroep {n}', stand: 'planned' }),
  ...list('agenda', 'netwerk/agenda.astro', '/agenda', 'event', { titel: 'Overleg', datum: '2026-12-15', van: '10:00', tot: '12:00' }),
  ...list('contact', 'netwerk/contact.astro', '/contact', 'contact', { naam: 'Onthaal', taak: 'Vragen' }),
  ...list('groep', COFINANCING, '/cofinanciering', 'set', { naam: 'Samen {n}', gemeenten: 'Kortrijk' }),
  action('netwerk-gegevens', 'netwerk/contact.astro', { ...of('/contact'), values: { netwerk: '{network}', naam: 'Machten netwerk' } }, OWN_COORDINATOR),
  action('netwerk-kloof', 'netwerk/cijfers/index.astro', { ...of('/cijfers'), values: { netwerk: '{network}', nis: '34022', niveau: '1' } }, OWN_COORDINATOR),
  action('netwerk-oproep', 'netwerk/oproep/[id].astro', {
    ...of('/oproep/{gap}', 'network-gap'),
    values: { netwerk: '{network}', actie: '{gap}', leden: '{member}', titel: 'Een praatgroep', uitleg: 'Praten', bericht: 'Doe je mee?' },
  }, OWN_COORDINATOR),
  action('netwerk-vastzetten', COFINANCING, { ...of('/cofinanciering'), values: { netwerk: '{network}', voor: '34022', ...PERIOD } }, OWN_COORDINATOR),
  action('netwerk-doelgroep', TARGETS, {
    ...of('/doelgroep'), values: { netwerk: '{network}', nis: '34022', groep: 'Inburgeraars', aantal: '12', bron: 'Proef', datum: '2026-01-01' },
  }, OWN_COORDINATOR),
  action('netwerk-doelgroep-bestand', TARGETS, { ...of('/doelgroep'), values: { netwerk: '{network}' } }, OWN_REFUSED),
  action('netwerk-doelgroep-kolommen', STAGED, {
    ...of('/doelgroep/{staged}', 'network-staged'),
    values: { netwerk: '{network}', id: '{staged}', k_gemeente: '0', k_aantal: '1', k_groep: '', k_bron: '', k_datum: '' },
  }, OWN_COORDINATOR),
  action('netwerk-doelgroep-invoer', STAGED, {
    ...of('/doelgroep/{staged}', 'network-staged'), values: { netwerk: '{network}', id: '{staged}' },
  }, OWN_COORDINATOR),
  action('netwerk-doelgroep-terug', TARGETS, {
    ...of('/doelgroep', 'network-figure'), values: { netwerk: '{network}', id: '{load}' },
  }, OWN_COORDINATOR),
  action('platform-buddycijfers', 'platform/buddys.astro', {
    path: '/platform/buddys', values: { halfjaar: '2024-1', antwerpen: '5', bron: 'Proef', datum: '2024-09-01' },
  }, ADMINISTRATOR),
  action('netwerk-elders', TARGETS, {
    ...of('/doelgroep'), values: { netwerk: '{network}', nis: '34022', halfjaar: '2026-1', aantal: '3', bron: 'Proef' },
  }, OWN_COORDINATOR),
  action('netwerk-grenzen', TARGETS, { ...of('/doelgroep'), values: { netwerk: '{network}', weinig: '3', tweinig: '6', veel: '12' } }, OWN_COORDINATOR),
];
