/**
 * All words of the site per language. Dutch is the source of the keys: the other languages have its type, so a
 * missing key does not compile; tests/architecture finds the unused ones.
 */
import type { Language } from './languages.ts';
import { account as accountNl } from './nl/account.ts';
import { ownAccount as ownAccountNl, ownAccountErrors as ownAccountErrorsNl } from './nl/own-account.ts';
import { activity as activityNl } from './nl/activity.ts';
import { buddy as buddyNl, buddyErrors as buddyErrorsNl } from './nl/buddy.ts';
import { buddyDesk as buddyDeskNl } from './nl/buddy-desk.ts';
import { buddyMatching as buddyMatchingNl } from './nl/buddy-matching.ts';
import { duoImport as duoImportNl, duoImportErrors as duoImportErrorsNl } from './nl/duo-import.ts';
import { company as companyNl, companyErrors as companyErrorsNl } from './nl/company.ts';
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
import { offerClaim as offerClaimNl } from './nl/offer-claim.ts';
import { offerFigures as offerFiguresNl } from './nl/offer-figures.ts';
import { offerImage as offerImageNl, offerImageErrors as offerImageErrorsNl } from './nl/offer-image.ts';
import { offerPoint as offerPointNl } from './nl/offer-point.ts';
import { wizard as wizardNl } from './nl/wizard.ts';
import { operator as operatorNl, operatorErrors as operatorErrorsNl } from './nl/operator.ts';
import { privacy as privacyNl } from './nl/privacy.ts';
import { network as networkNl, networkErrors as networkErrorsNl } from './nl/network.ts';
import { platform as platformNl, platformErrors as platformErrorsNl } from './nl/platform.ts';
import { problems as problemsNl } from './nl/problems.ts';
import { publishingErrors as publishingErrorsNl } from './nl/publishing-errors.ts';
import { search as searchNl } from './nl/search.ts';
import { signup as signupNl, signupErrors as signupErrorsNl } from './nl/signup.ts';
import { site as siteNl } from './nl/site.ts';
import { easyOffer as easyOfferNl, easyErrors as easyErrorsNl } from './nl/easy-offer.ts';
import {
  signupRemoval as signupRemovalNl, signupRemovalErrors as signupRemovalErrorsNl,
} from './nl/signup-removal.ts';
import { exceptOn as exceptOnNl, exceptErrors as exceptErrorsNl } from './nl/except-on.ts';
import { closing as closingNl, closingErrors as closingErrorsNl } from './nl/closing.ts';
import { guideLink as guideLinkNl, guideErrors as guideErrorsNl } from './nl/guide-link.ts';
import { account as accountEn } from './en/account.ts';
import { ownAccount as ownAccountEn, ownAccountErrors as ownAccountErrorsEn } from './en/own-account.ts';
import { activity as activityEn } from './en/activity.ts';
import { buddy as buddyEn, buddyErrors as buddyErrorsEn } from './en/buddy.ts';
import { buddyDesk as buddyDeskEn } from './en/buddy-desk.ts';
import { buddyMatching as buddyMatchingEn } from './en/buddy-matching.ts';
import { duoImport as duoImportEn, duoImportErrors as duoImportErrorsEn } from './en/duo-import.ts';
import { company as companyEn, companyErrors as companyErrorsEn } from './en/company.ts';
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
import { offerClaim as offerClaimEn } from './en/offer-claim.ts';
import { offerFigures as offerFiguresEn } from './en/offer-figures.ts';
import { offerImage as offerImageEn, offerImageErrors as offerImageErrorsEn } from './en/offer-image.ts';
import { offerPoint as offerPointEn } from './en/offer-point.ts';
import { wizard as wizardEn } from './en/wizard.ts';
import { operator as operatorEn, operatorErrors as operatorErrorsEn } from './en/operator.ts';
import { privacy as privacyEn } from './en/privacy.ts';
import { network as networkEn, networkErrors as networkErrorsEn } from './en/network.ts';
import { platform as platformEn, platformErrors as platformErrorsEn } from './en/platform.ts';
import { problems as problemsEn } from './en/problems.ts';
import { publishingErrors as publishingErrorsEn } from './en/publishing-errors.ts';
import { search as searchEn } from './en/search.ts';
import { signup as signupEn, signupErrors as signupErrorsEn } from './en/signup.ts';
import { site as siteEn } from './en/site.ts';
import { easyOffer as easyOfferEn, easyErrors as easyErrorsEn } from './en/easy-offer.ts';
import {
  signupRemoval as signupRemovalEn, signupRemovalErrors as signupRemovalErrorsEn,
} from './en/signup-removal.ts';
import { exceptOn as exceptOnEn, exceptErrors as exceptErrorsEn } from './en/except-on.ts';
import { closing as closingEn, closingErrors as closingErrorsEn } from './en/closing.ts';
import { guideLink as guideLinkEn, guideErrors as guideErrorsEn } from './en/guide-link.ts';
import { account as accountFr } from './fr/account.ts';
import { ownAccount as ownAccountFr, ownAccountErrors as ownAccountErrorsFr } from './fr/own-account.ts';
import { activity as activityFr } from './fr/activity.ts';
import { buddy as buddyFr, buddyErrors as buddyErrorsFr } from './fr/buddy.ts';
import { buddyDesk as buddyDeskFr } from './fr/buddy-desk.ts';
import { buddyMatching as buddyMatchingFr } from './fr/buddy-matching.ts';
import { duoImport as duoImportFr, duoImportErrors as duoImportErrorsFr } from './fr/duo-import.ts';
import { company as companyFr, companyErrors as companyErrorsFr } from './fr/company.ts';
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
import { offerClaim as offerClaimFr } from './fr/offer-claim.ts';
import { offerFigures as offerFiguresFr } from './fr/offer-figures.ts';
import { offerImage as offerImageFr, offerImageErrors as offerImageErrorsFr } from './fr/offer-image.ts';
import { offerPoint as offerPointFr } from './fr/offer-point.ts';
import { wizard as wizardFr } from './fr/wizard.ts';
import { operator as operatorFr, operatorErrors as operatorErrorsFr } from './fr/operator.ts';
import { privacy as privacyFr } from './fr/privacy.ts';
import { network as networkFr, networkErrors as networkErrorsFr } from './fr/network.ts';
import { platform as platformFr, platformErrors as platformErrorsFr } from './fr/platform.ts';
import { problems as problemsFr } from './fr/problems.ts';
import { publishingErrors as publishingErrorsFr } from './fr/publishing-errors.ts';
import { search as searchFr } from './fr/search.ts';
import { signup as signupFr, signupErrors as signupErrorsFr } from './fr/signup.ts';
import { site as siteFr } from './fr/site.ts';
import { easyOffer as easyOfferFr, easyErrors as easyErrorsFr } from './fr/easy-offer.ts';
import {
  signupRemoval as signupRemovalFr, signupRemovalErrors as signupRemovalErrorsFr,
} from './fr/signup-removal.ts';
import { exceptOn as exceptOnFr, exceptErrors as exceptErrorsFr } from './fr/except-on.ts';
import { closing as closingFr, closingErrors as closingErrorsFr } from './fr/closing.ts';
import { guideLink as guideLinkFr, guideErrors as guideErrorsFr } from './fr/guide-link.ts';
import { account as accountAr } from './ar/account.ts';
import { ownAccount as ownAccountAr, ownAccountErrors as ownAccountErrorsAr } from './ar/own-account.ts';
import { activity as activityAr } from './ar/activity.ts';
import { buddy as buddyAr, buddyErrors as buddyErrorsAr } from './ar/buddy.ts';
import { buddyDesk as buddyDeskAr } from './ar/buddy-desk.ts';
import { buddyMatching as buddyMatchingAr } from './ar/buddy-matching.ts';
import { duoImport as duoImportAr, duoImportErrors as duoImportErrorsAr } from './ar/duo-import.ts';
import { company as companyAr, companyErrors as companyErrorsAr } from './ar/company.ts';
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
import { offerClaim as offerClaimAr } from './ar/offer-claim.ts';
import { offerFigures as offerFiguresAr } from './ar/offer-figures.ts';
import { offerImage as offerImageAr, offerImageErrors as offerImageErrorsAr } from './ar/offer-image.ts';
import { offerPoint as offerPointAr } from './ar/offer-point.ts';
import { wizard as wizardAr } from './ar/wizard.ts';
import { operator as operatorAr, operatorErrors as operatorErrorsAr } from './ar/operator.ts';
import { privacy as privacyAr } from './ar/privacy.ts';
import { network as networkAr, networkErrors as networkErrorsAr } from './ar/network.ts';
import { platform as platformAr, platformErrors as platformErrorsAr } from './ar/platform.ts';
import { problems as problemsAr } from './ar/problems.ts';
import { publishingErrors as publishingErrorsAr } from './ar/publishing-errors.ts';
import { search as searchAr } from './ar/search.ts';
import { signup as signupAr, signupErrors as signupErrorsAr } from './ar/signup.ts';
import { site as siteAr } from './ar/site.ts';
import { easyOffer as easyOfferAr, easyErrors as easyErrorsAr } from './ar/easy-offer.ts';
import {
  signupRemoval as signupRemovalAr, signupRemovalErrors as signupRemovalErrorsAr,
} from './ar/signup-removal.ts';
import { exceptOn as exceptOnAr, exceptErrors as exceptErrorsAr } from './ar/except-on.ts';
import { closing as closingAr, closingErrors as closingErrorsAr } from './ar/closing.ts';
import { guideLink as guideLinkAr, guideErrors as guideErrorsAr } from './ar/guide-link.ts';

