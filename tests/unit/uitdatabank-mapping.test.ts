import { describe, expect, test } from 'vitest';
import type { ForeignActivity } from '#src/domain/activities/foreign-activity.ts';
import { noKnownDocuments } from '#src/interop/uitdatabank/known-documents.ts';
import { mapEvent, type MappedEvent } from '#src/interop/uitdatabank/map-event.ts';
import {
  eventDocument, organizerDocument, placeDocument,
} from '#tests/support/samples/uitdatabank/documents.ts';

type Fields = Record<string, unknown>;
const known = noKnownDocuments();

function map(fields: Fields = {}, documents = known): MappedEvent {
  return mapEvent(eventDocument(fields), { importedOn: '2026-05-01', known: documents });
}

function taken(fields: Fields = {}, documents = known): ForeignActivity {
  const mapped = map(fields, documents);
  if (mapped.kind !== 'take') throw new Error(`expected an activity, got ${JSON.stringify(mapped)}`);
  return mapped.activity;
}

describe('rules of publishing that the document decides', () => {
  test.each<[string, Fields, Fields]>([
    ['no UUID', { '@id': 'https://a.invalid/events/5' }, { kind: 'skip', reason: 'no-uuid' }],
    ['a draft', { workflowStatus: 'DRAFT' }, { kind: 'skip', reason: 'draft' }],
    ['rejected', { workflowStatus: 'REJECTED' }, { kind: 'withdraw', reason: 'rejected' }],
    ['deleted', { workflowStatus: 'deleted' }, { kind: 'withdraw', reason: 'deleted' }],
    ['members only', { audience: { audienceType: 'members' } }, { kind: 'withdraw', reason: 'audience' }],
    ['no title', { name: { nl: ' ' } }, { kind: 'skip', reason: 'no-title' }],
    ['READY_FOR_VALIDATION', { workflowStatus: 'READY_FOR_VALIDATION' }, { kind: 'take' }],
    ['no workflow status', { workflowStatus: undefined }, { kind: 'take' }],
    ['another country', { location: placeDocument({
      geo: undefined, address: { nl: { addressCountry: 'NL', addressLocality: 'Rotterdam', postalCode: '3044BC' } },
    }) }, { kind: 'withdraw', reason: 'elsewhere' }],
    ['Wallonia, close to our border', { location: placeDocument({
      geo: { latitude: 50.72, longitude: 4.87 },
      address: { fr: { addressCountry: 'BE', addressLocality: 'Jodoigne', postalCode: '1370' } },
    }) }, { kind: 'withdraw', reason: 'elsewhere' }],
    ['a point far away', { location: { name: 'x', geo: { latitude: 48.85, longitude: 2.35 } } }, {
      kind: 'withdraw', reason: 'elsewhere',
    }],
    ['a place that is only a reference', { location: { '@id': placeDocument()['@id'] } }, {
      kind: 'skip', reason: 'place-reference',
    }],
    ['a null place', { location: null }, { kind: 'skip', reason: 'place-unknown' }],
    ['a place without address', { location: { '@id': null, name: { nl: 'x' } } }, {
      kind: 'skip', reason: 'place-unknown',
    }],
  ])('%s', (_, fields, expected) => {
    expect(map(fields)).toMatchObject(expected);
  });

  test('a page without embed=true', () => {
    expect(mapEvent({ '@id': eventDocument()['@id'], '@type': 'Event' }, { importedOn: '2026-05-01', known }))
      .toMatchObject({ kind: 'skip', reason: 'reference-only' });
  });
});

describe('words', () => {
  test('Dutch first, then the main language, then any; plain text too', () => {
    expect(taken({ name: { fr: 'Bonjour', nl: 'Dag' }, mainLanguage: 'fr' }).content.title).toBe('Dag');
    expect(taken({ name: { en: 'Hi', fr: 'Bonjour' }, mainLanguage: 'fr' }).content.title).toBe('Bonjour');
    expect(taken({ name: { zh: '你好' }, mainLanguage: undefined }).content.title).toBe('你好');
    expect(taken({ name: '  Gewone \n tekst ' }).content.title).toBe('Gewone tekst');
  });

  test('HTML keeps paragraphs and lists, nothing else', () => {
    const { content } = taken({ description: { nl:
      '<h2 onclick="x()">Kop</h2><p style="a">Een <b>twee</b> <a href="javascript:x">drie</a></p><script>x()</script>'
      + '<ul><li>vier<img src="https://x.invalid/a.png"></li></ul>' } });
    expect(content.descriptionHtml)
      .toBe('<p>Kop</p><p>Een <strong>twee</strong> drie</p><ul><li>vier</li></ul>');
  });

  test('plain text becomes paragraphs, and a short summary', () => {
    const { content } = taken({ description: 'Een < twee\nregel\n\nNieuw' });
    expect(content.descriptionHtml).toBe('<p>Een &lt; twee<br />regel</p><p>Nieuw</p>');
    expect(taken({ description: { nl: 'Woord '.repeat(200) } }).content.summary.length).toBeLessThanOrEqual(241);
    expect(taken({ description: undefined }).content).toMatchObject({ descriptionHtml: '', summary: '' });
  });

  test('who made it is nowhere', () => {
    expect(JSON.stringify(taken())).not.toContain('persoon.invalid');
  });
});

