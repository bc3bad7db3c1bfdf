// The buttons of the practice clock.
const moves = document.getElementById('moves');
const progress = document.getElementById('progress');

async function move(button) {
  const wish = button.dataset.to ? { to: button.dataset.to } : { advance: button.dataset.advance };
  const buttons = moves.querySelectorAll('button');
  buttons.forEach(one => { one.disabled = true; });
  progress.textContent = 'De klok loopt. Even geduld.';
  try {
    const answer = await fetch(moves.dataset.clock, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wish)
    });
    if (answer.ok) {
      window.location.reload();
      return;
    }
    const { message } = await answer.json();
    progress.textContent = message || 'De klok is niet verzet.';
  } catch {
    progress.textContent = 'De klok is niet verzet: het programma antwoordt niet.';
  }
  buttons.forEach(one => { one.disabled = false; });
}

moves.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (button) move(button);
});
