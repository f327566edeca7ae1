// On every page. Comfort, and nothing more: without scripts everything can be read and reached.
// What the other scripts of a page share is in `griffie`.
globalThis.griffie = (() => {
  'use strict';
  const wortel = document.documentElement;
  // The reading page says itself when it has folded what begins closed: no frame may be painted in between.
  if (!document.body.classList.contains('stukpagina')) wortel.classList.add('js');

  const een = (keuze, binnen = document) => binnen.querySelector(keuze);
  const alle = (keuze, binnen = document) => [...binnen.querySelectorAll(keuze)];

  // Some browsers refuse storage to pages opened from disk: then a choice lasts as long as the page.
  const bewaard = (sleutel) => {
    try { return localStorage.getItem(sleutel); } catch { return null; }
  };
  const bewaar = (sleutel, waarde) => {
    try { localStorage.setItem(sleutel, waarde); } catch { /* not kept */ }
  };

  let meldtijd = 0;
  const meld = (tekst) => {
    const plek = een('.melding');
    plek.textContent = tekst;
    clearTimeout(meldtijd);
    meldtijd = setTimeout(() => { plek.textContent = ''; }, 3000);
  };

  // The element that a hash leads to; null for none.
  const doel = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));

  const inVeld = (element) => element.closest('input, textarea, select, [contenteditable]');

  return { een, alle, bewaard, bewaar, meld, doel, inVeld };
})();

// Theme: auto, light, dark.
(() => {
  'use strict';
  const { een, bewaard, bewaar } = griffie;
  const THEMAS = ['auto', 'licht', 'donker'];
  const knop = een('[data-themaknop]');
  let nu = bewaard('thema');
  if (!THEMAS.includes(nu)) nu = 'auto';

  const zet = () => {
    if (nu === 'auto') document.documentElement.removeAttribute('data-thema');
    else document.documentElement.dataset.thema = nu;
    if (!knop) return;
    een('span', knop).textContent = nu[0].toUpperCase() + nu.slice(1);
    knop.setAttribute('aria-label', `Thema: ${nu === 'auto' ? 'automatisch' : nu}`);
  };

  zet();
  knop?.addEventListener('click', () => {
    nu = THEMAS[(THEMAS.indexOf(nu) + 1) % THEMAS.length];
    bewaar('thema', nu);
    zet();
  });
})();

// For print everything opens, but for what import did to the form of the source, and closes again afterwards.
(() => {
  'use strict';
  let dicht = [];
  addEventListener('beforeprint', () => {
    dicht = griffie.alle('details:not([open], .soorten, .ingreep)');
    for (const details of dicht) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of dicht) details.open = false;
  });
})();

// The key `/` goes to the search field.
addEventListener('keydown', (e) => {
  const veld = griffie.een('#q');
  if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || griffie.inVeld(e.target) || griffie.bewaard('sneltoets') === 'uit' || !veld?.offsetParent) return;
  e.preventDefault();
  veld.focus();
});
