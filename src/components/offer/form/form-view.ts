/** What stands in the activity form: as typed when it was refused, else what was saved. */
import type { OfferFilled } from '#src/actions/offer-fields.ts';
import type { ErrorKey, FormState } from '#src/web/form-state.ts';

export interface OfferFormView {
  first(name: string): string;
  all(name: string): readonly string[];
  has(name: string, value: string): boolean;
  problem(name: string): ErrorKey | undefined;
  /** The piece of what was typed that is not right; '' when the problem does not say. */
  wrongPiece(name: string): string;
}

export function viewForm(form: FormState, filled: OfferFilled): OfferFormView {
  const values = form.action === null ? filled : form.values;
  const all = (name: string): readonly string[] => values[name] ?? [];
  return {
    all,
    first: (name) => all(name)[0] ?? '',
    has: (name, value) => all(name).includes(value),
    wrongPiece: (name) => form.problems.find(({ field }) => field === name)?.what ?? '',
    problem: (name) => form.problems.find(({ field }) => field === name)?.key,
  };
}
