/**
 * A Belgian enterprise number (KBO/BCE) as ten digits: typed with or without BE, dots and spaces. Undefined when it
 * is none: the last two digits are 97 minus the rest of the first eight after division by 97.
 */
export function parseEnterpriseNumber(text: string): string | undefined {
  const digits = text.replace(/^\s*BE/i, '').replace(/[\s.]/g, '');
  const number = digits.length === 9 ? `0${digits}` : digits;
  if (!/^[01]\d{9}$/.test(number)) return undefined;
  return 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)) ? number : undefined;
}
