/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    app: import('#src/server/create-app.ts').RunningApp;
    requestId: string;
    /** Only for rate limits; never logged, never stored. */
    clientAddress: string;
    /** Astro's pattern of the route, for logs and guards; null until a page runs. */
    routePattern: string | null;
    language: import('#src/i18n/languages.ts').Language;
    /** Path without language prefix, with leading slash. */
    path: string;
  }
}
