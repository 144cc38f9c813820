/**
 * <auto-save data-saved="… {uur} …" data-failed="…"> around the activity form: some seconds after a change it sends the
 * form as the button "Bewaar ontwerp" does, and takes over from the answer where the draft stands and what its version
 * is. It never hands in. What the server refuses stays in the fields and the status says so.
 */
const QUIET_MS = 8_000;

class AutoSave extends HTMLElement {
  #timer: number | undefined;
  #isBusy = false;
  #isChanged = false;
  #isLeaving = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.addEventListener('input', () => {
      this.#isChanged = true;
      this.#plan(form);
    });
    form.addEventListener('submit', () => {
      this.#isLeaving = true;
      window.clearTimeout(this.#timer);
    });
  }

  #plan(form: HTMLFormElement): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(form), QUIET_MS);
  }

  async #save(form: HTMLFormElement): Promise<void> {
    if (this.#isBusy || this.#isLeaving || !this.#isChanged) return;
    this.#isBusy = true;
    this.#isChanged = false;
    const sent = new FormData(form);
    sent.set('button', 'save');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: sent, headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const saved = page.querySelector<HTMLFormElement>('auto-save form');
      if (!answer.ok || !saved || this.#isLeaving) throw new Error(String(answer.status));
      this.#takeOver(form, saved, answer.url);
      const now = new Date();
      const clock = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
      this.#say((this.dataset['saved'] ?? '').replace('{uur}', clock));
    } catch {
      this.#isChanged = true;
      if (!this.#isLeaving) this.#say(this.dataset['failed'] ?? '');
    } finally {
      this.#isBusy = false;
    }
  }

  /** The next save is of the draft that now exists, from its newest version. */
  #takeOver(form: HTMLFormElement, saved: HTMLFormElement, url: string): void {
    const names = ['formulier', 'stamp', 'sleutel'];
    for (const name of names) form.querySelector(`:scope > input[type="hidden"][name="${name}"]`)?.remove();
    for (const input of saved.querySelectorAll<HTMLInputElement>(':scope > input[type="hidden"]')) {
      if (names.includes(input.name)) form.prepend(input.cloneNode());
    }
    const to = saved.getAttribute('action');
    if (to !== null && to !== form.getAttribute('action')) {
      form.setAttribute('action', to);
      history.replaceState(null, '', new URL(url).pathname + location.hash);
    }
  }

  #say(sentence: string): void {
    const status = this.querySelector('[data-autosave]');
    if (status) status.textContent = sentence;
  }
}

if (!customElements.get('auto-save')) customElements.define('auto-save', AutoSave);
