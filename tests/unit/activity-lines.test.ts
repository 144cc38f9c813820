import { describe, expect, it } from 'vitest';
import { activityHeadline, addressLine, placeLine } from '#src/components/activity/activity-headline.ts';
import {
  adjustedLines, ageLine, audienceLine, childrenLines, closedLines, dateLine, occurrenceLine, openingLines, priceLine,
  scheduleLine, untilLine, whenLines,
} from '#src/components/activity/activity-lines.ts';
import { phraseOf, stepsOf } from '#src/components/activity/help-texts.ts';
import { joinOptions } from '#src/components/activity/join-options.ts';
import { goodToKnow } from '#src/components/activity/sheet/good-to-know.ts';
import { pictograms } from '#src/components/ui/pictograms.ts';
import { KINDS, type Occurrence } from '#src/domain/activities/activity.ts';
import { NO_EXCEPTIONS, type HoursSchedule, type WeeklySchedule } from '#src/domain/schedules/schedule.ts';
import { LANGUAGES } from '#src/i18n/languages.ts';
import { PUBLIC_CONTENT, publicActivity } from '#tests/support/public-activity.ts';

const HOUR = 3_600_000;
const TODAY = '2026-11-22';
const at = (iso: string) => Date.parse(iso);
const times = (iso: string, hours = 2) => ({ startsAt: at(iso), endsAt: at(iso) + hours * HOUR });
const occurrence = (iso: string, rest: Partial<Occurrence> = {}): Occurrence => ({
  ...times(iso), status: 'planned', full: false, ...rest,
});

const weekly: WeeklySchedule = {
  type: 'weekly', weekdays: [2], everyWeeks: 1, from: '2026-09-01', until: '2027-06-29', startMinutes: 840,
  endMinutes: 960, exceptions: NO_EXCEPTIONS,
};
const hours: HoursSchedule = {
  type: 'hours', from: null, until: null,
  hours: [{ weekdays: [1, 3], startMinutes: 540, endMinutes: 720 }, { weekdays: [5], startMinutes: 1200, endMinutes: 1560 }],
  closedDays: [{ from: '2026-11-01', until: '2026-11-02' }, { from: '2026-12-25', until: '2027-01-02' }],
  adjustedDays: [{
    from: '2026-12-23', until: '2026-12-23',
    hours: [{ weekdays: [3], startMinutes: 600, endMinutes: 660 }, { weekdays: [4], startMinutes: 0, endMinutes: 60 }],
  }],
};

describe('when', () => {
  it('says one time as day and hours, and a longer one from day to day', () => {
    expect(occurrenceLine('nl', times('2026-11-24T14:00:00+01:00'))).toBe('dinsdag 24 november, 14:00 tot 16:00 uur');
    expect(occurrenceLine('nl', times('2026-11-24T20:00:00+01:00', 6))).toBe('dinsdag 24 november, 20:00 tot 02:00 uur');
    expect(occurrenceLine('nl', times('2026-11-24T09:00:00+01:00', 56)))
      .toBe('dinsdag 24 november tot donderdag 26 november');
  });

  it('says only the day under a rule, the hours where they differ, the year where it is another', () => {
    expect(dateLine('nl', weekly, times('2026-11-24T14:00:00+01:00'), TODAY)).toBe('dinsdag 24 november');
    expect(dateLine('nl', weekly, times('2027-03-30T14:00:00+02:00'), TODAY)).toBe('dinsdag 30 maart 2027');
    expect(dateLine('nl', weekly, times('2026-12-01T15:00:00+01:00'), TODAY))
      .toBe('dinsdag 1 december, 15:00 tot 17:00 uur');
    expect(dateLine('nl', { type: 'dates', dates: [] }, times('2026-11-24T14:00:00+01:00'), TODAY))
      .toBe('dinsdag 24 november, 14:00 tot 16:00 uur');
  });

  it('says rules, ends and opening hours', () => {
    expect(scheduleLine('nl', weekly)).toBe('Elke dinsdag, 14:00 tot 16:00 uur');
    expect(untilLine('nl', weekly)).toBe('Tot en met 29 juni 2027');
    expect(scheduleLine('nl', { type: 'appointment' })).toBe('Op afspraak');
    expect(openingLines('nl', hours)).toEqual(['maandag en woensdag, 09:00 tot 12:00 uur', 'vrijdag, 20:00 tot 02:00 uur']);
    expect(untilLine('nl', hours)).toBeNull();
  });

  it('says the days on which opening hours do not hold, from today on', () => {
    expect(closedLines('nl', hours, TODAY)).toEqual(['vrijdag 25 december tot zaterdag 2 januari 2027']);
    expect(adjustedLines('nl', hours, TODAY)).toEqual(['woensdag 23 december, 10:00 tot 11:00 uur']);
    expect(closedLines('nl', weekly, TODAY)).toEqual([]);
  });

  it('says the next time only of what repeats', () => {
    const next = times('2026-11-24T14:00:00+01:00');
    expect(whenLines('nl', weekly, next)).toEqual(['Elke dinsdag, 14:00 tot 16:00 uur', 'Volgende keer: dinsdag 24 november']);
    expect(whenLines('nl', { type: 'dates', dates: [] }, next)).toEqual(['dinsdag 24 november, 14:00 tot 16:00 uur']);
  });

  it('keeps Gregorian days, Western digits and 24 hours in every language', () => {
    for (const language of LANGUAGES) {
      const line = occurrenceLine(language, times('2026-11-24T14:00:00+01:00'), { year: true });
      expect(line).toMatch(/24.*2026|2026.*24/);
      expect(line).toContain('14:00');
      expect(line).toContain('16:00');
      expect(line).not.toMatch(/[٠-٩۰-۹]|[ap]m/i);
    }
  });
});

