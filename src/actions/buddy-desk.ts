/** The desk of buddy workers and, for the network's own cases, coordinators (product §5, §8). */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import {
  AGE_GROUPS, BUDDYWERKING_KINDS, CONTACT_OUTCOMES, CONTACT_WAYS, DUO_END_REASONS, GENDERS, INTAKE_STATES, STOP_REASONS,
} from '#src/domain/buddies/buddy.ts';
import { editBuddywerking } from '#src/domain/buddies/desk/edit-buddywerking.ts';
import { addNote, handOver, logContact, pauseFile, saveIntake, stopFile } from '#src/domain/buddies/desk/work-on-file.ts';
import {
  answerAtDesk, answerFollowUp, decidePair, endDuoAtDesk, resumeDuo,
} from '#src/domain/buddies/duos/decide-pair.ts';
import { proposeForNetwork } from '#src/domain/buddies/duos/propose-for-network.ts';
import { deskScope } from '#src/domain/buddies/desk/desk-queries.ts';
import { registerAtDesk } from '#src/domain/buddies/register/register-candidate.ts';
import { handleWorry } from '#src/domain/buddies/safety/report-worry.ts';
import { isBuddyWorkerOf, withRole } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { isLanguage } from '#src/i18n/languages.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import {
  chosenInterests, chosenLanguages, chosenMoments, emailField, firstNameField, listField, phoneField,
  placeField, placeOf, wishFields, wishOf,
} from './buddy-fields.ts';

const who = withRole('buddy-worker', 'coordinator');
const idField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number);
const textField = z.string().max(2000, 'buddy-note-long').default('');

function fileId({ page }: ActionContext): number {
  const id = page.params.id ?? '';
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new DomainError('not-found', 'page');
  return Number(id);
}
const toFile = (context: ActionContext, id: number) => pathsIn(context.language).buddyFile(id, 'gedaan=1');
const toDesk = (context: ActionContext, page = '') => pathsIn(context.language).buddyDesk(page, 'gedaan=1');
const toDuos = (context: ActionContext) => pathsIn(context.language).buddyDesk('voorstellen', 'toon=duos&gedaan=1');

export const logFileContact = formAction({
  name: 'dossier-contact',
  who,
  input: z.object({
    hoe: z.enum(CONTACT_WAYS, 'send-again').default('call'), uitkomst: z.enum(CONTACT_OUTCOMES, 'decision-needed'), tekst: textField,
  }),
  run(context, { hoe, uitkomst, tekst }) {
    const id = fileId(context);
    logContact(context.app, actorOf(context), id, { way: hoe, outcome: uitkomst, text: tekst });
    return toFile(context, id);
  },
});

/** The same from the bellijst, where the line names the file. */
export const tickBuddyCall = formAction({
  name: 'buddy-gebeld',
  who,
  input: z.object({ dossier: idField, uitkomst: z.enum(CONTACT_OUTCOMES, 'decision-needed') }),
  run(context, { dossier, uitkomst }) {
    logContact(context.app, actorOf(context), dossier, { way: 'call', outcome: uitkomst, text: '' });
    return toDesk(context, 'oproepen');
  },
});

export const addFileNote = formAction({
  name: 'dossier-notitie',
  who,
  input: z.object({ tekst: textField }),
  run(context, { tekst }) {
    const id = fileId(context);
    addNote(context.app, actorOf(context), id, tekst);
    return toFile(context, id);
  },
});

export const saveFileIntake = formAction({
  name: 'dossier-intake',
  who,
  input: z.object({
    taal: listField, moment: listField, graag: listField, mee: z.string().optional(), ...wishFields,
    geslacht: z.enum(['', ...GENDERS], 'send-again').default(''), groep: z.enum(['', ...AGE_GROUPS], 'send-again').default(''),
    heeftkinderen: z.enum(['', 'ja', 'nee'], 'send-again').default(''),
    afstand: z.string().regex(/^(?:|[1-9]\d?|100)$/, 'buddy-distance-wrong').default(''), klaar: z.string().optional(),
  }),
  run(context, values) {
    const id = fileId(context);
    saveIntake(context.app, actorOf(context), id, {
      languages: chosenLanguages(values.taal), moments: chosenMoments(values.moment), interests: chosenInterests(values.graag), wish: wishOf(values),
      goesAlong: values.mee !== undefined, gender: values.geslacht === '' ? null : values.geslacht,
      ageGroup: values.groep === '' ? null : values.groep,
      hasChildren: values.heeftkinderen === '' ? null : values.heeftkinderen === 'ja',
      greatestDistanceKm: values.afstand === '' ? null : Number(values.afstand), isReady: values.klaar !== undefined,
    });
    return toFile(context, id);
  },
});

