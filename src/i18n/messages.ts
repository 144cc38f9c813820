/**
 * All words of the site per language. Dutch is the source of the keys: the other languages have its type, so a
 * missing key does not compile; tests/architecture finds the unused ones.
 */
import type { Language } from './languages.ts';
import { account as accountNl } from './nl/account.ts';
import { activity as activityNl } from './nl/activity.ts';
import { directory as directoryNl } from './nl/directory.ts';
import { errors as errorsNl } from './nl/errors.ts';
import { facts as factsNl } from './nl/facts.ts';
import { home as homeNl } from './nl/home.ts';
import { mailModeration as mailModerationNl } from './nl/mail-moderation.ts';
import { problems as problemsNl } from './nl/problems.ts';
import { publishingErrors as publishingErrorsNl } from './nl/publishing-errors.ts';
import { search as searchNl } from './nl/search.ts';
import { site as siteNl } from './nl/site.ts';
import { account as accountEn } from './en/account.ts';
import { activity as activityEn } from './en/activity.ts';
import { directory as directoryEn } from './en/directory.ts';
import { errors as errorsEn } from './en/errors.ts';
import { facts as factsEn } from './en/facts.ts';
import { home as homeEn } from './en/home.ts';
import { mailModeration as mailModerationEn } from './en/mail-moderation.ts';
import { problems as problemsEn } from './en/problems.ts';
import { publishingErrors as publishingErrorsEn } from './en/publishing-errors.ts';
import { search as searchEn } from './en/search.ts';
import { site as siteEn } from './en/site.ts';
import { account as accountFr } from './fr/account.ts';
import { activity as activityFr } from './fr/activity.ts';
import { directory as directoryFr } from './fr/directory.ts';
import { errors as errorsFr } from './fr/errors.ts';
import { facts as factsFr } from './fr/facts.ts';
import { home as homeFr } from './fr/home.ts';
import { mailModeration as mailModerationFr } from './fr/mail-moderation.ts';
import { problems as problemsFr } from './fr/problems.ts';
import { publishingErrors as publishingErrorsFr } from './fr/publishing-errors.ts';
import { search as searchFr } from './fr/search.ts';
import { site as siteFr } from './fr/site.ts';
import { account as accountAr } from './ar/account.ts';
import { activity as activityAr } from './ar/activity.ts';
import { directory as directoryAr } from './ar/directory.ts';
import { errors as errorsAr } from './ar/errors.ts';
import { facts as factsAr } from './ar/facts.ts';
import { home as homeAr } from './ar/home.ts';
import { mailModeration as mailModerationAr } from './ar/mail-moderation.ts';
import { problems as problemsAr } from './ar/problems.ts';
import { publishingErrors as publishingErrorsAr } from './ar/publishing-errors.ts';
import { search as searchAr } from './ar/search.ts';
import { site as siteAr } from './ar/site.ts';

const nl = {
  account: accountNl, activity: activityNl, directory: directoryNl, errors: { ...errorsNl, ...publishingErrorsNl }, facts: factsNl,
  home: homeNl, mailModeration: mailModerationNl, problems: problemsNl, search: searchNl, site: siteNl,
};

export type Messages = typeof nl;

const MESSAGES: Record<Language, Messages> = {
  nl,
  en: {
    account: accountEn, activity: activityEn, directory: directoryEn, errors: { ...errorsEn, ...publishingErrorsEn }, facts: factsEn,
    home: homeEn, mailModeration: mailModerationEn, problems: problemsEn, search: searchEn, site: siteEn,
  },
  fr: {
    account: accountFr, activity: activityFr, directory: directoryFr, errors: { ...errorsFr, ...publishingErrorsFr }, facts: factsFr,
    home: homeFr, mailModeration: mailModerationFr, problems: problemsFr, search: searchFr, site: siteFr,
  },
  ar: {
    account: accountAr, activity: activityAr, directory: directoryAr, errors: { ...errorsAr, ...publishingErrorsAr }, facts: factsAr,
    home: homeAr, mailModeration: mailModerationAr, problems: problemsAr, search: searchAr, site: siteAr,
  },
};

export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}
