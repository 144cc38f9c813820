/** The dashboard as a file: the same figures in the same steps. */
import type { APIRoute } from 'astro';
import { figureViewIn, valueWords } from '#src/components/network/figure-query.ts';
import { shownWords } from '#src/components/network/gap-words.ts';
import { getDashboard, type Cell } from '#src/domain/networks/figures/dashboard.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { csvHeaders, writeCsv } from '#src/interop/csv/write-csv.ts';
import { messagesIn } from '#src/i18n/messages.ts';
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
  const desk = openDesk(app, actor, context.url);
  const { dimension, filter } = figureViewIn(asked);
  const { fromOn, untilOn } = periodIn(app, asked);
  const { lines, values } = getDashboard(app, desk.networkId, { period: { fromOn, untilOn }, dimension, filter });
  const { figures: t } = messagesIn(language).network;
  const cell = ({ searched, offer, withNeighbours, gap }: Cell) => [
    shownWords(language, searched), withNeighbours === null ? '' : shownWords(language, withNeighbours), offer, t.classes[gap],
  ];
  const rows = lines.flatMap(({ nis, name, all, cells }) => [
    [fromOn, untilOn, nis, name, t.all, ...cell(all)],
    ...cells.map((each, index) => {
      const value = values[index];
      return [fromOn, untilOn, nis, name, value === undefined ? '' : valueWords(language, dimension, value), ...cell(each)];
    }),
  ]);
  const head = [
    t.from, t.until, 'NIS', t.municipality, t.dimensions[dimension], t.monthSearched, t.withNeighbours, t.offer, t.legendColumn,
  ];
  return new Response(writeCsv(head, rows), { headers: csvHeaders(`meedoen-${desk.networkId}-${fromOn}-${untilOn}`) });
};
