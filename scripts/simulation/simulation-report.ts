/** The figures of a simulated year as lines for the screen and as a document. */
import type { SideFigures, Spread, YearFigures } from '#scripts/simulation/year-figures.ts';
import type { YearResult } from '#scripts/simulation/network-year.ts';
import { RATES } from '#scripts/simulation/rates.ts';

export interface PoolTiming { people: number; pairs: number; ms: number }

type Row = readonly (string | number)[];
export interface ReportTable { title: string; head: readonly string[]; rows: Row[] }

const days = ({ count, p50, p95 }: Spread): string => (count === 0 ? '–' : `${p50} / ${p95}`);
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const oneDecimal = (value: number): string => value.toFixed(1);
const reasons = ({ stopped }: SideFigures): string => {
  const byCount = Object.entries(stopped).sort((a, b) => b[1] - a[1]);
  return byCount.map(([reason, count]) => `${reason} ${count}`).join(', ') || '–';
};

/** Tables in the order of the document. */
export function reportTables(figures: YearFigures, timings: readonly PoolTiming[]): ReportTable[] {
  const { quality, mustBeZero, sides } = figures;
  const perSide = (label: string, of: (side: SideFigures) => string | number): Row => [label, ...sides.map(of)];
  return [
    {
      title: 'People',
      head: ['', 'buddies', 'newcomers'],
      rows: [
        perSide('registered', ({ registered }) => registered),
        perSide('became available', ({ available }) => available),
        perSide('linked at least once', ({ linked }) => linked),
        perSide('open at the end, never linked', ({ waiting }) => waiting),
        perSide('stopped, by reason', reasons),
      ],
    },
    {
      title: 'Waits in days, p50 / p95',
      head: ['', 'buddies', 'newcomers'],
      rows: [
        perSide('registered → available (intake done)', ({ toAvailable }) => days(toAvailable)),
        perSide('available → linked', ({ availableToLinked }) => days(availableToLinked)),
        perSide('registered → linked', ({ registeredToLinked }) => days(registeredToLinked)),
        perSide('so far, of who is open and never linked', ({ waitingSoFar }) => days(waitingSoFar)),
      ],
    },
    {
      title: 'Pairs',
      head: ['', ''],
      rows: [
        ['proposed to a worker', figures.proposed],
        ['refused by worker, buddy or newcomer', figures.refused],
        ['duos begun', figures.duos],
        ['duos running at the end', figures.runningDuos],
        ['duos ended, by reason', figures.endings.map(([reason, count]) => `${reason} ${count}`).join(', ') || '–'],
        ['fit of the duos, points of 110, p50 / p95', days(quality.fit)],
        ['distance, km, p50 / p95', `${oneDecimal(quality.distanceKm.p50)} / ${oneDecimal(quality.distanceKm.p95)}`],
        ['share a language besides Dutch', `${quality.sharedLanguage} %`],
        ['share an interest', `${quality.sharedInterest} %`],
        ['both have children', `${quality.bothChildren} %`],
        ['about the same age', `${quality.aboutSameAge} %`],
        ['largest pool of a weekly round', figures.largestPool],
      ],
    },
    {
      title: 'Who is in the pool at the end: what the next round would say',
      head: ['', 'buddies', 'newcomers'],
      rows: figures.nextRound.map(({ answer, buddies, newcomers }) => [answer, buddies, newcomers]),
    },
    {
      title: 'What must be zero',
      head: ['', ''],
      rows: [
        ['hard wishes broken by a proposal', mustBeZero.brokenRules],
        ['pairs proposed twice', mustBeZero.pairsTwice],
        ['people in two duos at once', mustBeZero.peopleTwice],
        ['files × days without an owner or a next step', mustBeZero.daysWithoutOwner],
        ['files × days past the 14-day promise', mustBeZero.daysPromiseBroken],
      ],
    },
    {
      title: 'Clocks',
      head: ['', ''],
      rows: [
        ['messages sent only for the 14-day promise', figures.promiseMessages],
        ['files passed to the network after 7 working days without a call', figures.escalations.network],
        ['files passed to the platform after 14', figures.escalations.platform],
      ],
    },
    {
      title: 'Time of one matching round over a large pool',
      head: ['people in one network', 'pairs', 'ms'],
      rows: timings.map(({ people, pairs, ms }) => [people, pairs, ms]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

export const isSound = ({ mustBeZero }: YearFigures): boolean => Object.values(mustBeZero).every((count) => count === 0);

const asMarkdown = ({ title, head, rows }: ReportTable): string => [
  `## ${title}`, '', `| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`), '',
].join('\n');

const asText = ({ title, head, rows }: ReportTable): string => {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
  return [title, ...lines.filter((line) => line !== '').map((line) => `  ${line}`), ''].join('\n');
};

export const tablesAsText = (tables: readonly ReportTable[]): string => tables.map(asText).join('\n');

function assumptions(): string[] {
  const { agrees } = RATES;
  return [
    `Buddies: ${RATES.buddiesPer100000} a year for 100,000 inhabitants. By early 2023 the 26 pilots had about 2,000 and the ` +
      'national site 546; that they are the arrivals of one year is assumed.',
    `Newcomers: ${RATES.newcomersPer100000} a year for 100,000 inhabitants, half of the some 8,000 named as looking for a buddy.`,
    `A duo has a term of ${RATES.termDays} days, the usual half year.`,
    'Languages of newcomers as in the starts of maatschappelijke oriëntatie in 2023.',
    `Without a source: one half-time buddy worker for ${RATES.inhabitantsPerWorker} inhabitants, with ` +
      `${RATES.workerMinutesPerDay} minutes a day for buddies; ${RATES.networkMinutesPerDay} minutes a day at the network.`,
    `Without a source: an intake takes ${RATES.intakeMinutes} minutes, ${percent(RATES.reachedByCall)} of the calls reach somebody, ` +
      `there is one matching round a week, each side agrees in ${percent(agrees.least)} to ${percent(agrees.most)} of the cases.`,
  ];
}

/** @param madeOn 'YYYY-MM-DD' */
export function reportAsMarkdown(
  networkName: string, year: YearResult, figures: YearFigures, tables: readonly ReportTable[], madeOn: string,
): string {
  const verdict = isSound(figures) ?
    'No hard wish was broken, no pair was proposed twice, and no file was without an owner on any day.' :
    'Something that must be zero is not: see "What must be zero".';
  const command = `npm run simulate:buddies -- --network ${year.networkId} --seed ${year.seed}`;
  return `# A simulated year of buddies: ${networkName}

Made on ${madeOn} with \`${command}\`: ${year.days} days from
${year.startsOn}, ${year.inhabitants} inhabitants, everybody invented. The year begins with nobody waiting. The states and the
matching are the code of the site; reminders, hand-overs and the 14-day promise are played after the same terms;
arrivals, answers and endings are chance. The same command gives the same figures, apart from the milliseconds.

${verdict}

${tables.map(asMarkdown).join('\n')}
## What was assumed

${assumptions().map((line) => `- ${line}`).join('\n')}

All of them stand in \`scripts/simulation/rates.ts\`. The figures say how the rules behave, not how many people will come.
`;
}
