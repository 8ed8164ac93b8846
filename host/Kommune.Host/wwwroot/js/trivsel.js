// The keys of a trivsel round: 1 green and on, 2 yellow and 3 red and write, Enter the next child, k the one before.
// The radios, the texts (opened by CSS) and the buttons work without it. The keys act only on the row that has focus.
const raekker = [...document.querySelectorAll('tr[data-barn]')];
const talt = document.querySelector('[data-talt]');
const noten = (r) => document.getElementById(r.dataset.note);
const nu = () => raekker.findIndex((r) => r.contains(document.activeElement) || noten(r)?.contains(document.activeElement));
const tael = () => { if (talt) talt.textContent = `${raekker.filter((r) => r.querySelector('input:checked')).length} af ${raekker.length} vurderet`; };

/** The next child, or after the last one the button that finishes. */
function gaaTil(i) {
  if (i >= raekker.length) { document.querySelector('[data-gem]')?.focus(); return; }
  const r = raekker[Math.max(i, 0)];
  (r.querySelector('input[type=radio]:checked') ?? r.querySelector('input[type=radio]'))?.focus();
}

document.addEventListener('focusin', () => { const i = nu(); raekker.forEach((r, n) => r.classList.toggle('aktiv', n === i)); });
document.addEventListener('change', (e) => { if (e.target.closest('tr[data-barn]')) tael(); });
document.addEventListener('keydown', (e) => {
  if (e.isComposing || e.ctrlKey || e.metaKey || e.altKey) return;
  const i = nu();
  if (i < 0) return;
  if (e.target.matches('textarea')) {
    if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); gaaTil(i + 1); }      // Shift+Enter is a new line
    return;
  }
  if (!e.target.closest('tr[data-barn]') || !e.target.matches('input[type=radio]')) return;
  if ('123'.includes(e.key)) {
    e.preventDefault();
    e.stopPropagation();
    const r = raekker[i], valg = r.querySelectorAll('input[type=radio]')[e.key - 1];
    valg.checked = true;
    valg.dispatchEvent(new Event('input', { bubbles: true }));
    valg.dispatchEvent(new Event('change', { bubbles: true }));
    if (e.key === '1') gaaTil(i + 1);
    else noten(r)?.querySelector('textarea')?.focus();
  } else if (e.key === 'Enter' || e.key === 'j') {
    e.preventDefault();
    e.stopPropagation();
    gaaTil(i + 1);
  } else if (e.key === 'k') {
    e.preventDefault();
    e.stopPropagation();
    gaaTil(i - 1);
  }
}, true);
tael();
if (raekker.length > 0 && !document.querySelector('[data-fejloversigt]') && matchMedia('(pointer: fine)').matches) {
  gaaTil(Math.max(raekker.findIndex((r) => !r.querySelector('input[type=radio]:checked')), 0));
}
