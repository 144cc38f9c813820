import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlace } from '#src/domain/places/find-place.ts';
import { NAMED_PLACES, POSTCODE_PLACES } from '#src/domain/places/place-index.ts';
import { getMunicipality, listLocalities, listPostalCodes } from '#src/domain/places/reference.ts';
import { suggestPlaces } from '#src/domain/places/suggest-places.ts';

const ALL_PLACES = [...NAMED_PLACES, ...[...POSTCODE_PLACES.values()].flat()].map(({ place }) => place);

function found(text: string) {
  const answer = findPlace(text);
  if (answer.kind !== 'found') throw new Error(`"${text}" is ${JSON.stringify(answer)}`);
  return answer;
}

function municipalityOf(text: string): string {
  return getMunicipality(found(text).place.nis).name;
}

function choicesOf(text: string): readonly string[] {
  const answer = findPlace(text);
  return answer.kind === 'ambiguous' ? answer.choices.map((choice) => choice.label) : [];
}

describe('findPlace', () => {
  it.each([
    ['Antwerpn', 'Antwerpen'],
    ['sint niklas', 'Sint-Niklaas'],
    ['SINTNIKLAAS', 'Sint-Niklaas'],
    ['St. Niklaas', 'Sint-Niklaas'],
    ['Bruxelles', 'Brussel'],
    ['brussels', 'Brussel'],
    ['Gent 9000', 'Gent'],
    ['B-9000 Gent', 'Gent'],
    ['Ixelles', 'Elsene'],
    ['Courtrai', 'Kortrijk'],
    ['Louvain', 'Leuven'],
    ['Ostend', 'Oostende'],
    ['Ostende', 'Oostende'],
    ['Anvers', 'Antwerpen'],
    ['Ghent', 'Gent'],
    ['malines', 'Mechelen'],
    ['Alost', 'Aalst'],
    ['Termonde', 'Dendermonde'],
    ['Tirlemont', 'Tienen'],
    ['Grammont', 'Geraardsbergen'],
    ['renaix', 'Ronse'],
    ['Ypres', 'Ieper'],
    ['Furnes', 'Veurne'],
    ['Hal', 'Halle'],
    ['Saint-Nicolas', 'Sint-Niklaas'],
    ['saint trond', 'Sint-Truiden'],
    ['Tongres', 'Tongeren-Borgloon'],
    ['Laeken', 'Brussel'],
    ['Lievegm', 'Lievegem'],
    ['Mechlen', 'Mechelen'],
    ['Geraardsbregen', 'Geraardsbergen'],
    ['roesel', 'Roeselare'],
    ['٩٠٠٠', 'Gent'],
    ['8400 Ostend', 'Oostende'],
    ['Gent 9050', 'Gent'],
    ['Antwerpn 2000', 'Antwerpen'],
  ])('finds "%s" in %s', (text, municipality) => {
    expect(municipalityOf(text)).toBe(municipality);
  });

  it('takes the city and offers its namesake', () => {
    const { place, others } = found('aalst');
    expect(place).toMatchObject({ kind: 'municipality', nis: '41002', name: 'Aalst', query: 'Aalst' });
    expect(others).toEqual([{ label: '3800 Aalst (Sint-Truiden)', query: '3800 Aalst' }]);
    expect(found('Kapellen').others.map((other) => other.label)).toEqual(['3381 Kapellen (Glabbeek)']);
    expect(found('Gent').others).toEqual([]);
  });

  it.each([
    ['Aalst 3800'],
    ['3800 Aalst'],
    ['Aalst (Sint-Truiden)'],
    ['aalst in sint truiden'],
    ['Aalst, Sint-Truiden'],
    ['3800 Aalst (Sint-Truiden)'],
    ['Aalst (Saint-Trond)'],
  ])('reads "%s" as the village in Sint-Truiden, exactly', (text) => {
    const { place, others } = found(text);
    expect(place).toMatchObject({ kind: 'locality', nis: '71053', name: 'Aalst', postalCode: '3800' });
    expect(others).toEqual([]);
  });

  it('lets a former municipality be its present one, at its own old centre', () => {
    const { place } = found('Borsbeek');
    const antwerpen = getMunicipality('11002');
    expect(place).toMatchObject({ kind: 'former', nis: '11002', name: 'Antwerpen', postalCode: '2150' });
    expect([place.lat, place.lon]).not.toEqual([antwerpen.lat, antwerpen.lon]);
    const village = listLocalities().find((locality) => locality.name === 'Borsbeek');
    expect([place.lat, place.lon]).toEqual([village?.lat, village?.lon]);
    expect(found('Borsbeek (Antwerpen)').place).toEqual(place);
    expect(found('beveren').others.map((other) => other.query)).toEqual(['8800 Beveren', '8791 Beveren']);
    expect(municipalityOf('Meeuwen Gruitrode')).toBe('Oudsbergen');
    expect(found('Moerbeke').place.nis).toBe('46029');
  });

  it('asks where several villages have the name', () => {
    expect(choicesOf('Deurne')).toEqual(['2100 Deurne (Antwerpen)', '3290 Deurne (Diest)']);
    expect(choicesOf('Haren')).toEqual(['1130 Haren (Brussel)', '3700 Haren (Tongeren-Borgloon)']);
    expect(found('Haren (Borgloon)').place.postalCode).toBe('3840');
    expect(choicesOf('sint')).toHaveLength(10);
    expect(choicesOf('gen')).toContain('Gent');
  });

  it('takes one village under two postcodes for one place', () => {
    expect(found('Kallo').place.nis).toBe('46030');
    expect(found('Oombergen').place.nis).toBe('41081');
    expect(found('Antwerpen').place.kind).toBe('municipality');
  });

  it('puts a postcode at the mean of its localities', () => {
    const { place } = found('2220');
    const localities = listLocalities().filter((locality) => locality.postalCode === '2220');
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    expect(place).toMatchObject({ kind: 'postcode', name: 'Heist-op-den-Berg', nis: '12014' });
    expect(place.lat).toBeCloseTo(mean(localities.map((locality) => locality.lat)), 10);
    expect(place.lon).toBeCloseTo(mean(localities.map((locality) => locality.lon)), 10);
  });

  it('asks which municipality 3470 and 9520 mean, and no other postcode', () => {
    expect(choicesOf('3470')).toEqual(['3470 Kortenaken', '3470 Sint-Margriete-Houtem (Tienen)']);
    expect(choicesOf('9520')).toEqual(['9520 Sint-Lievens-Houtem', '9520 Oombergen (Zottegem)']);
    const asking = listPostalCodes().filter((postalCode) => findPlace(postalCode).kind !== 'found');
    expect(asking).toEqual(['3470', '9520']);
    expect(municipalityOf('9520 Oombergen')).toBe('Zottegem');
    expect(municipalityOf('9520 (Zottegem)')).toBe('Zottegem');
    expect(municipalityOf('9520 Zottegem')).toBe('Zottegem');
    expect(municipalityOf('9520 Bavegem')).toBe('Sint-Lievens-Houtem');
  });

  it('asks when postcode and name contradict each other', () => {
    expect(choicesOf('3800 Gent')).toEqual(['Gent', '3800 Sint-Truiden']);
    expect(choicesOf('Gent 9999')).toEqual(['Gent']);
  });

  it('keeps to the limits for typing errors and beginnings', () => {
    expect(findPlace('Gnt')).toEqual({ kind: 'unknown' });
    expect(findPlace('Gemt')).toEqual({ kind: 'unknown' });
    expect(findPlace('Rent')).toEqual({ kind: 'unknown' });
    expect(findPlace('ntwerpen')).toEqual({ kind: 'unknown' });
    expect(findPlace('Mexhelxn')).toEqual({ kind: 'unknown' });
    expect(findPlace('Atnwerpenn').kind).toBe('found');
    expect(findPlace('An')).toEqual({ kind: 'unknown' });
    expect(found('As').place.nis).toBe('71002');
  });

  it.each([
    ...['', ' ', "'", '"', '%00', '\0', '----', '()', 'in', '0', '123', '12345', '9000 9050', '4000'],
    ...['Luik', 'Parijs', '9000 9000 Gent', 'x'.repeat(201), 'Gent'.padEnd(201), '\u202e', '\ud800', '🙂'],
    ...['بروكسل', 'Gent; DROP TABLE', '9000 xyzzy', 'Aalst (Namen)'],
  ])('does not know %j', (text) => {
    expect(findPlace(text)).toEqual({ kind: 'unknown' });
  });

  it('finds every place again by its query and by its label', () => {
    expect(ALL_PLACES).toHaveLength(304 + 35 + 1204 + 543);
    for (const place of ALL_PLACES) {
      expect(found(place.query).place).toEqual(place);
      const byLabel = found(place.label).place;
      expect(byLabel.nis, place.label).toBe(place.nis);
    }
  });

  it('gives choices and namesakes whose queries find what the label says', () => {
    for (const { name } of listLocalities()) {
      const answer = findPlace(name);
      if (answer.kind === 'unknown') throw new Error(name);
      const choices = answer.kind === 'found' ? answer.others : answer.choices;
      expect(choices.length).toBeLessThanOrEqual(10);
      for (const { label, query } of choices) expect(found(query).place.label).toBe(label);
    }
  });

  it('finds any name with one letter left out, or says what else it may be', () => {
    const isLong = (name: string) => /^[A-Za-z]{6,}$/.test(name);
    const long = ALL_PLACES.filter(({ kind, name }) => kind === 'municipality' && isLong(name));
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), ({ name, nis, query }, seed) => {
        const at = 1 + (seed % (name.length - 1));
        const answer = findPlace(name.slice(0, at) + name.slice(at + 1));
        if (answer.kind === 'found') return;
        const choices = answer.kind === 'ambiguous' ? answer.choices.map((choice) => choice.query) : [];
        expect(choices, `${name} ${nis}`).toContain(query);
      }),
    );
  });

  it('is safe and fast with any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 250 }),
      fc.string({ unit: fc.constantFrom(...' (),inst9-', "'", 'ﷺ'), maxLength: 200 }),
      fc.constantFrom(...'(ﷺ 9,').map((sign) => sign.repeat(200)),
      fc.constantFrom('x'.repeat(10_000), ' in '.repeat(50)),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const startedAt = performance.now();
        const answer = findPlace(typed);
        const suggestions = suggestPlaces(typed);
        expect(performance.now() - startedAt).toBeLessThan(1000);
        expect(['found', 'ambiguous', 'unknown']).toContain(answer.kind);
        expect(suggestions.length).toBeLessThanOrEqual(10);
        for (const { query } of suggestions) expect(findPlace(query).kind).toBe('found');
      }),
      { numRuns: 500 },
    );
  });
});

