/** The dashboard as files: the same figures in the same steps. `wat`: gemeenten (when left out), maanden, buddys, doelgroep. */
import type { APIRoute } from 'astro';
import {
  FILE_KINDS, monthFile, municipalityFile, stateFile, targetFile, type FileKind, type FileTable,
} from '#src/components/network/figure-files.ts';
import { figureViewIn } from '#src/components/network/figure-query.ts';
import { getDashboard, listMonths } from '#src/domain/networks/figures/dashboard.ts';
import { listBuddyStates } from '#src/domain/networks/figures/people-figures.ts';
import { listTargetGroups } from '#src/domain/networks/figures/target-groups.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { csvHeaders, writeCsv } from '#src/interop/csv/write-csv.ts';
import { findActor } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';
import { openDesk, periodIn, readsNetwork } from './_network-desk.ts';

export const GET: APIRoute = async (context) => {
  const { app, language } = context.locals;
  const actor = await findActor(context);
  const paths = pathsIn(language);
  const asked = context.url.searchParams;
  if (actor === null) return context.redirect(paths.signIn(paths.same(context.locals.path, context.url.search.slice(1))), 303);
  if (!readsNetwork(actor)) throw new DomainError('not-found', 'page');
  const { networkId } = openDesk(app, actor, context.url);
  const { dimension, filter } = figureViewIn(asked);
  const { fromOn, untilOn } = periodIn(app, asked);
  const kind = FILE_KINDS.find((each) => each === asked.get('wat')) ?? 'gemeenten';
  const tables: Record<FileKind, () => FileTable> = {
    gemeenten: () => municipalityFile(language, getDashboard(app, networkId, { period: { fromOn, untilOn }, dimension, filter })),
    maanden: () => monthFile(language, listMonths(app, networkId, untilOn, filter)),
    buddys: () => stateFile(language, listBuddyStates(app, networkId), toLocal(app.clock.now()).date),
    doelgroep: () => targetFile(language, listTargetGroups(app, networkId)),
  };
  const { head, rows } = tables[kind]();
  const name = kind === 'gemeenten' ? '' : `-${kind}`;
  return new Response(writeCsv(head, rows), { headers: csvHeaders(`meedoen-${networkId}${name}-${fromOn}-${untilOn}`) });
};
