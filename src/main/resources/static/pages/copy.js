// Copies the form's text at once where the browser allows it; otherwise the link opens the text.
const link = document.getElementById('copy');
const copied = document.getElementById('copied');

link.addEventListener('click', async event => {
  if (!navigator.clipboard) return;
  event.preventDefault();
  try {
    const answer = await fetch(link.href);
    if (!answer.ok || answer.redirected) throw new Error();
    await navigator.clipboard.writeText(await answer.text());
    copied.textContent = 'Gekopieerd. Plak de tekst nu in uw eigen dossier.';
  } catch {
    window.location.assign(link.href);
  }
});
