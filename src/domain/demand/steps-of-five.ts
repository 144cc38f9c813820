/** Figures of demand and of people outside the desk that handles those people (product §4): steps of five, downwards. */

/** 0, 'few' for 1–4, then 5 for 5–9, 10, 15 … Each from its own true value. */
export const inStepsOfFive = (count: number): number | 'few' =>
  (count > 0 && count < 5 ? 'few' : Math.floor(count / 5) * 5);
