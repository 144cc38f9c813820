/**
 * <point-map> around the two coordinates of the activity form: with scripts it offers a map to move the point on, and
 * asks for the map itself only when somebody opens it.
 */
class PointMap extends HTMLElement {
  #remove: (() => void) | null = null;

  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-open]');
    if (!button) return;
    for (const part of this.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
    button.addEventListener('click', () => void this.#open(button));
  }

  disconnectedCallback(): void {
    this.#remove?.();
    this.#remove = null;
  }

  async #open(button: HTMLButtonElement): Promise<void> {
    if (this.#remove || button.disabled) return;
    const words = JSON.parse(this.dataset['words'] ?? '{}') as { loading?: string; failed?: string };
    button.disabled = true;
    this.#say(words.loading ?? '');
    try {
      const { drawPointMap } = await import('./point-map-view.ts');
      this.#remove = await drawPointMap(this, (sentence) => this.#say(sentence));
      button.hidden = true;
    } catch (error) {
      console.warn('point-map', error);
      button.disabled = false;
      this.#say(words.failed ?? '');
    }
  }

  #say(sentence: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
  }
}

if (!customElements.get('point-map')) customElements.define('point-map', PointMap);
