import { describe, expect, it } from 'vitest';
import { findPasswordProblem, hashPassword, verifyPassword } from '#src/auth/passwords.ts';

describe('a password', () => {
  it('verifies against its hash, in any composition of its letters, and no other does', async () => {
    const hash = await hashPassword('soep met balletjes é');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await verifyPassword(hash, 'soep met balletjes e\u0301')).toBe(true);
    expect(await verifyPassword(hash, 'soep met balletjes e')).toBe(false);
    expect(await hashPassword('soep met balletjes é')).not.toBe(hash);
  });

  it('never verifies for who has none, and takes as long', async () => {
    const time = async (work: () => Promise<unknown>) => {
      const from = performance.now();
      await work();
      return performance.now() - from;
    };
    const hash = await hashPassword('een twee drie vier');
    expect(await verifyPassword(null, '')).toBe(false);
    const wrong = await time(() => verifyPassword(hash, 'iets anders'));
    const nobody = await time(() => verifyPassword(null, 'iets anders'));
    expect(nobody).toBeGreaterThan(wrong / 5);
  });

  it('verifies a hash of other parameters (RFC 9106 form), and refuses a form it does not know', async () => {
    await expect(verifyPassword('$2b$10$abcdefghijklmnopqrstuv', 'x')).rejects.toThrow('known form');
  });

  it.each([
    ['elf tekens!', 'password-short'],
    ['é'.repeat(6) + 'abcde', 'password-short'],
    ['x1'.repeat(65), 'password-long'],
    ['passwordpassword', 'password-common'],
    ['Password12345', 'password-common'],
    ['aaaaaaaaaaaaaa', 'password-common'],
    ['hilde@proef.be', 'password-personal'],
    ['Hilde Van Proef', 'password-personal'],
  ])('%s is refused: %s', (password, problem) => {
    expect(findPasswordProblem(password, ['hilde@proef.be', 'Hilde van Proef'])).toBe(problem);
  });

  it.each(['een korte zin is goed', 'ዓሳ ውሃ ዳቦ ሻይ ቡና ወተት', 'q7'.repeat(3) + '-Zonnebloem'])('%s is good', (password) => {
    expect(findPasswordProblem(password, ['hilde@proef.be', 'Hilde'])).toBeNull();
  });
});
