import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import type { Level } from '#src/domain/activities/activity.ts';
import { HARD_WORDS } from '#src/domain/texts/hard-words.ts';
import { IDIOMS } from '#src/domain/texts/idioms.ts';
import { ADVICE_KINDS, SHOWN_ADVICE, adviseOnText, type AdviceKind } from '#src/domain/texts/clear-dutch.ts';
import { findPassive } from '#src/domain/texts/passive.ts';
import { countWords, sentencesOf } from '#src/domain/texts/sentences.ts';
import { generateDemo } from '#scripts/demo/generate.ts';

/** Good texts with words that only look like a fault. */
const GOOD: readonly [Level | null, string][] = [
  [1, 'Praten bij koffie\nWe drinken samen koffie. We praten rustig. Je mag ook alleen luisteren.'],
  [1, 'Samen koken. Iemand toont wat je moet doen. Daarna eten we samen.'],
  [1, 'Kom je wandelen? We starten om 14:00 uur aan het station. Doe goede schoenen aan.'],
  [1, 'Breng mee: een schort, een handdoek en een doosje voor het eten.'],
  [2, 'Het wordt gezellig. Er is soep, brood en thee.'],
  [2, 'Word vrijwilliger in de bib. Je zet boeken op hun plaats. Een collega toont hoe het werkt.'],
  [2, 'Je wordt lid en geeft 5 euro. Daarna kan je elke week komen.'],
  [2, 'We spelen samen een spel. Je leert nieuwe woorden. Fouten maken mag.'],
  [2, 'De buurt wordt groen. Kom planten, zaaien en water geven.'],
  [2, 'Het hoofdgerecht is rijst met groenten. Het voorgerecht is soep.'],
  [2, 'Bel Sarah van Buurthuis De Linde: 056 00 00 00. Je mag ook mailen naar linde@voorbeeld.invalid.'],
  [2, 'Kijk op https://www.voorbeeld.invalid/inschrijven/activiteiten-2026. Daar staat het adres.'],
  [2, 'Je bent welkom in Ontmoetingshuis De Lange Tafel. We zitten in de grote zaal.'],
  [2, 'We bakken brood, taart, koekjes, pizza, pannenkoeken, wafels en cake. Je neemt alles mee naar huis.'],
  [1, 'Voetbal op het plein. De trainer toont de oefening. Iedereen speelt mee.'],
  [1, 'Kan je niet komen? Stuur een bericht. Dan weet de gids het.'],
  [3, 'We lezen samen een krant in makkelijke taal en praten over wat we ervan vinden.'],
  [3, 'Je vertelt over je werk en je familie. De anderen stellen vragen. De begeleider helpt je.'],
  [3, 'De zaal ligt op het gelijkvloers. Er is een lift en een toilet voor wie in een rolstoel zit.'],
  [3, 'Het OCMW organiseert deze namiddag samen met de bib. De toegang is gratis.'],
  [3, 'Heb je een vraag over je gsm? Onze vrijwilligers kijken mee en tonen je de stappen.'],
  [3, 'Je wordt bekend met de buurt. We bezoeken de markt, het park en het gemeentehuis.'],
  [4, 'In deze workshop schrijf je korte verhalen. Je leest ze voor en de groep geeft raad.'],
  [4, 'De komiek speelt met woorden en lacht met het nieuws van de week.'],
  [4, 'We zoeken vrijwilligers voor het onthaal. Je helpt bezoekers en neemt de telefoon op.'],
  [null, 'Elke dinsdag zwemmen vrouwen samen. Een vrouw geeft les. Je kinderen mogen mee in het kleine bad.'],
  [null, 'Naaien voor beginners. De draad, de naalden en de stof liggen klaar. Je maakt een tas.'],
  [null, 'Wie wint de kwis? Er is een kleine prijs voor elke ploeg.'],
  [null, 'De broek hangt tot onder de knie. Je meet, knipt en naait.'],
  [null, 'Op 3 mei planten we bomen. Kom met de fiets of met bus 4. Regen is geen probleem.'],
  [null, 'KSA Kortrijk speelt in het bos. Leiders van FC Oase komen mee.'],
];

