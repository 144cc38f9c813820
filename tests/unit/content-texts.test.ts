import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const LANGUAGES = ['nl', 'en', 'fr', 'ar'] as const;
const TRANSLATIONS = ['en', 'fr', 'ar'] as const;
const COLLECTIONS = ['guides', 'pages'] as const;
/** Read by newcomers themselves, so the strictest on length (design §9). */
const FOR_NEWCOMERS = [
  'guides/taaliconen', 'guides/veertig-uur', 'guides/meedoen-de-eerste-keer', 'pages/privacy', 'pages/buddy',
  'pages/netwerken', 'pages/spelregels', 'guides/voor-helpers',
];
const OFFICIAL_SENTENCES = [
  'Je begrijpt of spreekt nog niet veel Nederlands.',
  'Je begrijpt al een beetje Nederlands maar je spreekt het nog niet zo goed.',
  'Je begrijpt vrij veel Nederlands en kan ook iets vertellen.',
  'Je begrijpt veel Nederlands en spreekt het goed.',
];
const isPage = (path: string) => ['.astro', '/index.astro'].some((end) => existsSync(`src/pages${path}${end}`));

interface Text {
  name: string;
  front: Record<string, string>;
  body: string;
}

const names = COLLECTIONS.flatMap((collection) =>
  readdirSync(`content/${collection}/nl`).map((file) => `${collection}/${file.replace(/\.md$/, '')}`));

function readText(name: string, language: string): Text {
  const [collection, slug] = name.split('/');
  const source = readFileSync(`content/${collection}/${language}/${slug}.md`, 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const fields = front.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]);
  return { name, front: Object.fromEntries(fields), body };
}

/** What stands in the text, without its words: headings with level and anchor, list items, bold, links. */
function skeleton({ body }: Text): string[] {
  return body.split('\n').flatMap((line) => {
    const anchor = /^<h2 id="([a-z-]+)">.+<\/h2>$/.exec(line);
    const mark = /^(#{2,3}|-|\d\.) /.exec(line);
    if (anchor) return [`anchor ${anchor[1]}`];
    if (line.startsWith('<h')) return ['broken anchor'];
    if (mark) return [mark[1] ?? ''];
    return line === '' ? [] : ['paragraph'];
  });
}

const linksIn = ({ body }: Text): string[] =>
  [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? '');

/** Sentences as a reader meets them: a heading or list item is one of its own. */
function sentencesIn({ front, body }: Text): string[] {
  const plain = body
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/^(#+|-|\d\.) /gm, '')
    .replace(/\*\*/g, '')
    .replace(/\b(www\.)?[\w-]+(\.[\w-]+)+\b/g, 'adres');
  return [front['title'] ?? '', front['summary'] ?? '', ...plain.split('\n')]
    .flatMap((line) => line.split(/(?<=[.?:])["”]?\s+/))
    .filter((sentence) => /\p{L}/u.test(sentence));
}

const wordsIn = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('the editorial texts', () => {
  it.each(COLLECTIONS)('%s: the same files in each language', (collection) => {
    const dutch = readdirSync(`content/${collection}/nl`);
    for (const language of TRANSLATIONS) {
      expect(readdirSync(`content/${collection}/${language}`)).toEqual(dutch);
    }
  });

  it('holds the guides and pages that the site shows', () => {
    expect(names.toSorted()).toEqual([
      'guides/meedoen-de-eerste-keer', 'guides/taaliconen', 'guides/veertig-uur', 'guides/voor-gemeenten',
      'guides/voor-helpers', 'guides/voor-organisaties', 'pages/buddy', 'pages/netwerken', 'pages/privacy',
      'pages/spelregels', 'pages/toegankelijkheid',
    ]);
  });

  it.each(names)('%s: translations have the build of the Dutch text', (name) => {
    const dutch = readText(name, 'nl');
    expect(skeleton(dutch).length).toBeGreaterThan(5);
    expect(skeleton(dutch)).not.toContain('broken anchor');
    for (const language of TRANSLATIONS) {
      const translation = readText(name, language);
      expect(skeleton(translation), language).toEqual(skeleton(dutch));
      expect(translation.body.split('**').length, language).toBe(dutch.body.split('**').length);
      expect(translation.front['order'], language).toBe(dutch.front['order']);
    }
  });

  it.each(names)('%s: says that it is the source, or a translation nobody has checked', (name) => {
    for (const language of LANGUAGES) {
      const { front } = readText(name, language);
      expect(Object.keys(front)).toEqual(['title', 'summary', 'order', 'state']);
      expect(front['state']).toBe(`{ source: ${language === 'nl'}, checked: false }`);
      expect(front['title']).toMatch(language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u);
    }
  });

  it.each(names)('%s: links stay in the language and lead to pages that are there', (name) => {
    const dutch = linksIn(readText(name, 'nl'));
    for (const link of dutch.filter((target) => !target.startsWith('https://'))) {
      const guide = /^\/uitleg\/([a-z-]+)$/.exec(link);
      expect(guide ? names.includes(`guides/${guide[1]}`) : isPage(link.split('#')[0] ?? ''), link).toBe(true);
    }
    for (const language of TRANSLATIONS) {
      const inLanguage = dutch.map((target) => (target.startsWith('/') ? `/${language}${target}` : target));
      expect(linksIn(readText(name, language))).toEqual(inLanguage);
    }
  });

  it.each(names)('%s: no exclamation marks, no CEFR codes, nothing that "counts"', (name) => {
    for (const language of LANGUAGES) {
      const { front, body } = readText(name, language);
      const all = `${front['title']}\n${front['summary']}\n${body}`;
      expect(all).not.toMatch(/[!！]/u);
      expect(all).not.toMatch(/\b[ABC][12]\b/);
      expect(all.toLowerCase()).not.toMatch(/telt mee|meetel/);
    }
  });

  it.each(names)('%s: short Dutch sentences', (name) => {
    const sentences = sentencesIn(readText(name, 'nl'));
    expect(sentences.filter((sentence) => wordsIn(sentence) > 20)).toEqual([]);
    const average = sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0) / sentences.length;
    expect(average).toBeLessThanOrEqual(12);
    if (FOR_NEWCOMERS.includes(name)) {
      const long = sentences.filter((sentence) => wordsIn(sentence) > 12);
      expect(long.filter((sentence) => !OFFICIAL_SENTENCES.includes(sentence))).toEqual([]);
    }
  });

  it('leaves no unmarked Latin words in Arabic, save names and fixed terms', () => {
    const kept = new Set(['taalicoon', 'NL', 'buddy', 'cookie', 'taal', 'AA', 'E', 'www', 'be', 'klachten',
      'vlaamseombudsdienst']);
    for (const name of names) {
      const { front, body } = readText(name, 'ar');
      const unmarked = `${front['title']} ${front['summary']} ${body}`
        .replace(/<span lang="(nl|en)"(?: dir="ltr")?>[^<]*<\/span>/g, ' ')
        .replace(/<\/?h2[^>]*>/g, ' ')
        .replace(/\]\([^)]+\)/g, ' ');
      const words = [...unmarked.matchAll(/\p{Script=Latin}+/gu)].map(([word]) => word);
      expect(words.filter((word) => !kept.has(word)), name).toEqual([]);
    }
  });
});
