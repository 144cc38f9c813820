/**
 * All words of the site per language. Dutch is the source of the keys: the other languages have its type, so a
 * missing key does not compile; tests/architecture finds the unused ones.
 */
import type { Language } from './languages.ts';
import { activity as activityNl } from './nl/activity.ts';
import { directory as directoryNl } from './nl/directory.ts';
import { facts as factsNl } from './nl/facts.ts';
import { home as homeNl } from './nl/home.ts';
import { problems as problemsNl } from './nl/problems.ts';
import { search as searchNl } from './nl/search.ts';
import { site as siteNl } from './nl/site.ts';
import { activity as activityEn } from './en/activity.ts';
import { directory as directoryEn } from './en/directory.ts';
import { facts as factsEn } from './en/facts.ts';
import { home as homeEn } from './en/home.ts';
import { problems as problemsEn } from './en/problems.ts';
import { search as searchEn } from './en/search.ts';
import { site as siteEn } from './en/site.ts';
import { activity as activityFr } from './fr/activity.ts';
import { directory as directoryFr } from './fr/directory.ts';
import { facts as factsFr } from './fr/facts.ts';
import { home as homeFr } from './fr/home.ts';
import { problems as problemsFr } from './fr/problems.ts';
import { search as searchFr } from './fr/search.ts';
import { site as siteFr } from './fr/site.ts';
import { activity as activityAr } from './ar/activity.ts';
import { directory as directoryAr } from './ar/directory.ts';
import { facts as factsAr } from './ar/facts.ts';
import { home as homeAr } from './ar/home.ts';
import { problems as problemsAr } from './ar/problems.ts';
import { search as searchAr } from './ar/search.ts';
import { site as siteAr } from './ar/site.ts';

const nl = {
  activity: activityNl, directory: directoryNl, facts: factsNl, home: homeNl, problems: problemsNl,
  search: searchNl, site: siteNl,
};

export type Messages = typeof nl;

const MESSAGES: Record<Language, Messages> = {
  nl,
  en: {
    activity: activityEn, directory: directoryEn, facts: factsEn, home: homeEn, problems: problemsEn,
    search: searchEn, site: siteEn,
  },
  fr: {
    activity: activityFr, directory: directoryFr, facts: factsFr, home: homeFr, problems: problemsFr,
    search: searchFr, site: siteFr,
  },
  ar: {
    activity: activityAr, directory: directoryAr, facts: factsAr, home: homeAr, problems: problemsAr,
    search: searchAr, site: siteAr,
  },
};

export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}
