// Settings of the Welcome app (own profile and password); everything that is not named here keeps its default.
import '../../tasklist/scripts/ours/goOn.js';
import { putTextsReady } from '../../tasklist/scripts/ours/dutchTexts.js';

await putTextsReady('welcome');

export default {
  app: {
    name: 'Welkom',
    vendor: 'Kansrijke Start'
  },

  // Only Dutch: with a second language the app would follow the browser's language.
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },

  links: [
    { label: 'Startpagina', href: '/' },
    { label: 'Berichten', href: '/berichten' }
  ],

  // With TLS the cookie's name promises that it came over TLS; practice mode has none.
  csrfCookieName: document.cookie.includes('__Secure-XSRF-TOKEN=') ? '__Secure-XSRF-TOKEN' : 'XSRF-TOKEN',

  disableWelcomeMessage: true
};
