/** What a page knows of the form on it: not sent yet, or sent and refused, with what was typed (product §1.7). */
import type { AstroCookies } from 'astro';
import type { Sealer } from '#src/auth/sealed-text.ts';
import type { Messages } from '#src/i18n/messages.ts';

export type ErrorKey = keyof Messages['errors'];

/** Name of the form that signs out; it stands in the bar of every desk and posts to `/account`. */
export const SIGN_OUT_FORM = 'afmelden';

export interface FieldProblem {
  /** Name of the field; '' = the form as a whole. */
  field: string;
  key: ErrorKey;
  /** The piece of what was typed that is not right, where more than the key is to be said. */
  what?: string;
}

export interface FormState {
  /** Name of the action that was sent and refused; null = none. */
  action: string | null;
  /** To answer with. */
  status: number;
  problems: readonly FieldProblem[];
  /** As typed, without secrets. */
  values: Readonly<Record<string, readonly string[]>>;
  /** For the hidden field of forms that create: sent twice, it happens once. */
  key: string;
}

export function emptyForm(): FormState {
  return { action: null, status: 200, problems: [], values: {}, key: crypto.randomUUID() };
}

/** What was typed in a field of this action's form, else `fallback`. */
export function valueOf(form: FormState, action: string, field: string, fallback = ''): string {
  return form.action === action ? form.values[field]?.[0] ?? '' : fallback;
}

/** For boxes and radios. */
export function isChosen(form: FormState, action: string, field: string, value: string, fallback = false): boolean {
  return form.action === action ? form.values[field]?.includes(value) ?? false : fallback;
}

export function problemOf(form: FormState, action: string, field: string): ErrorKey | undefined {
  return form.action === action ? form.problems.find((problem) => problem.field === field)?.key : undefined;
}

/** Refusal of a form by its action, beside the fields; `status` 400 unless said otherwise. */
export class FormRefusal extends Error {
  readonly problems: readonly FieldProblem[];
  readonly status: number;
  readonly retryAfterSeconds: number | null;

  constructor(
    problems: readonly FieldProblem[], { status = 400, retryAfterSeconds = null }:
    { status?: number; retryAfterSeconds?: number | null } = {},
  ) {
    super(problems.map(({ field, key }) => `${field}: ${key}`).join(', '));
    this.name = 'FormRefusal';
    this.problems = problems;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** 429 with the time to wait. */
export const tooMany = (seconds: number): FormRefusal =>
  new FormRefusal([{ field: '', key: 'too-many' }], { status: 429, retryAfterSeconds: seconds });

const FLASH_SECONDS = 300;

/** What the next page shows once (recovery codes): sealed in a cookie for five minutes, for that path alone. */
export function keepFlash(
  cookies: AstroCookies, sealer: Sealer, { path, data, secure }: { path: string; data: unknown; secure: boolean },
): void {
  cookies.set('flits', sealer.seal(JSON.stringify(data)), {
    path, maxAge: FLASH_SECONDS, httpOnly: true, sameSite: 'lax', secure,
  });
}

/** Undefined when there is none; it is gone after this. */
export function takeFlash(cookies: AstroCookies, sealer: Sealer, path: string): unknown {
  const sealed = cookies.get('flits')?.value;
  if (!sealed) return undefined;
  cookies.delete('flits', { path });
  try {
    return JSON.parse(sealer.open(sealed)) as unknown;
  } catch {
    return undefined;
  }
}