describe('taaliconen', () => {
  test.each<[string, Fields, number | null, number[]]>([
    ['exact', { labels: ['één taalicoon'] }, 1, []],
    ['decomposed, other case, spaces', { labels: [' E\u0301E\u0301N  Taalicoon '] }, 1, []],
    ['without accents', { labels: ['een taalicoon'] }, 1, []],
    ['with underscores', { labels: ['vier_taaliconen'] }, 4, []],
    ['hidden', { labels: [], hiddenLabels: ['drie taaliconen'] }, 3, []],
    ['the same twice', { labels: ['drie taaliconen'], hiddenLabels: ['Drie Taaliconen'] }, 3, []],
    ['several different', { labels: ['drie taaliconen', 'één taalicoon'] }, null, [1, 3]],
    ['none', { labels: ['taal'] }, null, []],
    ['wrong plural', { labels: ['twee taalicoon', 5, null, {}] }, null, []],
  ])('%s', (_, fields, level, levelsFound) => {
    const activity = taken(fields);
    expect(activity.content).toMatchObject({ level, levelsFound });
    expect(activity.remarks.map((remark) => remark.key)).toEqual(levelsFound.length > 0 ? ['levels-found'] : []);
  });

  test('other labels are hints', () => {
    expect(taken({ labels: ['Ook voor kinderen'] }).content.children).toBe('along');
    expect(taken({ labels: ['ook voor jongeren'] }).remarks)
      .toEqual([{ key: 'label-for-youth', detail: 'ook voor jongeren' }]);
    expect(taken({ hiddenLabels: ['UiTPAS Gent'] }).content.uitpas).toBe(true);
  });
});

describe('price, age, children, booking, contact', () => {
  test.each<[string, unknown, number | null]>([
    ['absent is unknown', undefined, null],
    ['zero is free', [{ category: 'base', price: 0 }], 0],
    ['a text', [{ category: 'base', price: '10,50' }], 10.5],
    ['no base', [{ category: 'tariff', name: 'Student', price: 0 }], null],
    ['below zero', [{ category: 'base', price: -1 }], null],
    ['nonsense', 'gratis', null],
  ])('price: %s', (_, priceInfo, price) => {
    expect(taken({ priceInfo }).content.price).toBe(price);
  });

  test('tariffs with the same name both stay; uitpas entries are a fact, no tariff', () => {
    expect(taken({ priceInfo: [
      { category: 'base', price: 5 }, { category: 'tariff', name: { nl: 'Korting' }, price: 3 },
      { category: 'tariff', name: 'Korting', price: 1 }, { category: 'uitpas', name: { nl: 'UiTPAS' }, price: 1 },
    ] }).content).toMatchObject({
      price: 5, tariffs: [{ name: 'Korting', price: 3 }, { name: 'Korting', price: 1 }], uitpas: true,
    });
  });

  test.each<[unknown, number | null, number | null]>([
    ['6-12', 6, 12], ['18-', 18, null], ['-4', null, 4], ['-', null, null], ['0-4', 0, 4], ['4/10', null, null],
    ['12-6', null, null], [{ gte: 6 }, null, null], [undefined, null, null],
  ])('age %s', (typicalAgeRange, ageMin, ageMax) => {
    expect(taken({ typicalAgeRange }).content).toMatchObject({ ageMin, ageMax });
  });

  test('birth dates count on the first day', () => {
    expect(taken({ birthdateRange: { from: '2014-06-03', to: '2018-01-01' } }).content)
      .toMatchObject({ ageMin: 8, ageMax: 11 });
  });

  test('childcare, capacity, wheelchair', () => {
    const date = { startDate: '2026-06-02T10:00:00+02:00', endDate: '2026-06-02T12:00:00+02:00' };
    expect(taken({
      subEvent: [{ ...date, childcare: { start: '09:00', end: '13:00' }, bookingAvailability: { capacity: 12 } }],
      terms: [{ id: '3.23.1.0.0' }, { label: 'zonder id' }, null],
    }).content).toMatchObject({ children: 'lookedAfter', capacity: 12, wheelchair: true, kinds: ['vrije-tijd'] });
  });

  test.each<[string, unknown, Fields]>([
    ['link', { url: 'https://x.invalid/in', phone: '09 000 00 00' }, {
      bookingHow: 'link', bookingUrl: 'https://x.invalid/in',
    }],
    ['phone', { url: 'javascript:alert(1)', phone: '09 000 00 00' }, { bookingHow: 'phone', bookingUrl: null }],
    ['mail', { phone: '', email: 'in@x.invalid' }, { bookingHow: 'mail', bookingEmail: 'in@x.invalid' }],
    ['come', { phone: null, email: '', url: null, urlLabel: 'x' }, { bookingHow: 'come' }],
    ['no record', 'bel ons', { bookingHow: 'come' }],
  ])('booking: %s', (_, bookingInfo, expected) => {
    expect(taken({ bookingInfo }).content).toMatchObject(expected);
  });

  test('contact: the first usable, http and https only', () => {
    const contactPoint = {
      phone: ['', '09 000 00 00'], email: [null, 'x'], url: ['ftp://x.invalid', 'www.x.invalid'],
    };
    expect(taken({ contactPoint }).content)
      .toMatchObject({ contactPhone: '09 000 00 00', contactEmail: null, contactUrl: 'https://www.x.invalid/' });
  });
});

