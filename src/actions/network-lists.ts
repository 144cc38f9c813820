/** What the workers of a network keep: facts, members, plan, agenda, contact persons; with a way back (product §8). */
import { z } from 'zod';
import {
  removeEntry, restoreEntry, saveEntry, saveNetworkFacts, type ListName, type ListValues,
} from '#src/domain/networks/desk-lists.ts';
import { PLAN_STATES, SECTORS } from '#src/domain/networks/network.ts';
import { findOrganisationByText } from '#src/domain/platform/find-scope.ts';
import { fromLocal, isDate } from '#src/domain/schedules/brussels-time.ts';
import { actorOf, formAction, type ActionContext, type FormAction } from '#src/web/form-action.ts';
import { FormRefusal } from '#src/web/form-state.ts';
import {
  back, box, coordinator, dateField, entryField, idField, line, mailLine, neededLine, networkField, phoneLine,
} from './network-fields.ts';

interface ListActions { save: FormAction; remove: FormAction; restore: FormAction }

/** Saving, taking away and putting back for one list; `read` gives its values or throws FormRefusal. */
function listActions<List extends ListName, Shape extends z.ZodRawShape>(
  word: string, list: List, shape: Shape,
  read: (values: z.output<z.ZodObject<Shape>>, context: ActionContext) => ListValues[List],
): ListActions {
  const save = formAction({
    name: `netwerk-${word}`,
    who: coordinator,
    creates: true,
    input: z.object({ netwerk: networkField, id: entryField, ...shape }),
    run(context, values) {
      const { netwerk, id } = values as { netwerk: string; id: number | null };
      const entry = read(values as unknown as z.output<z.ZodObject<Shape>>, context);
      return context.commit(() => {
        const saved = saveEntry(context.app, actorOf(context), { list, networkId: netwerk, id, values: entry });
        return back(context, netwerk, { gedaan: 'bewaard', id: String(saved) });
      });
    },
  });
  const remove = formAction({
    name: `netwerk-${word}-weg`,
    who: coordinator,
    input: z.object({ netwerk: networkField, id: idField }),
    run(context, { netwerk, id }) {
      removeEntry(context.app, actorOf(context), { list, networkId: netwerk, id });
      return back(context, netwerk, { gedaan: 'weg', id: String(id) });
    },
  });
  const restore = formAction({
    name: `netwerk-${word}-terug`,
    who: coordinator,
    input: z.object({ netwerk: networkField, id: idField }),
    run(context, { netwerk, id }) {
      restoreEntry(context.app, actorOf(context), { list, networkId: netwerk, id });
      return back(context, netwerk, { gedaan: 'terug', id: String(id) });
    },
  });
  return { save, remove, restore };
}

export const { save: saveMember, remove: removeMember, restore: restoreMember } = listActions('lid', 'member', {
  naam: neededLine(120, 'name-needed'), sector: z.enum(SECTORS, 'choice-wrong'), organisatie: line(120),
  contact: line(80), mail: mailLine, telefoon: phoneLine,
}, ({ naam, sector, organisatie, contact, mail, telefoon }, { app }) => {
  const organisation = organisatie === '' ? undefined : findOrganisationByText(app.db, organisatie);
  if (organisatie !== '' && !organisation) throw new FormRefusal([{ field: 'organisatie', key: 'organisation-unknown' }]);
  return { name: naam, sector, organisationId: organisation?.id ?? null, contact, email: mail, phone: telefoon };
});

export const { save: saveAction, remove: removeAction, restore: restoreAction } = listActions('actie', 'action', {
  doel: neededLine(120, 'goal-needed'), titel: neededLine(160, 'title-needed'), wie: line(80),
  datum: z.string().regex(/^(\d{4}-\d\d-\d\d)?$/, 'date-wrong').optional(), stand: z.enum(PLAN_STATES, 'choice-wrong'),
}, ({ doel, titel, wie, datum = '', stand }) => {
  if (datum !== '' && !isDate(datum)) throw new FormRefusal([{ field: 'datum', key: 'date-wrong' }]);
  return { goal: doel, title: titel, owner: wie, dueOn: datum, state: stand };
});

const timeField = z.string('time-wrong').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-wrong');
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const { save: saveEvent, remove: removeEvent, restore: restoreEvent } = listActions('agenda', 'event', {
  titel: neededLine(160, 'title-needed'), plaats: line(160), datum: dateField, van: timeField, tot: timeField, iedereen: box,
}, ({ titel, plaats, datum, van, tot, iedereen }) => {
  if (!isDate(datum)) throw new FormRefusal([{ field: 'datum', key: 'date-wrong' }]);
  const startsAt = fromLocal(datum, minutesOf(van), 'refuse');
  const endsAt = fromLocal(datum, minutesOf(tot), 'refuse');
  if (startsAt === null || endsAt === null || endsAt <= startsAt) throw new FormRefusal([{ field: 'tot', key: 'time-order' }]);
  return { title: titel, place: plaats, startsAt, endsAt, isPublic: iedereen };
});

export const { save: saveContact, remove: removeContact, restore: restoreContact } = listActions('contact', 'contact', {
  naam: neededLine(80, 'name-needed'), taak: neededLine(80, 'task-needed'), mail: mailLine, telefoon: phoneLine, iedereen: box,
}, ({ naam, taak, mail, telefoon, iedereen }) => (
  { name: naam, task: taak, email: mail, phone: telefoon, isPublic: iedereen }
));

export const saveFacts = formAction({
  name: 'netwerk-gegevens',
  who: coordinator,
  input: z.object({
    netwerk: networkField, naam: neededLine(80, 'name-needed'), trekker: line(120), telefoon: phoneLine, mail: mailLine, site: line(300),
  }),
  run(context, { netwerk, naam, trekker, telefoon, mail, site }) {
    const protocol = site === '' ? 'https:' : URL.parse(site)?.protocol;
    if (protocol !== 'https:' && protocol !== 'http:') throw new FormRefusal([{ field: 'site', key: 'link-wrong' }]);
    const none = (text: string) => (text === '' ? null : text);
    saveNetworkFacts(context.app, actorOf(context), netwerk, {
      name: naam, lead: none(trekker), phone: none(telefoon), email: none(mail), url: none(site),
    });
    return back(context, netwerk, { gedaan: 'gegevens' });
  },
});
