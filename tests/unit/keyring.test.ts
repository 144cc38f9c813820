/** The sealer of a running installation: two keys at once, and hashes that change over with the note in the database. */
import { describe, expect, it } from 'vitest';
import { createKeyring, sealHashKeys } from '#src/auth/keyring.ts';
import { createSealer, hashKeyOf, SealError } from '#src/auth/sealed-text.ts';

const OLD = 'an old secret of at least thirty-two signs';
const NEW = 'a new secret of at least thirty-two signs!';

describe('a keyring', () => {
  it('with one key is the sealer of that key', () => {
    const ring = createKeyring({ secrets: () => [OLD], sealedHashKeys: () => undefined });
    const plain = createSealer([OLD]);
    expect(plain.open(ring.seal('soep'))).toBe('soep');
    expect(ring.open(plain.seal('soep'))).toBe('soep');
    expect(ring.fingerprint('a', 'mail')).toBe(plain.fingerprint('a', 'mail'));
    expect(ring.fingerprints('a', 'mail')).toEqual([plain.fingerprint('a', 'mail')]);
  });

  it('seals with the newest as soon as there is one, and hashes with the old one until the note says otherwise', () => {
    let secrets: readonly string[] = [OLD];
    let note: string | undefined;
    const ring = createKeyring({ secrets: () => secrets, sealedHashKeys: () => note });
    const [oldSealer, newSealer] = [createSealer([OLD]), createSealer([NEW])];
    const before = ring.seal('soep');
    secrets = [NEW, OLD];
    expect(ring.open(before)).toBe('soep');
    expect(ring.isOld(before)).toBe(true);
    expect(newSealer.open(ring.seal('soep'))).toBe('soep');
    expect(ring.fingerprint('a', 'mail')).toBe(oldSealer.fingerprint('a', 'mail'));
    note = sealHashKeys(newSealer, [hashKeyOf(NEW), hashKeyOf(OLD)]);
    expect(ring.fingerprint('a', 'mail')).toBe(newSealer.fingerprint('a', 'mail'));
    secrets = [NEW];
    expect(() => ring.open(before)).toThrow(SealError);
    // What was hashed with the old key is still recognised.
    expect(ring.fingerprints('a', 'mail')).toEqual([newSealer.fingerprint('a', 'mail'), oldSealer.fingerprint('a', 'mail')]);
  });

  it('goes on with its own key when the note was sealed with one that is lost', () => {
    const lost = sealHashKeys(createSealer([OLD]), [hashKeyOf(OLD)]);
    const ring = createKeyring({ secrets: () => [NEW], sealedHashKeys: () => lost });
    expect(ring.fingerprint('a', 'mail')).toBe(createSealer([NEW]).fingerprint('a', 'mail'));
  });
});
