/**
 * The Dutch names of kinds, goals and themes as search knows them (product §4 Words), whatever the page
 * language.
 */
import type { Goal, Kind, Theme } from './activity.ts';

export const KIND_WORDS: Record<Kind, string> = {
  oefenkans: 'Oefenkans',
  ontmoeting: 'Ontmoeting',
  'vrije-tijd': 'Vrije tijd',
  vrijwilligerswerk: 'Vrijwilligerswerk',
  kennismakingsstage: 'Kennismakingsstage',
  buddywerking: 'Buddywerking',
};

export const GOAL_WORDS: Record<Goal, string> = {
  'nederlands-oefenen': 'Nederlands oefenen',
  'mensen-leren-kennen': 'Mensen leren kennen',
  'vrienden-maken': 'Vrienden maken',
  'iets-leren': 'Iets leren',
  'vrijwilliger-worden': 'Vrijwilliger worden',
  'werk-voorbereiden': 'Werk voorbereiden',
};

export const THEME_WORDS: Record<Theme, string> = {
  taal: 'Taal',
  sport: 'Sport',
  cultuur: 'Cultuur',
  natuur: 'Natuur',
  koken: 'Koken',
  gezin: 'Gezin',
  welzijn: 'Welzijn',
  onderwijs: 'Onderwijs',
  werk: 'Werk',
  digitaal: 'Digitaal',
  creatief: 'Creatief',
  feest: 'Feest',
};

/** All Dutch names of the kinds, goals and themes of one activity, in one text. */
export function labelWords(labels: { kinds: Kind[]; goals: Goal[]; themes: Theme[] }): string {
  return [
    ...labels.kinds.map((kind) => KIND_WORDS[kind]),
    ...labels.goals.map((goal) => GOAL_WORDS[goal]),
    ...labels.themes.map((theme) => THEME_WORDS[theme]),
  ].join(' ');
}
