/** Telephone numbers as people type them, by the numbering plans of all countries. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** E.164, such as '+32470123456'; a number without country is Belgian. Undefined for a number nobody can have. */
export function readPhone(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text.slice(0, 40), 'BE');
  return number?.isValid() ? number.number : undefined;
}

/** As it is written here: '0470 12 34 56', or with the country when it is another. What is no number stays as it is. */
export function showPhone(dial: string): string {
  const number = parsePhoneNumberFromString(dial, 'BE');
  if (!number) return dial;
  return number.country === 'BE' ? number.formatNational() : number.formatInternational();
}
