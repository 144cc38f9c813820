import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  isNationalNumber, readAdult, readLanguages, readListedEmail, readListedPhone, readSheetDay,
} from '#src/domain/buddies/import-duos/cell-values.ts';
import { DUO_FIELDS, guessColumns } from '#src/domain/buddies/import-duos/duo-columns.ts';
import { isDate } from '#src/domain/schedules/brussels-time.ts';
import { LANGUAGES } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

const sheet = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 1, cells }));
const guess = (...rows: string[][]) => guessColumns(sheet(...rows)).columns;
const ROW = ['Sofie', '0470 12 34 56', 'Amina', '0471 12 34 56'];

describe('what a column says', () => {
  it.each(LANGUAGES)('is understood from our own example in %s', (language) => {
    const { fields } = messagesIn(language).duoImport;
    expect(guess(DUO_FIELDS.map((field) => fields[field]))).toEqual(DUO_FIELDS);
  });

  it.each([
    ['Voornaam buddy|GSM buddy|Voornaam anderstalige|GSM anderstalige|Startdatum', 'buddy-name buddy-phone newcomer-name newcomer-phone started'],
    ['Vrijwilliger|Tel.|E-mailadres|Deelnemer|Tel.|E-mailadres|Sinds', 'buddy-name buddy-phone buddy-email newcomer-name newcomer-phone newcomer-email started'],
    ['Naam|Telefoonnummer|Naam buddy|Telefoonnummer buddy', 'newcomer-name newcomer-phone buddy-name buddy-phone'],
    ['Naam|Gsm|Naam|Gsm', 'buddy-name buddy-phone newcomer-name newcomer-phone'],
    ['volunteer first name|volunteer mobile|participant first name|participant mobile|match date', 'buddy-name buddy-phone newcomer-name newcomer-phone started'],
    ['Prénom bénévole|Téléphone bénévole|Prénom apprenant|Téléphone apprenant|Date de début|Date de fin', 'buddy-name buddy-phone newcomer-name newcomer-phone started ends'],
    ['Buddy|Postcode buddy|Gemeente buddy|Nieuwkomer|Woonplaats nieuwkomer', 'buddy-name buddy-place buddy-place newcomer-name newcomer-place'],
    ['Buddy voornaam|Buddy achternaam|Buddy geboortedatum|Buddy adres|Nieuwkomer|Moedertaal', 'buddy-name - buddy-born - newcomer-name newcomer-languages'],
    ['Nr|Buddy|Opmerking|Nieuwkomer|Datum koppeling', '- buddy-name - newcomer-name started'],
  ])('%s', (head, wanted) => {
    const cells = head.split('|');
    expect(guess(cells, cells.map(() => '')).map((each) => each ?? '-').join(' ')).toBe(wanted);
  });

  it('is read under a row of groups, below a title, and without any head by what stands in it', () => {
    const grouped = guessColumns(sheet(
      ['Duo’s 2026', '', '', ''], ['Buddy', '', 'Anderstalige', ''], ['Naam', 'Tel', 'Naam', 'Tel'], ROW,
    ));
    expect(grouped.columns).toEqual(['buddy-name', 'buddy-phone', 'newcomer-name', 'newcomer-phone']);
    expect(grouped.head).toEqual(['Buddy Naam', 'Buddy Tel', 'Anderstalige Naam', 'Anderstalige Tel']);
    expect(grouped.rows).toEqual([{ line: 4, cells: ROW }]);
    const bare = guessColumns(sheet([...ROW, 'sofie@proef.be', '8500', '14/09/2025']));
    expect(bare.rows).toHaveLength(1);
    expect(bare.columns).toEqual([null, 'buddy-phone', null, 'buddy-phone', 'buddy-email', 'buddy-place', 'started']);
  });

  it('is thrown away unread where nobody may ask it, by its name and by what stands in it', () => {
    const table = guessColumns(sheet(
      ['Buddy', 'Rijksregisternummer', 'Nieuwkomer', 'Nationaliteit', 'Kenmerk', 'Land van herkomst'],
      ['Sofie', '', 'Amina', 'Syrisch', '85.07.30-033.28', 'Syrië'],
    ));
    expect(table.never).toEqual(['Rijksregisternummer', 'Nationaliteit', 'Kenmerk', 'Land van herkomst']);
    expect(table.head).toEqual(['Buddy', 'Nieuwkomer']);
    expect(JSON.stringify(table.rows)).not.toMatch(/Syri|85\.07/);
    expect(isNationalNumber('85073003328')).toBe(true);
    expect(isNationalNumber('32470123456')).toBe(false);
  });

  it('never throws and keeps a field for every column that stays', () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('Buddy', 'Naam', 'GSM', '0470123456', 'a@b.be', '8500', '1/2/2025', ''));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (cells) => {
      const table = guessColumns(sheet(...cells));
      expect(table.columns).toHaveLength(table.head.length);
      expect(table.rows.every((row) => row.cells.length === table.head.length)).toBe(true);
      expect(table.head.length + table.never.length).toBe(4);
    }));
  });
});

