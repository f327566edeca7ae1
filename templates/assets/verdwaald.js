// The 404 page: turn what was typed, or the address itself, into the number of a paper, and say where that is.
const wortel = document.body.dataset.wortel, vorm = document.querySelector('[data-verdwaald]');
const veld = document.getElementById('nummer'), uitkomst = document.querySelector('.gevonden');
const OFFICIEEL = 'https://zoek.officielebekendmakingen.nl/';

// "Kamerstuk 36 800 X, nr. 34", "36800-X-34.html" and "kst-36800-X-34" are one id; anything else is none.
const alsId = (tekst) => {
  const t = decodeURIComponent(tekst).replace(/\.html$/i, '').trim();
  const eigen = t.match(/^(?:kst|ah|h|blg|nds|kv)-[a-z0-9-]+$/i);
  if (eigen) return /^kst/i.test(t) ? `kst${t.slice(3).toUpperCase()}`.replace(/-([HNB])(\d)/g, (_, w, n) => `-${w.toLowerCase()}${n}`) : t.toLowerCase();
  const document_ = t.match(/^(20\d\d)\s*([dz])\s*(\d{5})$/i);
  if (document_) return `${document_[1]}${document_[2].toUpperCase()}${document_[3]}`;
  const plat = t.replace(/^kamerstuk(?:ken)?\b/i, '').replace(/^\s*(?:II|I)\b/, '').replace(/\bnr\.?/ig, ' ').trim();
  const m = plat.match(/^(\d{2})[\s.]?(\d{3})(?:[\s-]+([ivxlc]+[ab]?|[a-m]))?(?:[\s-]+(\d{2})(?=[\s,-]+\d))?[\s,-]+(\d{1,4}|[a-z]{1,2})$/i);
  if (!m) return '';
  const [, a, b, hoofdstuk, sub, nummer] = m;
  return ['kst', a + b, hoofdstuk?.toUpperCase(), sub, /\d/.test(nummer) ? nummer : nummer.toUpperCase()].filter(Boolean).join('-');
};
const link = (href, tekst, uit) => Object.assign(document.createElement('a'), { href, textContent: tekst, className: uit ? 'uit' : '' });
const bestaat = async (adres) => {
  try { return (await fetch(adres, { method: 'HEAD' })).ok; } catch { return false; }
};
const toon = (...delen) => { const p = document.createElement('p'); p.append(...delen); uitkomst.replaceChildren(p); };

const zoekOp = async (id) => {
  const hier = `${wortel}${id}.html`;
  if (await bestaat(hier)) { toon('Gevonden: ', link(hier, id), '.'); return true; }
  const dossier = id.match(/^kst-(\d{5}(?:-(?:[A-Z]+|\d\d)(?=-))?)-/)?.[1];
  const pagina = dossier && `${wortel}dossier/${dossier}.html`;
  const delen = [`${id} staat niet in deze uitgave. `];
  if (/^(?:kst|ah|h)-/.test(id)) delen.push('Misschien is het er bij de officiële bron: ', link(`${OFFICIEEL}${id}.html`, id, true), '. ');
  if (pagina && await bestaat(pagina)) delen.push('Hier is wel ', link(pagina, `dossier ${dossier}`), '.');
  toon(...delen);
  return false;
};

vorm?.addEventListener('submit', async (e) => {
  const id = alsId(veld.value);
  if (!id) return; // a word: the form goes on to the search page
  e.preventDefault();
  if (await zoekOp(id)) location.href = `${wortel}${id}.html`;
});
// The address itself may hold a number in another spelling than ours.
const laatste = location.pathname.split('/').pop(), gevraagd = laatste && alsId(laatste);
if (gevraagd) { veld.value = gevraagd.replace(/^kst-/, ''); zoekOp(gevraagd); }
