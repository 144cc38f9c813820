/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    app: import('#src/server/create-app.ts').RunningApp;
    requestId: string;
    /** Only for rate limits; never logged, never stored. */
    clientAddress: string;
    /** The photo in the form was too large to receive; the words beside it are there. */
    isBodyCut: boolean;
    /** Astro's pattern of the route, for logs and guards; null until a page runs. */
    routePattern: string | null;
    language: import('#src/i18n/languages.ts').Language;
    /** Path without language prefix, with leading slash. */
    path: string;
    /** Key of this address in the page cache; null when the answer may be for this person only. */
    pageKey: string | null;
    /**
     * Set by a page that is the same for every visitor, so that it may be kept. `count` counts that a person looked at
     * it, kept or not. `until`: when it would say something else by itself, if the offer and the day do not tell.
     */
    shared: { count?: (viewer: import('#src/web/page-cache.ts').Viewer) => void; until?: number } | null;
  }
}
