/** Codes of sign-ups open something without a password, so wrong ones are counted per address (product §6). */
import { takeTry, type Limit } from '#src/auth/rate-limits.ts';
import type { SignupApp } from '#src/domain/signups/signup-repo.ts';
import { normaliseCode } from '#src/domain/signups/signup.ts';
import { findOwnSignup, type OwnSignup } from '#src/domain/signups/signup-queries.ts';

/** Twenty wrong codes at once, then one in half a minute; it melts by itself, so nobody is locked out for good. */
const WRONG_CODE: Limit = { name: 'signup-code', burst: 20, everyMs: 30_000 };
/**
 * The same debt, for a look that may be right: it costs next to nothing, so that a class behind one address can read
 * theirs. It is refused as soon as a wrong code would be, or a refusal would tell wrong codes from right ones.
 */
const LOOK: Limit = { ...WRONG_CODE, burst: (WRONG_CODE.burst - 1) * WRONG_CODE.everyMs, everyMs: 1 };

export type CodeAnswer =
  | { kind: 'found'; own: OwnSignup }
  | { kind: 'unknown' }
  | { kind: 'wait'; seconds: number };

/** `address`: who asks, only for counting. A right code is not answered either while the address must wait. */
export function findByCode(app: SignupApp, address: string, text: string | undefined): CodeAnswer {
  const code = normaliseCode(text ?? '');
  if (code === undefined) return { kind: 'unknown' };
  const seconds = takeTry(app, LOOK, address);
  if (seconds !== null) return { kind: 'wait', seconds };
  const own = findOwnSignup(app, code);
  if (own) return { kind: 'found', own };
  takeTry(app, WRONG_CODE, address);
  return { kind: 'unknown' };
}