const nl = {
  account: accountNl, ownAccount: ownAccountNl, buddy: buddyNl, buddyDesk: buddyDeskNl, duoImport: duoImportNl, company: companyNl, activity: activityNl, coach: coachNl, directory: directoryNl, exceptions: exceptionsNl,
  offer: offerNl, offerClaim: offerClaimNl, offerFigures: offerFiguresNl,
  offerImage: offerImageNl, offerPoint: offerPointNl, wizard: wizardNl,
  errors: { ...errorsNl, ...buddyErrorsNl, ...companyErrorsNl, ...duoImportErrorsNl, ...ownAccountErrorsNl, ...offerErrorsNl, ...offerImageErrorsNl, ...networkErrorsNl, ...platformErrorsNl, ...operatorErrorsNl, ...publishingErrorsNl, ...signupErrorsNl, ...guideErrorsNl, ...easyErrorsNl, ...closingErrorsNl, ...exceptErrorsNl, ...signupRemovalErrorsNl },
  facts: factsNl, home: homeNl, mailModeration: mailModerationNl, moderation: moderationNl, operator: operatorNl, network: networkNl, platform: platformNl, privacy: privacyNl, problems: problemsNl, search: searchNl,
  signup: signupNl, site: siteNl, easyOffer: easyOfferNl, guideLink: guideLinkNl, closing: closingNl, exceptOn: exceptOnNl, signupRemoval: signupRemovalNl, buddyMatching: buddyMatchingNl,
};

