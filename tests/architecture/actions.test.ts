import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormAction } from '#src/web/form-action.ts';
import { signedIn } from '#src/domain/shared/actor.ts';
import { listSourceFiles } from '../support/source-files.ts';

/** Actions that a visitor may do; every other one refuses a visitor. */
const FOR_VISITORS = [
  'aanmelden', 'afzeggen', 'begeleider-aantal', 'begeleider-af', 'bevestig', 'buddy-antwoord',
  'buddy-bereik', 'buddy-bevestig', 'buddy-graag', 'buddy-keuze', 'buddy-pauze', 'buddy-talen',
  'buddy-ga-mee', 'buddy-verstuur', 'buddy-vragen', 'buddy-waar', 'buddy-wanneer', 'buddy-wens', 'buddy-wie',
  'buddy-wijzig', 'buddy-wis', 'code', 'ga-je-mee', 'ga-niet-mee', 'klopt-nog', 'mailadres-bevestig', 'mailadres-terug', 'meedoen',
  'melden', 'niet-goed', 'nieuw-wachtwoord', 'organisatie', 'plaats-nemen', 'uitnodiging', 'wachtwoord',
  'zet-erbij', 'zet-erbij-bevestig', 'zet-erbij-wijzig',
];

const modules = await Promise.all(readdirSync('src/actions').filter((name) => name.endsWith('.ts'))
  .map((name) => import(/* @vite-ignore */ new URL(`../../src/actions/${name}`, import.meta.url).href) as Promise<Record<string, unknown>>));
const isAction = (value: unknown): value is FormAction =>
  typeof value === 'object' && value !== null && 'receive' in value && 'who' in value;
const actions = modules.flatMap((each) => Object.values(each)).filter(isAction);

describe('form actions', () => {
  it('all say who may do them, and only those named here are for visitors', () => {
    expect(actions.length).toBeGreaterThan(12);
    expect(actions.filter(({ who }) => who(null)).map(({ name }) => name).sort()).toEqual([...FOR_VISITORS].sort());
    expect(signedIn(null)).toBe(false);
  });

  it('have names of their own', () => {
    const names = actions.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('are made in one way: nothing else reads a form', () => {
    const readers = listSourceFiles(['src'], /\.(ts|astro)$/).filter(({ path, text }) =>
      path !== 'src/web/form-action.ts' && /\.formData\(\)|export const POST\b/.test(text));
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  it('stand on pages that receive them: every page with a form that sends does', () => {
    const pages = listSourceFiles(['src/pages'], /\.astro$/).filter(({ text }) => /method="post"/i.test(text));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter(({ text }) => !text.includes('await receiveForm(Astro')).map(({ path }) => path)).toEqual([]);
  });

  it('are not found by Astro, which would make them answer on every address', () => {
    expect(readdirSync('src/actions').filter((name) => /^index\./.test(name))).toEqual([]);
  });
});