describe('suggestPlaces', () => {
  it('gives every field of the API', () => {
    expect(suggestPlaces('borsb')).toEqual([
      {
        label: 'Borsbeek (Antwerpen)',
        kind: 'former',
        postalCode: '2150',
        municipality: 'Antwerpen',
        nis: '11002',
        network: 'antwerpen-stad',
        lat: expect.any(Number),
        lon: expect.any(Number),
        approximate: false,
        query: 'Borsbeek',
      },
      expect.objectContaining({ label: '9552 Borsbeke (Herzele)', kind: 'locality' }),
    ]);
  });

  it('puts the whole name first, then beginnings, then misspellings', () => {
    const labels = (text: string) => suggestPlaces(text).map((suggestion) => suggestion.label);
    expect(labels('aalst')).toEqual(['Aalst', '3800 Aalst (Sint-Truiden)']);
    expect(labels('gent')).toEqual(['Gent', '9050 Gentbrugge (Gent)']);
    expect(labels('Antwerpn')).toEqual(['Antwerpen']);
    expect(labels('g')).toEqual([]);
    expect(labels('')).toEqual([]);
    expect(labels('aalst (sint-truiden)')).toEqual(['3800 Aalst (Sint-Truiden)']);
  });

  it('knows postcodes by their beginning, and what lies under a whole one', () => {
    expect(suggestPlaces('905').map((suggestion) => suggestion.query)).toEqual(['9050', '9051', '9052']);
    const labels = suggestPlaces('9050').map((suggestion) => suggestion.label);
    expect(labels).toEqual(['9050 Gent', '9050 Gentbrugge (Gent)', '9050 Ledeberg (Gent)']);
    expect(suggestPlaces('9520').map((suggestion) => suggestion.nis)).toContain('41081');
    expect(suggestPlaces('9000').map((suggestion) => suggestion.label)).toEqual(['9000 Gent']);
    expect(suggestPlaces('4000')).toEqual([]);
  });

  it('gives queries that find exactly the place suggested', () => {
    const names = ALL_PLACES.map((place) => place.name);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 2, max: 12 }), (name, length) => {
        for (const suggestion of suggestPlaces(name.slice(0, length))) {
          const { label, kind, postalCode, nis, lat, lon, approximate, query } = suggestion;
          expect(found(query).place).toMatchObject({ label, kind, postalCode, nis, lat, lon, approximate });
          expect(suggestion.municipality).toBe(getMunicipality(nis).name);
        }
      }),
      { numRuns: 300 },
    );
  });
});
