/** Published buddy figures of a half-year, taken over by an administrator (product §4, §8). */
import { z } from 'zod';
import { publishBuddies } from '#src/domain/networks/figures/buddy-table.ts';
import { PROVINCE_IDS, type ProvinceId } from '#src/domain/places/place.ts';
import { withRole } from '#src/domain/shared/actor.ts';
import { actorOf, formAction } from '#src/web/form-action.ts';
import { pathsIn } from '#src/web/paths.ts';
import { besideField, line } from './network-fields.ts';

/** '' = not published for this province. */
const countField = z.string('count-wrong').regex(/^\d{0,7}$/, 'count-wrong').optional()
  .transform((text) => (text === undefined || text === '' ? null : Number(text)));
const countFields = Object.fromEntries(PROVINCE_IDS.map((province) => [province, countField])) as Record<
  ProvinceId, typeof countField
>;

export const publishFigures = formAction({
  name: 'platform-buddycijfers',
  who: withRole('administrator'),
  input: z.object({
    halfjaar: z.string('choice-wrong').regex(/^20\d\d-[12]$/, 'choice-wrong'), ...countFields, bron: line(200),
    datum: line(10),
  }),
  run(context, { halfjaar, bron, datum, ...counts }) {
    besideField({ 'published-wrong': 'bron' }, () => {
      publishBuddies(context.app, actorOf(context), { halfYear: halfjaar, counts, source: bron, asOf: datum });
    });
    return pathsIn(context.language).buddyTable(new URLSearchParams({ halfjaar, gedaan: 'bewaard' }));
  },
});
