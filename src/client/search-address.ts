/** The address of a filled-in search form. */

/**
 * Without empty fields and without values that are the default anyway, so that equal searches have equal addresses.
 * @param fields names and values as the form holds them
 * @param defaults value per name that says nothing
 */
export function searchAddress(
  action: string, fields: Iterable<readonly [string, unknown]>, defaults: Readonly<Record<string, string>>,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of fields) {
    if (typeof value === 'string' && value.trim() !== '' && value !== defaults[name]) params.append(name, value);
  }
  const query = params.toString();
  return query === '' ? action : `${action}?${query}`;
}

/** What the changes since the last answer do to the history. */
export interface Trail {
  /** Name of the radio group that was changed last; null after anything else. */
  group: string | null;
  /** The next answer is a step to go back from; otherwise it takes the place of the present one. */
  isStep: boolean;
}

/** Going through one group of radios, as with the arrow keys, is one step. */
export function trailAfter({ group, isStep }: Trail, field: { type: string; name: string }): Trail {
  const changed = field.type === 'radio' ? field.name : null;
  return { group: changed, isStep: isStep || changed === null || changed !== group };
}
