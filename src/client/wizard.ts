/**
 * <level-wizard data-change="…" data-answer="…">: an answered question becomes one line with its answer and a button to
 * change it, the first open one stands open, the others are lines with a button. Without scripts all stand open.
 */
class LevelWizard extends HTMLElement {
  connectedCallback(): void {
    const questions = [...this.querySelectorAll<HTMLFieldSetElement>('[data-question]')];
    for (const question of questions) {
      const line = document.createElement('p');
      line.className = 'wizard__line';
      const answer = document.createElement('b');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'wizard__button';
      button.addEventListener('click', () => this.#open(questions, question, true));
      line.append(answer, ' ', button);
      question.querySelector('legend')?.after(line);
      // Only a finger or a mouse closes it: with the arrow keys one walks along the answers.
      question.addEventListener('click', async ({ detail, target }) => {
        if (detail === 0 || !(target instanceof Element) || !target.closest('label')) return;
        await Promise.resolve();
        const next = questions.find((each) => !this.#given(each));
        this.#open(questions, next, false);
      });
    }
    this.#open(questions, questions.find((each) => !this.#given(each)), false);
  }

  #given(question: HTMLElement): HTMLInputElement | null {
    return question.querySelector<HTMLInputElement>('input:checked');
  }

  #open(questions: readonly HTMLElement[], open: HTMLElement | undefined, takesFocus: boolean): void {
    for (const question of questions) {
      const given = this.#given(question);
      const isOpen = question === open;
      question.classList.toggle('wizard__question--closed', !isOpen);
      question.classList.toggle('wizard__question--todo', !isOpen && given === null);
      const [answer, button] = [question.querySelector('.wizard__line b'), question.querySelector('.wizard__button')];
      const word = given?.parentElement?.querySelector('.choice__head')?.textContent ?? '';
      if (answer) answer.textContent = word;
      if (button) button.textContent = (given ? this.dataset['change'] : this.dataset['answer']) ?? '';
    }
    if (takesFocus) (open?.querySelector<HTMLInputElement>('input:checked') ?? open?.querySelector('input'))?.focus();
  }
}

if (!customElements.get('level-wizard')) customElements.define('level-wizard', LevelWizard);
