/** What a network loads of an agency's figures: the table before it is written, and what writing it changed. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { TargetChange } from '#src/domain/networks/figures/target-groups.ts';
import type { SheetRow, TargetColumns, TargetDefaults } from '#src/domain/networks/figures/target-table.ts';

/** Agency figures, no persons. What is not written goes after a day, the rest after 30 days. */
export const targetLoads = sqliteTable('network_target_loads', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  networkId: text('network_id').notNull(),
  /** As read from the file, the head first; empty once written. */
  rows: text('rows', { mode: 'json' }).$type<SheetRow[]>().notNull(),
  columns: text('columns', { mode: 'json' }).$type<TargetColumns>().notNull(),
  /** For lines that do not say it themselves. */
  defaults: text('defaults', { mode: 'json' }).$type<TargetDefaults>().notNull(),
  madeAt: integer('made_at').notNull(),
  savedAt: integer('saved_at'),
  /** For the way back. */
  changes: text('changes', { mode: 'json' }).$type<TargetChange[]>().notNull(),
  undoneAt: integer('undone_at'),
}, (table) => [index('network_target_loads_by_network').on(table.networkId, table.madeAt)]);