export const pauseFileForm = formAction({
  name: 'dossier-pauze',
  who,
  input: z.object({ pauze: z.enum(['aan', 'uit'], 'send-again') }),
  run(context, { pauze }) {
    const id = fileId(context);
    pauseFile(context.app, actorOf(context), id, pauze === 'aan');
    return toFile(context, id);
  },
});

export const stopFileForm = formAction({
  name: 'dossier-stop',
  who,
  input: z.object({ reden: z.enum(STOP_REASONS, 'decision-needed') }),
  run(context, { reden }) {
    stopFile(context.app, actorOf(context), fileId(context), reden);
    return toDesk(context);
  },
});

export const handOverFile = formAction({
  name: 'dossier-doorgeven',
  who,
  input: z.object({ naar: z.string('buddy-choice-needed').regex(/^(?:netwerk|[1-9]\d{0,14})$/, 'buddy-choice-needed'), goed: z.string().optional() }),
  run(context, { naar, goed }) {
    handOver(
      context.app, actorOf(context), fileId(context),
      naar === 'netwerk' ? { kind: 'network' } : { kind: 'buddywerking', id: Number(naar) }, goed !== undefined,
    );
    return toDesk(context);
  },
});

export const registerCaller = formAction({
  name: 'buddy-inschrijven',
  who: withRole('buddy-worker'),
  creates: true,
  input: z.object({
    buddywerking: idField, kant: z.enum(['buddy', 'newcomer'], 'decision-needed'), voornaam: firstNameField, telefoon: phoneField,
    email: emailField, waar: placeField, spreektaal: z.string().default('nl'), volwassen: z.string('buddy-adult-tick'),
    goed: z.string('buddy-consent-needed'),
  }),
  run(context, values) {
    const actor = actorOf(context);
    if (!isBuddyWorkerOf(actor, values.buddywerking)) throw new DomainError('not-found', 'page');
    if (values.telefoon === null && values.email === null) throw new FormRefusal([{ field: 'telefoon', key: 'buddy-reach-needed' }]);
    const place = placeOf('waar', values.waar);
    const paths = pathsIn(context.language);
    return context.commit(() => {
      const fileId = registerAtDesk(context.app, {
        side: values.kant, name: values.voornaam, phone: values.telefoon, email: values.email, place, languages: [],
        moments: [], interests: [], wish: { gender: null, aboutMyAge: false, withChildren: false, language: null },
        goesAlong: false, viaHelper: false, language: isLanguage(values.spreektaal) ? values.spreektaal : 'nl',
      }, { userId: actor.userId, buddywerkingId: values.buddywerking });
      return fileId === null ? paths.buddyDesk('', 'gedaan=netwerk') : paths.buddyFile(fileId);
    });
  },
});

/** Longer is not waited for: the page says that the search goes on. */
const PATIENCE_MS = 1500;

export const proposeNow = formAction({
  name: 'buddy-voorstellen',
  who,
  input: z.object({}),
  async run(context) {
    const { app } = context;
    const { buddywerkingen, networkIds } = deskScope(app, actorOf(context));
    const networks = new Set([...networkIds, ...buddywerkingen.flatMap(({ networkId }) => (networkId === null ? [] : [networkId]))]);
    const rounds = Promise.all([...networks].map((id) => (
      app.matching.start(id, () => proposeForNetwork(app, id, app.proposePairs)))));
    const added = await Promise.race([rounds, wait(PATIENCE_MS, null, { ref: false })]);
    return pathsIn(context.language).buddyDesk(
      'voorstellen', added === null ? '' : `nieuw=${added.reduce((sum, each) => sum + each, 0)}`,
    );
  },
});

