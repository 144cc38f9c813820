import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haversineKm } from '#src/domain/places/place.ts';
import { selectRanks } from '#src/search/engine/order.ts';
import { chordBorder, chordMargin, isWithin, unitVector } from '#src/search/engine/sphere.ts';

describe('taking a page without sorting everything', () => {
  it('gives the same as sorting everything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 300 }),
        fc.nat(320),
        fc.nat(60),
        (keys, from, size) => {
          const compare = (a: number, b: number) => keys[a]! - keys[b]! || a - b;
          const sorted = keys.map((_, index) => index).sort(compare);
          expect([...selectRanks(keys.length, from, from + size, compare)]).toEqual(
            sorted.slice(from, from + size),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('chords', () => {
  const lat = fc.double({ min: -90, max: 90, noNaN: true });
  const lon = fc.double({ min: -180, max: 180, noNaN: true });
  const near = fc.double({ min: -1e-3, max: 1e-3, noNaN: true });

  function squaredChord(lat1: number, lon1: number, lat2: number, lon2: number): number {
    const [a, b] = [unitVector(lat1, lon1), unitVector(lat2, lon2)];
    return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2;
  }

  it('are within a distance exactly when the haversine is, also with the distance itself as the edge', () => {
    fc.assert(
      fc.property(
        lat,
        lon,
        fc.oneof(lat, near),
        fc.oneof(lon, near),
        fc.boolean(),
        (lat1, lon1, other, far, isNear) => {
          const [lat2, lon2] = isNear
            ? [Math.max(-90, Math.min(90, lat1 + other / 1e3)), lon1 + far / 1e3]
            : [other, far];
          const exact = haversineKm(lat1, lon1, lat2, lon2);
          const chord = squaredChord(lat1, lon1, lat2, lon2);
          for (const distanceKm of [exact, exact * (1 - 1e-12), exact * (1 + 1e-12), exact / 2, 2, 10, 100]) {
            const border = chordBorder(distanceKm);
            expect(isWithin(border, chord, { lat: lat1, lon: lon1 }, lat2, lon2)).toBe(exact <= distanceKm);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('differ by more than the margin only when the distances differ the same way', () => {
    fc.assert(
      fc.property(lat, lon, near, near, near, near, (lat1, lon1, a, b, c, d) => {
        const first = [lat1 * 0.9 + a, lon1 + b] as const;
        const second = [lat1 * 0.9 + c, lon1 + d] as const;
        const [chordA, chordB] = [
          squaredChord(lat1 * 0.9, lon1, ...first),
          squaredChord(lat1 * 0.9, lon1, ...second),
        ];
        if (Math.abs(chordA - chordB) <= chordMargin(Math.max(chordA, chordB))) return;
        const difference = haversineKm(lat1 * 0.9, lon1, ...first) - haversineKm(lat1 * 0.9, lon1, ...second);
        expect(Math.sign(difference)).toBe(Math.sign(chordA - chordB));
      }),
      { numRuns: 3000 },
    );
  });
});
