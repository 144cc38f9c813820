/** <activity-map>: asks for the map itself only when one stands on the page, which the visitor has asked for. */
class ActivityMap extends HTMLElement {
  #remove: (() => void) | null = null;

  connectedCallback(): void {
    const words = JSON.parse(this.dataset['words'] ?? '{}') as { loading?: string; failed?: string };
    this.#say(words.loading ?? '');
    void import('./activity-map-view.ts')
      .then(async ({ drawMap }) => {
        const { remove, note } = await drawMap(this);
        this.#remove = remove;
        this.#say(note);
      })
      .catch((error: unknown) => {
        console.warn('activity-map', error);
        this.#say(words.failed ?? '');
      });
  }

  disconnectedCallback(): void {
    this.#remove?.();
    this.#remove = null;
  }

  #say(sentence: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
  }
}

if (!customElements.get('activity-map')) customElements.define('activity-map', ActivityMap);
