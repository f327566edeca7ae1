// Comfort, and nothing more: without this file everything can be read and reached.
const d = document, h = d.documentElement;
const $ = (s, e = d) => e.querySelector(s), $$ = (s, e = d) => [...e.querySelectorAll(s)];
h.classList.add('js');
// Some browsers refuse storage to pages opened from disk.
const bewaar = (k, v) => { try { if (v !== undefined) localStorage.setItem(k, v); return localStorage.getItem(k); } catch { return null; } };
const meld = (t) => { const m = $('.melding'); if (!m) return; m.textContent = t; setTimeout(() => { m.textContent = ''; }, 2500); };

// Theme: auto, light, dark.
const themas = ['auto', 'licht', 'donker'], knop = $('[data-themaknop]');
const zetThema = (t) => {
  if (t === 'auto') h.removeAttribute('data-thema'); else h.setAttribute('data-thema', t);
  if (knop) { $('span', knop).textContent = t[0].toUpperCase() + t.slice(1); knop.setAttribute('aria-label', `Thema: ${t === 'auto' ? 'automatisch' : t}`); }
};
let thema = bewaar('thema'); if (!themas.includes(thema)) thema = 'auto';
zetThema(thema);
knop?.addEventListener('click', () => { thema = themas[(themas.indexOf(thema) + 1) % 3]; bewaar('thema', thema); zetThema(thema); });

// Source text only, or with notes; what is hidden leaves the accessibility tree too.
const zetWeergave = (w) => { h.dataset.weergave = w; $$('.noot').forEach((n) => { n.hidden = w === 'bron'; }); $$('[name=weergave]').forEach((r) => { r.checked = r.value === w; }); };
if ($('[name=weergave]')) zetWeergave(bewaar('weergave') === 'bron' ? 'bron' : 'noten');
$$('[name=weergave]').forEach((r) => r.addEventListener('change', () => { bewaar('weergave', r.value); zetWeergave(r.value); }));

// Types of notes, and terms, that the reader does not want; remembered for every page.
let zonder = (bewaar('zonder') || '').split(' ').filter(Boolean);
const zetSoorten = () => {
  const weg = new Set($$('.noot').filter((n) => zonder.includes(n.dataset.soort)).map((n) => n.dataset.noot));
  $$('.noot').forEach((n) => { n.classList.toggle('weg', weg.has(n.dataset.noot)); });
  $$('.nl').forEach((a) => { a.classList.toggle('weg', weg.has(a.hash.slice(6))); });
  $$('.gem').forEach((g) => { g.classList.toggle('kaalmerk', g.dataset.noot.split(' ').every((n) => weg.has(n))); });
  h.classList.toggle('zonder-begrippen', zonder.includes('begrippen'));
  $$('[name=soort]').forEach((c) => { c.checked = !zonder.includes(c.value); });
};
if ($('[name=soort]')) zetSoorten();
$$('[name=soort]').forEach((c) => c.addEventListener('change', () => { zonder = zonder.filter((s) => s !== c.value); if (!c.checked) zonder.push(c.value); bewaar('zonder', zonder.join(' ')); zetSoorten(); }));
addEventListener('click', (e) => { const m = $('.soorten[open]'); if (m && !m.contains(e.target)) m.open = false; });
addEventListener('keydown', (e) => { const m = $('.soorten[open]'); if (m && e.key === 'Escape') { m.open = false; $('summary', m).focus(); } });

// On a narrow screen the navigator and the notes begin closed; for print everything opens.
const smal = matchMedia('screen and (max-width: 68.74rem)'), rail = $('.rail details');
const vouw = () => { if (rail) rail.open = !smal.matches; $$('.noot details').forEach((n) => { n.open = !smal.matches; }); };
vouw(); smal.addEventListener('change', vouw);
let dicht = [];
addEventListener('beforeprint', () => { dicht = $$('details:not([open])'); dicht.forEach((n) => { n.open = true; }); });
addEventListener('afterprint', () => { dicht.forEach((n) => { n.open = false; }); });
const ontvouw = () => { const doel = location.hash.length > 1 && d.getElementById(decodeURIComponent(location.hash.slice(1))); const n = doel && (doel.matches('.noot') ? $('details', doel) : doel.closest('details')); if (n) n.open = true; };
addEventListener('hashchange', ontvouw); ontvouw();
$$('.rail li a').forEach((a) => a.addEventListener('click', () => { if (smal.matches) rail.open = false; }));
$$('[data-open]').forEach((a) => a.addEventListener('click', (e) => { e.preventDefault(); rail.open = !rail.open; if (rail.open) $('summary', rail).focus(); }));

