/** What is written to console.error in a test is a fault that the test would otherwise hide. */
import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

let spy: MockInstance<typeof console.error>;

beforeEach(() => { spy = vi.spyOn(console, 'error'); });

afterEach(() => {
  const calls = spy.mock.calls.map((values) => values.map(String).join(' '));
  spy.mockRestore();
  expect(calls).toEqual([]);
});
