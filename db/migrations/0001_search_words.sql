-- Words of the published offer, normalised by src/search/words/normalise.ts before they are written.
-- Contentless: the text itself stands in `activities`; detail=column is enough, phrases are not searched.
CREATE VIRTUAL TABLE search_words USING fts5(
  title, summary, description, organiser, place, locality, municipality, labels,
  content='', contentless_delete=1, detail=column, prefix='3', tokenize='unicode61 remove_diacritics 0'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(search_words, 'row');
