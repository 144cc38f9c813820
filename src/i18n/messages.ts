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
import { moderation as moderationNl } from './nl/moderation.ts';
import { coach as coachNl } from './nl/coach.ts';
import { exceptions as exceptionsNl } from './nl/exceptions.ts';
import { offer as offerNl } from './nl/offer.ts';
import { offerErrors as offerErrorsNl } from './nl/offer-errors.ts';
import { wizard as wizardNl } from './nl/wizard.ts';
import { problems as problemsNl } from './nl/problems.ts';
import { publishingErrors as publishingErrorsNl } from './nl/publishing-errors.ts';
import { search as searchNl } from './nl/search.ts';
import { signup as signupNl, signupErrors as signupErrorsNl } from './nl/signup.ts';
import { site as siteNl } from './nl/site.ts';
import { account as accountEn } from './en/account.ts';
import { activity as activityEn } from './en/activity.ts';
import { directory as directoryEn } from './en/directory.ts';
import { errors as errorsEn } from './en/errors.ts';
import { facts as factsEn } from './en/facts.ts';
import { home as homeEn } from './en/home.ts';
import { mailModeration as mailModerationEn } from './en/mail-moderation.ts';
import { moderation as moderationEn } from './en/moderation.ts';
import { coach as coachEn } from './en/coach.ts';
import { exceptions as exceptionsEn } from './en/exceptions.ts';
import { offer as offerEn } from './en/offer.ts';
import { offerErrors as offerErrorsEn } from './en/offer-errors.ts';
import { wizard as wizardEn } from './en/wizard.ts';
import { problems as problemsEn } from './en/problems.ts';
import { publishingErrors as publishingErrorsEn } from './en/publishing-errors.ts';
import { search as searchEn } from './en/search.ts';
import { signup as signupEn, signupErrors as signupErrorsEn } from './en/signup.ts';
import { site as siteEn } from './en/site.ts';
import { account as accountFr } from './fr/account.ts';
import { activity as activityFr } from './fr/activity.ts';
import { directory as directoryFr } from './fr/directory.ts';
import { errors as errorsFr } from './fr/errors.ts';
import { facts as factsFr } from './fr/facts.ts';
import { home as homeFr } from './fr/home.ts';
import { mailModeration as mailModerationFr } from './fr/mail-moderation.ts';
import { moderation as moderationFr } from './fr/moderation.ts';
import { coach as coachFr } from './fr/coach.ts';
import { exceptions as exceptionsFr } from './fr/exceptions.ts';
import { offer as offerFr } from './fr/offer.ts';
import { offerErrors as offerErrorsFr } from './fr/offer-errors.ts';
import { wizard as wizardFr } from './fr/wizard.ts';
import { problems as problemsFr } from './fr/problems.ts';
import { publishingErrors as publishingErrorsFr } from './fr/publishing-errors.ts';
import { search as searchFr } from './fr/search.ts';
import { signup as signupFr, signupErrors as signupErrorsFr } from './fr/signup.ts';
import { site as siteFr } from './fr/site.ts';
import { account as accountAr } from './ar/account.ts';
import { activity as activityAr } from './ar/activity.ts';
import { directory as directoryAr } from './ar/directory.ts';
import { errors as errorsAr } from './ar/errors.ts';
import { facts as factsAr } from './ar/facts.ts';
import { home as homeAr } from './ar/home.ts';
import { mailModeration as mailModerationAr } from './ar/mail-moderation.ts';
import { moderation as moderationAr } from './ar/moderation.ts';
import { coach as coachAr } from './ar/coach.ts';
import { exceptions as exceptionsAr } from './ar/exceptions.ts';
import { offer as offerAr } from './ar/offer.ts';
import { offerErrors as offerErrorsAr } from './ar/offer-errors.ts';
import { wizard as wizardAr } from './ar/wizard.ts';
import { problems as problemsAr } from './ar/problems.ts';
import { publishingErrors as publishingErrorsAr } from './ar/publishing-errors.ts';
import { search as searchAr } from './ar/search.ts';
import { signup as signupAr, signupErrors as signupErrorsAr } from './ar/signup.ts';
import { site as siteAr } from './ar/site.ts';

const nl = {
  account: accountNl, activity: activityNl, coach: coachNl, directory: directoryNl, exceptions: exceptionsNl,
  offer: offerNl, wizard: wizardNl,
  errors: { ...errorsNl, ...offerErrorsNl, ...publishingErrorsNl, ...signupErrorsNl },
  facts: factsNl, home: homeNl, mailModeration: mailModerationNl, moderation: moderationNl, problems: problemsNl, search: searchNl,
  signup: signupNl, site: siteNl,
};

export type Messages = typeof nl;

const MESSAGES: Record<Language, Messages> = {
  nl,
  en: {
    account: accountEn, activity: activityEn, coach: coachEn, directory: directoryEn, exceptions: exceptionsEn,
    offer: offerEn, wizard: wizardEn,
    errors: { ...errorsEn, ...offerErrorsEn, ...publishingErrorsEn, ...signupErrorsEn },
    facts: factsEn, home: homeEn, mailModeration: mailModerationEn, moderation: moderationEn, problems: problemsEn, search: searchEn,
    signup: signupEn, site: siteEn,
  },
  fr: {
    account: accountFr, activity: activityFr, coach: coachFr, directory: directoryFr, exceptions: exceptionsFr,
    offer: offerFr, wizard: wizardFr,
    errors: { ...errorsFr, ...offerErrorsFr, ...publishingErrorsFr, ...signupErrorsFr },
    facts: factsFr, home: homeFr, mailModeration: mailModerationFr, moderation: moderationFr, problems: problemsFr, search: searchFr,
    signup: signupFr, site: siteFr,
  },
  ar: {
    account: accountAr, activity: activityAr, coach: coachAr, directory: directoryAr, exceptions: exceptionsAr,
    offer: offerAr, wizard: wizardAr,
    errors: { ...errorsAr, ...offerErrorsAr, ...publishingErrorsAr, ...signupErrorsAr },
    facts: factsAr, home: homeAr, mailModeration: mailModerationAr, moderation: moderationAr, problems: problemsAr, search: searchAr,
    signup: signupAr, site: siteAr,
  },
};

export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}
