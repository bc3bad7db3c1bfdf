// A wrong password empties only the password, and who came for a certain task or list gets there after logging in.

const wanted = location.hash;   // before the app goes to its login page

export const keepNameAndWay = {
  id: 'keep-name-and-way',
  pluginPoint: 'tasklist.login.data',
  result: (answer, scope) => {
    const name = scope.username;
    answer.then(
      () => /[?&](task|filter)=/.test(wanted) && setTimeout(() => (location.hash = wanted)),
      () => setTimeout(() => {
        scope.username = name;
        scope.$applyAsync();
      }));
  }
};