describe('who, price, children', () => {
  it('says for whom', () => {
    expect(audienceLine('nl', { audiences: ['iedereen'], audienceOpen: false })).toBe('Voor iedereen');
    expect(audienceLine('nl', { audiences: ['vrouwen', 'meisjes'], audienceOpen: false }))
      .toBe('Alleen voor vrouwen en meisjes');
    expect(audienceLine('nl', { audiences: ['vrouwen'], audienceOpen: true }))
      .toBe('Vooral voor vrouwen. Iedereen is welkom.');
    expect(ageLine('nl', { ageMin: 18, ageMax: null })).toBe('Vanaf 18 jaar');
    expect(ageLine('nl', { ageMin: 0, ageMax: null })).toBeNull();
  });

  it('never calls an unknown price free', () => {
    expect(priceLine('nl', { price: null })).toBe('Vraag wat het kost');
    expect(priceLine('nl', { price: 0 })).toBe('Gratis');
    expect(priceLine('nl', { price: 2.5 })).toBe('2,50 euro');
  });

  it('says what is known of children', () => {
    const none = { children: null, childrenAgeMin: null, childrenAgeMax: null, childrenPrice: null, childrenReserve: null };
    expect(childrenLines('nl', none)).toEqual([]);
    expect(childrenLines('nl', { ...none, children: 'no' })).toHaveLength(1);
    expect(childrenLines('nl', {
      children: 'lookedAfter', childrenAgeMin: 2, childrenAgeMax: 10, childrenPrice: 1.5, childrenReserve: true,
    })).toEqual([
      'Er is kinderopvang', 'Voor kinderen van 2 tot 10 jaar', 'De opvang kost 1,50 euro', 'Vraag de opvang vooraf',
    ]);
    expect(childrenLines('nl', { ...none, children: 'along', childrenPrice: 3 })).toEqual(['Je kinderen mogen mee']);
  });

  it('says the facts for the traject, and nothing that nobody said', () => {
    expect(goodToKnow('nl', PUBLIC_CONTENT)).toEqual([]);
    const facts = goodToKnow('nl', {
      ...PUBLIC_CONTENT, spoken: 'dutch', setting: 'group', samePeople: true, startWhen: 'any', hoursPerTime: 2.5,
      signsProof: true, proofContact: 'Onthaal',
    });
    expect(facts.map(({ name }) => name)).toEqual(['Taal', 'Samen', 'Beginnen', 'Hoe lang', 'Bewijs']);
    expect(facts[3]?.lines).toEqual(['2,5 uur per keer']);
    expect(facts[4]?.contact).toBe('Onthaal');
    expect(goodToKnow('en', { ...PUBLIC_CONTENT, hoursPerTime: 1 })[0]?.lines).toEqual(['1 hour each time']);
  });
});

