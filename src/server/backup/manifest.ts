/** What a backup says of itself: the first file of its archive, and the names it may hold. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { Sealer } from '#src/auth/sealed-text.ts';

export const MANIFEST = 'manifest.json';
export const DATABASE = 'meedoen.db';
export const ERASURES = 'erasures.log';
export const ACCOUNTS = 'demo-accounts.json';
export const IMAGES = 'images';

/** The only paths an archive may hold: no folders above, no absolute paths, nothing hidden. */
export const isArchivePath = (path: string): boolean =>
  [MANIFEST, DATABASE, ERASURES, ACCOUNTS].includes(path) || /^images\/[A-Za-z0-9][\w.-]{0,199}$/.test(path);

const manifestSchema = z.object({
  format: z.literal('meedoen-backup'),
  version: z.literal(1),
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  /** The newest migration its database has had; `when` orders them. */
  migration: z.object({ when: z.number(), tag: z.string() }),
  holds: z.enum(['demo', 'own']).nullable(),
  /** The newest row of the chained log at that moment; null = empty. */
  log: z.object({ seq: z.number(), hash: z.string() }).nullable(),
  /** Tells whether a secret key is the one of this data, without saying anything of it; null = there was no key. */
  keyCheck: z.string().nullable(),
  /** Rows per table. */
  rows: z.record(z.string(), z.number()),
  files: z.array(z.object({
    path: z.string().refine(isArchivePath), bytes: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];

/** Undefined when it is no manifest that this version can read. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A keyed hash that is equal for the same secret key. */
export const keyCheckOf = (sealer: Pick<Sealer, 'fingerprint'>): string => sealer.fingerprint('backup', 'key check');

/** In hexadecimal, read in pieces. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