export const decidePairForm = formAction({
  name: 'buddy-voorstel',
  who,
  input: z.object({ voorstel: idField, beslissing: z.enum(['ask', 'refuse'], 'decision-needed') }),
  run(context, { voorstel, beslissing }) {
    decidePair(context.app, actorOf(context), voorstel, beslissing);
    return toDesk(context, 'voorstellen');
  },
});

export const answerPairForm = formAction({
  name: 'buddy-zegt',
  who,
  input: z.object({ voorstel: idField, kant: z.enum(['buddy', 'newcomer'], 'send-again'), zegt: z.enum(['yes', 'no'], 'decision-needed') }),
  run(context, { voorstel, kant, zegt }) {
    answerAtDesk(context.app, actorOf(context), voorstel, kant, zegt);
    return toDesk(context, 'voorstellen');
  },
});

export const followUpForm = formAction({
  name: 'duo-vraag',
  who,
  input: z.object({ vraag: idField, uitkomst: z.enum(['well', 'trouble', 'not-reached'], 'decision-needed') }),
  run(context, { vraag, uitkomst }) {
    answerFollowUp(context.app, actorOf(context), vraag, uitkomst);
    return toDuos(context);
  },
});

const afterField = z.enum(['again', 'done'], 'decision-needed').default('again');

export const endDuoForm = formAction({
  name: 'duo-einde',
  who,
  input: z.object({ duo: idField, reden: z.enum(DUO_END_REASONS, 'decision-needed'), buddy: afterField, nieuwkomer: afterField }),
  run(context, { duo, reden, buddy, nieuwkomer }) {
    endDuoAtDesk(context.app, actorOf(context), duo, reden, { buddy, newcomer: nieuwkomer });
    return toDuos(context);
  },
});

export const resumeDuoForm = formAction({
  name: 'duo-verder',
  who,
  input: z.object({ duo: idField }),
  run(context, { duo }) {
    resumeDuo(context.app, actorOf(context), duo);
    return toDuos(context);
  },
});

export const handleWorryForm = formAction({
  name: 'zorg-behandeld',
  who,
  input: z.object({ zorg: idField }),
  run(context, { zorg }) {
    handleWorry(context.app, actorOf(context), zorg);
    return toDesk(context, 'zorgen');
  },
});

const lineField = z.string().max(300, 'buddy-note-long').default('');

export const editCard = formAction({
  name: 'buddy-kaart',
  who,
  input: z.object({
    naam: z.string('name-needed').min(1, 'name-needed').max(120, 'organisation-long'), soort: z.enum(BUDDYWERKING_KINDS, 'decision-needed'),
    voorwie: lineField, maanden: z.string().regex(/^(?:|[1-9]|[1-5]\d|60)$/, 'buddy-months-wrong').default(''), vaak: lineField,
    leeftijd: z.string('buddy-age-wrong').regex(/^(?:1[89]|[2-9]\d)$/, 'buddy-age-wrong'), vorming: lineField, verzekering: lineField,
    uittreksel: z.enum(['', 'ja', 'nee'], 'send-again').default(''), avonden: lineField,
    buddys: z.enum(INTAKE_STATES, 'decision-needed'), vragers: z.enum(INTAKE_STATES, 'decision-needed'),
    telefoon: phoneField, email: emailField,
    website: z.string().max(300, 'buddy-website-wrong').regex(/^(?:|https?:\/\/\S+)$/, 'buddy-website-wrong').default(''),
    gemeente: z.array(z.string().regex(/^\d{5}$/, 'place-unknown')).max(310, 'place-unknown'),
  }),
  run(context, values) {
    const id = fileId(context);
    editBuddywerking(context.app, actorOf(context), id, {
      name: values.naam, kind: values.soort, forWhom: values.voorwie, months: values.maanden === '' ? null : Number(values.maanden),
      frequency: values.vaak, minAge: Number(values.leeftijd), training: values.vorming, insuredBy: values.verzekering,
      asksExtract: values.uittreksel === '' ? null : values.uittreksel === 'ja', infoEvenings: values.avonden,
      forBuddies: values.buddys, forNewcomers: values.vragers, phone: values.telefoon, email: values.email,
      url: values.website === '' ? null : values.website, municipalities: values.gemeente,
    });
    return toDesk(context, `kaart/${id}`);
  },
});
