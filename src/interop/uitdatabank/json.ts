/** Foreign JSON read without trust: every reader answers for any value and never throws. */

export type JsonRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a record; anything else is an empty one. */
export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** At most `max` members; a lone value counts as a list of one, null and undefined as none. */
export function listOf(value: unknown, max = 2_000): unknown[] {
  if (value === null || value === undefined) return [];
  const list = Array.isArray(value) ? value.slice(0, max) : [value];
  return list.filter((each) => each !== null && each !== undefined);
}

/** Trimmed text without control characters or lone surrogates, line ends kept; null when nothing is left. */
export function textOf(value: unknown, maxLength = 20_000): string | null {
  if (typeof value !== 'string') return null;
  const text = value.slice(0, maxLength).toWellFormed().normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\ufeff]/g, ' ')
    .trim();
  return text === '' ? null : text;
}

/** Text on one line, for names, streets and labels. */
export function lineOf(value: unknown, maxLength = 300): string | null {
  const text = textOf(value, maxLength * 2);
  return text === null ? null : text.replace(/\s+/gu, ' ').slice(0, maxLength).trim();
}

/** A finite number, also from a text such as "50.804739" or "10,5"; -0 is 0. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value !== 'string' || !/^\s*-?\d{1,12}([.,]\d{1,15})?\s*$/.test(value)) return null;
  return Number(value.trim().replace(',', '.')) + 0;
}

/** An http or https address (product §1.6: links from others are http or https); "www." gets https. */
export function webAddressOf(value: unknown): string | null {
  const text = lineOf(value, 2_000);
  if (text === null || /\s/.test(text)) return null;
  const candidate = /^www\.[^/]+\.[a-z]{2,}/i.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\//i.test(candidate) || !URL.canParse(candidate)) return null;
  const url = new URL(candidate);
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}

export function mailAddressOf(value: unknown): string | null {
  const text = lineOf(value, 254);
  return text !== null && /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[a-z0-9-]{2,}$/i.test(text) ? text : null;
}

/** A number that can be dialled: 6 to 15 digits with the usual signs. */
export function phoneOf(value: unknown): string | null {
  const text = lineOf(value, 60);
  if (text === null || !/^[+()\d\s./-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '').length;
  return digits >= 6 && digits <= 15 ? text : null;
}
