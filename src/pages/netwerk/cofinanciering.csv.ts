/** The co-financing report as a file, as it is now. */
import type { APIRoute } from 'astro';
import { cofinancingTable } from '#src/components/network/cofinancing-words.ts';
import { listHeldSessions } from '#src/domain/networks/cofinancing/cofinancing-report.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { csvHeaders, writeCsv } from '#src/interop/csv/write-csv.ts';
import { findActor } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';
import { openDesk, periodIn, readsNetwork } from './_network-desk.ts';
import { listChoices, scopeIn } from './cofinanciering/_report-scope.ts';

export const GET: APIRoute = async (context) => {
  const { app, language } = context.locals;
  const actor = await findActor(context);
  const paths = pathsIn(language);
  const asked = context.url.searchParams;
  if (actor === null) return context.redirect(paths.signIn(paths.same(context.locals.path, context.url.search.slice(1))), 303);
  if (!readsNetwork(actor)) throw new DomainError('not-found', 'page');
  const desk = openDesk(app, actor, context.url);
  const scope = scopeIn(listChoices(app, desk.networkId), asked, periodIn(app, asked));
  if (!scope) throw new DomainError('not-found', 'page');
  const { head, lines } = cofinancingTable(language, listHeldSessions(app, scope));
  return new Response(writeCsv(head, lines), { headers: csvHeaders(`oefenkansen-${scope.value}-${scope.fromOn}-${scope.untilOn}`) });
};
