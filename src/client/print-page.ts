/** Prints the page; shows itself only where scripts run. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => { window.print(); });
  }
}

customElements.define('print-page', PrintPage);
