/**
 * <near-me data-busy="…" data-failed="…"> holds a hidden button and an empty status. With scripts and a position it sends the form
 * around it with the visitor's point instead of the typed place, rounded to 0.01° before it enters an address
 * (product §1.9).
 */
const rounded = (degrees: number) => (Math.round(degrees * 100) / 100).toFixed(2);

class NearMe extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !('geolocation' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      button.disabled = true;
      this.say('busy');
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          button.disabled = false;
          this.go(coords.latitude, coords.longitude);
        },
        () => {
          button.disabled = false;
          this.say('failed');
        },
        { maximumAge: 600_000, timeout: 15_000 },
      );
    });
  }

  go(latitude: number, longitude: number): void {
    const form = this.closest('form');
    if (!form) return;
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const isPlace = name === 'waar' || name === 'punt' || name === 'lat' || name === 'lon';
      if (typeof value === 'string' && value.trim() !== '' && !isPlace) params.append(name, value);
    }
    params.set('lat', rounded(latitude));
    params.set('lon', rounded(longitude));
    location.assign(`${form.action}?${params}`);
  }

  say(sentence: 'busy' | 'failed'): void {
    const status = this.querySelector<HTMLElement>('[role="status"]');
    if (status) status.textContent = this.dataset[sentence] ?? '';
  }
}

if (!customElements.get('near-me')) customElements.define('near-me', NearMe);
