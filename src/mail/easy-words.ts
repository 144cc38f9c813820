/** The words of mails to somebody who put an activity here without account, in the language of the form. */
import type { EasyMailData } from '#src/domain/activities/easy/easy-mail.ts';
import { isReasonKey } from '#src/domain/moderation/moderation.ts';
import type { DueMail } from '#src/domain/shared/outbox.ts';
import { formatDate } from '#src/i18n/format.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import type { MailAddresses, MailText } from './render-mail.ts';

export type EasyMail = Extract<DueMail, { kind: keyof EasyMailData }>;

export function easyWords(mail: EasyMail, addresses: MailAddresses): Omit<MailText, 'greeting'> {
  const { language } = mail;
  const { easyOffer: { mails: t }, mailModeration: { decided, platform, reasons } } = messagesIn(language);
  const url = addresses.link(language, mail.data.code);
  switch (mail.kind) {
    case 'easy-confirm':
      return {
        subject: t.confirmSubject,
        lines: [t.confirm(mail.data.title), ...(mail.data.hasAccount ? [t.hasAccount] : [])],
        button: { words: t.confirmButton, url },
        after: [t.lifetime, t.notYou],
      };
    case 'easy-reminder':
      return {
        subject: t.reminderSubject,
        lines: [t.reminder(mail.data.title, formatDate(language, mail.data.lastOn, { year: true }))],
        button: { words: t.confirmButton, url },
        after: [t.notYou],
      };
    case 'easy-decided': {
      const { title, outcome, reasonKey, words, by } = mail.data;
      const reason = reasonKey !== null && isReasonKey(reasonKey)
        ? [decided.reason(reasons[reasonKey]), `${decided.rule} ${addresses.rule(language, reasonKey)}`] : [];
      return {
        subject: decided.subject[outcome](title),
        lines: [decided.what[outcome](title, by || platform), ...reason, ...(words ? [decided.words, words] : [])],
        button: { words: t.decidedButton, url },
        after: outcome === 'changes' ? [t.change] : [],
      };
    }
  }
}
