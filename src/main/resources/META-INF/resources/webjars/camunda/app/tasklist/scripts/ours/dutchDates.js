// The form viewer writes dates as the browser's language does. Here everybody reads and types dd-mm-jjjj.

Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...rest], caller) => Reflect.construct(format, [dutchUnlessAsked(locale), ...rest], caller),
  apply: (format, self, [locale, ...rest]) => Reflect.apply(format, self, [dutchUnlessAsked(locale), ...rest])
});

function dutchUnlessAsked(locale) {
  return locale === undefined || locale === 'default' ? 'nl-NL' : locale;
}

/** Dutch names in the calendar of date fields; the calendar exists once the app's own scripts are loaded. */
export function speakDutchInCalendars() {
  if (!window.flatpickr) {
    console.error('Date fields keep English month names: the calendar was not found.');
    return;
  }
  window.flatpickr.localize({
    weekdays: {
      shorthand: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
      longhand: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag']
    },
    months: {
      shorthand: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
      longhand: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
    },
    firstDayOfWeek: 1,
    ordinal: () => '',
    weekAbbreviation: 'wk',
    rangeSeparator: ' t/m ',
    scrollTitle: 'Scrol voor een ander getal',
    toggleTitle: 'Klik om te wisselen',
    time_24hr: true,
    yearAriaLabel: 'Jaar',
    monthAriaLabel: 'Maand',
    hourAriaLabel: 'Uur',
    minuteAriaLabel: 'Minuut'
  });
  window.flatpickr.setDefaults({ ariaDateFormat: 'j F Y' });
}
