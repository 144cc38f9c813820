/**
 * What the simulated year assumes. Three figures lean on a source (domain §3, §4, §6): by early 2023 about 2,000
 * buddies through the 26 pilots and 546 through the national site, here taken for one year; some 8,000 newcomers a
 * year who look for a buddy, here taken for half; and six months as the usual term of a duo. All other figures are
 * assumptions; they stand here so that they can be changed, and the main ones in every report.
 */
export const RATES = {
  /** 2,546 buddies over 8.1 million inhabitants of Flanders and Brussels. */
  buddiesPer100000: 31,
  /** Half of 8,000 newcomers over the same inhabitants. */
  newcomersPer100000: 49,
  /** Arrivals per month against the average, January first: few in the summer, many in autumn. */
  season: [1.1, 1.05, 1.0, 0.95, 0.9, 0.8, 0.6, 0.8, 1.3, 1.3, 1.2, 1.0],

  /** How people can be reached; the rest left only a phone number. */
  onlyMail: { buddy: 0.35, newcomer: 0.15 },
  mailAndPhone: { buddy: 0.55, newcomer: 0.35 },
  /** Share of the mails that are confirmed: at once, after the reminder of 3 days, after that of 10 days. */
  confirmsAtOnce: 0.7,
  confirmsAfterReminder: 0.35,
  confirmsAfterLastReminder: 0.25,

  /** Share of the inhabitants with a buddywerking in their own municipality; the others are the network's. */
  hasBuddywerking: 0.75,
  /** Half-time workers of buddywerkingen: one for so many inhabitants, one at least. */
  inhabitantsPerWorker: 75_000,
  workerMinutesPerDay: 120,
  /** Coordinator and coach together. */
  networkMinutesPerDay: 120,
  platformMinutesPerDay: 60,
  /** A worker is away on so many of the working days. */
  workerAbsent: 0.12,

  callMinutes: 10,
  intakeMinutes: 75,
  proposalMinutes: 30,
  followMinutes: 15,

  reachedByCall: 0.55,
  /** Logged attempts on different days before a file may close as not reached (product §8: three). */
  attempts: 4,
  intakeAfterDays: [3, 12],
  missesIntake: 0.12,
  stopsAtIntake: 0.06,

  /** Day of the matching: 1 = Monday. */
  matchingWeekday: 1,
  workerAgrees: 0.95,
  /** Each of the two agrees more often the better they fit: from `least` at 0 points to `most` at 110. */
  agrees: { least: 0.7, most: 0.97 },
  answersAfterDays: [1, 7],

  /** Per day while somebody waits in the pool. */
  stopsWaiting: 0.0012,
  pauses: 0.001,
  pauseDays: [14, 45],

  /** Duos: "gaat het nog?" after 2 weeks and 2 months; the end of the term. */
  followUpDays: [14, 61],
  termDays: 182,
  noClickAtFirstFollowUp: 0.07,
  endsEarlyPerDay: 0.0006,
  worryPerDuo: 0.01,
  buddyAgain: 0.4,
} as const;

/** Shares by which somebody gets a property; languages of newcomers follow the starts of MO in 2023 (domain §7). */
export const PEOPLE = {
  newcomerLanguages: [
    ['ar', 26], ['en', 23], ['fr', 10], ['tr', 7], ['ru', 7], ['ps', 7], ['ti', 6], ['es', 5], ['ro', 5], ['fa', 6],
    ['pt', 3], ['pl', 2], ['sq', 2], ['so', 1], ['uk', 1],
  ],
  buddyLanguages: [
    ['en', 70], ['fr', 55], ['ar', 9], ['de', 12], ['es', 9], ['tr', 6], ['it', 4], ['ru', 2], ['fa', 2],
  ],
  saysGender: 0.92,
  womanAmongBuddies: 0.65,
  womanAmongNewcomers: 0.5,
  /** Of women, of men. */
  wishesWoman: { woman: 0.3, man: 0 },
  wishesMan: { woman: 0, man: 0.08 },
  wishesAge: 0.08,
  wishesChildren: 0.08,
  wishesLanguage: { buddy: 0.02, newcomer: 0.12 },
  saysAge: 0.9,
  saysChildren: 0.85,
  hasChildren: 0.5,
  /** Named at the intake, km. */
  greatestDistancesKm: [null, null, 5, 10, 10, 15, 20, 25],
} as const;