// Where the reader is.
const lijst = $$('.rail li li a'), bij = new Map(lijst.map((a) => [a.hash.slice(1), a]));
const vakjes = new Map($$('.kompas a').map((a) => [a.hash.slice(1), a]));
let nu = null;
const hier = (id) => {
  if (id === nu || !bij.has(id)) return;
  bij.get(nu)?.removeAttribute('aria-current'); vakjes.get(nu)?.classList.remove('nu');
  nu = id;
  const a = bij.get(id), bak = $('.railin');
  a.setAttribute('aria-current', 'location'); vakjes.get(id)?.classList.add('nu');
  $$('[data-nu]').forEach((b) => { b.textContent = $('.n', a).textContent; });
  if (bak && !smal.matches) bak.scrollTop += a.getBoundingClientRect().top - bak.getBoundingClientRect().top - bak.clientHeight / 3;
};
if (bij.size) {
  const oog = new IntersectionObserver((es) => es.forEach((e) => e.isIntersecting && hier(e.target.id)), { rootMargin: '-20% 0px -75% 0px' });
  $$('article[data-vraag]').forEach((a) => oog.observe(a));
}
const ga = (stap) => {
  const ids = [...bij.keys()], doel = ids[Math.max(0, Math.min(ids.length - 1, (nu ? ids.indexOf(nu) : -1) + stap))];
  if (doel) { location.hash = doel; hier(doel); const kop = $('h2 a', d.getElementById(doel)); kop?.focus({ preventScroll: true }); }
};

// Filter of the navigator.
$('#f')?.addEventListener('input', (e) => {
  const w = e.target.value.trim().toLowerCase(); let over = 0;
  $$('.vragen > .fr').forEach((f) => {
    const past = ($('.frk', f)?.textContent || '').toLowerCase().includes(w); let hierin = 0;
    $$('li', f).forEach((l) => { l.hidden = !past && !l.textContent.toLowerCase().includes(w); hierin += !l.hidden; });
    f.hidden = !hierin && !past; over += hierin;
  });
  $('.geenvraag').textContent = w ? (over ? `${over} ${over === 1 ? 'vraag' : 'vragen'}` : 'Geen vraag gevonden') : '';
});

// Copy a link, or a citation with a link. Without permission the text is shown, to be copied by hand.
d.addEventListener('click', (e) => {
  const k = e.target.closest('[data-kopieer]'); if (!k || !navigator.clipboard) return;
  const wat = k.dataset.kopieer, art = k.closest('article'), basis = $('link[rel=canonical]')?.href || location.href.split('#')[0];
  const url = art ? `${basis}#${art.id}` : basis, citaat = $('[data-citaat]')?.dataset.citaat;
  if (wat === 'link') e.preventDefault();
  const tekst = wat === 'link' ? url : `${citaat}${art ? `, ${k.dataset.naam}` : ''}, ${url}`;
  navigator.clipboard.writeText(tekst).then(() => meld(wat === 'link' ? 'Link gekopieerd' : 'Citaat gekopieerd'), () => meld(tekst));
});

// Keys: / search, [ and ] previous and next question.
addEventListener('keydown', (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input, textarea, select, [contenteditable]')) return;
  if (e.key === '/') { const q = $('#q'); if (q && q.offsetParent) { e.preventDefault(); q.focus(); } }
  if (e.key === '[' && bij.size) ga(-1);
  if (e.key === ']' && bij.size) ga(1);
});
