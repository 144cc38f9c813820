/** Fills forms in a real browser as a person does: opens what is folded, ticks, types, presses the button. */
import type { Locator, Page } from 'playwright-core';

export type Filled = Record<string, string | readonly string[]>;

/** The form of one action on the page. */
export const formOf = (page: Page, action: string): Locator =>
  page.locator(`form:has(input[name="formulier"][value="${action}"])`);

/** Boxes and radios are covered by their drawn label, so the label is clicked, as a finger would. */
async function tick(field: Locator): Promise<void> {
  await unfold(field);
  if (!(await field.isChecked())) await field.check({ force: true });
}

/** Opens the folded parts that a field stands in, from the outside in. */
async function unfold(field: Locator): Promise<void> {
  const folded = field.locator('xpath=ancestor::details[not(@open)]');
  while (await folded.count() > 0) await folded.first().locator('> summary').click();
}

export async function fillForm(form: Locator, values: Filled): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    for (const each of [value].flat()) {
      const field = form.locator(`[name="${name}"]`).first();
      if (['radio', 'checkbox'].includes(await field.getAttribute('type') ?? '')) {
        await tick(form.locator(`input[name="${name}"][value="${each}"]`).first());
        continue;
      }
      await unfold(field);
      if (await field.evaluate((element) => element.tagName) === 'SELECT') await field.selectOption(each);
      else await field.fill(each);
    }
  }
}

/** Fills, presses the button (the one with this name and value when there are several) and waits for the answer. */
export async function sendForm(page: Page, action: string, values: Filled = {}, button?: string): Promise<void> {
  const form = formOf(page, action).first();
  await fillForm(form, values);
  const pressed = button === undefined
    ? form.locator('button:not([type="button"])').last()
    : form.locator(`button[value="${button}"]`).last();
  await Promise.all([page.waitForEvent('load'), pressed.click()]);
}
