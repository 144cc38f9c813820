/** Anybody reports an activity (product §3 Freshness): no account, no name, nothing kept of who it was. */
import { z } from 'zod';
import { everyone } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError } from '#src/domain/shared/errors.ts';
import { reportActivity, REPORT_MAX_LENGTH } from '#src/domain/moderation/report-activity.ts';
import type { ReportKind } from '#src/domain/moderation/moderation.ts';
import { formAction } from '#src/web/form-action.ts';
import { FormRefusal } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

/** As the address and the form name them. */
export const REPORT_CHOICES = ['klopt-niet', 'ongepast'] as const;
const KIND_OF: Record<(typeof REPORT_CHOICES)[number], ReportKind> = { 'klopt-niet': 'outdated', 'ongepast': 'inappropriate' };

/** The debt of a day melts in a day; an hour later some of it may have. */
const RETRY_AFTER_SECONDS = 3600;

export const sendReport = formAction({
  name: 'melden',
  who: everyone,
  input: z.object({
    wat: z.enum(REPORT_CHOICES, 'report-kind-needed'),
    woorden: z.string().max(REPORT_MAX_LENGTH, 'report-long').optional(),
  }),
  run({ app, address, language, page }, { wat, woorden }) {
    const id = page.params.id ?? '';
    if (!/^[1-9]\d{0,14}$/.test(id)) throw new DomainError('not-found', 'activity');
    try {
      reportActivity(app, { activityId: Number(id), kind: KIND_OF[wat], words: woorden ?? null, address });
    } catch (error) {
      if (!isDomainError(error) || error.code !== 'too-many') throw error;
      throw new FormRefusal([{ field: '', key: 'report-too-many' }], { status: 429, retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    return pathsIn(language).report(Number(id), 'verstuurd=1');
  },
});
