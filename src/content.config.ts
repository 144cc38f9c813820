/** The editorial texts: Markdown in `content/`, one folder per language, the same files in each. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/**
 * Whether somebody read the text (product §1.2). `source` is the Dutch text, from which the others are
 * translated; a text that was checked says by which function and on what day ('YYYY-MM-DD').
 */
const state = z.discriminatedUnion('checked', [
  z.strictObject({ source: z.boolean(), checked: z.literal(false) }),
  z.strictObject({
    source: z.boolean(),
    checked: z.literal(true),
    checkedBy: z.string().min(1),
    checkedOn: z.iso.date(),
  }),
]);

const schema = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  /** Place in the list of its collection, from 1; the same in every language. */
  order: z.int().positive(),
  state,
});

/** An entry's id is `{language}/{slug}`, for example `nl/taaliconen`. */
const entryId = ({ entry }: { entry: string }): string => entry.replace(/\.md$/, '');

export const collections = {
  guides: defineCollection({
    loader: glob({ pattern: '*/*.md', base: './content/guides', generateId: entryId }),
    schema,
  }),
  pages: defineCollection({
    loader: glob({ pattern: '*/*.md', base: './content/pages', generateId: entryId }),
    schema,
  }),
};
