/** All networks as a file: the same figures in the same steps. */
import type { APIRoute } from 'astro';
import { shownWords } from '#src/components/network/gap-words.ts';
import { listNetworkLines } from '#src/domain/networks/figures/all-networks.ts';
import { readsAllNetworks } from '#src/domain/networks/network.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { csvHeaders, writeCsv, type CsvCell } from '#src/interop/csv/write-csv.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { findActor } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';
import { periodIn } from './_network-desk.ts';

export const GET: APIRoute = async (context) => {
  const { app, language } = context.locals;
  const actor = await findActor(context);
  const paths = pathsIn(language);
  if (actor === null) return context.redirect(paths.signIn(paths.same(context.locals.path, context.url.search.slice(1))), 303);
  if (!readsAllNetworks(actor)) throw new DomainError('not-found', 'page');
  const { fromOn, untilOn } = periodIn(app, context.url.searchParams);
  const { lines, total } = listNetworkLines(app, { fromOn, untilOn });
  const { network: { all: t, figures } } = messagesIn(language);
  const { columns: c } = t;
  const row = (line: typeof total & { name: string }): CsvCell[] => [
    fromOn, untilOn, line.name, shownWords(language, line.searched), line.offer, line.held, shownWords(language, line.waiting), line.gaps,
  ];
  const head = [figures.from, figures.until, c.name, c.searched, c.offer, c.held, c.waiting, c.gaps];
  const rows = [...lines, { ...total, name: t.total }].map(row);
  return new Response(writeCsv(head, rows), { headers: csvHeaders(`netwerken-${fromOn}-${untilOn}`) });
};
