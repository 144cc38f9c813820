import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InvalidActivity, readActivity, readDraft, valuesOf } from '#src/domain/activities/activity-input.ts';
import { descriptionHtmlOf, descriptionTextOf } from '#src/domain/activities/description-text.ts';
import { isOfSameDomain } from '#src/domain/activities/publishing/claim-import.ts';
import { withDate } from '#src/domain/activities/publishing/one-date.ts';
import { REASON_KEYS, decisionsFor, levelsThatDecide } from '#src/domain/moderation/moderation.ts';
import { START, gentPlace, weeklyValues } from '../support/moderation-bench.ts';

/** Field → key of what is refused; {} when it is right. */
function problems(changes: Record<string, unknown>): Record<string, string> {
  try {
    readActivity({ ...weeklyValues(), ...changes }, null, START);
    return {};
  } catch (error) {
    if (!(error instanceof InvalidActivity)) throw error;
    return Object.fromEntries(error.problems.map(({ field, key }) => [field, key]));
  }
}

describe('what an organiser may hand in', () => {
  it('takes a right one', () => {
    expect(problems({})).toEqual({});
  });

  const place = gentPlace();
  const date = (startsAt: number, endsAt: number) => ({ type: 'dates', dates: [{ startsAt, endsAt, cancelled: false, full: false }] });
  const weekly = weeklyValues().schedule;
  it.each([
    ['title', { title: ' \n ' }, 'title-needed'],
    ['title', { title: 'a'.repeat(101) }, 'title-long'],
    ['summary', { summary: '' }, 'summary-needed'],
    ['description', { description: 'a'.repeat(5001) }, 'description-long'],
    ['kinds', { kinds: [] }, 'kinds-needed'],
    ['kinds', { kinds: ['les'] }, 'kind-wrong'],
    ['level', { level: 5 }, 'level-wrong'],
    ['audiences', { audiences: ['iedereen', 'vrouwen'] }, 'audience-everyone-alone'],
    ['ageMax', { ageMin: 30, ageMax: 20 }, 'age-order'],
    ['ageMin', { ageMin: -1 }, 'age-wrong'],
    ['price', { price: 2.555 }, 'price-wrong'],
    ['place', { place: null }, 'place-needed'],
    ['place', { place: { ...place, nis: '62063' } }, 'place-outside'],
    ['place', { place: { ...place, nis: '99999' } }, 'place-outside'],
    ['place', { place: { ...place, lat: 50.63, lon: 5.57 } }, 'place-point-far'],
    ['place', { place: { ...place, name: '', street: null } }, 'place-address-needed'],
    ['onlineUrl', { online: true, onlineUrl: 'javascript:alert(1)' }, 'link-wrong'],
    ['contactUrl', { contactUrl: 'https://user:word@site.example/' }, 'link-wrong'],
    ['contactUrl', { contactUrl: 'ftp://site.example/' }, 'link-wrong'],
    ['bookingUrl', { bookingHow: 'link' }, 'link-needed'],
    ['bookingPhone', { bookingHow: 'phone' }, 'phone-needed'],
    ['bookingEmail', { bookingEmail: 'a@b.example\nBcc: c@d.example' }, 'email-wrong'],
    ['insuredBy', { kinds: ['vrijwilligerswerk'] }, 'insured-needed'],
    ['imageAlt', { imageId: 'abc', imageCredit: 'Ik' }, 'image-alt-needed'],
    ['schedule', { schedule: { type: 'dates', dates: [] } }, 'scheduleNoDate'],
    ['schedule', { schedule: date(START + 2, START + 1) }, 'scheduleEndBeforeStart'],
    ['schedule', { schedule: date(START - 2, START - 1) }, 'schedule-over'],
    ['schedule', { schedule: { ...weekly, until: '2027-02-31' } }, 'scheduleDate'],
    ['schedule', { schedule: { ...weekly, until: '2026-11-01' } }, 'scheduleEndBeforeStart'],
    ['schedule', { schedule: { ...weekly, from: '2026-11-25', until: '2026-11-26' } }, 'scheduleNoDate'],
    ['schedule', { schedule: { ...weekly, exceptions: {
      cancelled: [], changed: [], extra: [{ date: '2027-03-28', startMinutes: 150, endMinutes: 240 }],
    } } }, 'scheduleNoSuchTime'],
    ['contactPhone', { schedule: { type: 'appointment' } }, 'contact-needed'],
  ])('%s %j: %s', (field, changes, key) => {
    expect(problems(changes)).toEqual({ [field]: key });
  });

  it('names every wrong field at once', () => {
    expect(Object.keys(problems({ title: '', kinds: [], contactUrl: 'x' })).sort()).toEqual(['contactUrl', 'kinds', 'title']);
  });

  it('is by appointment without a place, with somebody to ask', () => {
    expect(problems({ schedule: { type: 'appointment' }, place: null, contactPhone: '09 123 45 67' })).toEqual({});
  });

  it('takes signs out that turn other text around', () => {
    const { content } = readActivity({ ...weeklyValues(), title: 'Praat\u202e tafel\n\t nu' }, null, START);
    expect(content.title).toBe('Praat tafel nu');
  });

  it('keeps in a draft what was typed, also when it is wrong, and the rest of what was there', () => {
    const first = readDraft({ title: 'Mijn', contactUrl: 'geen link', level: 9, other: 1 }, null);
    expect(first.content).toMatchObject({ title: 'Mijn', contactUrl: 'geen link', level: null });
    const second = readDraft({ level: 2 }, first);
    expect(second.content).toMatchObject({ title: 'Mijn', contactUrl: 'geen link', level: 2 });
    expect(readDraft(null, second)).toEqual(second);
    expect(readDraft(valuesOf(second), null)).toEqual(second);
  });

  it('keeps the emphasis of an import while the text is the same', () => {
    const current = readActivity(weeklyValues(), null, START);
    const imported = { ...current, content: { ...current.content, descriptionHtml: '<p>Kom <strong>nu</strong></p>' } };
    const values = valuesOf(imported);
    expect(readActivity(values, imported, START).content.descriptionHtml).toBe('<p>Kom <strong>nu</strong></p>');
    expect(readActivity({ ...values, description: 'Kom' }, imported, START).content.descriptionHtml).toBe('<p>Kom</p>');
  });
});

