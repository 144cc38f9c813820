/** The neutral form in which another program's activity reaches us; `src/interop` maps its formats to it. */
import type { OrganisationKind } from '../organisations/organisation.ts';
import type { Schedule } from '../schedules/schedule.ts';
import type { ActivityContent } from './activity.ts';

export interface ForeignOrganiser {
  /** UUID at the source, lower case; null for a name that is only written with the activity. */
  sourceId: string | null;
  name: string;
  kind: OrganisationKind;
  nis: string | null;
  about: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
}

/** A remark to organiser and gemeente, such as several different taaliconen (product §11). */
export interface ForeignRemark { key: string; detail: string }

export interface ForeignActivity {
  sourceId: string;
  sourceUrl: string | null;
  content: ActivityContent;
  schedule: Schedule;
  organiser: ForeignOrganiser | null;
  /** Epoch ms; null = no such limit. */
  availableFrom: number | null;
  availableTo: number | null;
  remarks: ForeignRemark[];
}
