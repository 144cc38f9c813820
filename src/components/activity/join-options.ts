/** How to take part, as the page shows it: the one way in front, and the contact data that may be shown. */
import type { Occurrence } from '#src/domain/activities/activity.ts';
import type { PublicActivity, PublicContent } from '#src/domain/activities/public-activity.ts';

/** `here` = sign up on this site; `both` = phone or mail; `ask` = nothing is known but the organiser. */
export type JoinWay = 'come' | 'here' | 'link' | 'phone' | 'mail' | 'both' | 'ask';
export type JoinState = 'open' | 'full' | 'cancelled' | 'noDates';

export interface ExternalLink {
  url: string;
  /** Named beside the link, without "www.". */
  host: string;
}

export interface Phone {
  number: string;
  /** For `href="tel:…"`: digits and a leading plus. */
  dial: string;
  /** Shown only after a tap (product §3). */
  isPrivate: boolean;
}

export interface JoinOptions {
  way: JoinWay;
  state: JoinState;
  /** Where one signs up (`link`); null in every other way. */
  link: ExternalLink | null;
  /** Site with more about it, when it is another page than `link`. */
  site: ExternalLink | null;
  phone: Phone | null;
  mail: string | null;
}

/** Null unless it is an address of the web (product §1.6). */
export function externalLink(url: string | null): ExternalLink | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, host, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return { url: href, host: host.replace(/^www\./, '') };
}

export function phoneOf(number: string | null, isPrivate: boolean): Phone | null {
  const dial = (number ?? '').replace(/[^\d+]/g, '');
  return number === null || dial === '' ? null : { number, dial, isPrivate };
}

/** A booking number goes before the contact's; it is private when it is the contact's private one. */
function bookingPhone(content: PublicContent): Phone | null {
  const { bookingPhone: booking, contactPhone, contactPhonePrivate } = content;
  const contact = phoneOf(contactPhone, contactPhonePrivate);
  const own = phoneOf(booking, false);
  return own === null || own.dial === contact?.dial ? contact : own;
}

function wayOf(content: PublicContent, has: { link: boolean; phone: boolean; mail: boolean }): JoinWay {
  const { bookingHow } = content;
  if (bookingHow === 'come' || bookingHow === 'here') return bookingHow;
  if (bookingHow === 'link' && has.link) return 'link';
  if (bookingHow === 'phone' && has.phone) return 'phone';
  if (bookingHow === 'mail' && has.mail) return 'mail';
  if (has.phone && has.mail) return 'both';
  if (has.phone) return 'phone';
  if (has.mail) return 'mail';
  return has.link ? 'link' : 'ask';
}

function stateOf({ schedule }: PublicActivity, occurrences: readonly Occurrence[]): JoinState {
  if (schedule.type === 'appointment') return 'open';
  const planned = occurrences.filter(({ status }) => status === 'planned');
  if (planned.length === 0) return occurrences.length > 0 ? 'cancelled' : 'noDates';
  return planned.every(({ full }) => full) ? 'full' : 'open';
}

/** The organiser's own, for an activity that says nothing of itself. */
export interface OrganiserContact {
  phone: string | null;
  email: string | null;
  url: string | null;
}

const NO_CONTACT: OrganiserContact = { phone: null, email: null, url: null };

/**
 * Where the stated way lacks its number or address, the next one that is known; an activity without any has those of
 * its organiser.
 * @param occurrences the coming ones, cancelled ones too
 */
export function joinOptions(
  activity: PublicActivity, occurrences: readonly Occurrence[], organiser: OrganiserContact = NO_CONTACT,
): JoinOptions {
  const { content } = activity;
  const bookingLink = externalLink(content.bookingUrl);
  const ownPhone = bookingPhone(content);
  const ownMail = content.bookingEmail ?? content.contactEmail;
  const isReachable = ownPhone !== null || ownMail !== null || bookingLink !== null;
  const phone = isReachable ? ownPhone : phoneOf(organiser.phone, false);
  const mail = isReachable ? ownMail : organiser.email;
  const contactSite = externalLink(content.contactUrl) ?? (isReachable ? null : externalLink(organiser.url));
  const way = wayOf(content, { link: bookingLink !== null, phone: phone !== null, mail: mail !== null });
  const link = way === 'link' ? bookingLink : null;
  const site = contactSite ?? bookingLink;
  return {
    way, state: stateOf(activity, occurrences), link, site: site?.url === link?.url ? null : site, phone, mail,
  };
}
