/** The words of mails about sign-ups: to people who take part in their language, to organisers in Dutch. */
import type { DueMail } from '#src/domain/shared/outbox.ts';
import type { SignupMailData } from '#src/domain/signups/signup-mail.ts';
import { groupCode } from '#src/domain/signups/signup.ts';
import { formatDay, formatTime } from '#src/i18n/format.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { changeSentences } from '#src/i18n/signup-sentences.ts';
import type { MailAddresses, MailText } from './render-mail.ts';

export type SignupMail = Extract<DueMail, { kind: keyof SignupMailData }>;

export function signupWords(mail: SignupMail, addresses: MailAddresses): Omit<MailText, 'greeting'> {
  const { language } = mail;
  const { mails, news, own } = messagesIn(language).signup;
  switch (mail.kind) {
    case 'signup-done': {
      const { title, code, dates } = mail.data;
      const onlyWaits = dates.length > 0 && dates.every(({ isWaiting }) => isWaiting);
      const lines = dates.map(({ startsAt, endsAt, isWaiting }) => {
        const day = `– ${formatDay(language, startsAt)}, ${news.hours(formatTime(startsAt), formatTime(endsAt))}`;
        return isWaiting ? mails.waitingDate(day) : day;
      });
      return {
        subject: onlyWaits ? mails.waitingSubject(title) : mails.doneSubject(title),
        lines: [
          onlyWaits ? mails.waiting(title) : mails.done(title), ...lines, ...(dates.length === 0 ? [own.dateless] : []),
          mails.code(groupCode(code)), mails.cannotCome,
        ],
        button: { words: mails.button, url: addresses.signup(language, code) },
        after: [mails.notYou],
      };
    }
    case 'signup-news': {
      const { title, code, changes } = mail.data;
      return {
        subject: mails.newsSubject(title),
        lines: [mails.news(title), ...changes.map((change) => changeSentences(language, change).join(' '))],
        button: { words: mails.button, url: addresses.signup(language, code) },
        after: [],
      };
    }
    case 'signup-calls':
      return {
        subject: mails.callsSubject(mail.data.count),
        lines: [mails.calls(mail.data.count), mails.callsWhat],
        button: { words: mails.callsButton, url: addresses.offerSignups(language) },
        after: [],
      };
    case 'signup-sessions':
      return {
        subject: mails.sessionsSubject,
        lines: [mails.sessions(mail.data.count), mails.sessionsWhat],
        button: { words: mails.sessionsButton, url: addresses.offerSignups(language) },
        after: [],
      };
  }
}
