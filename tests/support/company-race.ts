/**
 * One of two buddies who say yes to everything at the same moment: DATA_FILE, the moment (epoch ms) and the
 * buddy.
 */
import { openDatabase } from '#db/client.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { getCandidate, type BuddyApp } from '#src/domain/buddies/candidate-repo.ts';
import { answerCompany } from '#src/domain/buddies/company/answer-company.ts';
import { listAskedLines } from '#src/domain/buddies/company/company-queries.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';

const [file = '', now = '', buddyId = ''] = process.argv.slice(2);
const db = openDatabase(file);
const app: BuddyApp = {
  db, clock: { now: () => Number(now) }, isDemo: false, sealer: createSealer(['a secret of the tests']),
  erasures: { note: () => undefined }, forgetTraces: () => undefined,
};
for (const { id } of listAskedLines(app, Number(buddyId))) {
  try {
    answerCompany(app, getCandidate(db, Number(buddyId)), id, 'yes');
  } catch (error) {
    if (!isDomainError(error) || error.key !== 'company-taken') throw error;
  }
}
db.$client.close();
