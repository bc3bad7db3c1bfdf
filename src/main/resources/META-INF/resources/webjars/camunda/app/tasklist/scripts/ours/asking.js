// One question over the page, with a button for each answer. What stands in the page stays there.

/**
 * @param text sentences, one a line
 * @param answers list of {say, and: what it means, link: where it leads in a new tab}; the first has the cursor
 * @return {answer: promise of what was meant, close}
 */
export function ask(text, answers) {
  const question = document.createElement('dialog');
  question.className = 'ks-question';
  text.split('\n').forEach(line => question.append(element('p', line)));
  const buttons = element('div', '');
  question.append(buttons);
  document.body.append(question);
  // The page below listens to keys and clicks too.
  ['click', 'keydown', 'mousedown'].forEach(name => question.addEventListener(name, event => event.stopPropagation()));
  question.addEventListener('cancel', event => event.preventDefault());
  const close = () => {
    question.close();
    question.remove();
  };
  const answer = new Promise(given => answers.forEach(({ say, and, link }, n) => {
    const button = element(link ? 'a' : 'button', say);
    button.className = n ? 'btn btn-default' : 'btn btn-primary';
    if (link) {
      button.href = link;
      button.target = '_blank';
      button.rel = 'noopener';
    } else {
      button.type = 'button';
      button.addEventListener('click', () => {
        close();
        given(and);
      });
    }
    buttons.append(button);
  }));
  question.showModal();
  return { answer, close };
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
