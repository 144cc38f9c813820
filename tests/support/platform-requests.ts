/** A request to be a lokaal bestuur on the small platform, decided and taken back. */
import { organisationRegistrations } from '#db/schema/users.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { openLokaalBestuurRequests } from '#src/domain/moderation/desk/lokaal-bestuur-request.ts';
import { undoDecision } from '#src/domain/moderation/undo-decision.ts';
import { listBestuurRequests, listDecidedRequests } from '#src/domain/platform/bestuur-requests.ts';
import type { ModerationBench } from './moderation-bench.ts';

/** The bench's organisation asks. */
export function listRequestsAndDecide({ app, db, organisationId, administrator, now }: ModerationBench) {
  db.insert(organisationRegistrations).values({ organisationId, asksLokaalBestuur: true, createdAt: now }).run();
  openLokaalBestuurRequests(app);
  return {
    open: () => listBestuurRequests(app).length,
    refuse(words: string) {
      const itemId = listBestuurRequests(app)[0]?.itemId ?? 0;
      decideItem(app, administrator, { itemId, versionId: null, decision: 'refuse', words });
    },
    undo() {
      undoDecision(app, administrator, { decisionId: listDecidedRequests(app)[0]?.decisionId ?? 0 });
    },
  };
}
