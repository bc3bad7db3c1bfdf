// A page that is made for paper too has a button for it; without this script there is no button that does nothing.
document.querySelectorAll('button.print').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
