/** The answers of the level wizard on their way through the address: they are kept nowhere. */
import { LEVEL_QUESTIONS, type LevelAnswers, type LevelQuestion } from '#src/domain/levels/level-questions.ts';
import { QUESTIONS, questionField, type OfferFilled, type OfferSent } from './offer-fields.ts';

const isAnswer = (question: LevelQuestion, text: string): boolean =>
  (LEVEL_QUESTIONS[question] as readonly string[]).includes(text);

/** What was answered, without what is no answer. */
export function answersIn(text: (question: LevelQuestion) => string | undefined): LevelAnswers {
  return Object.fromEntries(QUESTIONS.flatMap((question) => {
    const answer = text(question);
    return answer !== undefined && isAnswer(question, answer) ? [[question, answer]] : [];
  }));
}

/** "main.doing_reading.no"; '' without answers. */
export function answersText(sent: OfferSent): string {
  return Object.entries(answersIn((question) => sent[questionField(question)])).map((each) => each.join('.')).join('_');
}

/** From a refused form, or from the address. */
export function answersOf(values: OfferFilled | null, text: string | null): LevelAnswers {
  if (values) return answersIn((question) => values[questionField(question)]?.[0]);
  const given = new Map((text ?? '').slice(0, 400).split('_').map((each): [string, string] => {
    const [question = '', answer = ''] = each.split('.');
    return [question, answer];
  }));
  return answersIn((question) => given.get(question));
}
