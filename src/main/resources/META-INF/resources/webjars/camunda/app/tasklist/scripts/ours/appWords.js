// Texts of the web apps themselves that stand in their scripts and not in the files under locales/.

const failed = 'Er ging iets mis. Probeer het opnieuw.';

export const appWords = [
  { within: '.app-switch', say: [['Welcome', 'Welkom'], ['Admin', 'Beheer'], ['Tasklist', 'Takenlijst']] },
  { within: '.alert .close', say: [['Close', 'Sluiten']] },
  { within: '.navigation', say: [['zoom in', 'Groter'], ['zoom out', 'Kleiner'], ['reset zoom', 'Hele schema tonen']] },
  { within: '.cam-table thead', say: [['Actions', 'Acties']] },
  { within: '.cam-table td > a, .cam-table .value-wrapper > a', say: [['Download', 'Downloaden'], ['Upload', 'Uploaden']] },
  {
    // what the browser says when the server gave no message of its own
    within: '.alert .message',
    say: [
      [/^The \w+ request on \S* failed$/, failed],
      ['Unsuccessful HTTP response', failed],
      ['Bad Request', failed],
      ['Internal Server Error', failed],
      ['Conflict', 'Een ander was u net voor. Vernieuw de pagina.'],
      ['Unauthorized', 'U bent niet meer ingelogd. Log opnieuw in.'],
      ['Forbidden', 'Dit mag u niet doen.'],
      ['Not Found', 'Dit is er niet meer.'],
      ['Failed to fetch', 'Er is geen verbinding. Controleer uw internet en probeer het opnieuw.'],
      [/^Request has been terminated[\s\S]*$/, 'Er is geen verbinding. Controleer uw internet en probeer het opnieuw.']
    ]
  },
  { within: '.tooltip', say: [['Suspended Job Definition', 'Deze opdracht staat stil']] }
];
