/** SQL of activities put here with only a mail address; what is known of the sender is sealed. Inside transactions. */
import { eq } from 'drizzle-orm';
import { easyOffers } from '#db/schema/easy-offers.ts';
import type { ActivityValues } from '../activity-input.ts';
import { DomainError } from '../../shared/errors.ts';
import type { SealingApp } from '../../shared/outbox.ts';

export type EasyOfferRow = typeof easyOffers.$inferSelect;

/** Null where it is erased. */
export interface Sender { email: string | null; organisationName: string | null; senderFunction: string | null; code: string | null }

/** Throws `gone` when it is erased. */
export function getEasyOffer({ db }: Pick<SealingApp, 'db'>, id: number): EasyOfferRow {
  const row = db.select().from(easyOffers).where(eq(easyOffers.id, id)).get();
  if (!row) throw new DomainError('gone', 'link-expired');
  return row;
}

export function findEasyOfferOf({ db }: Pick<SealingApp, 'db'>, activityId: number): EasyOfferRow | undefined {
  return db.select().from(easyOffers).where(eq(easyOffers.activityId, activityId)).get();
}

export function updateEasyOffer({ db }: Pick<SealingApp, 'db'>, id: number, changes: Partial<EasyOfferRow>): void {
  db.update(easyOffers).set(changes).where(eq(easyOffers.id, id)).run();
}

export function openSender({ sealer }: Pick<SealingApp, 'sealer'>, row: EasyOfferRow): Sender {
  const open = (sealed: string | null) => (sealed === null ? null : sealer.open(sealed));
  return {
    email: open(row.email), organisationName: open(row.organisationName), senderFunction: open(row.senderFunction),
    code: open(row.code),
  };
}

/** Null once it stands in the activity. */
export const openDraft = ({ sealer }: Pick<SealingApp, 'sealer'>, { draft }: EasyOfferRow): ActivityValues | null =>
  (draft === null ? null : JSON.parse(sealer.open(draft)) as ActivityValues);
