/** Who may see and decide what stands in a queue (product §5, §7). */
import type { Database } from '#db/client.ts';
import { findNetwork, findMunicipality, networkOfMunicipality } from '../places/reference.ts';
import {
  isAdministrator, isCoordinatorOf, isEditorOf, isModeratorOf, type Actor, type MaybeActor,
} from '../shared/actor.ts';
import { DomainError } from '../shared/errors.ts';
import { findItem, type ItemRow } from './item-repo.ts';
import { levelsThatDecide, type ItemLevel } from './moderation.ts';
import type { Responsible } from './territory.ts';

type Placed = Pick<ItemRow, 'nis' | 'startLevel' | 'level' | 'scope'>;

/** The desk of this level for this item; undefined when it has none. */
export function deskOf(item: Pick<ItemRow, 'nis'>, level: ItemLevel): Responsible | undefined {
  if (level === 'administrator') return { level, scope: '' };
  if (item.nis === null || !findMunicipality(item.nis)) return undefined;
  return { level, scope: level === 'gemeente' ? item.nis : networkOfMunicipality(item.nis).id };
}

export function worksAt(actor: MaybeActor, { level, scope }: Responsible): boolean {
  if (level === 'gemeente') return isModeratorOf(actor, scope);
  return level === 'network' ? isCoordinatorOf(actor, scope) : isAdministrator(actor);
}

/** The desk at which this actor decides the item: who has it, or a lower one that may still. Undefined = none. */
export function decidingDesk(actor: MaybeActor, item: Placed): Responsible | undefined {
  return levelsThatDecide(item).toReversed()
    .map((level) => (level === item.level ? { level, scope: item.scope } : deskOf(item, level)))
    .find((desk) => desk !== undefined && worksAt(actor, desk));
}

/** At a desk: who may decide it, and the gemeente what happens on its territory even when it is handed on. */
export const canSeeItem = (actor: MaybeActor, item: Placed): boolean =>
  decidingDesk(actor, item) !== undefined || (item.nis !== null && isModeratorOf(actor, item.nis));

/** The organiser's side of the thread; a report is not shown to whom it is about. */
export const isItemOfOrganiser = (actor: MaybeActor, item: Pick<ItemRow, 'organisationId' | 'kind'>): boolean =>
  item.kind !== 'report' && item.organisationId !== null && isEditorOf(actor, item.organisationId);

/** Throws `not-found` for one that is not there or that this actor may not see. */
export function getVisibleItem(db: Database, actor: Actor, id: number): ItemRow {
  const item = findItem(db, id);
  if (!item || !canSeeItem(actor, item)) throw new DomainError('not-found', 'item-unknown');
  return item;
}

/** As people read it: 'Gent', 'Regio Gent', or '' for the platform. */
export function nameOfDesk({ level, scope }: Responsible): string {
  if (level === 'gemeente') return findMunicipality(scope)?.name ?? '';
  return level === 'network' ? findNetwork(scope)?.name ?? '' : '';
}
