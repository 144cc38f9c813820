/** Photos: made anew from real files, refused when they are none, seen only with a published version (product §3). */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findActivityPage } from '#src/domain/activities/activity-queries.ts';
import { cleanImages } from '#src/domain/activities/images/clean-images.ts';
import { createImageFiles } from '#src/domain/activities/images/image-files.ts';
import { canSeeImage, isPublicImage } from '#src/domain/activities/images/image-policy.ts';
import { readImageFileName } from '#src/domain/activities/images/image.ts';
import { makeImage, type MadeImage } from '#src/domain/activities/images/make-image.ts';
import { removeImage, setImage } from '#src/domain/activities/images/set-image.ts';
import { saveDraft } from '#src/domain/activities/publishing/save-draft.ts';
import { editActivity, submitActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { ModerationBench } from '../support/moderation-bench.ts';

/** Noise does not compress: the hardest photo for a limit on weight. */
const noise = (width: number, height: number) => sharp({
  create: { width, height, channels: 3, background: '#336699', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
});
const refusal = (key: string) => expect.objectContaining({ code: 'invalid', key }) as Error;

describe('a photo is made anew', () => {
  it('turned as the camera held it, without place or camera, in four files of 3 : 2 and at most 40 kB', async () => {
    const sent = await noise(1400, 1000).withExif({
      IFD0: { Make: 'Geheim', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 49/1 0/1' },
    }).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(sent).metadata()).exif?.toString('latin1')).toContain('Geheim');
    const { id, files } = await makeImage(sent);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(files.map(({ width, extension }) => `${width}.${extension}`)).toEqual(['480.webp', '480.jpg', '960.webp', '960.jpg']);
    for (const { width, extension, bytes } of files) {
      const made = await sharp(bytes).metadata();
      expect(made).toMatchObject({ width, height: (width * 2) / 3, format: extension === 'jpg' ? 'jpeg' : 'webp' });
      expect([made.exif, made.xmp, made.iptc, made.orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(bytes.toString('latin1')).not.toContain('Geheim');
      expect(bytes.length).toBeLessThanOrEqual(40_000);
    }
    expect((await makeImage(sent)).id).toBe(id);
  });

  it('takes PNG with glass, WebP and AVIF', async () => {
    const glass = sharp({ create: { width: 600, height: 500, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0 } } });
    const { files } = await makeImage(await glass.png().toBuffer());
    const { dominant } = await sharp(files[1]?.bytes).stats();
    expect(dominant.r + dominant.g + dominant.b).toBeGreaterThan(700);
    for (const sent of [await noise(400, 400).webp().toBuffer(), await noise(400, 400).avif({ effort: 0 }).toBuffer()]) {
      expect((await makeImage(sent)).files).toHaveLength(4);
    }
  });

  it('refuses with the reason what is no photo, is broken, moves, or is far too large or small', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><script>alert(1)</script></svg>');
    const jpeg = await noise(900, 600).jpeg().toBuffer();
    const frames = await sharp(await noise(400, 800).png().toBuffer(), { pages: 1 })
      .webp({ loop: 0, delay: [100, 100] }).toBuffer();
    const moving = await sharp([frames, await noise(400, 800).png().toBuffer()], { join: { animated: true } }).webp().toBuffer();
    // A header that promises 60,000 by 60,000 pixels and nothing after it.
    const bomb = Buffer.from(await sharp({ create: { width: 400, height: 400, channels: 3, background: '#fff' } }).png().toBuffer());
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    const cases: [Buffer, string][] = [
      [Buffer.alloc(0), 'image-needed'], [Buffer.alloc(11 * 1024 * 1024, 1), 'image-heavy'], [svg, 'image-type'],
      [Buffer.from('GIF89a'), 'image-type'], [Buffer.from('%PDF-1.7'), 'image-type'], [heic, 'image-heic'],
      [jpeg.subarray(0, jpeg.length / 2), 'image-broken'], [Buffer.concat([jpeg.subarray(0, 3), svg]), 'image-broken'],
      [moving, 'image-moving'], [await noise(200, 900).png().toBuffer(), 'image-small'],
    ];
    for (const [bytes, key] of cases) await expect(makeImage(bytes), key).rejects.toEqual(refusal(key));
    await expect(makeImage(bomb)).rejects.toMatchObject({ code: 'invalid', key: expect.stringMatching(/image-(pixels|broken)/) as string });
    const wide = await sharp({ create: { width: 9000, height: 7000, channels: 3, background: '#fff' } }).png({ compressionLevel: 1 }).toBuffer();
    await expect(makeImage(wide)).rejects.toEqual(refusal('image-pixels'));
  });

  it('knows its own names and no other', () => {
    const id = 'a'.repeat(32);
    expect(readImageFileName(`${id}-480.webp`)).toEqual({ id, width: 480, extension: 'webp' });
    for (const name of [`${id}-481.webp`, `${id}-480.png`, `../${id}-480.jpg`, `${id.toUpperCase()}-480.jpg`, `${id}-480.jpg.new`]) {
      expect(readImageFileName(name), name).toBeUndefined();
    }
  });
});

describe('a photo belongs to a version', () => {
  let bench: ModerationBench;
  let folder: string;
  let image: MadeImage;
  beforeEach(async () => {
    bench = new ModerationBench();
    folder = mkdtempSync(join(tmpdir(), 'images-'));
    image = await makeImage(await noise(600, 400).jpeg().toBuffer());
  });
  afterEach(() => {
    bench.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const app = () => ({ ...bench.app, images: createImageFiles(join(folder, 'images')) });
  const words = { alt: 'Mensen koken', credit: 'Hilde', people: 'agreed' } as const;
  const sees = (actor: Parameters<typeof canSeeImage>[1]) => canSeeImage(bench.db, actor, image.id);
  const publish = (itemId: number | null) => {
    const { id, versionId } = bench.item(itemId);
    decideItem(bench.app, bench.karim, { itemId: id, versionId, decision: 'publish' });
  };
  const published = (): number => {
    const { activityId, itemId } = bench.submit();
    publish(itemId);
    return activityId;
  };

  it('a draft’s is seen by its organiser alone; handed in by the desk too; published by everybody', async () => {
    const activityId = saveDraft(bench.app, bench.editor, { organisationId: bench.organisationId, values: bench.values() });
    setImage(app(), bench.editor, { activityId, image, ...words });
    expect([sees(null), sees(bench.editor), sees(bench.karim), sees(bench.administrator)]).toEqual([false, true, false, false]);
    const { itemId } = submitActivity(bench.app, bench.editor, { activityId });
    expect([sees(null), sees(bench.karim), sees(bench.aalst)]).toEqual([false, true, false]);
    publish(itemId);
    expect([sees(null), isPublicImage(bench.db, image.id)]).toEqual([true, true]);
    expect(findActivityPage(bench.app, activityId))
      .toMatchObject({ activity: { image: { id: image.id, alt: words.alt, credit: words.credit } } });
    expect(await app().images.read({ id: image.id, width: 480, extension: 'webp' })).toEqual(image.files[0]?.bytes);
    expect(bench.rows('select id, people, uploaded_by from images'))
      .toEqual([{ id: image.id, people: 'agreed', uploaded_by: bench.editor.userId }]);
  });

  it('one of a revision stays unseen until it is published; taken down it is unseen again', () => {
    const activityId = published();
    setImage(app(), bench.editor, { activityId, image, ...words });
    expect(findActivityPage(bench.app, activityId)).toMatchObject({ activity: { image: null } });
    expect(sees(null)).toBe(false);
    const { itemId } = editActivity(bench.app, bench.editor, { activityId, values: { title: 'Met foto' } });
    expect([sees(null), sees(bench.karim)]).toEqual([false, true]);
    publish(itemId);
    expect(sees(null)).toBe(true);
    removeImage(bench.app, bench.editor, { activityId });
    expect(sees(null)).toBe(true);
    const without = editActivity(bench.app, bench.editor, { activityId, values: { title: 'Zonder foto' } });
    publish(without.itemId);
    expect(sees(null)).toBe(false);
  });

  it('refuses somebody else, and what waits for a decision, and then keeps no file', () => {
    const { activityId } = bench.submit();
    const set = (actor: typeof bench.editor) => () => { setImage(app(), actor, { activityId, image, ...words }); };
    expect(set(bench.karim)).toThrow(expect.objectContaining({ code: 'not-found' }) as Error);
    expect(set(bench.editor)).toThrow(expect.objectContaining({ code: 'conflict', key: 'activity-waits' }) as Error);
    expect(app().images.listIds()).toEqual([]);
  });

  it('one that nothing holds any more goes after a day, with files; one in use stays', async () => {
    const used = await makeImage(await noise(700, 500).jpeg().toBuffer());
    const first = saveDraft(bench.app, bench.editor, { organisationId: bench.organisationId, values: bench.values() });
    setImage(app(), bench.editor, { activityId: first, image, ...words });
    setImage(app(), bench.editor, { activityId: first, image: used, ...words });
    const lost = await makeImage(await noise(500, 500).jpeg().toBuffer());
    app().images.write(lost);
    expect(cleanImages(bench.app, app().images)).toBe(0);
    bench.now += 2 * MS_PER_DAY;
    expect(cleanImages(bench.app, app().images)).toBe(2);
    expect(cleanImages(bench.app, app().images)).toBe(0);
    expect(app().images.listIds()).toEqual([used.id]);
    expect(readdirSync(join(folder, 'images'))).toHaveLength(4);
    expect(bench.rows('select id from images')).toEqual([{ id: used.id }]);
  });
});
