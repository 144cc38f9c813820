/**
 * Anybody says "klopt niet meer" or "ongepast" (product §3 Freshness). A report hides nothing by itself; about a lokaal
 * bestuur's own offer it goes to the network (§7). Of who sent it only a keyed hash of the address stays for a day.
 */
import { and, eq, gt, isNotNull, lt } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { activityReports } from '#db/schema/moderation.ts';
import { findActivity, type ActivityRow } from '../activities/activity-repo.ts';
import { findLastVersion } from '../activities/publishing/version-repo.ts';
import { findOrganisation } from '../organisations/organisation-repo.ts';
import { MS_PER_DAY } from '../schedules/brussels-time.ts';
import { DomainError } from '../shared/errors.ts';
import type { SealingApp } from '../shared/outbox.ts';
import { findOpenItem, openItem } from './item-repo.ts';
import { appendLog } from './moderation-log.ts';
import { REPORT_KINDS, type ReportKind } from './moderation.ts';
import { territoryOfActivity } from './territory.ts';

/** From one address in 24 hours; a reading room shares one. */
export const REPORTS_A_DAY = 10;
export const REPORT_MAX_LENGTH = 1_000;

export interface ReportInput {
  activityId: number;
  kind: ReportKind;
  words?: string | null;
  /** Network address of the visitor; only for counting. */
  address: string;
}

function isOwnOfferOfBestuur(app: Pick<SealingApp, 'db'>, activity: ActivityRow): boolean {
  return activity.organisationId !== null && findOrganisation(app.db, activity.organisationId)?.isLokaalBestuur === true;
}

/**
 * Throws `not-found` for what is not published, `invalid` for another kind or too many words, `too-many` over the
 * limit. The same from the same address on one day is one report.
 */
export function reportActivity(app: SealingApp, input: ReportInput): void {
  const words = input.words?.trim() || null;
  if (!REPORT_KINDS.includes(input.kind)) throw new DomainError('invalid', 'report-kind-needed');
  if (words !== null && words.length > REPORT_MAX_LENGTH) throw new DomainError('invalid', 'words-long');
  const sourceHash = app.sealer.fingerprint(input.address, 'report');
  inTransaction(app.db, () => {
    const { db } = app;
    const now = app.clock.now();
    const activity = findActivity(db, input.activityId);
    if (activity?.state !== 'published') throw new DomainError('not-found', 'activity-unknown');
    const sent = db.select().from(activityReports)
      .where(and(eq(activityReports.sourceHash, sourceHash), gt(activityReports.at, now - MS_PER_DAY))).all();
    const isRepeated = sent.some((each) => (
      each.activityId === activity.id && each.kind === input.kind && each.words === words
    ));
    if (isRepeated) return;
    if (sent.length >= REPORTS_A_DAY) throw new DomainError('too-many', 'too-many');
    const version = findOpenItem(db, activity.id, 'report')?.versionId ?? publishedVersionId(app, activity.id);
    const itemId = openItem(db, {
      kind: 'report', activityId: activity.id, versionId: version, organisationId: activity.organisationId,
      nis: territoryOfActivity(db, activity), startLevel: isOwnOfferOfBestuur(app, activity) ? 'network' : 'gemeente', now,
    });
    db.insert(activityReports).values({
      activityId: activity.id, itemId, kind: input.kind, words, sourceHash, at: now,
    }).run();
    appendLog(db, {
      at: now, actor: 'visitor', action: 'report', itemId, activityId: activity.id,
      organisationId: activity.organisationId, detail: input.kind,
    });
  });
}

/** The last version when the public sees it; null for imports and while another waits. */
function publishedVersionId(app: Pick<SealingApp, 'db'>, activityId: number): number | null {
  const last = findLastVersion(app.db, activityId);
  return last?.state === 'published' ? last.id : null;
}

/** After a day nothing says from where a report came. Safe to run twice. */
export function forgetReportSources(app: Pick<SealingApp, 'db' | 'clock'>): void {
  app.db.update(activityReports).set({ sourceHash: null })
    .where(and(isNotNull(activityReports.sourceHash), lt(activityReports.at, app.clock.now() - MS_PER_DAY))).run();
}
