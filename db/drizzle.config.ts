import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./db/schema/reference.ts', './db/schema/organisations.ts', './db/schema/activities.ts',
    './db/schema/search.ts', './db/schema/demand.ts', './db/schema/system.ts',
    './db/schema/users.ts', './db/schema/mail.ts', './db/schema/forms.ts', './db/schema/moderation.ts',
    './db/schema/signups.ts'],
  out: './db/migrations',
});
