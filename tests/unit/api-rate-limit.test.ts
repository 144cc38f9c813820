import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '#src/web/api/rate-limit.ts';

const START = Date.parse('2026-11-24T14:00:00+01:00');

describe('requests per address per minute', () => {
  it('lets the stated number pass and says how long to wait after that', () => {
    const limiter = createRateLimiter(2);
    expect(limiter.take('10.0.0.1', START)).toBeNull();
    expect(limiter.take('10.0.0.1', START + 1_000)).toBeNull();
    expect(limiter.take('10.0.0.1', START + 20_500)).toBe(40);
    expect(limiter.take('10.0.0.1', START + 59_999)).toBe(1);
  });

  it('counts every address for itself, and begins again after a minute', () => {
    const limiter = createRateLimiter(1);
    expect(limiter.take('10.0.0.1', START)).toBeNull();
    expect(limiter.take('10.0.0.2', START)).toBeNull();
    expect(limiter.take('10.0.0.1', START + 30_000)).toBe(30);
    expect(limiter.take('10.0.0.1', START + 60_000)).toBeNull();
  });

  it('has no limit at 0', () => {
    const limiter = createRateLimiter(0);
    for (let request = 0; request < 5_000; request += 1) expect(limiter.take('10.0.0.1', START)).toBeNull();
  });

  it('forgets the oldest addresses when there are too many, so that the memory stays bounded', () => {
    const limiter = createRateLimiter(1, 2);
    for (const address of ['a', 'b', 'c']) expect(limiter.take(address, START)).toBeNull();
    expect(limiter.take('c', START)).not.toBeNull();
    expect(limiter.take('b', START)).not.toBeNull();
    expect(limiter.take('a', START)).toBeNull();
  });

  it('does not lock anybody out when the clock jumps back', () => {
    const limiter = createRateLimiter(1);
    expect(limiter.take('a', START)).toBeNull();
    expect(limiter.take('a', START - 3_600_000)).toBeNull();
  });
});