export type Messages = typeof nl;

const MESSAGES: Record<Language, Messages> = {
  nl,
  en: {
    account: accountEn, ownAccount: ownAccountEn, buddy: buddyEn, buddyDesk: buddyDeskEn, duoImport: duoImportEn, company: companyEn, activity: activityEn, coach: coachEn, directory: directoryEn, exceptions: exceptionsEn,
    offer: offerEn, offerClaim: offerClaimEn, offerFigures: offerFiguresEn,
    offerImage: offerImageEn, offerPoint: offerPointEn, wizard: wizardEn,
    errors: { ...errorsEn, ...buddyErrorsEn, ...companyErrorsEn, ...duoImportErrorsEn, ...ownAccountErrorsEn, ...offerErrorsEn, ...offerImageErrorsEn, ...networkErrorsEn, ...platformErrorsEn, ...operatorErrorsEn, ...publishingErrorsEn, ...signupErrorsEn, ...guideErrorsEn, ...easyErrorsEn, ...closingErrorsEn, ...exceptErrorsEn, ...signupRemovalErrorsEn },
    facts: factsEn, home: homeEn, mailModeration: mailModerationEn, moderation: moderationEn, operator: operatorEn, network: networkEn, platform: platformEn, privacy: privacyEn, problems: problemsEn, search: searchEn,
    signup: signupEn, site: siteEn, easyOffer: easyOfferEn, guideLink: guideLinkEn, closing: closingEn, exceptOn: exceptOnEn, signupRemoval: signupRemovalEn, buddyMatching: buddyMatchingEn,
  },
  fr: {
    account: accountFr, ownAccount: ownAccountFr, buddy: buddyFr, buddyDesk: buddyDeskFr, duoImport: duoImportFr, company: companyFr, activity: activityFr, coach: coachFr, directory: directoryFr, exceptions: exceptionsFr,
    offer: offerFr, offerClaim: offerClaimFr, offerFigures: offerFiguresFr,
    offerImage: offerImageFr, offerPoint: offerPointFr, wizard: wizardFr,
    errors: { ...errorsFr, ...buddyErrorsFr, ...companyErrorsFr, ...duoImportErrorsFr, ...ownAccountErrorsFr, ...offerErrorsFr, ...offerImageErrorsFr, ...networkErrorsFr, ...platformErrorsFr, ...operatorErrorsFr, ...publishingErrorsFr, ...signupErrorsFr, ...guideErrorsFr, ...easyErrorsFr, ...closingErrorsFr, ...exceptErrorsFr, ...signupRemovalErrorsFr },
    facts: factsFr, home: homeFr, mailModeration: mailModerationFr, moderation: moderationFr, operator: operatorFr, network: networkFr, platform: platformFr, privacy: privacyFr, problems: problemsFr, search: searchFr,
    signup: signupFr, site: siteFr, easyOffer: easyOfferFr, guideLink: guideLinkFr, closing: closingFr, exceptOn: exceptOnFr, signupRemoval: signupRemovalFr, buddyMatching: buddyMatchingFr,
  },
  ar: {
    account: accountAr, ownAccount: ownAccountAr, buddy: buddyAr, buddyDesk: buddyDeskAr, duoImport: duoImportAr, company: companyAr, activity: activityAr, coach: coachAr, directory: directoryAr, exceptions: exceptionsAr,
    offer: offerAr, offerClaim: offerClaimAr, offerFigures: offerFiguresAr,
    offerImage: offerImageAr, offerPoint: offerPointAr, wizard: wizardAr,
    errors: { ...errorsAr, ...buddyErrorsAr, ...companyErrorsAr, ...duoImportErrorsAr, ...ownAccountErrorsAr, ...offerErrorsAr, ...offerImageErrorsAr, ...networkErrorsAr, ...platformErrorsAr, ...operatorErrorsAr, ...publishingErrorsAr, ...signupErrorsAr, ...guideErrorsAr, ...easyErrorsAr, ...closingErrorsAr, ...exceptErrorsAr, ...signupRemovalErrorsAr },
    facts: factsAr, home: homeAr, mailModeration: mailModerationAr, moderation: moderationAr, operator: operatorAr, network: networkAr, platform: platformAr, privacy: privacyAr, problems: problemsAr, search: searchAr,
    signup: signupAr, site: siteAr, easyOffer: easyOfferAr, guideLink: guideLinkAr, closing: closingAr, exceptOn: exceptOnAr, signupRemoval: signupRemovalAr, buddyMatching: buddyMatchingAr,
  },
};

export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}
