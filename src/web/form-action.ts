/**
 * The only way to make a form action (architecture §3). An action stands on its own: it says who may do it, what it
 * takes, and does it; a page names the actions whose forms stand on it. Nothing runs on another page than those.
 */
import type { APIContext, AstroGlobal } from 'astro';
import type { z } from 'zod';
import { awaitTurn } from '#db/await-turn.ts';
import { inTransaction } from '#db/client.ts';
import type { Actor, MaybeActor, Policy } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError, type DomainErrorCode } from '#src/domain/shared/errors.ts';
import { commitOnce, findLocation } from './form-keys.ts';
import { askToSignIn, findActor, neverCache } from './guards.ts';
import { emptyForm, FormRefusal, type ErrorKey, type FieldProblem, type FormState } from './form-state.ts';

/** Names of the hidden fields (`components/form/FormHidden.astro`). */
export const FORM_FIELD = 'formulier';
export const KEY_FIELD = 'sleutel';

export interface ActionContext {
  app: App.Locals['app'];
  actor: MaybeActor;
  language: App.Locals['language'];
  page: Pick<APIContext, 'cookies' | 'locals' | 'request' | 'url' | 'params'>;
  /** Only for counting tries. */
  address: string;
  /**
   * Does `work` in one immediate transaction, together with the key of a form that creates: sent twice, the second
   * gets the place of the first and nothing happens. @returns where to go on to.
   */
  commit(work: () => string): string;
}

/** Somebody signed in, for actions whose `who` refuses visitors. Throws `not-found` for a visitor. */
export function actorOf(context: Pick<ActionContext, 'actor'>): Actor {
  if (context.actor === null) throw new DomainError('not-found', 'page');
  return context.actor;
}

interface Definition<Schema extends z.ZodObject> {
  /** Unique on the site; goes in the form as a hidden field. */
  name: string;
  who: Policy;
  input: Schema;
  /** Fields that never come back to the page. */
  secrets?: readonly (keyof z.input<Schema> & string)[];
  /** It makes something: the form carries a key, and `run` ends with `commit`. */
  creates?: boolean;
  /** @returns where to go on to (303). Throws FormRefusal or DomainError. */
  run(context: ActionContext, values: z.output<Schema>): Promise<string> | string;
}

export interface FormAction {
  readonly name: string;
  readonly who: Policy;
  readonly creates: boolean;
  readonly fields: readonly string[];
  receive(context: Omit<ActionContext, 'commit'>, sent: FormData): Promise<FormState | { location: string }>;
}

const STATUS: Partial<Record<DomainErrorCode, number>> = { invalid: 400, conflict: 409, gone: 410, 'too-many': 429 };

export function formAction<Schema extends z.ZodObject>(definition: Definition<Schema>): FormAction {
  const { name, who, input, secrets = [], creates = false } = definition;
  const fields = Object.keys(input.shape);
  return {
    name, who, creates, fields,
    async receive(context, sent) {
      const key = creates ? String(sent.get(KEY_FIELD) ?? '') : null;
      const refuse = (problems: readonly FieldProblem[], status: number): FormState => ({
        ...emptyForm(), action: name, status, problems, values: valuesToShow(sent, fields, secrets),
      });
      if (key !== null && !/^[\w-]{16,64}$/.test(key)) return refuse([{ field: '', key: 'send-again' }], 400);
      const earlier = key === null ? undefined : findLocation(context.app, name, key);
      if (earlier !== undefined) return { location: earlier };
      const parsed = input.safeParse(readFields(sent, input.shape, secrets));
      if (!parsed.success) {
        const problems = parsed.error.issues.map(({ path, message }): FieldProblem => ({
          field: String(path[0] ?? ''), key: message as ErrorKey,
        }));
        const isFirst = (one: FieldProblem, index: number) =>
          problems.findIndex(({ field }) => field === one.field) === index;
        return refuse(problems.filter(isFirst), 400);
      }
      let isCommitted = false;
      const commit = (work: () => string) => {
        isCommitted = true;
        return inTransaction(context.app.db, () => commitOnce(context.app, name, key, work));
      };
      try {
        const location = await definition.run({ ...context, commit }, parsed.data);
        if (creates && !isCommitted) throw new Error(`the action "${name}" creates and did not commit`);
        return { location };
      } catch (error) {
        if (error instanceof FormRefusal) {
          if (error.retryAfterSeconds === null) return refuse(error.problems, error.status);
          return Object.assign(refuse(error.problems, error.status), { retryAfterSeconds: error.retryAfterSeconds });
        }
        const status = isDomainError(error) ? STATUS[error.code] : undefined;
        if (!isDomainError(error) || status === undefined) throw error;
        return refuse([{ field: '', key: error.key as ErrorKey }], status);
      }
    },
  };
}

/** Lists for array fields, files as they are, text trimmed and with one kind of line end; secrets as typed. */
function readFields(sent: FormData, shape: z.ZodObject['shape'], secrets: readonly string[]): Record<string, unknown> {
  const tidy = (field: string) => (value: FormDataEntryValue) => (
    typeof value !== 'string' || secrets.includes(field) ? value : value.replace(/\r\n?/g, '\n').trim()
  );
  return Object.fromEntries(Object.entries(shape).flatMap(([field, type]): [string, unknown][] => {
    const values = sent.getAll(field).map(tidy(field));
    if (takesList(type)) return [[field, values]];
    return values.length > 0 ? [[field, values[0]]] : [];
  }));
}

function takesList(type: z.core.$ZodType): boolean {
  const { def } = type._zod as unknown as { def: { type: string; innerType?: z.core.$ZodType } };
  return def.type === 'array' || (def.innerType !== undefined && takesList(def.innerType));
}

function valuesToShow(sent: FormData, fields: readonly string[], secrets: readonly string[]): FormState['values'] {
  return Object.fromEntries(fields.filter((field) => !secrets.includes(field)).map((field) => [
    field, sent.getAll(field).filter((value) => typeof value === 'string'),
  ]));
}

type Page = AstroGlobal;

/**
 * Answers a form sent to this page: a Response to return (303, 401, 415), or the state to show. Astro has refused
 * foreign origins before (403). Throws `not-found` for somebody who may not do it, or who names no form of this page.
 */
export async function receiveForm(page: Page, actions: readonly FormAction[]): Promise<FormState | Response> {
  neverCache(page);
  if (page.request.method !== 'POST') return emptyForm();
  const sent = await readForm(page.request);
  if (sent === null) return new Response(null, { status: 415 });
  const named = sent.get(FORM_FIELD);
  const onlyOne = named === null && actions.length === 1 ? actions[0] : undefined;
  const action = actions.find(({ name }) => name === named) ?? onlyOne;
  if (!action) throw new DomainError('not-found', 'page');
  await awaitTurn(page.locals.app.db);
  const actor = await findActor(page);
  if (!action.who(actor)) {
    if (actor === null) return askToSignIn(page);
    throw new DomainError('not-found', 'page');
  }
  const { app, language, clientAddress } = page.locals;
  const result = await action.receive({ app, actor, language, address: clientAddress, page }, sent);
  if ('location' in result) {
    app.mail.soon();
    return page.redirect(result.location, 303);
  }
  page.response.status = result.status;
  const { retryAfterSeconds } = result as { retryAfterSeconds?: number };
  if (retryAfterSeconds !== undefined) page.response.headers.set('Retry-After', String(retryAfterSeconds));
  return result;
}

/** Null for what no form of ours sends. */
async function readForm(request: Request): Promise<FormData | null> {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') return null;
  try {
    return await request.formData();
  } catch {
    return null;
  }
}
