// What is missing or wrong in a form, the browser says in its own language; here it says so in Dutch.

function sentence({ type, tagName, title, min, max, validity }) {
  const choice = type === 'radio' || type === 'checkbox' || tagName === 'SELECT';
  if (validity.valueMissing) return choice ? 'Maak hier een keuze.' : type === 'file' ? 'Kies een bestand.' : 'Vul dit in.';
  if (validity.badInput) return 'Vul hier een getal in.';
  if (validity.rangeUnderflow) return `Vul hier ${min} of meer in.`;
  if (validity.rangeOverflow) return `Vul hier ${max} of minder in.`;
  if (validity.typeMismatch) return type === 'url' ? 'Vul een webadres in dat begint met https://.' : 'Dit e-mailadres klopt niet.';
  if (validity.tooLong) return 'Dit is te lang.';
  return title || 'Dit klopt niet.';
}

document.addEventListener('invalid', ({ target }) => {
  target.setCustomValidity('');
  target.setCustomValidity(sentence(target));
}, true);

// one choice of several makes all of them right
for (const change of ['input', 'change']) {
  document.addEventListener(change, ({ target }) => {
    for (const field of target.form ? target.form.elements : []) {
      if (field.validity && field.validity.customError) field.setCustomValidity('');
    }
  }, true);
}
