import { describe, expect, it } from 'vitest';
import { searchAddress, trailAfter, type Trail } from '#src/client/search-address.ts';

describe('the address of a filled-in search form', () => {
  it('has no empty fields and no defaults, and keeps repeated names', () => {
    const fields = [['waar', 'Gent'], ['straal', '10'], ['niveau', ''], ['q', ' '], ['doel', 'a'], ['doel', 'b']] as const;
    expect(searchAddress('/activiteiten', fields, { straal: '10' })).toBe('/activiteiten?waar=Gent&doel=a&doel=b');
    expect(searchAddress('/activiteiten', [['straal', '5']], { straal: '10' })).toBe('/activiteiten?straal=5');
    expect(searchAddress('/activiteiten', [['straal', '10']], { straal: '10' })).toBe('/activiteiten');
  });
});

describe('steps in the history', () => {
  const radio = (name: string) => ({ type: 'radio', name });
  const answered = (trail: Trail): Trail => ({ ...trail, isStep: false });

  it('going through one group of radios is one step', () => {
    const first = trailAfter({ group: null, isStep: false }, radio('straal'));
    expect(first.isStep).toBe(true);
    expect(trailAfter(answered(first), radio('straal')).isStep).toBe(false);
    expect(trailAfter(answered(first), radio('niveau')).isStep).toBe(true);
  });

  it('every other field is a step, and so is the group after it', () => {
    const box = trailAfter({ group: 'straal', isStep: false }, { type: 'checkbox', name: 'gratis' });
    expect(box.isStep).toBe(true);
    expect(trailAfter(answered(box), { type: 'checkbox', name: 'gratis' }).isStep).toBe(true);
    expect(trailAfter(answered(box), radio('straal')).isStep).toBe(true);
  });

  it('a step that was not answered yet stays one', () => {
    const first = trailAfter({ group: null, isStep: false }, radio('straal'));
    expect(trailAfter(first, radio('straal')).isStep).toBe(true);
  });
});
