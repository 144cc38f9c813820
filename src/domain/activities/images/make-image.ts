/**
 * Makes a photo anew from what was sent: turned as the camera held it, cut to 3 : 2, in our sizes, without anything
 * the camera wrote into it. What is in the file decides, never its name (issue: broken, disguised, far too large).
 */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { DomainError } from '../../shared/errors.ts';
import {
  heightOf, IMAGE_WIDTHS, LARGEST_WIDTH, MOST_BYTES, MOST_SENT_BYTES, type ImageExtension, type ImageWidth,
} from './image.ts';

export interface MadeFile { width: ImageWidth; extension: ImageExtension; bytes: Buffer }
export interface MadeImage { id: string; files: MadeFile[] }

/** The largest camera of a telephone that people use; more only costs memory. */
const MOST_PIXELS = 60_000_000;
const LEAST_SIDE_PX = 300;
const WITHIN_SECONDS = 20;
const ATTEMPTS = [
  ...[78, 68, 58, 48, 38, 28].map((quality) => ({ quality, blur: 0 })),
  ...[1, 2, 4, 8].map((blur) => ({ quality: 28, blur })),
];

// One photo at a time per thread of libvips, and no memory kept for the next.
sharp.concurrency(1);
sharp.cache(false);

/** What the first bytes say it is; undefined for everything else, SVG and GIF too. */
export function kindOfImage(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) !== 'ftyp') return undefined;
  const brand = text(8, 12);
  if (brand === 'avif') return 'avif';
  return ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].includes(brand) ? 'heic' : undefined;
}

const refuse = (key: string): never => {
  throw new DomainError('invalid', key);
};

async function inspect(bytes: Uint8Array): Promise<void> {
  const kind = kindOfImage(bytes);
  // The patents on it keep HEIC out of the library; a telephone can save the same photo as JPEG.
  if (kind === 'heic') return refuse('image-heic');
  if (kind === undefined) return refuse('image-type');
  const { width, height, pages = 1, format } = await open(bytes).metadata().catch(() => refuse('image-broken'));
  if (format !== (kind === 'avif' ? 'heif' : kind)) refuse('image-type');
  if (pages > 1) refuse('image-moving');
  if (width * height > MOST_PIXELS) refuse('image-pixels');
  if (Math.min(width, height) < LEAST_SIDE_PX) refuse('image-small');
}

const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: false, animated: false });

/** As good as fits in what one file may weigh; what no quality makes light enough is made softer. */
async function encode(pixels: Sharp, extension: ImageExtension): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0);
  for (const { quality, blur } of ATTEMPTS) {
    const image = blur === 0 ? pixels.clone() : pixels.clone().blur(blur);
    last = await (extension === 'webp' ? image.webp({ quality }) : image.jpeg({ quality, mozjpeg: true })).toBuffer();
    if (last.length <= MOST_BYTES) return last;
  }
  return last;
}

/**
 * @param bytes as sent
 * Throws DomainError `invalid` with the reason: `image-needed`, `image-heavy`, `image-type`, `image-heic`,
 * `image-broken`, `image-moving`, `image-pixels`, `image-small`.
 */
export async function makeImage(bytes: Uint8Array): Promise<MadeImage> {
  if (bytes.length === 0) refuse('image-needed');
  if (bytes.length > MOST_SENT_BYTES) refuse('image-heavy');
  await inspect(bytes);
  const files: MadeFile[] = [];
  const { data, info } = await open(bytes).autoOrient().timeout({ seconds: WITHIN_SECONDS })
    .resize(LARGEST_WIDTH, heightOf(LARGEST_WIDTH), { fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true })
    .catch(() => refuse('image-broken'));
  const { width: fullWidth, height, channels } = info;
  for (const width of IMAGE_WIDTHS) {
    const pixels = sharp(data, { raw: { width: fullWidth, height, channels } }).resize(width, heightOf(width));
    for (const extension of ['webp', 'jpg'] as const) {
      files.push({ width, extension, bytes: await encode(pixels, extension) });
    }
  }
  const largest = files.find(({ width, extension }) => width === LARGEST_WIDTH && extension === 'webp');
  const id = createHash('sha256').update(largest?.bytes ?? data).digest('hex').slice(0, 32);
  return { id, files };
}
