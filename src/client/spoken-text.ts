/** How written things are said aloud. */

/** The digits of a phone number one by one, with a pause between its groups: "0 5 6, 0 0, 0 0". */
export function spokenNumber(number: string): string {
  return number.split(/[^\d+]+/).filter(Boolean).map((group) => [...group].join(' ')).join(', ');
}

/** Short sentences: browsers stop in long ones. A full stop, a question mark, a new line end a sentence. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!؟])\s+|\n+/u).map((each) => each.replace(/\s+/g, ' ').trim()).filter(Boolean);
}
