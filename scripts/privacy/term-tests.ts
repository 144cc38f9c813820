/** Which test shows each term of `/privacy`: file, and title as it stands there. A test checks that they exist. */
import type { ProcessingId, Term } from '#src/domain/privacy/processings.ts';

export interface TermTest { file: string; title: string }

const test = (file: string, title: string): TermTest => ({ file: `tests/${file}.test.ts`, title });

const OWN_ERASURE = test('integration/buddy-erasure',
  'leaves nothing in tables, mails that wait or were written, answers of forms, sign-ups, questions, worries, hashes');

/** What no clock ends: somebody does, or the operator of the machine. */
export const WITHOUT_TEST: readonly Term[] = ['changed'];

export const TERM_TESTS: Partial<Record<`${ProcessingId}.${Term}`, TermTest>> = {
  'signups.after-last-day':
    test('integration/signups', 'erases people 30 days after their last date, notes it first, and keeps the counts'),
  'signups.cancelled': test('integration/person-erasure', 'a sign-up leaves nothing of the person, also in a restored backup'),
  'buddies.ended': test('integration/buddies', 'what ended six months ago is erased, not before'),
  'buddies.self': OWN_ERASURE,
  'buddies.unconfirmed':
    test('integration/buddies', 'remind after 3 and 10 days and erase after 14, never without the last reminder'),
  'buddies.draft': test('integration/privacy-terms', 'an unfinished registration is gone two hours after its last step'),
  'duo-import.import-file':
    test('integration/import-duos', 'is read by nobody after its hour and erased by the job, also when some of it was brought in'),
  'company.after-date': test('integration/privacy-terms', 'a question for company goes seven days after the date'),
  'company.self':
    test('integration/person-erasure', 'a question for company leaves nothing but a keyed hash for the count of 30 days'),
  'company.tries': test('integration/privacy-terms', 'the count of questions for company goes after 30 days'),
  'worries.handled':
    test('integration/worries', 'is erased six months after, not before, and that is noted for backups'),
  'worries.open': test('integration/worries', 'never goes by itself, and is no secret of a desk that has nobody'),
  'worries.self': OWN_ERASURE,
  'safety-stops.safety': test('integration/privacy-terms', 'the hash of somebody stopped for safety goes after 24 months'),
  'accounts.account-erased':
    test('integration/person-erasure', 'that is erased leaves nothing of the person, in mails and invitations neither'),
  'accounts.session':
    test('integration/accounts', 'lasts 14 days by the injected clock, moved on when used in the second half'),
  'accounts.device': test('integration/accounts', 'is spared a device for 30 days, of this person alone'),
  'accounts.link': test('integration/privacy-terms', 'a link is empty once used or expired, and gone a year later'),
  'easy-offers.unconfirmed': test('integration/easy-offer', 'reminds once after 10 days and erases after 14'),
  'easy-offers.after-decision': test('integration/easy-offer',
    'leaves nothing of the sender 30 days after the decision, and nothing of what nobody answers'),
  'guides.guide-link': test('integration/guide-link', 'is made by who may edit the activity, for a day within a year'),
  'moderation.author-erased':
    test('integration/own-account', 'takes the person away and leaves what was written and the chain of the log'),
  'moderation.words-erased': test('integration/moderation-log', 'holds no words, and its words can be erased without breaking it'),
  'reports.address-hash': test('integration/moderation', 'hide nothing, lie in one item, and forget where they came from'),
  'reports.words-erased': test('integration/moderation-log', 'holds no words, and its words can be erased without breaking it'),
  'contacts.photo-unused':
    test('integration/offer-image', 'one that nothing holds any more goes after a day, with files; one in use stays'),
  'networks.removed': test('integration/network-desk', 'take away and put back, until 30 days have passed'),
  'mail.delivered':
    test('contract/mailers', 'is delivered as text and HTML that say the same, and leaves no address and no text behind'),
  'mail.given-up': test('contract/mailers',
    'is given up at once when the server will never take it, after three days when it never answers'),
  'mail.mail-rows': test('integration/privacy-terms', 'that there was a mail is forgotten after 30 days'),
  'mail.mail-files': test('contract/mailers', 'mails are files that only the operator reads, removed after seven days'),
  'abuse.attempts': test('unit/rate-limits', 'success forgives, and a day later nothing is kept'),
  'abuse.form-answers': test('integration/form-action', 'is remembered for a week'),
  'measurement.visit': test('integration/search-demand', 'counts one place, level and theme of one visit once in 30 minutes'),
  'measurement.views':
    test('integration/offer-figures', 'of an activity that is gone meanwhile are dropped; old ones go after a year'),
  'measurement.counts': test('integration/search-demand', 'is written as totals, with lists sorted'),
  'logs.logs': test('web/privacy', 'the log holds no query, no address, no name'),
  'backups.backup': test('integration/backup', 'stays by number, and never longer than 30 days'),
};
