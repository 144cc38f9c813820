import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

/**
 * `src/server/http.ts` is the entrance: it checks the host, limits, compresses and sets the security headers, so
 * every host that reaches Astro has been checked already (`allowedDomains: [{}]`; the origin check stays on).
 */
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true, bodySizeLimit: 12 * 1024 * 1024 }),
  trailingSlash: 'never',
  session: false,
  // No picture is made on request; see http.ts.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  security: { checkOrigin: true, allowedDomains: [{}] },
  // Nothing stands inline, so that the Content-Security-Policy needs no exceptions.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, ssr: { external: ['better-sqlite3'] } },
  devToolbar: { enabled: false },
  prefetch: false,
});