/** Kind, the words pointed at, the text, and the level when it matters. */
const BAD: readonly [AdviceKind, string, string, (Level | null)?][] = [
  ['longSentence', 'We komen samen om bij een tas koffie, thee of frisdrank te praten over wat ons bezighoudt.',
    'Welkom. We komen samen om bij een tas koffie, thee of frisdrank te praten over wat ons bezighoudt.'],
  ['longSentence', 'We wandelen eerst langs het water en daarna drinken we samen een kop thee.',
    'We wandelen eerst langs het water en daarna drinken we samen een kop thee.', 1],
  ['clauseChain', 'Kom vroeg, zodat je een plaats hebt wanneer we beginnen.',
    'Kom vroeg, zodat je een plaats hebt wanneer we beginnen.', 2],
  ['clauseChain', 'Bel ons als je niet kan, omdat anderen wachten.', 'Bel ons als je niet kan, omdat anderen wachten.', 1],
  ['passive', 'worden door een gids begeleid', 'De groepen worden door een gids begeleid.'],
  ['passive', 'wordt koffie geschonken', 'Er wordt koffie geschonken.'],
  ['passive', 'wordt verwacht', 'Je wordt verwacht in de zaal.'],
  ['passive', 'werd opgericht', 'De groep werd opgericht door vrouwen.'],
  ['passive', 'gegeven wordt', 'De les die gegeven wordt, is gratis.'],
  ['passive', 'worden voor iedereen voorzien', 'Drank en een broodje worden voor iedereen voorzien.'],
  ['passive', 'wordt ingeschreven', 'Wie betaalt, wordt ingeschreven.', 3],
  ['passive', 'wordt Nederlands gesproken', 'Hier wordt Nederlands gesproken.', 1],
  ['idiom', 'het ijs te breken', 'We spelen een spel om het ijs te breken.'],
  ['idiom', 'de handen uit de mouwen', 'Steek de handen uit de mouwen in onze tuin.'],
  ['idiom', 'voor elk wat wils', 'Er is voor elk wat wils.'],
  ['idiom', 'uit de bol gaan', 'Iedereen kan uit de bol gaan op de muziek.'],
  ['idiom', 'beste beentje voor', 'Zet je beste beentje voor.'],
  ['idiom', 'een luisterend oor', 'Je vindt er een luisterend oor.'],
  ['idiom', 'jong en oud', 'Een namiddag voor jong en oud.'],
  ['idiom', 'draag je steentje bij', 'Kom en draag je steentje bij.'],
  ['abbreviation', 'm.b.t.', 'Een avond m.b.t. wonen.'],
  ['abbreviation', 'bv.', 'Breng iets mee, bv. een taart.'],
  ['abbreviation', 'i.s.m.', 'Dit is i.s.m. de bib.'],
  ['abbreviation', 'NT2', 'Voor wie NT2 volgt.'],
  ['abbreviation', 'OCMW', 'Het OCMW helpt je.', 2],
  ['abbreviation', '19u30', 'We starten om 19u30 in de zaal.'],
  ['abbreviation', 'max.', 'Er is plaats voor max. tien mensen.'],
  ['abbreviation', 'ma-vr', 'Open ma-vr van 09:00 tot 12:00 uur.'],
  ['abbreviation', 'LDC', 'Je eet in LDC De Zon.'],
  ['hardWord', 'Gelieve', 'Gelieve op tijd te komen.'],
  ['hardWord', 'laagdrempelige', 'Een laagdrempelige activiteit.'],
  ['hardWord', 'participeren', 'Iedereen kan participeren.'],
  ['hardWord', 'tevens', 'Je krijgt tevens een boekje.'],
  ['hardWord', 'dient te', 'Je dient te betalen aan de kassa.'],
  ['hardWord', 'indien', 'Bel ons indien je ziek bent.'],
  ['hardWord', 'deelnemen', 'Je kan gratis deelnemen.', 1],
  ['hardWord', 'anderstaligen', 'Een groep voor anderstaligen.'],
  ['capitals', 'GRATIS', 'Het is GRATIS voor iedereen.'],
  ['capitals', 'KOM MAAR BINNEN', 'KOM MAAR BINNEN in de tuin.'],
  ['vagueWhen', 'op het gewone uur', 'We beginnen op het gewone uur.'],
  ['vagueWhere', 'op de gekende plaats', 'Afspraak op de gekende plaats.'],
  ['vaguePrice', 'tegen een kleine bijdrage', 'Eten kan tegen een kleine bijdrage.'],
  ['vagueBring', 'aangepaste kledij', 'Draag aangepaste kledij.'],
];

describe('good texts', () => {
  it('are at least thirty', () => expect(GOOD.length).toBeGreaterThanOrEqual(30));
  test.each(GOOD)('level %s: %s', (level, text) => {
    expect(adviseOnText(text, level)).toEqual([]);
  });

  it('of the demonstration get hardly any advice, and only for short readers', () => {
    let total = 0;
    let advised = 0;
    for (const { content } of generateDemo({ seed: 3, size: 400, now: Date.parse('2026-11-22T12:00:00Z') })) {
      const body = content.descriptionHtml.replace(/<\/(?:p|li)>/g, '\n').replace(/<[^>]+>/g, '');
      total += 1;
      if (adviseOnText([content.title, content.summary, body].join('\n'), content.level).length > 0) advised += 1;
    }
    expect(total).toBe(400);
    expect(advised / total).toBeLessThan(0.1);
  });
});

