/** From the figures to a deed: an action, an oproep; buddies registered elsewhere, limits (product §8). */
import { z } from 'zod';
import { AUDIENCES, KINDS, LEVELS, THEMES } from '#src/domain/activities/activity.ts';
import { saveElsewhere, saveLimits } from '#src/domain/networks/figures/people-figures.ts';
import { DAY_PARTS, type GapSubject } from '#src/domain/networks/network.ts';
import { makeCall, makeGapAction } from '#src/domain/networks/plan/make-call.ts';
import { getMunicipality, findMunicipality } from '#src/domain/places/reference.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { actorOf, formAction } from '#src/web/form-action.ts';
import { FormRefusal } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { gapTitle } from '#src/components/network/gap-words.ts';
import { back, besideField, box, coordinator, countField, idField, neededLine, networkField, notFound } from './network-fields.ts';

const choice = <Value extends string>(values: readonly Value[]) => z.string().optional()
  .transform((text): Value | null => values.find((value) => value === text) ?? null);

/** A row of the gap becomes an action; `oproep` goes on to choosing members. What is made is Dutch. */
export const planGap = formAction({
  name: 'netwerk-kloof',
  who: coordinator,
  creates: true,
  input: z.object({
    netwerk: networkField, nis: z.string('send-again').regex(/^\d{5}$/, 'send-again'), niveau: choice(['1', '2', '3', '4']),
    soort: choice(KINDS), thema: choice(THEMES), doelgroep: choice(AUDIENCES), moment: choice(DAY_PARTS), opvang: box, oproep: box,
  }),
  run(context, { netwerk, nis, niveau, soort, thema, doelgroep, moment, opvang, oproep }) {
    if (!findMunicipality(nis)) notFound();
    const subject: GapSubject = {
      nis, level: LEVELS.find((level) => String(level) === niveau) ?? null, kind: soort, theme: thema, audience: doelgroep,
      dayPart: moment, childcare: opvang,
    };
    const { plan } = messagesIn('nl').network;
    const words = { goal: plan.gapGoal, title: gapTitle('nl', subject, getMunicipality(nis).name) };
    return context.commit(() => {
      const id = makeGapAction(context.app, actorOf(context), { networkId: netwerk, subject, words });
      const paths = pathsIn(context.language);
      const query = new URLSearchParams({ netwerk, gedaan: 'actie', id: String(id) });
      return oproep ? paths.networkDesk(`oproep/${id}`, `netwerk=${netwerk}`) : `${paths.networkDesk('actieplan', query)}#actie-${id}`;
    });
  },
});

export const sendCall = formAction({
  name: 'netwerk-oproep',
  who: coordinator,
  creates: true,
  input: z.object({
    netwerk: networkField, actie: idField, leden: z.array(idField).max(200, 'choose-needed'),
    titel: neededLine(100, 'title-needed'), uitleg: neededLine(240, 'summary-needed'), bericht: neededLine(500, 'words-needed'),
  }),
  run(context, { netwerk, actie, leden, titel, uitleg, bericht }) {
    if (leden.length === 0) throw new FormRefusal([{ field: 'leden', key: 'choose-needed' }]);
    return context.commit(() => besideField({ 'call-nobody': 'leden' }, () => {
      const asked = makeCall(context.app, actorOf(context), {
        networkId: netwerk, actionId: actie, memberIds: leden, words: { title: titel, summary: uitleg, mail: bericht },
      });
      return back(context, netwerk, { gedaan: 'gevraagd', aantal: String(asked) });
    }));
  },
});

export const saveOtherBuddies = formAction({
  name: 'netwerk-elders',
  who: coordinator,
  input: z.object({
    netwerk: networkField, nis: z.string('choice-wrong').regex(/^\d{5}$/, 'choice-wrong'),
    halfjaar: z.string('choice-wrong').regex(/^20\d\d-[12]$/, 'choice-wrong'), aantal: countField, bron: neededLine(200, 'source-needed'),
  }),
  run(context, { netwerk, nis, halfjaar, aantal, bron }) {
    saveElsewhere(context.app, actorOf(context), netwerk, { nis, halfYear: halfjaar, count: aantal, source: bron });
    return back(context, netwerk, { gedaan: 'elders' });
  },
});

export const setLimits = formAction({
  name: 'netwerk-grenzen',
  who: coordinator,
  input: z.object({ netwerk: networkField, weinig: countField, tweinig: countField, veel: countField }),
  run(context, { netwerk, weinig, tweinig, veel }) {
    besideField({ 'limits-wrong': 'weinig' }, () => {
      saveLimits(context.app, actorOf(context), netwerk, { few: weinig, tooFew: tweinig, farTooFew: veel });
    });
    return back(context, netwerk, { gedaan: 'grenzen' });
  },
});
