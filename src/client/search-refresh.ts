/**
 * <search-refresh>: a changed filter fetches the same page and takes over its regions and counters. The form stays, so
 * the focus stays; the address follows and the back button works. Whatever fails falls back to sending the form.
 */
import { searchAddress, trailAfter, type Trail } from './search-address.ts';

const SLOW_AFTER_MS = 10_000;
/** Changes that follow each other faster are asked in one go. */
const WAIT_MS = 250;

class SearchRefresh extends HTMLElement {
  #running: AbortController | null = null;
  #waiting = 0;
  /** The query whose results stand on the page. */
  #shown = location.search;
  #trail: Trail = { group: null, isStep: false };

  connectedCallback(): void {
    this.#takeSendLabel(document);
    this.addEventListener('change', this.#onChange);
    window.addEventListener('popstate', this.#onBack);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#waiting);
    window.removeEventListener('popstate', this.#onBack);
  }

  readonly #onChange = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || !target.form?.matches('[data-filters]')) return;
    const { form } = target;
    this.#trail = trailAfter(this.#trail, target);
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => {
      void this.#refresh(searchAddress(form.action, new FormData(form), { straal: form.dataset.radius ?? '' }), form);
    }, WAIT_MS);
  };

  /**
   * Back to another search: the whole page is asked again, with the form as it was. A skip link only moves within the
   * page.
   */
  readonly #onBack = (): void => {
    if (location.search !== this.#shown) location.reload();
  };

  async #refresh(address: string, form: HTMLFormElement): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const slow = this.#showLoading(address);
    try {
      const response = await fetch(address, { signal: running.signal, headers: { Accept: 'text/html' } });
      if (!response.ok) throw new Error(String(response.status));
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (running.signal.aborted) return;
      if (!page.querySelector('search-refresh')) throw new Error('another page');
      this.#takeOver(page);
      if (this.#trail.isStep) history.pushState(null, '', response.url);
      else history.replaceState(null, '', response.url);
      this.#trail = { ...this.#trail, isStep: false };
      this.#shown = location.search;
    } catch (error) {
      if (running.signal.aborted) return;
      console.warn('search-refresh', error);
      form.submit();
    } finally {
      clearTimeout(slow);
      if (this.#running === running) this.#hideLoading();
    }
  }

  #takeOver(page: Document): void {
    document.title = page.title;
    for (const region of this.querySelectorAll('[data-region]')) {
      const fresh = page.querySelector(`[data-region="${region.getAttribute('data-region')}"]`);
      if (fresh) region.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    }
    for (const counter of this.querySelectorAll('[data-count]')) {
      const fresh = page.querySelector(`[data-count="${counter.getAttribute('data-count')}"]`);
      counter.textContent = fresh?.textContent?.trim() ?? '';
    }
    const links = page.querySelectorAll<HTMLAnchorElement>('.language__list a');
    document.querySelectorAll<HTMLAnchorElement>('.language__list a').forEach((link, index) => {
      const fresh = links[index];
      if (fresh) link.setAttribute('href', fresh.getAttribute('href') ?? '');
    });
    this.#takeSendLabel(page);
    const announce = this.querySelector('[data-announce]');
    if (announce) announce.textContent = document.title.split(' – ')[0] ?? '';
  }

  /** With scripts the button says how many it shows. */
  #takeSendLabel(page: Document): void {
    const words = page.querySelector('[data-send]')?.getAttribute('data-label');
    const label = this.querySelector('[data-send] > span');
    if (words && label) label.textContent = words;
  }

  #showLoading(address: string): number {
    const loading = this.querySelector<HTMLElement>('[data-loading]');
    const slow = this.querySelector<HTMLElement>('[data-slow]');
    if (loading) loading.hidden = false;
    if (slow) slow.hidden = true;
    this.querySelector('[data-slow-link]')?.setAttribute('href', address);
    this.querySelector('[data-region="list"]')?.setAttribute('aria-busy', 'true');
    return window.setTimeout(() => {
      if (slow) slow.hidden = false;
    }, SLOW_AFTER_MS);
  }

  #hideLoading(): void {
    const loading = this.querySelector<HTMLElement>('[data-loading]');
    if (loading) loading.hidden = true;
    this.querySelector('[data-region="list"]')?.removeAttribute('aria-busy');
  }
}

if (!customElements.get('search-refresh')) customElements.define('search-refresh', SearchRefresh);
