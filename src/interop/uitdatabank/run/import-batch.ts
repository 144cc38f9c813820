/** The part of a run that files and pages share: one document after the other, counted, never stopped by one. */
import type { ForeignActivity } from '#src/domain/activities/foreign-activity.ts';
import {
  listForeignSourceIds, takeOverActivity, withdrawForeignActivity, type TakeOverOutcome,
} from '#src/domain/activities/take-over-activity.ts';
import { takeOverOrganisation } from '#src/domain/organisations/take-over-organisation.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';
import type { App } from '#src/domain/shared/app.ts';
import type { ImportReport, ReportedReason } from './import-report.ts';
import type { JsonRecord } from '../json.ts';
import { noKnownDocuments, type KnownDocuments } from '../known-documents.ts';
import { mapEvent, type MappedEvent } from '../map-event.ts';
import { organiserOf } from '../organizer.ts';
import type { SourceDocument } from '../read-documents.ts';

/** What a run needs of the App; without an engine nothing is refreshed. */
export interface ImportApp extends Pick<App, 'db' | 'clock' | 'searchIndex' | 'log'> {
  search?: Pick<App['search'], 'refresh'>;
}

export interface ImportOutput {
  /** A line for somebody who waits; only on long runs. */
  progress(line: string): void;
}

/** Where a document was found. */
export interface Origin { file: string; index: number | null }

export class ImportBatch {
  readonly app: ImportApp;
  readonly report: ImportReport;
  readonly known: KnownDocuments = noKnownDocuments();
  /** Every UUID of an event that the run held, skipped ones too. */
  readonly heldIds = new Set<string>();

  constructor(app: ImportApp, report: ImportReport) {
    this.app = app;
    this.report = report;
  }

  /** Place and organizer documents are kept to complete events; they must come before those to be of use. */
  remember({ identity, document }: SourceDocument): void {
    if (identity.uuid === null) return;
    if (identity.type === 'place') this.known.places.set(identity.uuid, document);
    if (identity.type === 'organizer') this.known.organizers.set(identity.uuid, document);
  }

  /** Never throws for what is in the document; only a database that no longer writes stops the run. */
  map(document: JsonRecord): MappedEvent | { kind: 'fault'; detail: string } {
    try {
      return mapEvent(document, { importedOn: toLocal(this.app.clock.now()).date, known: this.known });
    } catch (error) {
      return { kind: 'fault', detail: this.#faultOf(error) };
    }
  }

  take(mapped: ReturnType<ImportBatch['map']>, origin: Origin, id: string | null): void {
    if (id !== null) this.heldIds.add(id);
    if (mapped.kind === 'fault') return this.skip(origin, id, 'error', mapped.detail);
    if (mapped.kind === 'skip') return this.skip(origin, id, mapped.reason, mapped.detail);
    try {
      if (mapped.kind === 'withdraw') this.#withdraw(mapped, origin);
      else this.#takeOver(mapped.activity, origin);
    } catch (error) {
      if (isDatabaseFault(error)) throw error;
      this.skip(origin, id, 'error', this.#faultOf(error));
    }
  }

  /** Organizer documents of the run whose activities are here. */
  takeOrganizer(document: JsonRecord, origin: Origin, id: string | null): void {
    const organiser = organiserOf(document);
    if (organiser === null || organiser.isGone) return this.skip(origin, id, 'organizer-document');
    try {
      const outcome = takeOverOrganisation(this.app, organiser);
      if (outcome === undefined) this.skip(origin, id, 'organizer-document');
      else this.report[outcome] += 1;
    } catch (error) {
      if (isDatabaseFault(error)) throw error;
      this.skip(origin, id, 'error', this.#faultOf(error));
    }
  }

  skip(origin: Origin, id: string | null, reason: ReportedReason, detail = ''): void {
    this.report.skipped.push({ ...origin, id, reason, detail });
  }

  /** `--complete`: what the source no longer holds is withdrawn here. */
  withdrawAbsent(): void {
    for (const sourceId of listForeignSourceIds(this.app.db)) {
      if (this.heldIds.has(sourceId)) continue;
      const { outcome } = withdrawForeignActivity(this.app, sourceId, 'absent');
      if (outcome === 'withdrawn') this.report.withdrawn += 1;
    }
  }

  #takeOver(activity: ForeignActivity, origin: Origin): void {
    this.#count(takeOverActivity(this.app, activity), origin, activity.sourceId, 'over');
  }

  #withdraw(mapped: MappedEvent & { kind: 'withdraw' }, origin: Origin): void {
    const outcome = withdrawForeignActivity(this.app, mapped.sourceId, mapped.reason);
    this.#count(outcome, origin, mapped.sourceId, mapped.reason, mapped.detail);
  }

  #count(outcome: TakeOverOutcome, origin: Origin, id: string, reason: ReportedReason, detail = ''): void {
    if (outcome.outcome === 'skipped') this.skip(origin, id, reason, detail);
    else this.report[outcome.outcome] += 1;
  }

  /** The name of the fault only: its message may hold words of the document. */
  #faultOf(error: unknown): string {
    const name = error instanceof Error ? error.name : 'unknown';
    const lines = error instanceof Error ? error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : undefined;
    this.app.log.error({ fault: name, stack: lines?.join('\n') }, 'import fault');
    return name;
  }
}

/** Disk full, file damaged or locked: going on would only repeat it. A broken rule of one row is that row's. */
function isDatabaseFault(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT');
}
