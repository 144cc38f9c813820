/** After `astro build`: static files get a brotli and a gzip twin, so that the server compresses them only once. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSIBLE = /\.(css|js|svg|json|txt|webmanifest|geojson)$/;

function compressUnder(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) compressUnder(file);
    else if (COMPRESSIBLE.test(name)) {
      const content = readFileSync(file);
      const settings = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
      writeFileSync(`${file}.br`, brotliCompressSync(content, settings));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
  }
}

compressUnder('dist/client');
