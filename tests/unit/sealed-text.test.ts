import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer, SealError } from '#src/auth/sealed-text.ts';

const secret = 'a secret of at least thirty-two characters';
const other = 'another secret of thirty-two characters';

describe('sealed text', () => {
  it('opens to what was sealed, and looks different each time', () => {
    const sealer = createSealer([secret]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = text.toWellFormed();
      const sealed = sealer.seal(clean);
      expect(sealer.open(sealed)).toBe(clean);
      expect(sealer.seal(clean)).not.toBe(sealed);
      if (clean.length > 8) expect(sealed).not.toContain(clean);
    }));
  });

  it('refuses what was changed', () => {
    const sealer = createSealer([secret]);
    const sealed = sealer.seal('0470 00 00 00');
    const at = sealed.lastIndexOf('.') + 20;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => sealer.open(changed)).toThrow(SealError);
    expect(() => sealer.open('v1.x.y')).toThrow(SealError);
    expect(() => sealer.open('')).toThrow(SealError);
  });

  it('opens with an older key, says that it is old, and not with a foreign one', () => {
    const sealed = createSealer([secret]).seal('anna@example.invalid');
    const rotated = createSealer([other, secret]);
    expect(rotated.open(sealed)).toBe('anna@example.invalid');
    expect(rotated.isOld(sealed)).toBe(true);
    expect(rotated.isOld(rotated.seal('x'))).toBe(false);
    expect(() => createSealer([other]).open(sealed)).toThrow(SealError);
  });

  it('makes equal fingerprints for equal texts, per purpose and per key', () => {
    const sealer = createSealer([secret]);
    expect(sealer.fingerprint('a', 'mail')).toBe(sealer.fingerprint('a', 'mail'));
    expect(sealer.fingerprint('a', 'mail')).not.toBe(sealer.fingerprint('a', 'phone'));
    expect(sealer.fingerprint('a', 'mail')).not.toBe(createSealer([other]).fingerprint('a', 'mail'));
  });
});
