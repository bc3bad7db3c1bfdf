// The form viewer (form-js 1.8.7) has no translations of its own: these are all its fixed texts.
// The sign "bpmn.io" under a form stays as it is: the viewer's licence asks for that.

const messages = [
  ['Field is required.', 'Dit moet u nog invullen.'],
  // the kinds of base.Reachable
  [/^Field must match pattern .*\?<ownNumber>[\s\S]*$/,
    'Dit lijkt geen telefoonnummer. Schrijf 10 cijfers, bijvoorbeeld 06 12345678. Een nummer uit het buitenland begint met +.'],
  [/^Field must match pattern .*\?<number>[\s\S]*$/,
    'Dit lijkt geen telefoonnummer. Schrijf het bijvoorbeeld zo: 045 123 45 67 of 0800-2000.'],
  [/^Field must match pattern .*\?<mail>[\s\S]*$/, 'Vul een geldig e-mailadres in. Bijvoorbeeld: naam@voorbeeld.nl.'],
  [/^Field must match pattern .*\?<nobody>[\s\S]*$/,
    'Hier lijkt een naam, nummer of e-mailadres van iemand te staan. Schrijf het zonder: anderen lezen dit ook.'],
  [/^Field must match pattern [\s\S]*\.$/, 'Dit klopt niet. Kijk goed wat u hier moet invullen.'],
  [/^Field must have minimum value of (.*)\.$/, 'Vul $1 of meer in.'],
  [/^Field must have maximum value of (.*)\.$/, 'Vul $1 of minder in.'],
  [/^Field must have minimum length of (.*)\.$/, 'Gebruik minstens $1 tekens.'],
  [/^Field must have maximum length of (.*)\.$/, 'Gebruik hoogstens $1 tekens.'],
  [/^Field must be a valid +international phone number\..*$/, 'Vul een telefoonnummer met landcode in. Bijvoorbeeld: +31612345678.'],
  ['Field must be a valid email.', 'Vul een geldig e-mailadres in. Bijvoorbeeld: naam@voorbeeld.nl.'],
  ['Value is not a number.', 'Vul een getal in.'],
  ['Value is expected to be an integer.', 'Vul een heel getal in.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Gebruik hoogstens $1 cijfers achter de komma.'],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, 'Dit getal kan hier niet. Kies $1 of $2.'],
  ['Date and time must both be entered.', 'Vul de datum én de tijd in.']
];

export const formWords = [
  { within: '.fjs-form-field-error', say: messages },
  { within: '.fjs-select-placeholder', say: [['Select', 'Kies']] },
  { within: '.fjs-dropdownlist-empty', say: [['No results', 'Niets gevonden'], ['All values selected', 'U hebt alles gekozen']] },
  { within: '.fjs-taglist-skip-link', say: [['Skip to search', 'Ga naar zoeken']] },
  {
    within: '.fjs-repeat-render-footer',
    say: [['Add new', 'Toevoegen'], ['Collapse', 'Minder tonen'], [/^Expand all \((\d+)\)$/, 'Alles tonen ($1)']]
  },
  { within: '.fjs-repeat-row-remove', say: [[/^Remove list item (\d+)$/, 'Regel $1 weghalen']] },
  { within: '.fjs-table-middle-container', say: [['Nothing to show.', 'Er is niets om te tonen.']] },
  { within: '.fjs-table-nav-label', say: [['of', 'van']] },
  { within: '.fjs-table-nav', say: [['Previous page', 'Vorige pagina'], ['Next page', 'Volgende pagina']] },
  {
    within: '.fjs-table-th',
    say: [
      ['Click to remove sorting', 'Klik om de sortering weg te halen'],
      [/^Click to sort by (.*) descending$/, 'Klik om aflopend te sorteren op $1'],
      [/^Click to sort by (.*) ascending$/, 'Klik om oplopend te sorteren op $1']
    ]
  },
  {
    within: '.fjs-input, .fjs-taglist-input',
    say: [['Search', 'Zoek'], [/^dd-mm-y+$/, 'dd-mm-jjjj'], [/^hh:mm( \?m)?$/, 'uu:mm']]
  },
  { within: '.fjs-number-arrow-container', say: [['Increment', 'Eén meer'], ['Decrement', 'Eén minder']] },
  { within: '.fjs-taglist-tag-remove', say: [['Remove tag', 'Weghalen']] },
  { within: '.fjs-image-placeholder', say: [['This is an image placeholder', 'Hier staat geen afbeelding']] },
  {
    within: '.fjs-iframe-placeholder',
    say: [['No content to show.', 'Er is niets om te tonen.'], ["External content couldn't be loaded.", 'De inhoud van buiten is niet geladen.']]
  }
];
