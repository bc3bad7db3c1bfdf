// No form answer stays in browser storage. Tasklist writes a draft in clear text on "Save" and when the session expires,
// and every start form shares one key, so the next person at this computer would see the answers of the previous family.

const DRAFT = /^(camunda-form|camForm):/;

const write = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!DRAFT.test(key)) write.call(this, key, value);
};

for (const storage of [localStorage, sessionStorage]) {
  Object.keys(storage).filter(key => DRAFT.test(key)).forEach(key => storage.removeItem(key));
}
