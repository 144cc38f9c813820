/** Running duos of a buddywerking out of its spreadsheet: choose, correct, bring in (product §8). */
import { z } from 'zod';
import {
  dropDuoList, importDuos, MOST_ROWS, openDuoList, setDuoColumns,
} from '#src/domain/buddies/import-duos/import-duos.ts';
import { isBuddyWorkerOf, withRole } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { readTable, type TableFault } from '#src/interop/spreadsheet/read-table.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

const who = withRole('buddy-worker');
const idField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number);
const here = ({ language }: ActionContext, query?: string) => pathsIn(language).buddyDesk('invoer', query);

/** As the server lets through (server/receive-body.ts), without what stands beside it. */
const MOST_BYTES = 2 * 1024 * 1024;

const FAULTS: Record<TableFault, ErrorKey> = {
  'empty': 'duo-file-empty', 'too-long': 'duo-file-long', 'old-excel': 'duo-file-old',
  'no-table': 'duo-file-wrong',
};
const refuseFile = (key: ErrorKey, status = 400) => new FormRefusal([{ field: 'bestand', key }], { status });

/** The file itself is kept nowhere; its table is, sealed and for less than an hour. */
export const chooseDuoFile = formAction({
  name: 'duo-bestand',
  who,
  input: z.object({ buddywerking: idField, bestand: z.unknown().optional() }),
  async run(context, { buddywerking, bestand }) {
    const actor = actorOf(context);
    if (!isBuddyWorkerOf(actor, buddywerking)) throw new DomainError('not-found', 'page');
    if (context.page.locals.isBodyCut) throw refuseFile('duo-file-large', 413);
    // A browser sends an empty file without a name when none was chosen.
    const isChosen = bestand instanceof File && (bestand.size > 0 || bestand.name !== '');
    if (!isChosen) throw refuseFile('duo-file-needed');
    if (bestand.size > MOST_BYTES) throw refuseFile('duo-file-large', 413);
    const table = await readTable(new Uint8Array(await bestand.arrayBuffer()), MOST_ROWS);
    if ('fault' in table) throw refuseFile(FAULTS[table.fault]);
    openDuoList(context.app, actor, buddywerking, table.rows);
    return here(context);
  },
});

export const setDuoListColumns = formAction({
  name: 'duo-kolommen',
  who,
  input: z.object({ lijst: idField, kolom: z.array(z.string().max(40, 'send-again')).max(60, 'send-again') }),
  run(context, { lijst, kolom }) {
    setDuoColumns(context.app, actorOf(context), lijst, kolom);
    return `${here(context)}#regels`;
  },
});

export const bringInDuos = formAction({
  name: 'duo-invoer',
  who,
  creates: true,
  input: z.object({
    lijst: idField, volwassen: z.string('duo-adult-needed'), goed: z.string('duo-consent-needed'),
  }),
  run: (context, { lijst }) => context.commit(() => (
    here(context, `ingevoerd=${importDuos(context.app, actorOf(context), lijst)}`)
  )),
});

export const dropDuoListForm = formAction({
  name: 'duo-lijst-weg',
  who,
  input: z.object({}),
  run(context) {
    dropDuoList(context.app, actorOf(context));
    return here(context, 'gedaan=1');
  },
});
