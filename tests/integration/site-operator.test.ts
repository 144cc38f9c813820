import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { verifyLog } from '#src/domain/moderation/moderation-log.ts';
import {
  findSiteOperator, listHelpNumbers, removeHelpNumber, saveHelpNumber, saveSiteOperator, type SiteOperator,
} from '#src/domain/platform/site-operator.ts';
import { ModerationBench } from '../support/moderation-bench.ts';

let bench: ModerationBench;
beforeEach(() => { bench = new ModerationBench(); });
afterEach(() => { bench.close(); });

const actions = () => bench.rows('select action, detail from moderation_log order by seq').map(({ action, detail }) => `${action} ${detail}`);

const NOTHING: SiteOperator = { name: '', address: '', email: '', phone: '', privacyContact: '', accessibilityContact: '' };
const OPERATOR: SiteOperator = {
  name: 'Proefdienst', address: 'Straat 1, 9000 Gent', email: 'Info@Proef.be', phone: '09 210 10 10',
  privacyContact: 'Gegevensdienst', accessibilityContact: '',
};

describe('the operator of the site', () => {
  it('is nobody at first, is written once, changed, and taken away with empty fields', () => {
    const { app, administrator } = bench;
    expect(findSiteOperator(app)).toBeUndefined();
    saveSiteOperator(app, administrator, NOTHING);
    saveSiteOperator(app, administrator, OPERATOR);
    saveSiteOperator(app, administrator, OPERATOR);
    expect(findSiteOperator(app)).toEqual({ ...OPERATOR, email: 'info@proef.be', phone: '+3292101010' });
    saveSiteOperator(app, administrator, { ...OPERATOR, phone: '' });
    expect(findSiteOperator(app)?.phone).toBe('');
    saveSiteOperator(app, administrator, NOTHING);
    saveSiteOperator(app, administrator, NOTHING);
    expect(findSiteOperator(app)).toBeUndefined();
    expect(actions()).toEqual(['operator set', 'operator set', 'operator none']);
    expect(verifyLog(bench.db)).toEqual([]);
  });

  it('is the administrator’s alone, and what is wrong changes nothing', () => {
    const { app, administrator } = bench;
    saveSiteOperator(app, administrator, OPERATOR);
    for (const other of [bench.karim, bench.coordinator, bench.editor]) {
      expect(() => saveSiteOperator(app, other, NOTHING)).toThrow('not-found');
      expect(() => removeHelpNumber(app, other, 1)).toThrow('not-found');
      expect(() => saveHelpNumber(app, other, { id: null, name: 'Lijn', phone: '1813', hours: '', languages: '' })).toThrow('not-found');
    }
    expect(() => saveSiteOperator(app, administrator, { ...OPERATOR, name: '' })).toThrow('operator-name-needed');
    expect(() => saveSiteOperator(app, administrator, { ...OPERATOR, email: 'info@' })).toThrow('email-wrong');
    expect(() => saveSiteOperator(app, administrator, { ...OPERATOR, phone: '123' })).toThrow('phone-wrong');
    expect(findSiteOperator(app)?.name).toBe('Proefdienst');
    expect(actions()).toEqual(['operator set']);
  });
});

describe('numbers for help', () => {
  const line = (name: string, phone: string) => ({ id: null, name, phone, hours: 'elke dag', languages: '' });
  const save = (number: Parameters<typeof saveHelpNumber>[2]) => {
    inTransaction(bench.db, () => { saveHelpNumber(bench.app, bench.administrator, number); });
  };

  it('keep the order in which they came; a short number of Belgium is one', () => {
    save(line('Tweede lijn eerst', '02 555 12 34'));
    save(line('Korte lijn', '18 13'));
    const [first, second] = listHelpNumbers(bench.app);
    expect([first?.phone, second?.phone]).toEqual(['+3225551234', '1813']);
    const change = { id: first?.id ?? 0, name: 'Andere naam', phone: '106', hours: '', languages: 'Nederlands' };
    save(change);
    save(change);
    expect(listHelpNumbers(bench.app).map(({ name, languages }) => `${name} ${languages}`)).toEqual(['Andere naam Nederlands', 'Korte lijn ']);
    removeHelpNumber(bench.app, bench.administrator, change.id);
    removeHelpNumber(bench.app, bench.administrator, change.id);
    expect(listHelpNumbers(bench.app).map(({ name }) => name)).toEqual(['Korte lijn']);
    expect(actions()).toEqual([
      `help-number added ${first?.id}`, `help-number added ${second?.id}`, `help-number changed ${first?.id}`, `help-number removed ${first?.id}`,
    ]);
  });

  it.each(['', 'bel ons', '12', '99999', '1234567890123'])('"%s" is no number', (phone) => {
    expect(() => { save(line('Lijn', phone)); }).toThrow('help-phone-wrong');
    expect(listHelpNumbers(bench.app)).toEqual([]);
  });

  it('need a name, and one that is gone cannot be changed', () => {
    expect(() => { save(line('', '1813')); }).toThrow('help-name-needed');
    expect(() => { save({ ...line('Lijn', '1813'), id: 99 }); }).toThrow('not-found');
  });
});
