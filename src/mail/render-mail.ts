/** From the facts of a mail to subject, text and HTML in its language; both bodies say the same. */
import { LANGUAGE_FACTS, type Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { escapeHtml } from '#src/domain/shared/html.ts';
import type { DueMail } from '#src/domain/shared/outbox.ts';
import type { ItemLevel } from '#src/domain/moderation/moderation.ts';
import { easyWords } from './easy-words.ts';
import { buddyWords } from './buddy-words.ts';
import { moderationWords } from './moderation-words.ts';
import { signupWords } from './signup-words.ts';

export interface MailAddresses {
  /** The address of the site. */
  site: string;
  /** The absolute address of a link by mail. */
  link(language: Language, code: string): string;
  /** At the organiser's desk: one activity, or the whole offer. */
  offer(language: Language, activityId: number | null): string;
  /** At the desk of gemeente, network or administrator: one item, or the queue. */
  queue(language: Language, desk: ItemLevel, itemId: number | null): string;
  /** A rule in the house rules, by its anchor. */
  rule(language: Language, anchor: string): string;
  /** Somebody's own sign-up. */
  signup(language: Language, code: string): string;
  /** Somebody's own registration as buddy or newcomer; the token only in the mail that asks to confirm. */
  buddyOwn(language: Language, code: string, mailToken: string | null): string;
  /** What became of a request for company. */
  company(language: Language, activityId: number, code: string): string;
  /** The desk of buddy workers. */
  buddyDesk(language: Language): string;
  /** The organiser's sign-ups. */
  offerSignups(language: Language): string;
}

export interface MailText {
  subject: string;
  greeting: string;
  lines: string[];
  button?: { words: string; url: string };
  after: string[];
}

export interface RenderedMail { subject: string; text: string; html: string }

function wordsOf(mail: DueMail, addresses: MailAddresses): MailText {
  const t = messagesIn(mail.language).account.mails;
  const link = (code: string) => addresses.link(mail.language, code);
  switch (mail.kind) {
    case 'confirm-registration': {
      const { name, organisation, code, hasAccount } = mail.data;
      return {
        subject: t.confirm.subject,
        greeting: t.greeting(name),
        lines: [t.confirm.why(organisation), hasAccount ? t.confirm.hasAccount : t.confirm.newAccount],
        button: { words: t.confirm.button, url: link(code) },
        after: [t.confirm.lifetime, t.notYou],
      };
    }
    case 'reset-password':
      return {
        subject: t.reset.subject,
        greeting: t.greeting(mail.data.name),
        lines: [t.reset.why],
        button: { words: t.reset.button, url: link(mail.data.code) },
        after: [t.reset.lifetime, t.notYou],
      };
    case 'password-changed':
      return {
        subject: t.changed.subject,
        greeting: t.greeting(mail.data.name),
        lines: [t.changed.what, t.changed.signedOut],
        after: [t.changed.notYou],
      };
    case 'confirm-email': {
      const { confirm } = messagesIn(mail.language).ownAccount.mails;
      const { name, code, hasAccount } = mail.data;
      const greeting = t.greeting(name);
      if (hasAccount) return { subject: confirm.subject, greeting, lines: [confirm.why, confirm.taken], after: [t.notYou] };
      return {
        subject: confirm.subject,
        greeting,
        lines: [confirm.why, confirm.what],
        button: { words: confirm.button, url: link(code) },
        after: [confirm.lifetime, t.notYou],
      };
    }
    case 'email-changed': {
      const { changed } = messagesIn(mail.language).ownAccount.mails;
      return {
        subject: changed.subject,
        greeting: t.greeting(mail.data.name),
        lines: [changed.what(mail.data.email), changed.notYou],
        button: { words: changed.button, url: link(mail.data.code) },
        after: [changed.lifetime],
      };
    }
    case 'invitation': {
      const { name, by, role, place, code } = mail.data;
      const roles: Record<string, string> = messagesIn(mail.language).account.roles;
      return {
        subject: t.invitation.subject,
        greeting: t.greeting(name),
        lines: [t.invitation.why(by ?? 'Meedoen', roles[role] ?? role, place), t.invitation.what],
        button: { words: t.invitation.button, url: link(code) },
        after: [t.invitation.lifetime, t.notYou],
      };
    }
    case 'activity-decided':
    case 'claim-decided':
    case 'lokaal-bestuur-decided':
    case 'item-message':
    case 'queue-waiting':
    case 'platform-daily':
    case 'offer-freshness':
    case 'series-ending':
      return { greeting: t.greeting(mail.data.name), ...moderationWords(mail, addresses) };
    case 'easy-confirm':
    case 'easy-reminder':
    case 'easy-decided':
      return { greeting: t.greeting(mail.data.name), ...easyWords(mail, addresses) };
    case 'buddy-confirm':
    case 'buddy-news':
    case 'company-news':
    case 'company-desk':
    case 'buddy-desk':
      return { greeting: t.greeting(mail.data.name), ...buddyWords(mail, addresses) };
    case 'network-call': {
      const { mail: words } = messagesIn(mail.language).network;
      const { name, by, title, words: message, activityId } = mail.data;
      return {
        subject: words.subject(by), greeting: t.greeting(name), lines: [words.why(by), message, words.draft(title)],
        button: { words: words.button, url: addresses.offer(mail.language, activityId) }, after: [],
      };
    }
    case 'signup-done':
    case 'signup-news':
    case 'signup-calls':
    case 'signup-sessions':
      return { greeting: t.greeting(mail.data.name), ...signupWords(mail, addresses) };
  }
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

/** Names and other words of people are text only: never markup, never a header. */
export function renderMail(mail: DueMail, addresses: MailAddresses, isDemo: boolean): RenderedMail {
  const words = wordsOf(mail, addresses);
  const { site } = messagesIn(mail.language);
  const end = [...words.after, ...(isDemo ? [site.demo.banner] : []), `Meedoen – ${addresses.site}`];
  const text = [
    words.greeting, ...words.lines, ...(words.button ? [`${words.button.words}:\n${words.button.url}`] : []), ...end,
  ].join('\n\n');
  const button = words.button
    ? `<p><a href="${escapeHtml(words.button.url)}">${escapeHtml(words.button.words)}</a></p>`
      + `<p dir="ltr">${escapeHtml(words.button.url)}</p>`
    : '';
  const html = `<!doctype html><html lang="${mail.language}" dir="${LANGUAGE_FACTS[mail.language].direction}">`
    + `<head><meta charset="utf-8"><title>${escapeHtml(words.subject)}</title></head><body>`
    + [words.greeting, ...words.lines].map(paragraph).join('') + button + end.map(paragraph).join('')
    + '</body></html>';
  return { subject: isDemo ? `${site.demo.calendar}: ${words.subject}` : words.subject, text: `${text}\n`, html };
}