describe('place and organiser', () => {
  const OTHER_PLACE = 'cccccccc-1111-4222-8333-444444444444';

  test('a point of the source, with the municipality of its postcode', () => {
    expect(taken().content.place).toEqual({
      name: 'Buurthuis De Linde', street: 'Voorbeeldstraat 1', postalCode: '9000', locality: null, nis: '44021',
      lat: 51.05, lon: 3.73, approximate: false, hideAddress: false,
    });
  });

  test('without a point the locality of the postcode, approximate; a flat address, a point as text', () => {
    const flat = { addressCountry: 'BE', addressLocality: 'Ledeberg', postalCode: '9050' };
    expect(taken({ location: placeDocument({ geo: undefined, address: flat }) }).content.place)
      .toMatchObject({ nis: '44021', locality: 'Ledeberg', approximate: true });
    expect(taken({ location: { geo: { latitude: '50.804739', longitude: '4.936491' } } }).content.place)
      .toMatchObject({ nis: '24107', name: 'Tienen', approximate: false });
    expect(taken({ location: placeDocument({ geo: { latitude: 0, longitude: 0 } }) }).content.place)
      .toMatchObject({ nis: '44021', approximate: true });
  });

  test('online has no place; mixed has both', () => {
    const online = { attendanceMode: 'online', onlineUrl: 'https://meet.invalid/1' };
    expect(taken(online).content).toMatchObject({ place: null, online: true, onlineUrl: 'https://meet.invalid/1' });
    expect(taken({ location: { '@id': 'https://a.invalid/place/00000000-0000-0000-0000-000000000000' } }).content)
      .toMatchObject({ place: null, online: true });
    expect(taken({ ...online, attendanceMode: 'mixed' }).content)
      .toMatchObject({ place: { nis: '44021' }, online: true });
    expect(taken({ onlineUrl: 'https://meet.invalid/1' }).content).toMatchObject({ online: false, onlineUrl: null });
  });

  test('a reference is completed from a document of the same run, a duplicate is followed', () => {
    const documents = noKnownDocuments();
    const canonical = placeDocument({ '@id': `https://a.invalid/place/${OTHER_PLACE}`, name: { nl: 'Echte' } });
    documents.places.set(OTHER_PLACE, canonical);
    documents.places.set('aaaaaaaa-1111-4222-8333-444444444444', placeDocument({ duplicateOf: canonical['@id'] }));
    documents.organizers.set('bbbbbbbb-1111-4222-8333-444444444444', organizerDocument());
    const activity = taken(
      { location: { '@id': placeDocument()['@id'] }, organizer: { '@id': organizerDocument()['@id'] } }, documents,
    );
    expect(activity.content.place?.name).toBe('Echte');
    expect(activity.organiser?.name).toBe('Vereniging De Linde vzw');
  });

  test('two places that are duplicates of each other end', () => {
    const documents = noKnownDocuments();
    const duplicateOf = `https://a.invalid/place/${OTHER_PLACE}`;
    documents.places.set('aaaaaaaa-1111-4222-8333-444444444444', placeDocument({ duplicateOf }));
    documents.places.set(OTHER_PLACE, placeDocument({ duplicateOf: placeDocument()['@id'] }));
    expect(taken({}, documents).content.place?.nis).toBe('44021');
  });

  test('the organiser: name, kind by its name, contact; none, or without @id', () => {
    expect(taken().organiser).toMatchObject({
      sourceId: 'bbbbbbbb-1111-4222-8333-444444444444', kind: 'vereniging', url: 'https://linde.invalid/',
      email: 'onthaal@linde.invalid',
    });
    expect(taken({ organizer: undefined }).organiser).toBeNull();
    expect(taken({ organizer: { name: 'Bibliotheek Ergens', email: ['x@y.invalid'] } }).organiser)
      .toMatchObject({ sourceId: null, kind: 'bibliotheek', email: 'x@y.invalid' });
  });

  test.each([
    ['0.3.1.0.0', ['vrije-tijd'], ['iets-leren'], ['onderwijs']],
    ['0.28.0.0.0', ['vrije-tijd', 'ontmoeting'], ['mensen-leren-kennen'], ['feest']],
    ['1.51.14.0.0', ['vrije-tijd'], [], ['sport', 'natuur']],
    ['1.65.0.0.0', ['vrije-tijd'], [], ['koken']],
    ['onbekend', ['vrije-tijd'], [], []],
  ])('term %s', (id, kinds, goals, themes) => {
    expect(taken({ terms: [{ id }] }).content).toMatchObject({ kinds, goals, themes });
  });
});
