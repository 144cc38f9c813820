/** PRIVACY.md, made of the same facts as `/privacy`, with the tables and the test that shows each term. */
import { PROCESSINGS, TABLES_WITHOUT_PERSON, TERMS } from '#src/domain/privacy/processings.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { TERM_TESTS } from './term-tests.ts';

const HEAD = `# Personal data

Made by \`npm run privacy:make\` from \`src/domain/privacy/processings.ts\`; do not edit it by hand. The page \`/privacy\` shows the same in every language of the site. A test makes this file again and compares, checks that every table of the database stands in exactly one processing or holds no person, and that every test named here exists.

**Controller**: the organisation that runs the installation (\`/platform/beheerder\`), and those it shares a processing with. **Ground**: chosen by the controller at \`/platform/beheerder\` and shown at \`/privacy\` as its choice; until then the proposal below is shown as a proposal. This document is no legal advice.

**Everywhere**: names, numbers, addresses and words of newcomers and buddies are encrypted (AES-256-GCM); the columns are those made with \`sealed\` in \`db/schema\`. Erased rows are overwritten (\`secure_delete\`), leave the write-ahead log within minutes, and are erased again in a restored backup. The key is changed with \`npm run keys:rotate\`. Never asked: national number, nationality, origin, residence status, religion, health, criminal record.
`;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function renderPrivacyMarkdown(): string {
  const { privacy: t } = messagesIn('en');
  const parts = PROCESSINGS.map(({ id, controllers, proposedGround, data, receivers, terms, tables }) => [
    `## ${t.processings[id].title}`,
    '',
    t.processings[id].purpose,
    '',
    `- **Controller**: ${controllers.map((each) => t.controllers[each]).join(', ')}`,
    `- **Ground**: chosen by the controller; proposed: ${t.grounds[proposedGround]}`,
    `- **Data**: ${data.map((each) => t.dataKinds[each]).join('; ')}`,
    `- **Receivers**: ${receivers.map((each) => t.people[each]).join('; ')}`,
    `- **Tables**: ${tables.length === 0 ? 'none' : tables.map((each) => `\`${each}\``).join(', ')}`,
    '',
    '| term | shown by |',
    '| --- | --- |',
    ...terms.map((term) => {
      const shown = TERM_TESTS[`${id}.${term}`];
      return `| ${t.terms[term](TERMS[term]?.[0] ?? 0)} | ${shown ? `\`${shown.file}\`: ${shown.title}` : 'nobody’s clock: who wrote it decides'} |`;
    }),
  ].join('\n'));
  return `${[
    HEAD, ...parts,
    `## Tables without a person\n\n${TABLES_WITHOUT_PERSON.map((each) => `\`${each}\``).join(', ')}.`,
  ].map((part) => upper(part.trim())).join('\n\n')}\n`;
}
