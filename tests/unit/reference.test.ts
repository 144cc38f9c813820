import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReference, renderReference } from '#scripts/make-reference.ts';
import { haversineKm, normalizeName, placeKey, slugOf, typingErrors } from '#src/domain/places/place.ts';
import {
  findMunicipality,
  findMunicipalityBySlug,
  findMunicipalityOfAddress,
  findNetwork,
  findPresentMunicipality,
  getMunicipality,
  getNetwork,
  listFormerMunicipalities,
  listLocalities,
  listMunicipalities,
  listNetworks,
  listPostalCodes,
  localitiesOfMunicipality,
  localitiesOfPostalCode,
  municipalitiesOfNetwork,
  nearestLocality,
  networkOfMunicipality,
} from '#src/domain/places/reference.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const checkData = join(root, '../shared/data/geo');
const hasCheckData = existsSync(checkData);
if (!hasCheckData) process.stdout.write(`SKIPPED: comparison with independent geodata, no ${checkData}\n`);

function readCheckRows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(checkData, file), 'utf8').trim().split('\n');
  const names = head.trim().split(',');
  return lines.map((line) => {
    const cells = line.trim().split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

describe('reference table', () => {
  it('is what the sources and the gazetteer make', () => {
    const committed = readFileSync(join(root, 'db/reference/places.ts'), 'utf8');
    expect(renderReference(makeReference())).toBe(committed);
  });

  it('counts municipalities per province', () => {
    const counts: Record<string, number> = {};
    for (const { provinceId } of listMunicipalities()) counts[provinceId] = (counts[provinceId] ?? 0) + 1;
    expect(counts).toEqual({
      antwerpen: 67,
      'vlaams-brabant': 63,
      'west-vlaanderen': 62,
      'oost-vlaanderen': 55,
      limburg: 38,
      brussel: 19,
    });
  });

  it('counts postcodes, localities, former municipalities and networks', () => {
    expect(listMunicipalities()).toHaveLength(304);
    expect(listPostalCodes()).toHaveLength(541);
    expect(listPostalCodes().filter((code) => code < '1300')).toHaveLength(22);
    expect(listLocalities()).toHaveLength(1204);
    expect(listFormerMunicipalities()).toHaveLength(42);
    expect(listFormerMunicipalities().filter((former) => former.postalCodes.length > 0)).toHaveLength(35);
    expect(listNetworks()).toHaveLength(18);
  });

  it('counts municipalities per network', () => {
    const counts = listNetworks().map(({ id }) => [id, municipalitiesOfNetwork(id).length]);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ 'antwerpen-stad': 1, brussel: 19, denderregio: 14, 'gent-stad': 1, 'halle-vilvoorde': 31 },
      ...{ kempen: 27, limburg: 38, midwest: 15, 'oost-brabant': 32, 'regio-antwerpen': 27 },
      ...{ 'regio-brugge': 10, 'regio-gent': 19, 'regio-oostende': 7, rivierenland: 12 },
      ...{ 'vlaamse-ardennen': 14, waasland: 7, westhoek: 17, 'zuid-west-vlaanderen': 13 },
    });
    expect(municipalitiesOfNetwork('nergens')).toEqual([]);
  });

  it.each([
    ['hoeilaart', 'oost-brabant', 'vlaams-brabant'],
    ['overijse', 'oost-brabant', 'vlaams-brabant'],
    ['tervuren', 'oost-brabant', 'vlaams-brabant'],
    ['antwerpen', 'antwerpen-stad', 'antwerpen'],
    ['gent', 'gent-stad', 'oost-vlaanderen'],
    ['beveren-kruibeke-zwijndrecht', 'waasland', 'oost-vlaanderen'],
    ['wervik', 'zuid-west-vlaanderen', 'west-vlaanderen'],
    ['nazareth-de-pinte', 'regio-gent', 'oost-vlaanderen'],
    ['elsene', 'brussel', 'brussel'],
  ])('puts %s in network %s and province %s', (slug, networkId, provinceId) => {
    expect(findMunicipalityBySlug(slug)).toMatchObject({ networkId, provinceId });
  });

  it('looks up by code and slug, and says so when there is none', () => {
    expect(getMunicipality('44021')).toMatchObject({ name: 'Gent', nameFr: 'Gand', nameEn: 'Ghent' });
    expect(findMunicipality('00000')).toBeUndefined();
    expect(() => getMunicipality('00000')).toThrow('00000');
    expect(findMunicipalityBySlug('Gent')).toBeUndefined();
    expect(getNetwork('regio-oostende')).toMatchObject({ alias: 'Middenkust', slug: 'regio-oostende' });
    expect(findNetwork('middenkust')).toBeUndefined();
    expect(() => getNetwork('middenkust')).toThrow('middenkust');
    expect(networkOfMunicipality('21004').id).toBe('brussel');
    expect(findPresentMunicipality('11007')?.name).toBe('Antwerpen');
    expect(findPresentMunicipality('71022')?.nis).toBe('71072');
    expect(findPresentMunicipality('71072')?.nis).toBe('71072');
    expect(localitiesOfMunicipality('73028').map((locality) => locality.name)).toEqual(['Herstappe']);
    expect(localitiesOfPostalCode('1005')).toEqual([]);
  });

  it('finds the municipality of an address by postcode and name', () => {
    expect(findMunicipalityOfAddress('9520', 'Oombergen')?.name).toBe('Zottegem');
    expect(findMunicipalityOfAddress('9520', 'Sint-Lievens-Houtem')?.name).toBe('Sint-Lievens-Houtem');
    expect(findMunicipalityOfAddress('9520', 'zottegem')?.name).toBe('Zottegem');
    expect(findMunicipalityOfAddress('3470', 'sint margriete houtem')?.name).toBe('Tienen');
    expect(findMunicipalityOfAddress('3470', '')).toBeUndefined();
    expect(findMunicipalityOfAddress('9050', 'Gent')?.name).toBe('Gent');
    expect(findMunicipalityOfAddress('1050', 'Ixelles')?.name).toBe('Elsene');
    expect(findMunicipalityOfAddress('4000', 'Luik')).toBeUndefined();
  });

  it('keeps names, slugs and keys apart', () => {
    const municipalities = listMunicipalities();
    expect(new Set(municipalities.map((each) => each.slug)).size).toBe(304);
    expect(new Set(municipalities.map((each) => placeKey(each.name))).size).toBe(304);
    for (const { slug, networkId, population } of municipalities) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(findNetwork(networkId)).toBeDefined();
      expect(population).toBeGreaterThan(50);
    }
  });

  it('has every locality within 15 km of its seat, along the port of Antwerpen 18', () => {
    for (const { name, nis, lat, lon } of listLocalities()) {
      const seat = getMunicipality(nis);
      const distanceKm = haversineKm(lat, lon, seat.lat, seat.lon);
      expect(distanceKm, name).toBeLessThanOrEqual(nis === '11002' ? 18 : 15);
    }
    expect(listLocalities().filter((locality) => locality.approximate).length).toBeLessThan(20);
  });
});

