/** What mails of a network say; the words are in `i18n`. `domain/shared/outbox.ts` holds all kinds. */
export interface NetworkMailData {
  /** An oproep: a draft stands on the desk of the member. `by`: name of the network. */
  'network-call': { name: string; by: string; title: string; words: string; activityId: number };
}
