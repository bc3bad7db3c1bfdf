// Settings of Cockpit; everything that is not named here keeps its default.
import { putTextsReady } from '../../tasklist/scripts/ours/dutchTexts.js';

await putTextsReady('cockpit');

export default {
  app: {
    name: 'Cockpit',
    vendor: 'Kansrijke Start'
  },

  // Only Dutch: with a second language the app would follow the browser's language.
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },

  customScripts: ['scripts/ours/plugin'],

  disableWelcomeMessage: true
};