describe('what a cell says', () => {
  it('reads numbers as people and spreadsheets write them', () => {
    for (const text of ['0470 12 34 56', '0470/12.34.56', '470123456', '32470123456', '+32 470 12 34 56', '0032470123456', 'thuis; 0470123456', '0470123456 / 056 12 34 56']) {
      expect(readListedPhone(text), text).toBe('+32470123456');
    }
    for (const text of ['0470 12', 'geen', '12345678901234', '-', '0470 12 34 56 na 18u']) expect(readListedPhone(text), text).toBeUndefined();
    expect(readListedEmail('Sofie@Proef.be; andere@proef.be')).toBe('sofie@proef.be');
    expect(readListedEmail('sofie at proef.be')).toBeUndefined();
  });

  it('reads days with the day before the month, months in words, and no day that does not exist', () => {
    for (const [text, day] of [
      ['14/09/2025', '2025-09-14'], ['1-2-25', '2025-02-01'], ['2025-09-14', '2025-09-14'], ['2025-09-14T00:00:00', '2025-09-14'], ['14.9.2025', '2025-09-14'],
      ['14 september 2025', '2025-09-14'], ['1er août 2025', '2025-08-01'], ['maart 2025', '2025-03-01'], ['mei 2025', '2025-05-01'], ['3 mars 2025', '2025-03-03'],
      ['juillet 2025', '2025-07-01'], ['june 2025', '2025-06-01'], ['09/2025', '2025-09-01'],
    ]) expect(readSheetDay(text ?? ''), text).toBe(day);
    for (const text of ['31/02/2025', '13/13/2025', 'binnenkort', '2025', '']) expect(readSheetDay(text), text).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => { const day = readSheetDay(text); expect(day === undefined || isDate(day)).toBe(true); }));
  });

  it('knows who is 18 on the day, and says so when it cannot', () => {
    const today = '2026-11-22';
    for (const text of ['ja', '18', '34 jaar', '1990', '22/11/2008', '14-09-90', 'x', '18+', '2007']) expect(readAdult(text, today), text).toBe(true);
    for (const text of ['nee', '17', '23/11/2008', '2008', '2015']) expect(readAdult(text, today), text).toBe(false);
    for (const text of ['misschien', '340', 'onbekend']) expect(readAdult(text, today), text).toBeUndefined();
  });

  it('knows languages by their names and names what it does not know', () => {
    expect(readLanguages('Arabisch, Frans en Engels')).toEqual({ known: ['ar', 'fr', 'en'], unknown: [] });
    expect(readLanguages('Dari/Pasjtoe; Nederlands')).toEqual({ known: ['fa', 'ps'], unknown: [] });
    expect(readLanguages('tigrinya + ukrainien + العربية + tr')).toEqual({ known: ['ti', 'uk', 'ar', 'tr'], unknown: [] });
    expect(readLanguages('Klingon, Turks')).toEqual({ known: ['tr'], unknown: ['Klingon'] });
    expect(readLanguages('')).toEqual({ known: [], unknown: [] });
  });
});
