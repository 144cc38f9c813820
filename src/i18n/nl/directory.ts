/** Guides, buddy, networks, organisations and gemeenten. */
import { plural } from '../format.ts';

export const directory = {
  guides: {
    title: 'Hulp',
    lead: 'Hier lees je hoe alles werkt.',
    forYou: 'Voor jou',
    forOthers: 'Voor wie helpt of organiseert',
    levelTitle: 'Hoeveel Nederlands ken je?',
    levelLead: 'Lees de vier zinnen. Kies de zin die bij jou past.',
    searchLevel: (level: number) => `Zoek met taalicoon ${level}`,
    searchUnsure: 'Zoek zonder te kiezen',
    all: 'Terug naar hulp',
    dutchTitle: 'De Nederlandse tekst',
    onlyDutch: 'Deze tekst is er alleen in het Nederlands.',
    tilesTitle: 'De achtergrond van de kaart',
    tiles: (host: string) => `Je opent de kaart. Dan vraagt je toestel de achtergrond aan ${host}. `
      + `${host} ziet dan het adres van je toestel en welk deel van de kaart je bekijkt.`,
  },
  buddy: {
    findTitle: 'Zoek een buddywerking',
    findLead: 'Een buddywerking brengt mensen en buddy’s samen.',
    find: 'Toon buddywerkingen',
  },
  networks: {
    jump: 'Kies een netwerk',
    alias: 'Ook genoemd:',
    leader: 'Deze organisatie leidt het netwerk:',
    phone: 'Telefoon:',
    email: 'Mail:',
    website: 'Website:',
    municipalities: (count: number) => plural('nl', count, { one: '{n} gemeente', other: '{n} gemeenten' }),
  },
};