describe('description', () => {
  it('makes paragraphs and lists, and escapes everything else', () => {
    const text = 'Eén\ntwee\n\n- a\n- b <script>alert(1)</script>\n\n1. x\n2. "y" & z';
    const html = '<p>Eén<br />twee</p><ul><li>a</li><li>b &lt;script&gt;alert(1)&lt;/script&gt;</li></ul>'
      + '<ol><li>x</li><li>&quot;y&quot; &amp; z</li></ol>';
    expect(descriptionHtmlOf(text)).toBe(html);
    expect(descriptionHtmlOf(descriptionTextOf(html))).toBe(html);
    expect(descriptionTextOf(html)).toBe('Eén\ntwee\n\n- a\n- b <script>alert(1)</script>\n\n1. x\n2. "y" & z');
  });

  it('is empty for no words', () => {
    expect(descriptionHtmlOf(' \n\n \t')).toBe('');
  });
});

describe('rules of moderation', () => {
  it('has a reason for every rule on the page, and none that is not there', () => {
    const page = readFileSync('content/pages/nl/spelregels.md', 'utf8');
    // What happens then, how to report and how to ask again are no rules.
    const about = ['wat-dan', 'melden', 'tweede-blik'];
    const anchors = [...page.matchAll(/<h2 id="([\w-]+)">/g)].map(([, anchor = '']) => anchor)
      .filter((anchor) => !about.includes(anchor));
    expect([...REASON_KEYS].sort()).toEqual(anchors.sort());
  });

  it('archives only what the public sees', () => {
    expect(decisionsFor('submission', 'submitted')).not.toContain('archive');
    expect(decisionsFor('revision', 'archived')).not.toContain('archive');
    expect(decisionsFor('look-back', 'published')).toContain('archive');
    expect(decisionsFor('report', 'archived')).toEqual(['keep']);
  });

  it('lets lower desks decide what was handed on, never what began higher', () => {
    expect(levelsThatDecide({ startLevel: 'gemeente', level: 'network' })).toEqual(['gemeente', 'network']);
    expect(levelsThatDecide({ startLevel: 'network', level: 'administrator' })).toEqual(['network', 'administrator']);
  });

  it.each([
    ['an@stad.example', 'info@stad.example', true], ['an@STAD.example', 'info@stad.example', true],
    ['an@gmail.com', 'club@gmail.com', false], ['an@x.stad.example', 'info@stad.example', false],
    ['an@stad.example', null, false], ['an@stad.example', 'info', false],
  ])('%s and %s are of one domain: %s', (claimer, source, expected) => {
    expect(isOfSameDomain(claimer, source)).toBe(expected);
  });
});

describe('one date', () => {
  const hours = {
    type: 'hours' as const, from: '2026-11-01', until: null, hours: [], adjustedDays: [],
    closedDays: [{ from: '2026-11-24', until: '2026-11-26' }],
  };
  it('opens one day in the middle of closed ones and closes it again', () => {
    const open = withDate(hours, Date.parse('2026-11-25T10:00:00+01:00'), 'planned');
    expect(open).toMatchObject({ closedDays: [
      { from: '2026-11-24', until: '2026-11-24' }, { from: '2026-11-26', until: '2026-11-26' },
    ] });
    expect(withDate(open, Date.parse('2026-11-25T10:00:00+01:00'), 'cancelled')).toMatchObject({ closedDays: [
      { from: '2026-11-24', until: '2026-11-24' }, { from: '2026-11-25', until: '2026-11-25' },
      { from: '2026-11-26', until: '2026-11-26' },
    ] });
  });
});
