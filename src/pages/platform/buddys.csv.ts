/** The buddy table as a file: published figures exact with their source, ours in the same steps. */
import type { APIRoute } from 'astro';
import { shownWords } from '#src/components/network/gap-words.ts';
import { getBuddyTable } from '#src/domain/networks/figures/buddy-table.ts';
import { readsAllNetworks } from '#src/domain/networks/network.ts';
import { PROVINCE_NAMES } from '#src/domain/places/place.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { csvHeaders, writeCsv, type CsvCell } from '#src/interop/csv/write-csv.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { findActor } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';
import { halfYearIn } from '../netwerk/_network-desk.ts';

export const GET: APIRoute = async (context) => {
  const { app, language } = context.locals;
  const actor = await findActor(context);
  const paths = pathsIn(language);
  if (actor === null) return context.redirect(paths.signIn(paths.same(context.locals.path, context.url.search.slice(1))), 303);
  if (!readsAllNetworks(actor)) throw new DomainError('not-found', 'page');
  const { halfYear, lines, total, source } = getBuddyTable(app, halfYearIn(app, context.url.searchParams));
  const { network: { buddies: t, halfYear: words } } = messagesIn(language);
  const { columns: c } = t;
  const row = (name: string, { published, registered, elsewhere, living }: typeof total): CsvCell[] => [
    words(halfYear.slice(0, 4), halfYear.slice(5)), name, published ?? '', ...[registered, elsewhere, living].map((each) => shownWords(language, each)),
    published === null ? '' : source?.name ?? '', published === null ? '' : source?.asOf ?? '',
  ];
  const head = [t.choose, c.province, c.published, c.registered, c.elsewhere, c.living, t.sourceField, t.date];
  const rows = [...lines.map((line) => row(PROVINCE_NAMES[line.province], line)), row(t.total, total)];
  return new Response(writeCsv(head, rows), { headers: csvHeaders(`buddys-${halfYear}`) });
};
