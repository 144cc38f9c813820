import { describe, expect, it } from 'vitest';
import { COMPANY_NEWS } from '#src/domain/buddies/buddy-mail.ts';
import { askerSentences, buddySentence } from '#src/i18n/company-sentences.ts';
import { messagesIn } from '#src/i18n/messages.ts';

const TOLD_UNTIL = Date.parse('2026-11-30T14:00:00+01:00');

describe.each(['nl', 'en', 'fr', 'ar'] as const)('what is said of "Ga je mee?" in %s', (language) => {
  it('is different for everything that can happen, and never empty', () => {
    const said = COMPANY_NEWS.map((news) => askerSentences(language, news, TOLD_UNTIL).join(' '));
    expect(new Set(said).size).toBe(COMPANY_NEWS.length);
    for (const text of said) expect(text.length).toBeGreaterThan(20);
  });

  it('tells when there will be an answer, and what to say on arrival in Dutch', () => {
    for (const news of ['asked', 'again'] as const) {
      expect(askerSentences(language, news, TOLD_UNTIL).join(' ')).toContain('14:00');
    }
    expect(askerSentences(language, 'accepted', TOLD_UNTIL).join(' ')).toContain(messagesIn('nl').company.sentence);
  });

  it('asks a buddy on the phone without sending them to a page', () => {
    expect(buddySentence(language, 'company')).toBe(messagesIn(language).company.callAsk);
    const others = (['company-taken', 'company-off', 'company-date'] as const).map((news) => buddySentence(language, news));
    expect(new Set(others).size).toBe(3);
  });
});
