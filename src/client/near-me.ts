/**
 * `<near-me>`: a button that fills in where the visitor is and sends the form it stands in, with `lat` and `lon`
 * rounded to 0.01° (product §1.9) in place of `waar`. The button is hidden in the markup and shows itself only when
 * the browser can find a place; `data-busy` and `data-failed` are the words for the `[role="status"]` inside.
 */
const rounded = (degrees: number): string => (Math.round(degrees * 100) / 100).toFixed(2);

function setHidden(form: HTMLFormElement, name: string, value: string): void {
  let input = form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`);
  if (!input) {
    input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    form.append(input);
  }
  input.value = value;
}

class NearMe extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !window.isSecureContext || !('geolocation' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => { this.ask(); });
  }

  private say(words: string | undefined): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words ?? '';
  }

  private ask(): void {
    this.say(this.dataset.busy);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { this.send(coords.latitude, coords.longitude); },
      () => { this.say(this.dataset.failed); },
      { maximumAge: 600_000, timeout: 15_000 },
    );
  }

  private send(lat: number, lon: number): void {
    const form = this.closest('form');
    if (!form) return;
    const where = form.querySelector<HTMLInputElement>('input[name="waar"]');
    if (where) where.value = '';
    setHidden(form, 'lat', rounded(lat));
    setHidden(form, 'lon', rounded(lon));
    form.requestSubmit();
  }
}

customElements.define('near-me', NearMe);
