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
  /** The Dutch text itself, or a translation that somebody has read over. */
  readonly isReadOver: boolean;
}

/** The text in this language, else in Dutch, else undefined: there is no such text. */
export async function findPageText(
  collection: Collection, slug: string, language: Language,
): Promise<PageText | undefined> {
  for (const each of new Set([language, DEFAULT_LANGUAGE])) {
    const entry = await getEntry(collection, `${each}/${slug}`);
    if (entry) {
      const { Content } = await render(entry);
      const { title, summary, state } = entry.data;
      return { title, summary, Content, language: each, isReadOver: state.source || state.checked };
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

/** The Dutch text to show beside a translation that nobody has read over (product §1.2), else undefined. */
export async function findDutchBeside(
  collection: Collection, slug: string, text: PageText,
): Promise<PageText | undefined> {
  return text.isReadOver ? undefined : findPageText(collection, slug, DEFAULT_LANGUAGE);
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
