/** Every public page template with an address that shows it, for tests that visit all of them. */
import { get, siteUrl } from './site.ts';

export interface PageCase {
  name: string;
  /** Path without language. */
  path: string;
  status: number;
}

interface ApiItem { id: number; url: string; byAppointment: boolean; organiser: { slug: string } | null }

/** The first activities of a search of the API. */
export async function searchItems(query: string): Promise<ApiItem[]> {
  const response = await get(`/api/v1/activiteiten?${query}`);
  return (await response.json() as { items: ApiItem[] }).items;
}

export const pathOf = (url: string): string => url.slice(siteUrl().length);

export async function listPageCases(): Promise<PageCase[]> {
  const [dated] = await searchItems('waar=Gent&soort=oefenkans');
  const [appointment] = await searchItems('afspraak=1');
  const [stage] = await searchItems('soort=kennismakingsstage');
  if (!dated?.organiser || !appointment || !stage) throw new Error('the demonstration lacks a kind');
  const ok = (name: string, path: string): PageCase => ({ name, path, status: 200 });
  return [
    ok('home', '/'),
    ok('language choice', '/taal'),
    ok('results', '/activiteiten?waar=Gent&niveau=2'),
    ok('results, everything', '/activiteiten'),
    ok('results, nothing found', '/activiteiten?waar=Mesen&straal=0&niveau=1&dag=zo&dagdeel=avond&soort=kennismakingsstage'),
    ok('results, ambiguous place', '/activiteiten?waar=9520'),
    ok('results, unknown place', '/activiteiten?waar=Korstraat'),
    ok('results, dropped parameter', '/activiteiten?niveau=9'),
    ok('map', '/activiteiten?waar=Gent&kaart=1'),
    ok('activity', pathOf(dated.url)),
    ok('activity from a search', `${pathOf(dated.url)}?waar=Gent&niveau=2`),
    ok('activity by appointment', pathOf(appointment.url)),
    ok('activity, placement', pathOf(stage.url)),
    ok('organiser', `/organisaties/${dated.organiser.slug}`),
    ok('gemeente', '/gemeenten/kortrijk'),
    ok('guides', '/uitleg'),
    ok('guide on taaliconen', '/uitleg/taaliconen'),
    ok('guide on the 40 hours', '/uitleg/veertig-uur'),
    ok('guide for organisations', '/uitleg/voor-organisaties'),
    ok('house rules', '/spelregels'),
    ok('privacy', '/privacy'),
    ok('accessibility', '/toegankelijkheid'),
    ok('buddy', '/buddy'),
    ok('asking for a buddy', '/buddy/vragen'),
    ok('becoming a buddy', '/buddy/worden'),
    ok('card of a buddywerking', '/buddy/platform-buddywerking'),
    ok('a worry', '/niet-goed'),
    ok('networks', '/netwerken'),
    { name: 'not found', path: '/nergens', status: 404 },
  ];
}

/** The same path in another language. */
export const inLanguage = (language: string, path: string): string => (
  language === 'nl' ? path : `/${language}${path === '/' ? '' : path.replace(/^\/(?=\?)/, '')}`
);
