/** How many activities each municipality gets. */
import type { Municipality } from '#src/domain/places/place.ts';

export interface MunicipalityShare {
  municipality: Municipality;
  count: number;
}

/**
 * Spreads `size` over the municipalities by population, one at least in each; the counts add up to `size`.
 * With fewer activities than municipalities only the largest ones get one.
 */
export function spreadByPopulation(
  municipalities: readonly Municipality[], size: number,
): MunicipalityShare[] {
  const bySize = [...municipalities]
    .sort((a, b) => b.population - a.population || a.nis.localeCompare(b.nis));
  if (size <= bySize.length) return bySize.slice(0, size).map((municipality) => ({ municipality, count: 1 }));
  const people = bySize.reduce((sum, municipality) => sum + municipality.population, 0);
  const extra = size - bySize.length;
  const shares = bySize.map((municipality) => {
    const exact = (extra * municipality.population) / people;
    return { municipality, count: 1 + Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const left = size - shares.reduce((sum, share) => sum + share.count, 0);
  const byRest = [...shares].sort((a, b) => b.rest - a.rest);
  for (const share of byRest.slice(0, left)) share.count += 1;
  return shares.map(({ municipality, count }) => ({ municipality, count }));
}
