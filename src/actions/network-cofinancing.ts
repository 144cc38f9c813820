/** The co-financing report: sets of besturen that apply together, and freezing (product §8). */
import { z } from 'zod';
import { freezeReport } from '#src/domain/networks/cofinancing/cofinancing-report.ts';
import { isEligible } from '#src/domain/networks/cofinancing/cofinancing.ts';
import { listSets, removeEntry, restoreEntry, saveEntry } from '#src/domain/networks/desk-lists.ts';
import { findMunicipality, listMunicipalities } from '#src/domain/places/reference.ts';
import { placeKey } from '#src/domain/places/place.ts';
import { actorOf, formAction } from '#src/web/form-action.ts';
import { FormRefusal } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { back, besideField, coordinator, dateField, entryField, idField, neededLine, networkField } from './network-fields.ts';

/** Names of gemeenten, one per line or with commas between. */
function readMunicipalities(text: string): string[] {
  const names = text.split(/[\n,;]/).map((name) => name.trim()).filter((name) => name !== '');
  const found = names.map((name) => listMunicipalities().find((each) => placeKey(each.name) === placeKey(name))?.nis);
  if (found.length === 0 || found.includes(undefined)) throw new FormRefusal([{ field: 'gemeenten', key: 'bestuur-needed' }]);
  const nises = [...new Set(found.filter((nis) => nis !== undefined))].sort();
  if (!nises.every(isEligible)) throw new FormRefusal([{ field: 'gemeenten', key: 'bestuur-not-eligible' }]);
  return nises;
}

export const saveSet = formAction({
  name: 'netwerk-groep',
  who: coordinator,
  creates: true,
  input: z.object({
    netwerk: networkField, id: entryField, naam: neededLine(120, 'name-needed'), gemeenten: z.string('bestuur-needed').max(4000, 'field-long'),
  }),
  run(context, { netwerk, id, naam, gemeenten }) {
    const municipalities = readMunicipalities(gemeenten);
    return context.commit(() => {
      saveEntry(context.app, actorOf(context), { list: 'set', networkId: netwerk, id, values: { name: naam, municipalities } });
      return back(context, netwerk, { gedaan: 'bewaard' });
    });
  },
});

export const removeSet = formAction({
  name: 'netwerk-groep-weg',
  who: coordinator,
  input: z.object({ netwerk: networkField, id: idField }),
  run(context, { netwerk, id }) {
    removeEntry(context.app, actorOf(context), { list: 'set', networkId: netwerk, id });
    return back(context, netwerk, { gedaan: 'weg', id: String(id) });
  },
});

export const restoreSet = formAction({
  name: 'netwerk-groep-terug',
  who: coordinator,
  input: z.object({ netwerk: networkField, id: idField }),
  run(context, { netwerk, id }) {
    restoreEntry(context.app, actorOf(context), { list: 'set', networkId: netwerk, id });
    return back(context, netwerk, { gedaan: 'terug' });
  },
});

export const freeze = formAction({
  name: 'netwerk-vastzetten',
  who: coordinator,
  creates: true,
  input: z.object({
    netwerk: networkField, voor: z.string('bestuur-needed').regex(/^(\d{5}|set-\d{1,15})$/, 'bestuur-needed'), van: dateField, tot: dateField,
  }),
  run(context, { netwerk, voor, van, tot }) {
    const set = listSets(context.app, netwerk).find(({ id }) => `set-${id}` === voor);
    const place = findMunicipality(voor);
    const municipalities = set?.municipalities ?? (place?.networkId === netwerk ? [place.nis] : []);
    const scope = { name: set?.name ?? place?.name ?? '', municipalities, fromOn: van, untilOn: tot };
    return context.commit(() => besideField(
      { 'period-wrong': 'van', 'bestuur-needed': 'voor', 'bestuur-not-eligible': 'voor' }, () => {
        const id = freezeReport(context.app, actorOf(context), netwerk, scope);
        return pathsIn(context.language).networkDesk(`cofinanciering/${id}`, new URLSearchParams({ netwerk, gedaan: 'vast' }));
      },
    ));
  },
});
