/** The words of mails about buddies: to people in their language, to desks in Dutch and without a person. */
import type { BuddyMailData } from '#src/domain/buddies/buddy-mail.ts';
import type { DueMail } from '#src/domain/shared/outbox.ts';
import { groupCode } from '#src/domain/signups/signup.ts';
import { askerSentences, companyMoment } from '#src/i18n/company-sentences.ts';
import { formatDay } from '#src/i18n/format.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import type { MailAddresses, MailText } from './render-mail.ts';

export type BuddyMail = Extract<DueMail, { kind: keyof BuddyMailData }>;

export function buddyWords(mail: BuddyMail, addresses: MailAddresses): Omit<MailText, 'greeting'> {
  const { language } = mail;
  const { mails, messages, own, worry } = messagesIn(language).buddy;
  switch (mail.kind) {
    case 'buddy-confirm': {
      const { code, mailToken, reminder, erasesAt } = mail.data;
      return {
        subject: [mails.confirmSubject, mails.reminderSubject, mails.lastSubject][reminder] ?? mails.confirmSubject,
        lines: [mails.confirm, own.confirmText, mails.code(groupCode(code)), mails.erases(formatDay(language, erasesAt, { year: true }))],
        button: { words: mails.confirmButton, url: addresses.buddyOwn(language, code, mailToken) },
        after: [mails.notYou],
      };
    }
    case 'buddy-news': {
      const { code, message, owner, other, about } = mail.data;
      return {
        subject: mails.newsSubject,
        lines: [
          ...(about ? [`${about.title}, ${companyMoment(language, about.startsAt)}`] : []),
          messages[message](owner), ...(other ? [mails.other(other.name, other.reach)] : []),
        ],
        button: { words: mails.newsButton, url: addresses.buddyOwn(language, code, null) },
        after: [`${worry.title} ${worry.danger}`],
      };
    }
    case 'company-news': {
      const { company } = messagesIn(language);
      const { title, activityId, code, news, answersUntil, startsAt } = mail.data;
      return {
        subject: company.subject,
        lines: [`${title}, ${companyMoment(language, startsAt)}`, ...askerSentences(language, news, answersUntil)],
        ...(news === 'held' ? {} : { button: { words: company.look, url: addresses.company(language, activityId, code) } }),
        after: [`${worry.title} ${worry.danger}`],
      };
    }
    case 'company-desk': {
      const { company } = messagesIn(language);
      const { title, startsAt, activityId, isOff } = mail.data;
      const say = isOff ? company.orgOff : company.org;
      return {
        subject: isOff ? company.orgOffSubject : company.orgSubject,
        lines: [say(title, companyMoment(language, startsAt))],
        button: { words: company.orgButton, url: addresses.offer(language, activityId) }, after: [],
      };
    }
    case 'buddy-desk':
      return {
        subject: mails.desk[mail.data.news],
        lines: [mails.desk[mail.data.news]],
        button: { words: mails.deskButton, url: addresses.buddyDesk(language) },
        after: [],
      };
  }
}
