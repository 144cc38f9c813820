/** Shares the address through the device's own way; stays hidden where there is none. */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    if (typeof navigator.share !== 'function') return;
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => { void this.#share(); });
  }

  async #share(): Promise<void> {
    const description = document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '';
    const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? document.title;
    const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
    try {
      await navigator.share({ title, text: `${title}\n${description}`, url });
    } catch {
      // The visitor closed the device's window: nothing to do.
    }
  }
}

customElements.define('share-page', SharePage);