describe('bad texts', () => {
  it('are at least forty', () => expect(BAD.length).toBeGreaterThanOrEqual(40));
  test.each(BAD)('%s: %s', (kind, quote, text, level = null) => {
    const advice = adviseOnText(text, level);
    const found = advice.find((each) => each.kind === kind);
    expect(found && text.slice(found.at, found.at + found.quote.length)).toBe(found?.quote);
    expect(advice.map((each) => `${each.kind}: ${each.quote}`)).toContain(`${kind}: ${quote}`);
  });
});

describe('what to do', () => {
  it('names the easier word for words, idioms and abbreviations, and the hour in full', () => {
    const easier = (text: string, level: Level | null = null) => adviseOnText(text, level)[0]?.easier;
    expect(easier('Je kan gratis deelnemen.', 1)).toBe('meedoen');
    expect(easier('Dit is i.s.m. de bib.')).toBe('samen met');
    expect(easier('Om 9u in de zaal.')).toBe('09:00 uur');
    expect(easier('Er wordt koffie geschonken.')).toBeNull();
  });

  it('is stricter at level 1 and 2', () => {
    const text = 'We zwemmen met de hele groep in het grote bad van de stad Gent. Deelnemen is gratis.';
    expect(adviseOnText(text, 1).map(({ kind }) => kind)).toEqual(['longSentence', 'hardWord']);
    expect(adviseOnText(text, 3)).toEqual([]);
    expect(adviseOnText(text, null)).toEqual([]);
  });

  it('keeps silent about a letter word that the text explains', () => {
    expect(adviseOnText('Het lokaal dienstencentrum (LDC) is open.', null)).toEqual([]);
    expect(adviseOnText('Het LDC (een huis voor de buurt) is open.', null)).toEqual([]);
  });

  it('says the same words once, and one tip for a long sentence that is also a chain', () => {
    expect(adviseOnText('Gelieve te bellen. Gelieve te komen.', null)).toHaveLength(1);
    const chain = 'Kom wat vroeger naar de zaal, zodat je een goede plaats hebt wanneer de film begint.';
    expect(adviseOnText(chain, 1).map(({ kind }) => kind)).toEqual(['longSentence']);
  });

  it('puts different kinds first, in order of importance', () => {
    const text = 'GRATIS TOEGANG. Gelieve tevens te bellen. Er wordt koffie geschonken. Kom op het gewone uur.';
    const kinds = adviseOnText(text, null).map(({ kind }) => kind);
    expect(kinds).toEqual(['vagueWhen', 'hardWord', 'passive', 'capitals', 'hardWord']);
    expect(kinds.slice(0, SHOWN_ADVICE)).toHaveLength(3);
  });
});

describe('parts', () => {
  it('does not end a sentence after an abbreviation, a number or inside an address', () => {
    const text = 'Kom bv. om 14.00 uur. We zijn er! Neem lijn 3. naar huis.\nTitel\n• punt';
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Kom bv. om 14.00 uur.', 'We zijn er!', 'Neem lijn 3. naar huis.', 'Titel', 'punt',
    ]);
  });

  it('counts a name of several words once', () => {
    expect(countWords('In Museum Van Klei zie je potten.')).toBe(5);
  });

  it('finds no passive in what only looks like one', () => {
    for (const sentence of [
      'Het wordt koud.', 'Je wordt vrijwilliger.', 'Word bestuurslid.', 'Het wordt een mooi gesprek.',
      'Je wordt lid en betaalt 5 euro.', 'De dagen worden langer.', 'Wie verliefd wordt, lacht.',
      'Het wordt laat, maar we hebben gegeten.', 'We worden vrienden.', 'Het wordt gezond eten.',
    ]) expect(findPassive(sentence), sentence).toBeUndefined();
  });

  it('has enough idioms and hard words, all different', () => {
    expect(IDIOMS.length).toBeGreaterThanOrEqual(60);
    expect(HARD_WORDS.length).toBeGreaterThanOrEqual(120);
    const forms = HARD_WORDS.flatMap(([each]) => each.split('|'));
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('takes any text, quotes what stands there and comes back in order', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const { kind, quote, at } of adviseOnText(text, 1)) {
        expect(ADVICE_KINDS).toContain(kind);
        expect(text.slice(at, at + quote.length)).toBe(quote);
      }
    }));
  });

  it('answers soon on a long hostile text', () => {
    const started = performance.now();
    adviseOnText(`worden ${'ge'.repeat(20_000)}`, 1);
    adviseOnText('worden geen '.repeat(3_000), 1);
    adviseOnText('zet zet zet '.repeat(3_000), 1);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
