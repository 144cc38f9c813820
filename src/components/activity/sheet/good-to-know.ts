/** The facts for the traject (product §3) as words; what nobody said is not shown. */
import type { ActivityContent } from '#src/domain/activities/activity.ts';
import { formatAmount } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

export interface GoodToKnowFact {
  name: string;
  lines: string[];
  /** Whom to ask, as the organiser wrote it. */
  contact: string | null;
}

type TrajectFacts = Pick<
  ActivityContent, 'spoken' | 'setting' | 'samePeople' | 'startWhen' | 'hoursPerTime' | 'signsProof' | 'proofContact'
>;

/** In fixed order: language, together, starting, how long, proof. Never says that an activity counts. */
export function goodToKnow(language: Language, content: TrajectFacts): GoodToKnowFact[] {
  const { good } = messagesIn(language).activity;
  const { spoken, setting, samePeople, startWhen, hoursPerTime, signsProof, proofContact } = content;
  const together = [
    ...(setting === null ? [] : [good.setting[setting]]),
    ...(samePeople === null ? [] : [samePeople ? good.samePeople : good.otherPeople]),
  ];
  const facts: GoodToKnowFact[] = [
    { name: good.language, lines: spoken === null ? [] : [good.spoken[spoken]], contact: null },
    { name: good.together, lines: together, contact: null },
    { name: good.start, lines: startWhen === null ? [] : [good.startWhen[startWhen]], contact: null },
    {
      name: good.duration,
      lines: hoursPerTime === null ? [] : [good.hours(hoursPerTime, hoursText(hoursPerTime))],
      contact: null,
    },
    {
      name: good.proof,
      lines: signsProof === null ? [] : [signsProof ? good.signs : good.doesNotSign],
      contact: proofContact,
    },
  ];
  return facts.filter(({ lines, contact }) => lines.length > 0 || contact !== null);
}

/** 2.5 → "2,5". */
const hoursText = (hours: number) => formatAmount(hours).replace(/(,\d)0$/, '$1');
