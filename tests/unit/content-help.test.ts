import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictograms } from '#src/components/ui/pictograms.ts';
import { KINDS } from '#src/domain/activities/activity.ts';

const LANGUAGES = ['nl', 'en', 'fr', 'ar'] as const;
const ARABIC = /\p{Script=Arabic}/u;

interface Step { picture: string; text: string }
interface Phrase { say: string; meaning: string | null }
interface LevelText { sentence: string; example: string }

const read = <T>(language: string, file: string): Record<string, T> =>
  JSON.parse(readFileSync(`content/help/${language}/${file}.json`, 'utf8')) as Record<string, T>;

describe('the help texts', () => {
  it('has the same files in each language', () => {
    for (const language of LANGUAGES) {
      expect(readdirSync(`content/help/${language}`)).toEqual(['levels.json', 'phrases.json', 'steps.json']);
    }
  });

  it.each(LANGUAGES)('%s: no exclamation marks', (language) => {
    for (const file of ['levels', 'phrases', 'steps']) {
      expect(readFileSync(`content/help/${language}/${file}.json`, 'utf8')).not.toContain('!');
    }
  });

  it.each(LANGUAGES)('%s: five steps for each kind, with the same pictures in each language', (language) => {
    const steps = read<Step[]>(language, 'steps');
    const dutch = read<Step[]>('nl', 'steps');
    expect(Object.keys(steps)).toEqual([...KINDS]);
    for (const kind of KINDS) {
      expect(steps[kind]).toHaveLength(5);
      expect(steps[kind]?.map(({ picture }) => picture)).toEqual(dutch[kind]?.map(({ picture }) => picture));
      for (const { picture, text } of steps[kind] ?? []) {
        expect(Object.keys(pictograms)).toContain(picture);
        expect(ARABIC.test(text)).toBe(language === 'ar');
        expect(text).toMatch(/[.?؟]$/);
      }
    }
  });

  it('Dutch steps have sentences of at most 12 words', () => {
    for (const step of Object.values(read<Step[]>('nl', 'steps')).flat()) {
      for (const sentence of step.text.split(/(?<=[.?]) /)) {
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(12);
      }
    }
  });

  it.each(LANGUAGES)('%s: a Dutch phrase to say on arrival for each kind, with its meaning', (language) => {
    const phrases = read<Phrase>(language, 'phrases');
    const dutch = read<Phrase>('nl', 'phrases');
    expect(Object.keys(phrases)).toEqual([...KINDS]);
    for (const kind of KINDS) {
      expect(phrases[kind]?.say).toBe(dutch[kind]?.say);
      expect(phrases[kind]?.say).toMatch(/^Dag, ik ben … \. .+\?$/);
      if (language === 'nl') expect(phrases[kind]?.meaning).toBeNull();
      else expect(phrases[kind]?.meaning).toMatch(language === 'ar' ? ARABIC : /\p{Script=Latin}.*\?$/u);
    }
  });

  it.each(LANGUAGES)('%s: a sentence and an example for each level, unknown and unsure', (language) => {
    const levels = read<LevelText>(language, 'levels');
    expect(Object.keys(levels)).toEqual(['1', '2', '3', '4', 'unknown', 'unsure']);
    for (const { sentence, example } of Object.values(levels)) {
      expect(ARABIC.test(sentence) && ARABIC.test(example)).toBe(language === 'ar');
    }
  });

  it('the Dutch levels are the official sentences, word for word', () => {
    const levels = read<LevelText>('nl', 'levels');
    expect(['1', '2', '3', '4'].map((level) => levels[level]?.sentence)).toEqual([
      'Je begrijpt of spreekt nog niet veel Nederlands.',
      'Je begrijpt al een beetje Nederlands maar je spreekt het nog niet zo goed.',
      'Je begrijpt vrij veel Nederlands en kan ook iets vertellen.',
      'Je begrijpt veel Nederlands en spreekt het goed.',
    ]);
  });
});
