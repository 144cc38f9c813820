/**
 * Invented names for the demonstration. None is taken from an existing organisation,
 building or street; a name that
 * exists somewhere all the same is chance, and mail, telephone and web addresses beside it lead nowhere.
 */
import type { OrganisationKind } from '#src/domain/organisations/organisation.ts';
import type { RealVenueKind, VenueKind } from './blueprint.ts';

export interface VenueNames {
  names: readonly string[];
  /** 'in Buurthuis De Linde', 'op het Wisselplein'. */
  preposition: string;
  /** Share that is known to be step-free, and known not to be. */
  stepFree: number;
  notStepFree: number;
}

const BIBS = [
  'Bib De Leesboom', 'Bib Het Open Blad', 'Bib De Bladwijzer', 'Bib Letterdak', 'Bib De Papieren Tuin',
  'Bib Zinnig', 'Bib De Leeslamp',
];
const SCHOOLS = [
  'Basisschool De Regenlaars', 'School Het Krijtje', 'Basisschool De Knikkerbaan', 'School De Blauwe Lei',
  'Basisschool Het Wolkenveld',
  'School Het Springtouw', 'Basisschool De Inktvlek',
];
const COMPANIES = [
  'Bakkerij Korenkruim', 'Atelier Houtwol', 'Schrijnwerkerij Vlakspaan', 'Drukkerij Zwartwit',
  'Fietsfabriek Tandwiel', 'Wasserij Witgoed',
  'Kwekerij Groenkas', 'Magazijn Stapelgoed', 'Metaalbouw Klinkhamer', 'Restaurant De Soeplepel',
];
const THRIFT = [
  'Kringwinkel De Tweede Ronde', 'Tweedehandswinkel Opnieuw', 'Kringhuis De Draaischijf',
  'Kringwinkel Het Koffertje',
];
const YOUTH = [
  'Jeugdhuis De Vonkel', 'Jongerenhuis Zolder Zes', 'Jeugdhuis De Garagebox', 'Jeugdhuis Kanaalkant',
  'Jongerenwerking De Stoeprand', 'Jeugdhuis Trapop',
];

export const VENUES: Record<RealVenueKind, VenueNames> = {
  buurthuis: {
    names: [
      'Buurthuis De Linde', 'Ontmoetingshuis De Kade', 'Buurthuis De Gele Deur', 'Dorpshuis De Kring',
      'Buurthuis Het Tuinhek',
      'Ontmoetingshuis De Lange Tafel', 'Wijkhuis De Klaver', 'Buurthuis De Brievenbus',
      'Ontmoetingscentrum De Wissel', 'Wijkhuis Zonnekant',
      'Buurthuis De Koffiepot', 'Dorpshuis De Sleutel',
    ], preposition: 'in', stepFree: 0.55, notStepFree: 0.15,
  },
  bib: { names: BIBS, preposition: 'in', stepFree: 0.85, notStepFree: 0.03 },
  sporthal: {
    names: [
      'Sporthal De Veter', 'Sporthal Dubbelspel', 'Sporthal De Sprint', 'Sportzaal Het Net',
      'Sporthal De Bries', 'Sportzaal De Wip',
    ],
    preposition: 'in', stepFree: 0.6, notStepFree: 0.1,
  },
  zwembad: {
    names: ['Zwembad De Waterlelie', 'Zwembad Het Kikkerblad', 'Zwembad De Rimpel', 'Zwembad Blauwdiep'],
    preposition: 'in', stepFree: 0.7, notStepFree: 0.05,
  },
  school: { names: SCHOOLS, preposition: 'in', stepFree: 0.45, notStepFree: 0.2 },
  cultuur: {
    names: [
      'Cultuurhuis De Lantaarn', 'Zaal Het Gordijn', 'Gemeenschapshuis De Muze',
      'Cultuurhuis De Vierkante Kring', 'Zaal De Notenbalk', 'Cultuurhuis Spiegelraam',
    ], preposition: 'in', stepFree: 0.65, notStepFree: 0.1,
  },
  park: {
    names: [
      'Park Zilverlinde', 'Park De Meersjes', 'Park Wevershof', 'Domein Kwikstaart', 'Park Het Groene Hek',
      'Domein De Rietkraag', 'Park Mispelhof',
    ],
    preposition: 'in', stepFree: 0.35, notStepFree: 0.25,
  },
  tuin: {
    names: [
      'Samentuin De Bonenstaak', 'Buurttuin Het Radijsje', 'Samentuin De Regenton', 'Tuin De Zonnebloem',
      'Buurttuin De Pompoen',
    ],
    preposition: 'in', stepFree: 0.3, notStepFree: 0.3,
  },
  atelier: {
    names: [
      'Atelier Vingerhoed', 'Werkplaats De Schuurmachine', 'Atelier Draadje', 'Werkhuis De Rolmeter',
      'Atelier De Verfvlek',
    ],
    preposition: 'in', stepFree: 0.4, notStepFree: 0.2,
  },
  rusthuis: {
    names: [
      'Woonzorgcentrum De Warme Sjaal', 'Woonzorgcentrum Kastanjestoel', 'Woonzorgcentrum Het Gouden Raam',
      'Woonzorgcentrum Appelbongerd',
    ],
    preposition: 'in', stepFree: 0.95, notStepFree: 0,
  },
  dienstencentrum: {
    names: [
      'Dienstencentrum De Theepot', 'Dienstencentrum De Haardsteen', 'Dienstencentrum Het Bankje',
      'Lokaal huis De Wollen Draad', 'Dienstencentrum De Linnenkast',
    ],
    preposition: 'in', stepFree: 0.9, notStepFree: 0.02,
  },
  bedrijf: { names: COMPANIES, preposition: 'bij', stepFree: 0.2, notStepFree: 0.4 },
  gemeentehuis: {
    names: [
      'Onthaalpunt De Ster', 'Administratief centrum De Vleugel', 'Huis van de Burger',
      'Onthaalpunt Marktzicht',
    ],
    preposition: 'in', stepFree: 0.85, notStepFree: 0.05,
  },
  plein: {
    names: [
      'Wisselplein', 'Kastanjepleintje', 'Klaverplein', 'Weversplein', 'Vlindertuinplein', 'Zilverplein',
    ],
    preposition: 'op het', stepFree: 0.6, notStepFree: 0.1,
  },
  museum: {
    names: [
      'Museum De Zolderkast', 'Streekmuseum Het Weefgetouw', 'Museum Van Klei en Draad',
      'Museum De Spijkerdoos',
    ],
    preposition: 'in', stepFree: 0.6, notStepFree: 0.2,
  },
  speelplein: {
    names: [
      'Speelplein De Kikkersprong', 'Speelplein Boomhut', 'Speelplein De Zandkorrel',
      'Speelplein De Ravotwei',
    ],
    preposition: 'op', stepFree: 0.4, notStepFree: 0.2,
  },
  kringwinkel: { names: THRIFT, preposition: 'in', stepFree: 0.7, notStepFree: 0.1 },
  jeugdhuis: { names: YOUTH, preposition: 'in', stepFree: 0.4, notStepFree: 0.3 },
  'huis-van-het-kind': {
    names: [
      'Kinderhuis De Wiebelstoel', 'Gezinshuis De Kapstok', 'Kinderhuis Het Blokkenhuis',
      'Gezinshuis De Zandloper', 'Kinderhuis De Knuffelbeer',
    ],
    preposition: 'in', stepFree: 0.75, notStepFree: 0.05,
  },
};

