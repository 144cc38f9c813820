/** What a list of the desk shows and asks; the component draws it (`EntryList.astro`). */
export interface EntryRow {
  id: number;
  /** For "Verander: …". */
  name: string;
  /** One per column; a tag when it has a tone. */
  cells: { text: string; tone?: 'ok' | 'warn' | 'info' | 'neutral' | undefined; href?: string | undefined; isDutch?: boolean | undefined }[];
  /** Lines below the name. */
  notes?: string[] | undefined;
}

export interface EntryField {
  name: string;
  label: string;
  type: 'text' | 'email' | 'tel' | 'date' | 'time' | 'select' | 'box' | 'lines';
  /** Of the entry that is changed; '' for a new one. */
  value: string;
  hint?: string | undefined;
  isOptional?: boolean | undefined;
  maxlength?: number | undefined;
  options?: readonly { value: string; word: string }[] | undefined;
}
