/** What the page of a queue is made of; gemeente, network and administrator have one each (product §7). */
import { publishChosen, undo } from '#src/actions/moderation-items.ts';
import { BULK, listRefusals } from '#src/domain/moderation/desk/bulk.ts';
import { listDeskQueue, listRecentDecisions, namesAt, QUEUE_VIEWS } from '#src/domain/moderation/desk/desk-queue.ts';
import type { ItemLevel } from '#src/domain/moderation/moderation.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import type { FormState } from '#src/web/form-state.ts';

export const QUEUE_ACTIONS = [publishChosen, undo];

/** `asked`: `toon`, `woorden`, `pagina`, and after an action `gedaan`, `doe`, `niet`; what is unknown counts for nothing. */
export function readQueuePage(
  app: App.Locals['app'], actor: Actor, level: ItemLevel, { asked, form }: { asked: URLSearchParams; form: FormState },
) {
  const number = (name: string) => Number(/^\d{1,6}$/.exec(asked.get(name) ?? '')?.[0] ?? 0);
  const view = QUEUE_VIEWS.find((each) => each === asked.get('toon')) ?? 'all';
  const words = (asked.get('woorden') ?? '').slice(0, 100);
  const done = form.action === null ? asked.get('gedaan') : null;
  const bulk = BULK.find((each) => each === asked.get('doe'));
  const refusedIds = (asked.get('niet') ?? '').split('.').filter((id) => /^[1-9]\d{0,14}$/.test(id)).map(Number);
  return {
    level, actor, names: namesAt(actor, level), view, words, form, publishChosen, undo, isUndone: done === 'ongedaan',
    queue: listDeskQueue(app, actor, { level, view, words, page: number('pagina') }),
    recent: listRecentDecisions(app, actor, level),
    result: done !== null && bulk
      ? { bulk, done: number('gedaan'), refusals: listRefusals(app, actor, level, refusedIds) } : null,
  };
}
