/** One of two processes that sign people up for the same date: DATA_FILE, activity and occurrence as arguments. */
import { openDatabase } from '#db/client.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { systemClock } from '#src/domain/shared/clock.ts';
import { signUp } from '#src/domain/signups/sign-up.ts';
import { createSearchIndex } from '#src/search/search-index.ts';

const [file = '', activity = '', occurrence = '', count = ''] = process.argv.slice(2);
const db = openDatabase(file);
const app = {
  db, clock: systemClock, isDemo: false, searchIndex: createSearchIndex(db),
  sealer: createSealer(['a secret of thirty-two signs or more']),
};
for (let each = 0; each < Number(count); each += 1) {
  signUp(app, {
    activityId: Number(activity), occurrenceIds: [Number(occurrence)], firstName: 'Amina', phone: null, email: null,
    language: 'nl', sendsMail: false,
  });
}
db.$client.close();
