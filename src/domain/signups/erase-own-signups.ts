/** The sign-ups of somebody who erases everything: places go back, the counts of past dates stay (product §3, §1.9). */
import { eq, or, type SQL } from 'drizzle-orm';
import { signups } from '#db/schema/signups.ts';
import { cancelSignup, type ErasingSignupApp } from './cancel-signup.ts';
import { writeCounts } from './erase-signups.ts';
import { groupCode } from './signup.ts';
import { findSignupHashes, openPerson, type SignupRow } from './signup-repo.ts';

export interface Contact { phone: string | null; email: string | null }

/** With this mail address or number; a family may share it, so the caller looks at the name too. */
export function listSignupsWith(app: Pick<ErasingSignupApp, 'db' | 'sealer'>, contact: Contact): SignupRow[] {
  const { phoneHash, emailHash } = findSignupHashes(app.sealer, contact);
  const same: SQL[] = [];
  if (phoneHash !== null) same.push(eq(signups.phoneHash, phoneHash));
  if (emailHash !== null) same.push(eq(signups.emailHash, emailHash));
  return same.length === 0 ? [] : app.db.select().from(signups).where(or(...same)).all();
}

/** Inside the caller's transaction; noted for restored backups. */
export function eraseSignup(app: ErasingSignupApp, row: SignupRow): void {
  const code = app.sealer.open(row.code);
  writeCounts(app);
  cancelSignup(app, { code, dateId: null });
  app.erasures.note('signups', [row.id]);
  app.forgetTraces([code, groupCode(code)]);
  app.db.delete(signups).where(eq(signups.id, row.id)).run();
}

/** The first word of a name, as people write it; '' when it was erased already. */
export const firstNameOf = (app: Pick<ErasingSignupApp, 'sealer'>, row: SignupRow): string =>
  openPerson(app.sealer, row).firstName ?? '';
