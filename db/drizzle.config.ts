import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./db/schema/reference.ts', './db/schema/organisations.ts', './db/schema/activities.ts',
    './db/schema/search.ts', './db/schema/demand.ts', './db/schema/site-languages.ts', './db/schema/system.ts',
    './db/schema/users.ts', './db/schema/mail.ts', './db/schema/forms.ts', './db/schema/moderation.ts',
    './db/schema/signups.ts',
    './db/schema/closings.ts', './db/schema/networks.ts', './db/schema/target-loads.ts', './db/schema/easy-offers.ts', './db/schema/guide-links.ts', './db/schema/buddies.ts',
    './db/schema/buddy-proposals.ts', './db/schema/buddy-imports.ts', './db/schema/company.ts',
    './db/schema/images.ts', './db/schema/views.ts', './db/schema/site-operator.ts', './db/schema/privacy-grounds.ts'],
  out: './db/migrations',
});
