// Our own parts of Cockpit, and texts that it has no translation file for.
import { appWords } from '../../../tasklist/scripts/ours/appWords.js';
import { keepDutch } from '../../../tasklist/scripts/ours/keepDutch.js';
import { way, who } from './casePath.js';
import { failed } from './failed.js';
import { load } from './load.js';
import { finished, running } from './processTabs.js';
import { today } from './today.js';
import { versions } from './versions.js';
import { heat, waiting } from './waits.js';

const cockpitWords = [
  {
    // moments are written for machines
    within: 'td, .ctn-sidebar, .breadcrumbs-panel',
    say: [[/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d):\d\d$/, '$3-$2-$1 $4']]
  },
  { within: '.ctn-sidebar', say: [['null', 'leeg']] },
  {
    // the viewer of decision tables
    within: '.dmn-decision-table-container',
    say: [
      ['Hit policy:', 'Regel:'], ['First', 'de eerste rij die past'], ['Unique', 'er past één rij'], ['Collect', 'alle rijen die passen'],
      ['Rule order', 'alle rijen die passen, op volgorde'], ['Any', 'een rij die past'],
      ['When', 'Als'], ['And', 'en'], ['Then', 'Dan'], ['Annotations', 'Uitleg'], ['Annotation', 'Uitleg'],
      ['string', 'tekst'], ['integer', 'heel getal'], ['long', 'heel getal'], ['double', 'getal'], ['number', 'getal'], ['boolean', 'ja of nee'], ['date', 'datum'],
      ['View DRD', 'Samenhang tonen']
    ]
  }
];

keepDutch([...appWords, ...cockpitWords]);

export default [today, load, failed, running, finished, heat, waiting, versions, way, who];
