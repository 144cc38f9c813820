/** The words of mails about publishing and moderation. */
import type { ModerationMailData } from '#src/domain/moderation/moderation-mail.ts';
import { isReasonKey } from '#src/domain/moderation/moderation.ts';
import type { DueMail } from '#src/domain/shared/outbox.ts';
import { formatDate } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn, type Messages } from '#src/i18n/messages.ts';
import type { MailAddresses, MailText } from './render-mail.ts';

export type ModerationMail = Extract<DueMail, { kind: keyof ModerationMailData }>;

export function moderationWords(mail: ModerationMail, addresses: MailAddresses): Omit<MailText, 'greeting'> {
  const { language } = mail;
  const t = messagesIn(language).mailModeration;
  switch (mail.kind) {
    case 'activity-decided':
      return decided(mail.data, t, language, addresses);
    case 'claim-decided': {
      const { title, isApproved, activityId } = mail.data;
      return {
        subject: isApproved ? t.claim.approvedSubject(title) : t.claim.refusedSubject(title),
        lines: [isApproved ? t.claim.approved(title) : t.claim.refused(title)],
        button: { words: t.claim.button, url: addresses.offer(language, isApproved ? activityId : null) },
        after: [],
      };
    }
    case 'lokaal-bestuur-decided': {
      const { organisation, isApproved, words } = mail.data;
      return {
        subject: t.lokaalBestuur.subject,
        lines: [
          isApproved ? t.lokaalBestuur.approved(organisation) : t.lokaalBestuur.refused(organisation),
          ...(words ? [t.decided.words, words] : []),
        ],
        button: { words: t.lokaalBestuur.button, url: addresses.offer(language, null) },
        after: [],
      };
    }
    case 'item-message': {
      const { title, by, words, activityId, itemId, toDesk } = mail.data;
      return {
        subject: t.message.subject(title),
        lines: [t.message.from(by || t.platform, title), words],
        button: {
          words: t.message.button,
          url: toDesk === null ? addresses.offer(language, activityId) : addresses.queue(language, toDesk, itemId),
        },
        after: [t.message.answer],
      };
    }
    case 'queue-waiting': {
      const { count, oldestWorkingDays, desk } = mail.data;
      return {
        subject: t.queue.subject(count),
        lines: [t.queue.what(count), t.queue.oldest(oldestWorkingDays), t.queue.handsOn],
        button: { words: t.queue.button, url: addresses.queue(language, desk, null) },
        after: [t.queue.settings],
      };
    }
    case 'platform-daily': {
      const { count, logSeq, logHash } = mail.data;
      return {
        subject: t.daily.subject,
        lines: [count === 0 ? t.daily.none : t.queue.what(count), ...(logSeq > 0 ? [t.daily.log(logSeq, logHash)] : [])],
        button: { words: t.daily.button, url: addresses.queue(language, 'administrator', null) },
        after: logSeq > 0 ? [t.daily.keep] : [],
      };
    }
    case 'offer-freshness': {
      const { organisation, titles, more, code } = mail.data;
      return {
        subject: t.freshness.subject,
        lines: [
          t.freshness.why(organisation), ...titles.map((title) => `– ${title}`),
          ...(more > 0 ? [t.freshness.more(more)] : []), t.freshness.what,
        ],
        button: { words: t.freshness.button, url: addresses.link(language, code) },
        after: [t.freshness.late, t.freshness.lifetime],
      };
    }
    case 'series-ending': {
      const { title, lastOn, activityId } = mail.data;
      return {
        subject: t.series.subject(title),
        lines: [t.series.what(title, formatDate(language, lastOn, { year: true })), t.series.next],
        button: { words: t.series.button, url: addresses.offer(language, activityId) },
        after: [],
      };
    }
  }
}

function decided(
  data: ModerationMailData['activity-decided'], t: Messages['mailModeration'], language: Language,
  addresses: MailAddresses,
): Omit<MailText, 'greeting'> {
  const { title, outcome, reasonKey, words, by, activityId, canAskSecondLook } = data;
  const { subject, what } = t.decided;
  const reason = reasonKey !== null && isReasonKey(reasonKey)
    ? [t.decided.reason(t.reasons[reasonKey]), `${t.decided.rule} ${addresses.rule(language, reasonKey)}`] : [];
  return {
    subject: subject[outcome](title),
    lines: [
      what[outcome](title, by || t.platform), ...reason, ...(words ? [t.decided.words, words] : []),
    ],
    button: { words: t.decided.button, url: addresses.offer(language, activityId) },
    after: canAskSecondLook ? [t.decided.secondLook] : [],
  };
}
