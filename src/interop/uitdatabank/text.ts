/** Words of the source: which language is taken, and HTML made harmless by a library. */
import { convert } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';
import { isRecord, lineOf, textOf } from './json.ts';

const MAX_TITLE = 200;
const MAX_SUMMARY = 240;

/** Dutch, because free text here is Dutch; else the main language, else any. Older documents have a bare text. */
export function wordsOf(value: unknown, mainLanguage: unknown): string | null {
  if (!isRecord(value)) return textOf(value);
  const preferred = ['nl', typeof mainLanguage === 'string' ? mainLanguage : 'nl'];
  for (const language of [...preferred, ...Object.keys(value).slice(0, 50)]) {
    const words = Object.hasOwn(value, language) ? textOf(value[language]) : null;
    if (words !== null) return words;
  }
  return null;
}

/** A name on one line, without tags; null when nothing is left. */
export function titleOf(value: unknown, mainLanguage: unknown): string | null {
  const words = wordsOf(value, mainLanguage);
  if (words === null) return null;
  const plain = /<[a-z/!]|&[a-z#]/i.test(words) ? plainText(words) : words;
  return lineOf(plain, MAX_TITLE) || null;
}

/** Paragraphs and lists only, no attributes (product §3); plain text becomes paragraphs. */
export function descriptionHtmlOf(value: unknown, mainLanguage: unknown): string {
  const words = wordsOf(value, mainLanguage);
  if (words === null) return '';
  const html = /<\/?[a-z][^>]*>/i.test(words) ? words : paragraphs(words);
  const clean = sanitizeHtml(html, {
    allowedTags: ['p', 'ul', 'ol', 'li', 'br', 'strong', 'em'],
    allowedAttributes: {},
    nestingLimit: 50,
    transformTags: {
      b: 'strong', i: 'em', div: 'p', h1: 'p', h2: 'p', h3: 'p', h4: 'p', h5: 'p', h6: 'p', blockquote: 'p',
    },
  });
  const kept = clean.replace(/<p>(?:\s|&nbsp;|\u00a0|<br \/>)*<\/p>/g, '').trim();
  return kept !== '' && !/^<(?:p|ul|ol)>/.test(kept) ? `<p>${kept}</p>` : kept;
}

function paragraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.split(/\n\s*\n/).map((part) => `<p>${part.trim().replaceAll('\n', '<br />')}</p>`).join('');
}

/** The first sentences of a description, cut between words. */
export function summaryOf(descriptionHtml: string): string {
  const text = plainText(descriptionHtml).replace(/\s+/gu, ' ').trim();
  if (text.length <= MAX_SUMMARY) return text;
  const head = text.slice(0, MAX_SUMMARY);
  const sentenceEnd = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '));
  if (sentenceEnd > 60) return head.slice(0, sentenceEnd + 1);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), 60)).trimEnd().toWellFormed()}…`;
}

function plainText(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 50_000, maxDepth: 50 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } }, { selector: 'img', format: 'skip' },
      { selector: 'ul', options: { itemPrefix: ' ' } },
    ],
  });
}
