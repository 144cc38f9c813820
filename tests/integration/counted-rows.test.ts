/** Numbers that a list shows beside each row are those of that row, not of another with the same id elsewhere. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { searchOrganisations } from '#src/domain/platform/organisation-queries.ts';
import { findJoinPage } from '#src/domain/signups/signup-queries.ts';
import { SignupBench } from '../support/signup-bench.ts';

let bench: SignupBench;
beforeEach(() => { bench = new SignupBench(); });
afterEach(() => { bench.db.$client.close(); });

it('the free places of each date', () => {
  const id = bench.publish({ capacity: 5 });
  const [, second = 0, third = 0] = bench.dates(id);
  bench.join(id, [second]);
  bench.join(id, [second, third]);
  const free = findJoinPage(bench.app, id)?.dates.slice(0, 4).map((date) => date.free);
  expect(free).toEqual([5, 3, 4, 5]);
});

it('the published activities of each organisation', () => {
  const other = bench.addOrganisation({ name: 'Zonder aanbod' });
  bench.publish();
  bench.publish({ title: 'Naaien' });
  const { rows } = searchOrganisations(bench.app, { page: 1 });
  const published = new Map(rows.map((row) => [row.id, row.published]));
  expect(published.get(bench.organisationId)).toBe(2);
  expect(published.get(other)).toBe(0);
});
