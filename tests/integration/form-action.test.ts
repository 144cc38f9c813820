import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formKeys } from '#db/schema/forms.ts';
import { installation } from '#db/schema/system.ts';
import { everyone } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { formAction, KEY_FIELD, type ActionContext } from '#src/web/form-action.ts';
import { forgetOldFormKeys } from '#src/web/form-keys.ts';
import { FormRefusal, isChosen, problemOf, tooMany, valueOf } from '#src/web/form-state.ts';
import { createAccountsApp, type TestAccountsApp } from '../support/accounts-app.ts';

const KEY = '3f0e2b1c-0000-4000-8000-000000000001';

const contextOf = (app: TestAccountsApp) => ({
  app, actor: null, language: 'nl', address: '192.0.2.1', page: {},
}) as unknown as Omit<ActionContext, 'commit'>;

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return form;
}

const input = z.object({
  naam: z.string('name-needed').min(1, 'name-needed'),
  geheim: z.string().default(''),
  dagen: z.array(z.enum(['ma', 'di'], 'kind-needed')).default([]),
});

/** Writes one row under the name; a second row of that name fails. */
const writeRow = formAction({
  name: 'schrijf', who: everyone, creates: true, input, secrets: ['geheim'],
  run: (context, { naam, dagen }) => context.commit(() => {
    context.app.db.insert(installation).values({ key: naam, value: dagen.join() }).run();
    return `/klaar/${naam}`;
  }),
});

const throwing = (error: Error) => formAction({
  name: 'mislukt', who: everyone, input, secrets: ['geheim'], run: () => { throw error; },
});

describe('a form that creates', () => {
  it('sent twice does it once and goes on to the same place', async () => {
    const app = createAccountsApp();
    const send = () => writeRow.receive(contextOf(app), formOf({ [KEY_FIELD]: KEY, naam: ' een\r\n', dagen: ['ma', 'di'] }));
    expect(await Promise.all([send(), send(), send()])).toEqual(Array(3).fill({ location: '/klaar/een' }));
    expect(app.db.select().from(installation).all()).toEqual([{ key: 'een', value: 'ma,di' }]);
  });

  it('that failed may be sent again with the same key', async () => {
    const app = createAccountsApp();
    const send = (naam: string) => writeRow.receive(contextOf(app), formOf({ [KEY_FIELD]: KEY, naam }));
    app.db.insert(installation).values({ key: 'bezet', value: '' }).run();
    await expect(send('bezet')).rejects.toThrow();
    expect(app.db.select().from(formKeys).all()).toEqual([]);
    expect(await send('vrij')).toEqual({ location: '/klaar/vrij' });
  });

  it.each(['', 'kort', 'x'.repeat(65), 'een sleutel met spaties'])('without a key of ours (%j) is to be sent again', async (key) => {
    const app = createAccountsApp();
    const state = await writeRow.receive(contextOf(app), formOf({ [KEY_FIELD]: key, naam: 'een' }));
    expect(state).toMatchObject({ status: 400, problems: [{ field: '', key: 'send-again' }] });
    expect(state).toHaveProperty('key', expect.stringMatching(/^[\w-]{36}$/));
    expect(app.db.select().from(installation).all()).toEqual([]);
  });

  it('and forgets to commit is a fault of ours', async () => {
    const careless = formAction({ name: 'slordig', who: everyone, creates: true, input, run: () => '/' });
    await expect(careless.receive(contextOf(createAccountsApp()), formOf({ [KEY_FIELD]: KEY, naam: 'een' })))
      .rejects.toThrow('did not commit');
  });

  it('is remembered for a week', async () => {
    const app = createAccountsApp();
    await writeRow.receive(contextOf(app), formOf({ [KEY_FIELD]: KEY, naam: 'een' }));
    app.wait(7 * 24 * 3_600_000);
    forgetOldFormKeys(app);
    expect(app.db.select().from(formKeys).all()).toHaveLength(1);
    app.wait(1);
    forgetOldFormKeys(app);
    expect(app.db.select().from(formKeys).all()).toEqual([]);
  });
});

describe('a refused form', () => {
  it('keeps what was typed but secrets, and says one thing per field', async () => {
    const state = await throwing(new Error('never run')).receive(contextOf(createAccountsApp()), formOf({
      naam: '  ', geheim: 'soep', dagen: ['ma', 'zo'],
    }));
    if ('location' in state) throw new Error('was accepted');
    expect(state.status).toBe(400);
    expect(state.problems).toEqual([{ field: 'naam', key: 'name-needed' }, { field: 'dagen', key: 'kind-needed' }]);
    expect(JSON.stringify(state)).not.toContain('soep');
    expect(isChosen(state, 'mislukt', 'dagen', 'ma')).toBe(true);
    expect(valueOf(state, 'mislukt', 'naam', 'before')).toBe('  ');
    expect(valueOf(state, 'another', 'naam', 'before')).toBe('before');
    expect(problemOf(state, 'mislukt', 'naam')).toBe('name-needed');
    expect(problemOf(state, 'another', 'naam')).toBeUndefined();
  });

  it.each([
    [new FormRefusal([{ field: 'naam', key: 'name-long' }]), 400, { field: 'naam', key: 'name-long' }],
    [new DomainError('invalid', 'name-wrong'), 400, { field: '', key: 'name-wrong' }],
    [new DomainError('conflict', 'last-owner'), 409, { field: '', key: 'last-owner' }],
    [new DomainError('gone', 'link-used'), 410, { field: '', key: 'link-used' }],
    [new DomainError('too-many', 'too-many'), 429, { field: '', key: 'too-many' }],
    [tooMany(30), 429, { field: '', key: 'too-many' }],
  ])('%s answers %i', async (error, status, problem) => {
    const state = await throwing(error).receive(contextOf(createAccountsApp()), formOf({ naam: 'een' }));
    expect(state).toMatchObject({ status, problems: [problem], values: { naam: ['een'] } });
  });

  it.each([new DomainError('not-found', 'page'), new DomainError('forbidden', 'page'), new Error('fault')])(
    'does not hide %s', async (error) => {
      await expect(throwing(error).receive(contextOf(createAccountsApp()), formOf({ naam: 'een' }))).rejects.toBe(error);
    },
  );
});