/** Organisers that are at home in their venue: the venue carries the organiser's name. */
export const AT_HOME: Partial<Record<OrganisationKind, VenueKind>> = {
  bibliotheek: 'bib', school: 'school', bedrijf: 'bedrijf', jeugdwerk: 'jeugdhuis',
};

/** Base names; most get the name of the municipality behind them. {gemeente} is filled in where it stands. */
export const ORGANISERS: Record<Exclude<OrganisationKind, 'lokaal-bestuur' | 'ocmw'>, readonly string[]> = {
  bibliotheek: BIBS,
  school: SCHOOLS,
  bedrijf: COMPANIES,
  jeugdwerk: YOUTH,
  sportclub: [
    'Sportclub Vlinder', 'De Zilveren Fluit', 'Sportvrienden De Veter', 'Bewegingsclub Opstap',
    'De Losse Pols', 'Sportclub Kwikzilver',
    'Club Zesde Man', 'Sportkring De Draaideur',
  ],
  vereniging: [
    'Praatpunt De Kade', 'Vereniging Brugwachters', 'De Open Stoel', 'Buurtkring De Wegwijzer', 'Samen Tafel',
    'De Blauwe Stoel',
    'Lepel en Vork', 'Vrijwilligersgroep Handdruk', 'De Lange Zondag', 'Kring Buitenbeentje', 'De Knopendoos',
    'Vereniging Lantaarnlicht',
  ],
  zelforganisatie: [
    'Vereniging Nieuwe Buren', 'Moedersgroep Zonneschijn', 'Kring Tafel van Zes', 'Wereldkamer',
    'Vereniging Twee Oevers', 'Groep Warme Thee', 'De Gedeelde Keuken',
  ],
  'cvo-cbe': ['Leercentrum De Kapstok', 'Open School Trapje', 'Leerpunt De Vulpen', 'Centrum Leerladder'],
  welzijn: [
    'Inloophuis De Paraplu', 'Welzijnspunt De Schakelaar', 'Inloopteam De Drempel', 'Welzijnshuis De Mantel',
    'Onthaalhuis Het Kompas', 'Sociaal atelier De Naad',
  ],
  buddywerking: [
    'Buddywerking Handinhand', 'Duo aan Zet', 'Maatjeswerking De Wandeling', 'Buddywerking Twee Stoelen',
    'Meeloopwerking Zij aan Zij',
  ],
  intergemeentelijk: [
    'Streekwerking De Vijf Bruggen', 'Samenwerking Buurgemeenten', 'Streekverband De Horizon',
  ],
  andere: ['Wijkcomité De Stoep', 'Burengroep Achterom', 'Feestcomité De Slinger', 'Bewonersgroep De Hoek'],
};

/** Believable, and as far as we know in no street register. */
export const STREETS: readonly string[] = [
  'Wilgenkruisstraat', 'Zilverspardreef', 'Weverskapelweg', 'Korenwiekstraat', 'Meizoentjeslaan',
  'Oude Knotwilgenweg', 'Lindehovenstraat',
  'Kaardenbolstraat', 'Vlasrotersdreef', 'Mispelgaardlaan', 'Blauwe Regenstraat', 'Hooiopperweg',
  'Spinnewielstraat', 'Rietvinklaan',
  'Molenkorenpad', 'Pottenbakkershof', 'Vijverklaverweg', 'Zonnewendestraat', 'Turfstekerslaan',
  'Kwikstaartdreef', 'Steenuilhoek',
  'Bijenkorfstraat', 'Wolkammersweg', 'Egelantierhof', 'Vlierbesstraat', 'Klompenmakersplein', 'Lisdoddeweg',
  'Schapenscheerdersstraat',
  'Duizendbladlaan', 'Touwdraaiersstraat',
];
