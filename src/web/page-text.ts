/** The editorial texts of `content/`, in the visitor's language. */
import { getCollection, getEntry, render } from 'astro:content';
import { DEFAULT_LANGUAGE, type Language } from '#src/i18n/languages.ts';

type Collection = 'guides' | 'pages';

export interface PageText {
  readonly title: string;
  readonly summary: string;
  readonly Content: Awaited<ReturnType<typeof render>>['Content'];
  /** Dutch where no translation has been written. */
  readonly language: Language;
}

/** The text in this language, else in Dutch, else undefined: there is no such text. */
export async function findPageText(
  collection: Collection, slug: string, language: Language,
): Promise<PageText | undefined> {
  for (const each of new Set([language, DEFAULT_LANGUAGE])) {
    const entry = await getEntry(collection, `${each}/${slug}`);
    if (entry) {
      const { Content } = await render(entry);
      return { title: entry.data.title, summary: entry.data.summary, Content, language: each };
    }
  }
  return undefined;
}

/** Throws when the text was never written: then the site was not built whole. */
export async function getPageText(collection: Collection, slug: string, language: Language): Promise<PageText> {
  const text = await findPageText(collection, slug, language);
  if (!text) throw new Error(`content/${collection}/${DEFAULT_LANGUAGE}/${slug}.md is missing.`);
  return text;
}

export interface GuideLink {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly language: Language;
}

/** Every guide in its order: the Dutch ones decide which there are, a translation is shown where there is one. */
export async function listGuides(language: Language): Promise<GuideLink[]> {
  const guides = await getCollection('guides');
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  return guides
    .filter(({ id }) => id.startsWith(`${DEFAULT_LANGUAGE}/`))
    .sort((a, b) => a.data.order - b.data.order)
    .map((dutch) => {
      const slug = dutch.id.slice(DEFAULT_LANGUAGE.length + 1);
      const own = byId.get(`${language}/${slug}`);
      const { title, summary } = (own ?? dutch).data;
      return { slug, title, summary, language: own ? language : DEFAULT_LANGUAGE };
    });
}
