/** The photo of an activity: which files there are of it and what they are called (product §3, §10). */

/** Every photo is 3 : 2 (design §3 Activity), so that a page can keep its place before it is there. */
export const IMAGE_WIDTHS = [480, 960] as const;
export type ImageWidth = (typeof IMAGE_WIDTHS)[number];
export const LARGEST_WIDTH: ImageWidth = 960;
export const heightOf = (width: ImageWidth): number => (width * 2) / 3;

/** WebP, and JPEG for old browsers and other programs. */
export const IMAGE_TYPES = { webp: 'image/webp', jpg: 'image/jpeg' } as const;
export type ImageExtension = keyof typeof IMAGE_TYPES;

/** What one file may weigh: it stands above the fold on a telephone (product §10). */
export const MOST_BYTES = 40_000;
/** What an organiser may send. */
export const MOST_SENT_BYTES = 10 * 1024 * 1024;

export const IMAGE_PEOPLE = ['nobody', 'agreed'] as const;
/** Who can be recognised on it: nobody, or people who said yes. */
export type ImagePeople = (typeof IMAGE_PEOPLE)[number];

export interface ImageFileName { id: string; width: ImageWidth; extension: ImageExtension }

export const imageFileName = ({ id, width, extension }: ImageFileName): string => `${id}-${width}.${extension}`;

/** Undefined for anything that is not exactly a name of ours. */
export function readImageFileName(text: string): ImageFileName | undefined {
  const [, id = '', size = '', extension = ''] = /^([0-9a-f]{32})-(\d{3})\.(webp|jpg)$/.exec(text) ?? [];
  const width = IMAGE_WIDTHS.find((each) => String(each) === size);
  return id === '' || width === undefined ? undefined : { id, width, extension: extension as ImageExtension };
}
