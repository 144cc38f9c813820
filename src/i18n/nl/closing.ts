/** Closing days in bulk over an organisation's offer. */
import { plural } from '../format.ts';

export const closing = {
  title: 'Sluitingsdagen',
  tab: 'Sluitingsdagen',
  lead: 'Zijn jullie een tijd gesloten? Kies de dagen. Je ziet eerst wat wegvalt.',
  organisation: 'Van welke organisatie?',
  chooseDays: 'Kies zelf de dagen',
  from: 'Eerste dag',
  until: 'Laatste dag',
  untilHint: 'Laat dit leeg voor één dag.',
  look: 'Bekijk wat wegvalt',
  holidays: 'Of kies een vakantie of een feestdag',
  period: (from: string, until: string) => `van ${from} tot en met ${until}`,
  planTitle: 'Dit valt weg',
  planLead: 'Haal het vinkje weg bij wat wel doorgaat.',
  nothing: 'Op deze dagen gaat er niets door. Er valt niets weg.',
  noPeople: 'Niemand is ingeschreven.',
  told: 'Wie ingeschreven is, krijgt meteen bericht. Wie alleen een telefoonnummer gaf, komt op je bellijst.',
  close: 'Sluit deze dagen',
  more: 'Er zijn nog meer activiteiten op deze dagen.',
  next: 'Bekijk de volgende',
  previous: 'Bekijk de vorige',
  madeTitle: 'Eerdere sluitingen',
  none: 'Nog geen.',
  undo: 'Maak ongedaan',
  undoHint: 'Alleen wat nog moet komen, gaat weer door. De mensen krijgen bericht.',
  undone: 'Ongedaan gemaakt',
  over: 'Voorbij',
  closed: 'De dagen gaan niet door. De mensen krijgen bericht.',
  restored: 'De dagen die nog komen, gaan weer door.',
  dates: (count: number) => plural('nl', count, {
    one: '{n} datum', other: '{n} datums',
  }),
  people: (count: number) => plural('nl', count, {
    one: '{n} persoon is ingeschreven', other: '{n} mensen zijn ingeschreven',
  }),
  activities: (count: number) => plural('nl', count, {
    one: '{n} activiteit', other: '{n} activiteiten',
  }),
  datesOf: (dates: string, activities: string) => `${dates} van ${activities}`,
};

/** Part of the group `errors`. */
export const closingErrors = {
  'closing-changed': 'Er is intussen iets veranderd. Kijk nog eens wat wegvalt.',
  'closing-none': 'Kies minstens één activiteit.',
  'closing-long': 'Kies 400 dagen of minder.',
};
