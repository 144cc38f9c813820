/**
 * The description as organisers type it: paragraphs divided by an empty line, lines that begin with "- " or "1. " are
 * lists. No markup is read, so nothing of it can become markup: every sign of the text is escaped.
 */
import { escapeHtml } from '../shared/html.ts';

const BULLET = /^[-*•]\s+/;
const NUMBER = /^\d{1,2}[.)]\s+/;

interface Block { tag: 'p' | 'ul' | 'ol'; lines: string[] }

function tagOf(line: string): Block['tag'] {
  if (BULLET.test(line)) return 'ul';
  return NUMBER.test(line) ? 'ol' : 'p';
}

/** HTML of `p`, `ul`, `ol`, `li` and `br` without attributes; '' for a text without words. */
export function descriptionHtmlOf(text: string): string {
  const blocks: Block[] = [];
  let current = null as Block | null;
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
    if (line === '') {
      current = null;
      continue;
    }
    const tag = tagOf(line);
    if (current === null || current.tag !== tag) {
      current = { tag, lines: [] };
      blocks.push(current);
    }
    current.lines.push(tag === 'p' ? line : line.replace(tag === 'ul' ? BULLET : NUMBER, ''));
  }
  return blocks.map(({ tag, lines }) => {
    const escaped = lines.map(escapeHtml);
    return tag === 'p'
      ? `<p>${escaped.join('<br />')}</p>`
      : `<${tag}>${escaped.map((line) => `<li>${line}</li>`).join('')}</${tag}>`;
  }).join('');
}

/** The text to type further in: what `descriptionHtmlOf` turns back; of an import the emphasis is lost. */
export function descriptionTextOf(html: string): string {
  let number = 0;
  let list: 'ul' | 'ol' = 'ul';
  return html
    .replace(/<(\/?)(p|ul|ol|li|br|strong|em)\b[^>]*>/g, (_, closing: string, tag: string) => {
      if (tag === 'ul' || tag === 'ol') {
        list = tag;
        number = 0;
        return closing ? '\n' : '';
      }
      if (tag === 'li') {
        if (closing) return '\n';
        number += 1;
        return list === 'ul' ? '- ' : `${number}. `;
      }
      if (tag === 'br') return '\n';
      return tag === 'p' && closing ? '\n\n' : '';
    })
    .replaceAll('&quot;', '"').replaceAll('&nbsp;', ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\n{3,}/g, '\n\n').trim();
}
