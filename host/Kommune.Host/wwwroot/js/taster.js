// Keyboard for every page. Nothing here is needed: each key repeats a visible link or button.
// Single keys never act inside a field and can be switched off per user (WCAG 2.1.4): <html data-genveje="fra">.
const enkelttaster = document.documentElement.dataset.genveje !== 'fra';
const dialog = () => document.querySelector('#taster');
const skriver = (e) => e.target.closest?.('input:not([type=radio], [type=checkbox], [type=submit], [type=button]), textarea, select, [contenteditable]');
const raekker = () => [...document.querySelectorAll('[data-raekke] a.navn')].filter((a) => a.checkVisibility?.() ?? true);
let foerste = '';

function escape() {
  for (const hold of document.querySelectorAll('.frist-hold:is(:hover, :focus-within)')) {
    hold.classList.add('skjult');
    for (const n of ['pointerleave', 'focusout']) hold.addEventListener(n, () => hold.classList.remove('skjult'), { once: true });
  }
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
}

/** Moves in the list; arrows only once a row has focus, so that they scroll the page until then. */
function flyt(trin) {
  const alle = raekker();
  const nu = alle.findIndex((a) => a === document.activeElement || a.closest('[data-raekke]').contains(document.activeElement));
  const naeste = nu < 0 ? 0 : Math.min(Math.max(nu + trin, 0), alle.length - 1);
  alle[naeste]?.focus();
}

function gaaTil(tast) {
  const link = document.querySelector(`[data-g="${CSS.escape(tast)}"]`);
  if (link) link.click();
  else if (tast === 'b') document.querySelector('#soeg')?.focus();     // no child in view: search for one
}

document.addEventListener('keydown', (e) => {
  if (e.isComposing) return;
  if (e.key === 'Escape') { escape(); return; }
  if ((e.ctrlKey || e.metaKey) && e.key === 'Enter') {
    const gem = e.target.closest?.('form')?.querySelector('[data-gem]') ?? document.querySelector('[data-gem]');
    if (gem) { e.preventDefault(); gem.click(); }
    return;
  }
  if (e.ctrlKey || e.metaKey || e.altKey || skriver(e) || document.querySelector('dialog[open]')) return;
  const iListe = document.activeElement?.closest?.('[data-raekke]');
  if (iListe && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
    e.preventDefault();
    flyt(e.key === 'ArrowDown' ? 1 : -1);
    return;
  }
  if (!enkelttaster) return;
  if (foerste === 'g' && /^[a-z]$/.test(e.key)) { foerste = ''; e.preventDefault(); gaaTil(e.key); return; }
  foerste = e.key === 'g' ? 'g' : '';
  switch (e.key) {
    case '/': e.preventDefault(); document.querySelector('#soeg')?.focus(); break;
    case '?': e.preventDefault(); dialog()?.showModal(); break;
    case 'n': e.preventDefault(); ny(); break;
    case 'j': flyt(1); break;
    case 'k': flyt(-1); break;
  }
});

function ny() {
  const knap = document.querySelector('[data-ny]');
  knap?.click();
  if (knap?.matches('summary')) knap.parentElement.querySelector('a, button')?.focus();
}

document.addEventListener('click', (e) => {
  if (e.target.closest('[data-udskriv]')) print();
  if (e.target.closest('[data-vis-taster]')) { e.preventDefault(); dialog()?.showModal(); }
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(e.target)) menu.open = false;
});

// After a refused submit, focus is in the summary (it also carries autofocus, for when this does not run).
document.querySelector('[data-fejloversigt]')?.focus();
