/** What mails to somebody without account say; the words are in `i18n`. `domain/shared/outbox.ts` holds all kinds. */
import type { DecisionOutcome } from '../../moderation/moderation-mail.ts';

export interface EasyMailData {
  /** Right after sending: nothing happens before the link is used. */
  'easy-confirm': { name: string; title: string; code: string; hasAccount: boolean };
  /** Once, before it is erased. `lastOn`: 'YYYY-MM-DD'. */
  'easy-reminder': { name: string; title: string; code: string; lastOn: string };
  'easy-decided': {
    name: string; title: string; outcome: DecisionOutcome; reasonKey: string | null; words: string | null;
    /** Name of gemeente or network; '' = the platform. */
    by: string; code: string;
  };
}
