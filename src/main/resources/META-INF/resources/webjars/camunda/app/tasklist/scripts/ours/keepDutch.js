// Replaces fixed English texts that have no translation file, now and whenever the page changes.
// Texts are changed in place and no node is ever replaced, because the app keeps references to its nodes.

const ATTRIBUTES = ['placeholder', 'aria-label', 'title', 'alt'];

/**
 * @param rules list of {within: selector of the surrounding element, say: [[English text or pattern, Dutch text], …]};
 *              in a Dutch text $1 and $2 stand for the groups of the pattern
 */
export function keepDutch(rules) {
  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'childList') change.addedNodes.forEach(node => translateAll(node, rules));
    else translateOne(change.target, rules);
  })).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES
  });
  translateAll(document.body, rules);
}

function translateAll(root, rules) {
  translateOne(root, rules);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) translateOne(walker.currentNode, rules);
}

function translateOne(node, rules) {
  if (node.nodeType === Node.TEXT_NODE) {
    const english = node.data.trim();
    const dutch = english && toDutch(english, node.parentElement, rules);
    if (dutch) node.data = node.data.replace(english, () => dutch);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    for (const name of ATTRIBUTES) {
      const english = node.getAttribute(name);
      const dutch = english && toDutch(english, node, rules);
      if (dutch) node.setAttribute(name, dutch);
    }
  }
}

function toDutch(english, element, rules) {
  for (const { within, say } of rules) {
    const found = say.find(([text]) => (text instanceof RegExp ? text.test(english) : text === english));
    if (found && element && element.closest(within)) {
      const [text, dutch] = found;
      return text instanceof RegExp ? english.replace(text, dutch) : dutch;
    }
  }
  return undefined;
}
