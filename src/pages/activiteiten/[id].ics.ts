/** The coming days of an activity for the calendar of a phone (product §2); `?taal=` chooses the language of the words. */
import type { APIRoute } from 'astro';
import { activityIdOf } from '#src/components/activity/activity-address.ts';
import { addressLine, levelLine } from '#src/components/activity/activity-headline.ts';
import { priceLine, scheduleLine } from '#src/components/activity/activity-lines.ts';
import { findActivityPage } from '#src/domain/activities/activity-queries.ts';
import { hasCalendar } from '#src/domain/schedules/next-dates.ts';
import { isLanguage } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { activityCalendar } from '#src/interop/icalendar/activity-calendar.ts';
import { pathsIn } from '#src/web/paths.ts';

function refusal(status: 404 | 410, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

export const GET: APIRoute = ({ params, url, locals: { app } }) => {
  const wished = url.searchParams.get('taal') ?? 'nl';
  const language = isLanguage(wished) && app.languages.isOn(wished) ? wished : 'nl';
  const { activity: { calendar: words, join }, facts, site } = messagesIn(language);
  const id = activityIdOf(params.id);
  const page = id === null ? null : findActivityPage(app, id);
  if (page === null || page.kind === 'missing') return refusal(404, words.missing);
  if (page.kind === 'gone') return refusal(410, words.over);

  const { activity, occurrences } = page;
  const { content, schedule } = activity;
  if (!hasCalendar(schedule)) return refusal(404, words.noDays);

  const address = app.publicUrl + pathsIn(language).activity(activity.id, activity.slug);
  const marked = app.isDemo ? `${site.demo.calendar}: ${content.title}` : content.title;
  const title = words.summary(marked, levelLine(language, content.level));
  const rule = scheduleLine(language, schedule);
  const place = content.place;
  const lines = [
    ...(app.isDemo ? [site.demo.banner] : []),
    ...(rule === null ? [] : [rule]),
    levelLine(language, content.level),
    priceLine(language, content),
    ...(content.bookingHow === 'come' ? [join.title.come] : []),
    ...(place?.addressAfterContact ? [facts.where.approximate] : []),
    ...(content.online ? [place ? facts.where.alsoOnline : facts.where.online] : []),
    words.more(address),
  ];
  const file = activityCalendar({
    activityId: activity.id,
    occurrences,
    title,
    cancelledTitle: words.cancelled(title),
    description: lines.join('\n'),
    location: place ? addressLine(place) ?? place.municipality : null,
    geo: place && !place.approximate ? { lat: place.lat, lon: place.lon } : null,
    url: address,
    host: new URL(app.publicUrl).hostname,
    alarm: schedule.type !== 'hours',
    updatedAt: activity.updatedAt,
  });
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${activity.slug}.ics"`,
      'Cache-Control': 'public, max-age=300',
      'X-Robots-Tag': 'noindex',
    },
  });
};
