/** An empty list of duos to fill in, with columns that are understood at once. */
import type { APIRoute } from 'astro';
import { DUO_FIELDS } from '#src/domain/buddies/import-duos/duo-columns.ts';
import { withRole } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { csvHeaders, writeCsv } from '#src/interop/csv/write-csv.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { findActor } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';

const isWorker = withRole('buddy-worker');

export const GET: APIRoute = async ({ locals, redirect, ...context }) => {
  const actor = await findActor({ locals, ...context });
  const paths = pathsIn(locals.language);
  if (actor === null) return redirect(paths.signIn(paths.same(locals.path)), 303);
  if (!isWorker(actor)) throw new DomainError('not-found', 'page');
  const { fields } = messagesIn(locals.language).duoImport;
  const head = DUO_FIELDS.map((field) => fields[field]);
  return new Response(writeCsv(head, []), { headers: csvHeaders('duos') });
};
