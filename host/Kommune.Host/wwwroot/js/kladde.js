// Drafts: what is typed is sent to the server a moment after the last key and when the page is left.
// Without script the same text is kept on submit. The server answers with the words to show.
const vent = 1500;

for (const form of document.querySelectorAll('form[data-kladde]')) foelg(form);

function foelg(form) {
  const status = form.querySelector('[data-gemt]');
  let ur, aendret = false, nr = 0;
  const sig = (tekst, fejl = false) => { if (status) { status.textContent = tekst; status.classList.toggle('gemt--fejl', fejl); } };

  async function gem(naarSidenForlades = false) {
    clearTimeout(ur);
    if (!aendret) return;
    aendret = false;
    const dette = ++nr;
    try {
      const svar = await fetch('/kladde', {
        method: 'POST', body: felter(form), credentials: 'same-origin', keepalive: naarSidenForlades,
        headers: { 'RequestVerificationToken': form.querySelector('[name=__RequestVerificationToken]')?.value ?? '' },
      });
      if (!svar.ok || svar.redirected) throw new Error(String(svar.status));
      const tekst = (await svar.text()).trim();
      if (dette === nr && !aendret) sig(tekst !== '' && tekst.length < 80 ? tekst : 'Kladde gemt');
    } catch {
      aendret = true;
      if (dette === nr) sig('Kladden kunne ikke gemmes. Din tekst står her stadig; gem, før du forlader siden.', true);
    }
  }

  form.addEventListener('input', () => {
    aendret = true;
    clearTimeout(ur);
    sig('Gemmer kladde …');
    ur = setTimeout(gem, vent);
  });
  form.addEventListener('submit', () => { aendret = false; clearTimeout(ur); });
  addEventListener('pagehide', () => gem(true));
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') gem(true); });
}

/** Text only: no files, no passwords, and no control fields but the token, the key, and whom it is about. */
function felter(form) {
  const ud = new URLSearchParams();
  const alle = new FormData(form);
  ud.set('_kladde', form.dataset.kladde);
  const barn = form.dataset.barn ?? form.dataset.borgerfelter?.split(' ').map((f) => alle.get(f)).find(Boolean);
  if (barn) ud.set('_barn', barn);
  for (const [navn, vaerdi] of alle) {
    if (typeof vaerdi !== 'string' || navn === '_handler') continue;
    if (form.querySelector(`input[type=password][name="${CSS.escape(navn)}"]`)) continue;
    ud.append(navn, vaerdi);
  }
  return ud;
}

// A source offered beside a field: one press puts the quotation, with its source, at the end of the text.
document.addEventListener('click', (e) => {
  const knap = e.target.closest('[data-brug-i]');
  const felt = knap && document.getElementById(knap.dataset.brugI);
  if (!felt) return;
  felt.value = [felt.value.trimEnd(), knap.dataset.brug].filter((t) => t !== '').join('\n');
  felt.dispatchEvent(new Event('input', { bubbles: true }));
  felt.focus();
});