describe('nearest locality', () => {
  it('is the one with the smallest distance', () => {
    const lat = fc.double({ min: 50.6, max: 51.6, noNaN: true });
    const lon = fc.double({ min: 2.5, max: 6, noNaN: true });
    fc.assert(
      fc.property(lat, lon, (atLat, atLon) => {
        const nearest = nearestLocality(atLat, atLon);
        const distances = listLocalities().map((each) => haversineKm(atLat, atLon, each.lat, each.lon));
        const shortestKm = Math.min(...distances);
        expect(haversineKm(atLat, atLon, nearest.lat, nearest.lon)).toBeCloseTo(shortestKm, 6);
      }),
      { numRuns: 300 },
    );
  });

  it('gives every seat its own municipality, and the far side of the earth some locality', () => {
    for (const { nis, lat, lon } of listMunicipalities()) expect(nearestLocality(lat, lon).nis).toBe(nis);
    expect(nearestLocality(-51, -176).name).not.toBe('');
  });
});

describe('names and distance', () => {
  it('measures on a sphere of 6371.0088 km', () => {
    expect(haversineKm(51, 4, 51, 4)).toBe(0);
    expect(haversineKm(0, 0, 0, 180)).toBeCloseTo(Math.PI * 6371.0088, 6);
    expect(haversineKm(0, 0, 1, 0)).toBeCloseTo((Math.PI * 6371.0088) / 180, 9);
  });

  it('ignores case, accents, hyphens and apostrophes', () => {
    expect(normalizeName("  's-Gravenwezel ")).toBe('s gravenwezel');
    expect(placeKey('SINT–NIKLAAS')).toBe(placeKey('sint niklaas'));
    expect(placeKey('St.-Niklaas')).toBe(placeKey('Sint-Niklaas'));
    expect(placeKey('O.L.V. Waver')).toBe(placeKey('Onze-Lieve-Vrouw-Waver'));
    expect(placeKey('Biévène')).toBe('bievene');
    expect(slugOf('Nazareth-De Pinte')).toBe('nazareth-de-pinte');
  });

  it('counts a letter added, missing, changed or swapped with its neighbour', () => {
    expect(typingErrors('antwerpn', 'antwerpen', 2)).toBe(1);
    expect(typingErrors('antwerpenn', 'antwerpen', 2)).toBe(1);
    expect(typingErrors('antwarpen', 'antwerpen', 2)).toBe(1);
    expect(typingErrors('antewrpen', 'antwerpen', 2)).toBe(1);
    expect(typingErrors('gent', 'gent', 0)).toBe(0);
    expect(typingErrors('ca', 'abc', 3)).toBe(3);
    expect(typingErrors('mechelen', 'menen', 2)).toBe(3);
  });

  it('counts as the whole table of distances does, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    const slow = (a: string, b: string): number => {
      const d = (i: number, j: number): number => {
        if (i === 0 || j === 0) return i + j;
        const change = d(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
        const step = Math.min(d(i - 1, j) + 1, d(i, j - 1) + 1, change);
        const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        return swaps ? Math.min(step, d(i - 2, j - 2) + 1) : step;
      };
      return d(a.length, b.length);
    };
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 2 }), (a, b, max) => {
        expect(typingErrors(a, b, max)).toBe(Math.min(slow(a, b), max + 1));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typingErrors(a, b, 8)).toBe(typingErrors(b, a, 8));
      }),
    );
  });
});

