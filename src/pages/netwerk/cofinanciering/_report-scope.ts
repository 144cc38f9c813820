/** The report that the address asks for: `voor` a lokaal bestuur or a saved set, `van`, `tot`. */
import type { ReportScope } from '#src/domain/networks/cofinancing/cofinancing.ts';
import { isEligible } from '#src/domain/networks/cofinancing/cofinancing.ts';
import { listSets } from '#src/domain/networks/desk-lists.ts';
import { territoryOf } from '#src/domain/networks/figures/dashboard.ts';
import type { App } from '#src/domain/shared/app.ts';

export interface Choice { value: string; word: string; municipalities: string[] }

/** Eligible besturen of the network by name, then its sets. */
export function listChoices(app: Pick<App, 'db'>, networkId: string): Choice[] {
  return [
    ...territoryOf(networkId).filter(({ nis }) => isEligible(nis))
      .map(({ nis, name }) => ({ value: nis, word: name, municipalities: [nis] })),
    ...listSets(app, networkId).map(({ id, name, municipalities }) => ({ value: `set-${id}`, word: name, municipalities })),
  ];
}

/** Undefined when `voor` is not asked or not one of the choices. */
export function scopeIn(
  choices: readonly Choice[], asked: URLSearchParams, { fromOn, untilOn }: { fromOn: string; untilOn: string },
): (ReportScope & { value: string }) | undefined {
  const found = choices.find(({ value }) => value === asked.get('voor'));
  return found && { value: found.value, name: found.word, municipalities: found.municipalities, fromOn, untilOn };
}
