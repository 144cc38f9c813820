/**
 * Reads the page aloud (design §4: only when script and a voice for the language exist). Text in Dutch on a page in
 * another language is read by a Dutch voice, or left out when there is none.
 */
import { sentencesOf, spokenNumber } from './spoken-text.ts';

const READ = 'h1, h2, h3, dt, p, li, summary, a[href^="tel:"], .lines > span';
const SKIPPED = '.back, .actions, .hidden-visually, [hidden], [aria-hidden="true"], nav, svg';

interface Piece {
  text: string;
  voice: SpeechSynthesisVoice;
}

const languageOf = (element: Element) => (element.closest('[lang]')?.getAttribute('lang') ?? 'nl').slice(0, 2);

function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find((voice) => voice.lang.slice(0, 2).toLowerCase() === language);
}

class ReadAloud extends HTMLElement {
  #words = '';

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    const button = this.querySelector('button');
    const label = button?.querySelector('span');
    if (!button || !label) return;
    this.#words = label.textContent ?? '';
    const show = () => { this.hidden = voiceFor(languageOf(this)) === undefined; };
    // Some browsers know their voices only later.
    speechSynthesis.addEventListener?.('voiceschanged', show);
    show();
    button.addEventListener('click', () => {
      if (speechSynthesis.speaking) this.#end(button, label);
      else this.#begin(button, label);
    });
    window.addEventListener('pagehide', () => { speechSynthesis.cancel(); });
  }

  #begin(button: HTMLButtonElement, label: HTMLElement): void {
    const pieces = piecesOf(document.querySelector('main'));
    pieces.forEach(({ text, voice }, index) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      if (index === pieces.length - 1) utterance.addEventListener('end', () => { this.#end(button, label); });
      speechSynthesis.speak(utterance);
    });
    button.setAttribute('aria-pressed', 'true');
    label.textContent = this.dataset.stop ?? this.#words;
  }

  #end(button: HTMLButtonElement, label: HTMLElement): void {
    speechSynthesis.cancel();
    button.setAttribute('aria-pressed', 'false');
    label.textContent = this.#words;
  }
}

function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('svg[role="img"]').forEach((each) => { each.replaceWith(each.getAttribute('aria-label') ?? ''); });
  copy.querySelectorAll(SKIPPED).forEach((each) => { each.remove(); });
  if (copy.matches('a[href^="tel:"]')) {
    copy.querySelectorAll('.ltr').forEach((each) => { each.textContent = spokenNumber(each.textContent ?? ''); });
  }
  return copy.textContent ?? '';
}

/** The visible lines in their order, each once, cut into sentences with the voice of their language. */
function piecesOf(root: Element | null): Piece[] {
  const blocks = [...(root?.querySelectorAll(READ) ?? [])].filter((block) => (
    !block.closest(SKIPPED) && !block.querySelector(READ) && block.checkVisibility()
  ));
  return blocks.flatMap((block) => {
    const inside = block.querySelector('[lang]');
    const isOne = inside?.textContent?.trim() === block.textContent?.trim();
    const voice = voiceFor(languageOf(inside && isOne ? inside : block));
    return voice ? sentencesOf(textOf(block)).map((text) => ({ text, voice })) : [];
  });
}

customElements.define('read-aloud', ReadAloud);
