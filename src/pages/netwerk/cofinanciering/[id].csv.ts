/** A frozen report as a file, with its checksum as the last line. */
import type { APIRoute } from 'astro';
import { cofinancingTable } from '#src/components/network/cofinancing-words.ts';
import { getFrozenReport } from '#src/domain/networks/cofinancing/cofinancing-report.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { csvHeaders, writeCsv } from '#src/interop/csv/write-csv.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { findActor } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';
import { openDesk, readsNetwork } from '../_network-desk.ts';

export const GET: APIRoute = async (context) => {
  const { app, language } = context.locals;
  const actor = await findActor(context);
  const paths = pathsIn(language);
  const id = /^[1-9]\d{0,14}$/.test(context.params['id'] ?? '') ? Number(context.params['id']) : 0;
  if (actor === null) return context.redirect(paths.signIn(paths.same(context.locals.path, context.url.search.slice(1))), 303);
  if (!readsNetwork(actor)) throw new DomainError('not-found', 'page');
  const desk = openDesk(app, actor, context.url);
  const { report } = getFrozenReport(app, actor, desk.networkId, id);
  const { head, lines } = cofinancingTable(language, report.rows);
  const empty = head.slice(2).map(() => '');
  const rows = [...lines, [messagesIn(language).network.cofinancing.checksum, report.checksum, ...empty]];
  return new Response(writeCsv(head, rows), { headers: csvHeaders(`oefenkansen-vast-${report.id}`) });
};
