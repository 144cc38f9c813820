/** `npm run privacy:make`: writes PRIVACY.md from the facts of the processings. */
import { writeFileSync } from 'node:fs';
import { renderPrivacyMarkdown } from './privacy/privacy-markdown.ts';

writeFileSync('PRIVACY.md', renderPrivacyMarkdown());
console.log('Wrote PRIVACY.md.');
