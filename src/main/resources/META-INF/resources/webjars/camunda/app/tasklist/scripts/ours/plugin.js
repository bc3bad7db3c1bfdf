// Everything of ours in Tasklist; named in ../config.js.
import { appWords } from './appWords.js';
import { keepDrafts } from './drafts.js';
import { keepDaysTrue } from './dueDays.js';
import { linkToFamily, linkToTakeOver } from './familyLink.js';
import { speakDutchInCalendars } from './dutchDates.js';
import { formWords } from './formWords.js';
import { keepHalfFilledForms } from './halfFilled.js';
import { keepDutch } from './keepDutch.js';
import { keepTyped } from './keepTyped.js';
import { countLists } from './listCounts.js';
import { keepNameAndWay } from './login.js';
import { nameSigns } from './namesOfSigns.js';
import { goToNextStep } from './nextStep.js';
import { forgetOldMessages } from './oldMessages.js';
import { firstPageOfAnotherOrder } from './order.js';
import { ownPage } from './ownPages.js';
import { sendWhatIsSeen } from './pressing.js';
import { keepReadOnly } from './readOnly.js';
import './sentTwice.js';
import { searchNumbersAsTyped } from './searchNumbers.js';
import { noticeSessionEnd } from './sessionEnd.js';
import { goToOpenedTask } from './smallScreen.js';
import { keepStartsInPlace } from './startList.js';
import { takeByFilling } from './taking.js';
import { noteInList, noteInTask } from './taskNotes.js';
import { sayWhoFinished } from './tooLate.js';
import { readDatesAsTyped } from './typedDates.js';

speakDutchInCalendars();
readDatesAsTyped();
searchNumbersAsTyped();
keepReadOnly();
keepTyped();
forgetOldMessages();
keepHalfFilledForms();
keepDrafts();
takeByFilling();
nameSigns();
keepNameAndWay();
keepStartsInPlace();
countLists();
firstPageOfAnotherOrder();
keepDaysTrue();
goToNextStep();
sayWhoFinished();
sendWhatIsSeen();
goToOpenedTask();
keepDutch([...formWords, ...appWords]);

export default [
  headerLink('home-link', '/', 'Startpagina', 'glyphicon-home', 1000),
  headerLink('messages-link', '/berichten', 'Berichten', 'glyphicon-envelope', 900),
  noticeSessionEnd,
  noteInList,
  noteInTask,
  linkToFamily,
  linkToTakeOver
];

function headerLink(id, path, text, icon, priority) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render: node => {
      const link = document.createElement('a');
      link.href = ownPage(path);
      const sign = document.createElement('span');
      sign.className = `glyphicon ${icon}`;
      sign.setAttribute('aria-hidden', 'true');
      link.append(sign, ` ${text}`);
      node.append(link);
    }
  };
}
