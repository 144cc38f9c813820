/** Every blueprint of the demonstration. */
import type { Blueprint } from '../blueprint.ts';
import { BUDDY_BLUEPRINTS } from './buddies.ts';
import { CULTURE_NATURE_BLUEPRINTS } from './culture-nature.ts';
import { FAMILY_LEARNING_BLUEPRINTS } from './family-learning.ts';
import { LANGUAGE_BLUEPRINTS } from './language.ts';
import { MAKING_BLUEPRINTS } from './making.ts';
import { MEETING_BLUEPRINTS } from './meeting.ts';
import { SPORT_BLUEPRINTS } from './sport.ts';
import { WORK_BLUEPRINTS } from './work.ts';

export const BLUEPRINTS: readonly Blueprint[] = [
  ...LANGUAGE_BLUEPRINTS, ...MEETING_BLUEPRINTS, ...SPORT_BLUEPRINTS, ...MAKING_BLUEPRINTS,
  ...CULTURE_NATURE_BLUEPRINTS, ...FAMILY_LEARNING_BLUEPRINTS, ...WORK_BLUEPRINTS, ...BUDDY_BLUEPRINTS,
];