describe('where, and the line of a shared link', () => {
  it('says day, level and place in the language of the page', () => {
    const activity = publicActivity({}, { schedule: weekly });
    const coming = [occurrence('2026-11-24T14:00:00+01:00')];
    expect(activityHeadline('nl', activity, coming)).toBe(
      'Elke dinsdag, 14:00 tot 16:00 uur. Volgende keer: dinsdag 24 november. Taalicoon 1 van 4. Buurthuis De Linde, Kortrijk.',
    );
    expect(activityHeadline('fr', activity, coming)).toContain('mardi 24 novembre');
    expect(activityHeadline('ar', activity, coming)).toContain('14:00');
  });

  it('does not promise a next time when all are cancelled', () => {
    const line = activityHeadline('nl', publicActivity(), [occurrence('2026-11-24T14:00:00+01:00', { status: 'cancelled' })]);
    expect(line).toContain('Gaat niet door');
    expect(line).not.toContain('24 november');
  });

  it('gives no address that comes after contact', () => {
    const place = PUBLIC_CONTENT.place;
    if (!place) throw new Error('The sample has a place.');
    expect(addressLine(place)).toBe('Buurthuis De Linde, Lindestraat 12, 8500 Kortrijk');
    expect(addressLine({ ...place, addressAfterContact: true })).toBeNull();
    expect(placeLine({ ...place, name: null, locality: 'Aalbeke' })).toBe('Aalbeke (Kortrijk)');
  });
});

describe('how to join', () => {
  const coming = [occurrence('2026-11-24T14:00:00+01:00')];

  it('takes the stated way when its number or address is there', () => {
    const link = joinOptions(publicActivity({ bookingHow: 'link', bookingUrl: 'https://www.linde.invalid/in' }), coming);
    expect(link).toMatchObject({ way: 'link', link: { url: 'https://www.linde.invalid/in', host: 'linde.invalid' } });
    expect(joinOptions(publicActivity({ bookingHow: 'come' }), coming)).toMatchObject({ way: 'come', link: null });
    expect(joinOptions(publicActivity({ bookingHow: 'mail' }), coming)).toMatchObject({ way: 'mail' });
  });

  it('signs up here, with the number of the organiser beside it', () => {
    expect(joinOptions(publicActivity({ bookingHow: 'here' }), coming)).toMatchObject({
      way: 'here', phone: { number: '056 00 00 00', dial: '056000000', isPrivate: false },
    });
  });

  it('links only to the web', () => {
    const content = { bookingHow: 'link', bookingUrl: 'javascript:alert(1)', contactPhone: null, contactEmail: null } as const;
    expect(joinOptions(publicActivity(content), coming)).toMatchObject({ way: 'ask', link: null, site: null });
  });

  it('takes the contact of the organiser when the activity has none', () => {
    const bare = publicActivity({ bookingHow: 'phone', contactPhone: null, contactEmail: null });
    const organiser = { phone: '056 11 11 11', email: null, url: 'https://linde.invalid' };
    expect(joinOptions(bare, coming, organiser)).toMatchObject({ way: 'phone', phone: { number: '056 11 11 11' } });
    expect(joinOptions(bare, coming)).toMatchObject({ way: 'ask', phone: null });
  });

  it('keeps a private number private when it is also the number to book', () => {
    const activity = publicActivity({ bookingHow: 'phone', bookingPhone: '056/00.00.00', contactPhonePrivate: true });
    expect(joinOptions(activity, coming).phone?.isPrivate).toBe(true);
    const other = publicActivity({ bookingHow: 'phone', bookingPhone: '056 22 22 22', contactPhonePrivate: true });
    expect(joinOptions(other, coming).phone).toMatchObject({ number: '056 22 22 22', isPrivate: false });
  });

  it('knows when one cannot join', () => {
    const full = occurrence('2026-11-24T14:00:00+01:00', { full: true });
    const cancelled = occurrence('2026-12-01T14:00:00+01:00', { status: 'cancelled' });
    expect(joinOptions(publicActivity(), [full, cancelled]).state).toBe('full');
    expect(joinOptions(publicActivity(), [cancelled]).state).toBe('cancelled');
    expect(joinOptions(publicActivity(), []).state).toBe('noDates');
    expect(joinOptions(publicActivity({}, { schedule: { type: 'appointment' } }), []).state).toBe('open');
  });
});

describe('what happens', () => {
  it.each(LANGUAGES)('has five steps with a real pictogram and a Dutch sentence to say for every kind (%s)', (language) => {
    for (const kind of KINDS) {
      const steps = stepsOf(language, kind);
      expect(steps).toHaveLength(5);
      expect(steps.filter(({ picture }) => !(picture in pictograms))).toEqual([]);
      expect(phraseOf(language, kind).say).toBe(phraseOf('nl', kind).say);
      expect(phraseOf(language, kind).meaning === null).toBe(language === 'nl');
    }
  });
});
