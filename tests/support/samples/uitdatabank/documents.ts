/** Small invented documents in the shape of UiTdatabank; every field may be replaced. */
type Fields = Record<string, unknown>;

export const EVENT_ID = '11111111-2222-4333-8444-555555555555';

export function placeDocument(fields: Fields = {}): Fields {
  return {
    '@id': 'https://data.invalid/places/aaaaaaaa-1111-4222-8333-444444444444',
    mainLanguage: 'nl',
    name: { nl: 'Buurthuis De Linde' },
    address: {
      nl: { addressCountry: 'BE', addressLocality: 'Gent', postalCode: '9000', streetAddress: 'Voorbeeldstraat 1' },
    },
    geo: { latitude: 51.05, longitude: 3.73 },
    ...fields,
  };
}

export function organizerDocument(fields: Fields = {}): Fields {
  return {
    '@id': 'https://data.invalid/organizers/bbbbbbbb-1111-4222-8333-444444444444',
    mainLanguage: 'nl',
    name: { nl: 'Vereniging De Linde vzw' },
    url: 'https://linde.invalid/',
    contactPoint: { phone: ['09 000 00 00'], email: ['onthaal@linde.invalid'], url: [] },
    ...fields,
  };
}

/** Two dates in June 2026, published. */
export function eventDocument(fields: Fields = {}): Fields {
  return {
    '@id': `https://data.invalid/events/${EVENT_ID}`,
    '@context': '/contexts/event',
    mainLanguage: 'nl',
    name: { nl: 'Praatgroep in de wijk' },
    description: { nl: 'Kom praten. Iedereen is welkom.' },
    calendarType: 'multiple',
    subEvent: [
      { startDate: '2026-06-02T10:00:00+02:00', endDate: '2026-06-02T12:00:00+02:00' },
      { startDate: '2026-06-09T10:00:00+02:00', endDate: '2026-06-09T12:00:00+02:00' },
    ],
    location: placeDocument(),
    organizer: organizerDocument(),
    terms: [{ id: '0.3.1.0.0', label: 'Lessenreeks', domain: 'eventtype' }],
    labels: ['twee taaliconen'],
    workflowStatus: 'APPROVED',
    availableTo: '2026-06-09T12:00:00+02:00',
    creator: 'maker@persoon.invalid',
    contributors: ['ook@persoon.invalid'],
    ...fields,
  };
}

export function pageOf(members: unknown[], totalItems = members.length): Fields {
  return {
    '@context': 'http://www.w3.org/ns/hydra/context.jsonld', '@type': 'PagedCollection', itemsPerPage: 30, totalItems,
    member: members,
  };
}
