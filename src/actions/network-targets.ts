/** Figures of an agency: one that is typed, or a file that is looked at first, and the way back (product §8). */
import { z } from 'zod';
import {
  changeStagedTargets, saveStagedTargets, saveTargetGroups, stageTargets, undoTargetLoad,
} from '#src/domain/networks/figures/target-groups.ts';
import { isDate } from '#src/domain/schedules/brussels-time.ts';
import { readTable, type TableFault } from '#src/interop/spreadsheet/read-table.ts';
import { actorOf, formAction } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import {
  back, besideField, coordinator, countField, idField, line, neededLine, networkField,
} from './network-fields.ts';

export const saveTarget = formAction({
  name: 'netwerk-doelgroep',
  who: coordinator,
  input: z.object({
    netwerk: networkField, nis: z.string('choice-wrong').regex(/^\d{5}$/, 'choice-wrong'),
    groep: neededLine(60, 'group-needed'), aantal: countField, bron: neededLine(200, 'source-needed'), datum: z.string('date-wrong'),
  }),
  run(context, { netwerk, nis, groep, aantal, bron, datum }) {
    if (!isDate(datum)) throw new FormRefusal([{ field: 'datum', key: 'date-wrong' }]);
    const row = { nis, groupName: groep, count: aantal, source: bron, asOf: datum };
    besideField({ 'target-wrong': 'aantal' }, () => saveTargetGroups(context.app, actorOf(context), netwerk, [row]));
    return back(context, netwerk, { gedaan: 'doelgroep' });
  },
});

const MAX_FILE_BYTES = 500_000;
const MAX_LINES = 2000;
const FAULTS: Record<TableFault, ErrorKey> = {
  'empty': 'file-needed', 'too-long': 'target-file-long', 'old-excel': 'target-file-old', 'no-table': 'file-no-table',
};
/** '' or a day that exists; for lines without a date of their own. */
const anyDate = z.string().optional().transform((text) => text ?? '')
  .refine((text) => text === '' || isDate(text), 'date-wrong');
const defaultFields = { groep: line(60), bron: line(200), datum: anyDate };

/** Keeps the file to look at first; nothing of it is written. */
export const loadTargets = formAction({
  name: 'netwerk-doelgroep-bestand',
  who: coordinator,
  creates: true,
  input: z.object({ netwerk: networkField, bestand: z.instanceof(File, { error: 'file-needed' }), ...defaultFields }),
  async run(context, { netwerk, bestand, groep, bron, datum }) {
    const refuse = (key: ErrorKey) => new FormRefusal([{ field: 'bestand', key }]);
    if (bestand.size === 0 || bestand.size > MAX_FILE_BYTES) throw refuse('file-needed');
    const read = await readTable(new Uint8Array(await bestand.arrayBuffer()), MAX_LINES);
    if ('fault' in read) throw refuse(FAULTS[read.fault]);
    const { rows } = read;
    if (rows.length < 2) throw refuse('file-no-table');
    return context.commit(() => {
      const id = stageTargets(context.app, actorOf(context), {
        networkId: netwerk, rows, defaults: { groupName: groep, source: bron, asOf: datum },
      });
      return pathsIn(context.language).networkDesk(`doelgroep/${id}`, `netwerk=${netwerk}`);
    });
  },
});

/** Index of a column; '' = the file has none. */
const columnField = z.string('choice-wrong').regex(/^\d{0,2}$/, 'choice-wrong')
  .transform((text) => (text === '' ? -1 : Number(text)));

export const changeTargets = formAction({
  name: 'netwerk-doelgroep-kolommen',
  who: coordinator,
  input: z.object({
    netwerk: networkField, id: idField, k_gemeente: columnField, k_aantal: columnField, k_groep: columnField,
    k_bron: columnField, k_datum: columnField, ...defaultFields,
  }),
  run(context, { netwerk, id, groep, bron, datum, ...columns }) {
    changeStagedTargets(context.app, actorOf(context), {
      networkId: netwerk, id, defaults: { groupName: groep, source: bron, asOf: datum },
      columns: {
        place: columns.k_gemeente, count: columns.k_aantal, group: columns.k_groep, source: columns.k_bron,
        date: columns.k_datum,
      },
    });
    return pathsIn(context.language).networkDesk(`doelgroep/${id}`, new URLSearchParams({ netwerk, gedaan: 'kolommen' }));
  },
});

export const saveTargets = formAction({
  name: 'netwerk-doelgroep-invoer',
  who: coordinator,
  creates: true,
  input: z.object({ netwerk: networkField, id: idField }),
  run: (context, { netwerk, id }) => context.commit(() => {
    const count = saveStagedTargets(context.app, actorOf(context), netwerk, id);
    const query = new URLSearchParams({ netwerk, gedaan: 'bestand', aantal: String(count) });
    return pathsIn(context.language).networkDesk('doelgroep', query);
  }),
});

export const undoTargets = formAction({
  name: 'netwerk-doelgroep-terug',
  who: coordinator,
  input: z.object({ netwerk: networkField, id: idField }),
  run(context, { netwerk, id }) {
    undoTargetLoad(context.app, actorOf(context), netwerk, id);
    return back(context, netwerk, { gedaan: 'ongedaan' });
  },
});
