/**
 * An expected refusal. `key` is an i18n key in the group `errors`, never a sentence; anything thrown that is not
 * a DomainError is a fault, is logged with a request id and answered without detail.
 */
export type DomainErrorCode = 'not-found' | 'forbidden' | 'invalid' | 'conflict' | 'gone' | 'too-many';

export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly key: string;

  constructor(code: DomainErrorCode, key: string) {
    super(`${code}: ${key}`);
    this.name = 'DomainError';
    this.code = code;
    this.key = key;
  }
}

/** By name, because the built pages and the server around them each hold their own copy of this module. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError';
}
