/** What somebody hears of "Ga je mee?", as page, mail and bellijst say it. */
import { formatDay, formatTime } from './format.ts';
import type { Language } from './languages.ts';
import { messagesIn } from './messages.ts';

/** "dinsdag 24 november, 14:00". */
export const companyMoment = (language: Language, instant: number): string =>
  `${formatDay(language, instant)}, ${formatTime(instant)}`;

/** As `CompanyNews` of the domain. */
type AskerNews = 'asked' | 'held' | 'accepted' | 'again' | 'off' | 'expired' | 'cancelled';

/** To who asked; `toldUntil` in epoch ms. */
export function askerSentences(language: Language, news: AskerNews, toldUntil: number): string[] {
  const { company } = messagesIn(language);
  const until = company.until(companyMoment(language, toldUntil));
  switch (news) {
    case 'asked':
      return [company.asked, until];
    case 'held':
      return [company.held];
    case 'accepted':
      // What is said on arrival is said in Dutch.
      return [company.accepted, company.place, `\u2068“${messagesIn('nl').company.sentence}”\u2069`];
    case 'again':
      return [company.searching, until];
    case 'off':
      return [company.notAfterAll, company.instead];
    case 'expired':
      return [company.expired, company.instead];
    case 'cancelled':
      return [company.cancelled];
  }
}

/** On the phone to a buddy, as `BuddyCompanyNews` of the domain; a mail says where to answer instead. */
export function buddySentence(
  language: Language, news: 'company' | 'company-taken' | 'company-off' | 'company-date',
): string {
  const { buddy, company } = messagesIn(language);
  return news === 'company' ? company.callAsk : buddy.messages[news]();
}
