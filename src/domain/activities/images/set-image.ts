/** Puts a photo on what the organiser is writing, or takes it off; the public sees it once that is published. */
import { inTransaction, type Database } from '#db/client.ts';
import { images } from '#db/schema/images.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import { getEditableActivity } from '../activity-policy.ts';
import { saveDraft } from '../publishing/save-draft.ts';
import type { ImageFiles } from './image-files.ts';
import type { ImagePeople } from './image.ts';
import type { MadeImage } from './make-image.ts';

type ImageApp = Pick<App, 'db' | 'clock'> & { images: ImageFiles };

export interface SetImage {
  activityId: number;
  image: MadeImage;
  alt: string;
  credit: string;
  people: ImagePeople;
}

/** Throws `not-found` for somebody else's activity, `conflict` while it waits for a decision. */
export function checkImageAllowed(db: Database, actor: Actor, activityId: number): void {
  const activity = getEditableActivity(db, actor, activityId);
  if (activity.state === 'submitted') throw new DomainError('conflict', 'activity-waits');
}

/** Throws as `checkImageAllowed`. The files are written first: a row never names a file that is not there. */
export function setImage(app: ImageApp, actor: Actor, { activityId, image, alt, credit, people }: SetImage): void {
  inTransaction(app.db, () => {
    checkImageAllowed(app.db, actor, activityId);
    const now = app.clock.now();
    const { id: imageId } = image;
    app.images.write(image);
    app.db.insert(images).values({ id: imageId, people, uploadedBy: actor.userId, uploadedAt: now })
      .onConflictDoUpdate({ target: images.id, set: { people, uploadedBy: actor.userId, uploadedAt: now } }).run();
    saveDraft(app, actor, { activityId, values: { imageId, imageAlt: alt, imageCredit: credit } });
  });
}

/** Throws as `checkImageAllowed`; without a photo nothing happens. */
export function removeImage(app: Pick<App, 'db' | 'clock'>, actor: Actor, { activityId }: { activityId: number }): void {
  saveDraft(app, actor, { activityId, values: { imageId: null, imageAlt: null, imageCredit: null } });
}
