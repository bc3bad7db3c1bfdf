// Texts that Cockpit has no translation file for.
import { appWords } from '../../../tasklist/scripts/ours/appWords.js';
import { keepDutch } from '../../../tasklist/scripts/ours/keepDutch.js';

keepDutch(appWords);

export default [];