describe.skipIf(!hasCheckData)('reference table beside independent data', () => {
  it('agrees on the municipality of every postcode and locality, and on where it lies', () => {
    const byName = new Map(listLocalities().map((each) => [`${each.postalCode} ${each.name}`, each]));
    for (const row of readCheckRows('places.csv')) {
      const name = `${row['postcode']} ${row['locality_nl']}`;
      const locality = byName.get(name);
      expect(locality?.nis, name).toBe(row['nis']);
      if (locality === undefined || row['lat'] === '' || locality.approximate) continue;
      const offKm = haversineKm(locality.lat, locality.lon, Number(row['lat']), Number(row['lng']));
      expect(offKm, name).toBeLessThan(locality.name === 'Antwerpen' ? 4 : 2.5);
    }
  });

  it('agrees on the mergers', () => {
    const ours = listFormerMunicipalities().map(({ mergedIn, formerNis, name, nis }) => [
      ...[`${mergedIn}-01-01`, formerNis, name, nis, getMunicipality(nis).name],
    ]);
    const theirs = readCheckRows('mergers.csv').map((row) => Object.values(row));
    expect(ours).toEqual(theirs);
  });

  it('agrees on distances, within 3 km or 15 %', () => {
    const byName = new Map(listLocalities().map((each) => [`${each.postalCode} ${each.name}`, each]));
    const rows = readCheckRows('distances.csv');
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const from = byName.get(`${row['from_postcode']} ${row['from_locality']}`);
      const to = byName.get(`${row['to_postcode']} ${row['to_locality']}`);
      if (from === undefined || to === undefined) throw new Error(JSON.stringify(row));
      const theirsKm = Number(row['distance_km']);
      const oursKm = haversineKm(from.lat, from.lon, to.lat, to.lon);
      const label = `${from.name} ${to.name}`;
      expect(Math.abs(oursKm - theirsKm), label).toBeLessThan(Math.max(3, theirsKm * 0.15));
    }
  });
});
