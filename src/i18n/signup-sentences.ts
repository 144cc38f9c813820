/** What happened to a date of somebody, as that person reads or hears it: page, mail and bellijst say the same. */
import { formatDay, formatTime } from './format.ts';
import { LANGUAGE_FACTS, type Language } from './languages.ts';
import { messagesIn } from './messages.ts';

/** As `SignupChange` of the domain; instants in epoch ms. */
export type ChangeFacts =
  | { kind: 'off'; startsAt: number; nextStartsAt: number | null }
  | { kind: 'back'; startsAt: number; endsAt: number }
  | { kind: 'moved'; startsAt: number; newStartsAt: number; newEndsAt: number }
  | { kind: 'offered'; startsAt: number; heldUntil: number }
  | { kind: 'open'; startsAt: number }
  | { kind: 'removed'; startsAt: number | null; reason: 'double' | 'asked' | 'full' | 'audience' | 'safety' }
  | { kind: 'listed'; startsAt: number | null };

const capital = (language: Language, text: string): string =>
  text.charAt(0).toLocaleUpperCase(LANGUAGE_FACTS[language].locale) + text.slice(1);

/** Short sentences, the day first. */
export function changeSentences(language: Language, change: ChangeFacts): string[] {
  const { signup: { news }, signupRemoval } = messagesIn(language);
  const day = (instant: number) => formatDay(language, instant);
  const hours = (start: number, end: number) => news.hours(formatTime(start), formatTime(end));
  const sentences = (): string[] => {
    switch (change.kind) {
      case 'off':
        return [
          news.off(day(change.startsAt)),
          ...(change.nextStartsAt === null ? [] : [news.next(day(change.nextStartsAt))]),
        ];
      case 'back':
        return [news.back(day(change.startsAt), hours(change.startsAt, change.endsAt))];
      case 'moved':
        return [news.moved(day(change.startsAt), day(change.newStartsAt), hours(change.newStartsAt, change.newEndsAt))];
      case 'offered':
        return [
          news.offered(day(change.startsAt)),
          news.keptUntil(news.moment(day(change.heldUntil), formatTime(change.heldUntil))),
        ];
      case 'open':
        return [news.open(day(change.startsAt))];
      case 'removed':
        return [
          change.startsAt === null ? signupRemoval.removedAll : signupRemoval.removed(day(change.startsAt)),
          signupRemoval.why[change.reason],
        ];
      case 'listed':
        return [change.startsAt === null ? signupRemoval.listedAll : signupRemoval.listed(day(change.startsAt))];
    }
  };
  return sentences().map((sentence) => capital(language, sentence));
}
