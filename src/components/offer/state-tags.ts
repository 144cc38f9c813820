/** How the state of an activity looks on desks (design §4, Tags). */
import type { PictogramName } from '#src/components/ui/pictograms.ts';
import type { ActivityState } from '#src/domain/activities/activity.ts';

export const STATE_TAGS: Record<ActivityState, { tone: 'ok' | 'warn' | 'err' | 'info' | 'neutral'; icon: PictogramName }> = {
  draft: { tone: 'neutral', icon: 'edit' },
  submitted: { tone: 'info', icon: 'clock' },
  published: { tone: 'ok', icon: 'view' },
  changes_requested: { tone: 'warn', icon: 'edit' },
  rejected: { tone: 'err', icon: 'close' },
  archived: { tone: 'neutral', icon: 'bookmark' },
  expired: { tone: 'neutral', icon: 'calendar' },
};
