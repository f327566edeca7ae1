// Previews of terms, questions and papers. All they show stands on the page already, so they work from disk; a plain link
// lies under each. Opened by click, tap or Enter, and, as a bonus, by resting the pointer on it. One card at a time.
(() => {
  const d = document, $ = (s, e = d) => e.querySelector(s);
  const soorten = 'a.term, a.kst[data-ref], a.int[href^="#"], .ge[href^="#"], .gl[href^="#"]';
  let kaart = null, opener = null, wacht = 0;
  const maak = (naam, klas, tekst) => { const e = d.createElement(naam); if (klas) e.className = klas; if (tekst) e.textContent = tekst; return e; };
  const doel = (a) => { const id = decodeURIComponent(a.hash.slice(1)); return id && d.getElementById(id); };
  const schakel = (href, tekst, buiten) => { const a = maak('a', buiten ? 'buiten' : '', tekst); a.href = href; return a; };
  // The words of the source, without digits, letters and signs of ours.
  const woorden = (e, lengte) => {
    const kopie = e.cloneNode(true); kopie.querySelectorAll('.vn, .nl, .ge, .al, .kant').forEach((m) => m.remove());
    const t = kopie.textContent.trim().replace(/\s+/g, ' ');
    return t.length > lengte ? `${t.slice(0, t.lastIndexOf(' ', lengte))} …` : t;
  };

  const begrip = (a) => {
    const b = doel(a); if (!b) return null;
    const uit = $('dd', b).cloneNode(true), naar = $('a', uit); naar?.remove();
    return { soort: 'Begrip', kop: $('dt', b).textContent, tekst: maak('p', '', uit.textContent.trim()), naar: naar ? [schakel(naar.href, 'Waar het voorkomt')] : [] };
  };
  const vraag = (a) => {
    const e = doel(a), art = e?.closest('article.vraag'); if (!art) return null;
    const tekst = d.createDocumentFragment(), q = $('.vraagtekst .blok > p', art), an = e.closest('[data-antwoord]') || $('[data-antwoord]', art);
    const p = e.matches('p') ? e : an && $('.blok > p:not(.leeg)', an);
    if (q) { tekst.append(maak('p', 'lab', 'Vraag'), maak('p', 'kb', woorden(q, 180))); }
    if (p) { tekst.append(maak('p', 'lab', 'Antwoord'), maak('p', 'kb', woorden(p, 320))); }
    const titel = $('.tit', art);
    return { soort: $('.steller', art)?.textContent || '', kop: `Vraag ${($('.num', art)?.textContent || '').replace(/\D+$/, '')}${titel ? `: ${titel.textContent}` : ''}`, tekst, naar: [schakel(a.href, 'Naar deze plaats')] };
  };
  const stuk = (a) => {
    const ref = a.dataset.ref.split('#')[0], rij = $(`#_genoemd a[data-ref="${CSS.escape(ref)}"]`)?.closest('tr');
    if (!rij) return null;
    const [titel, waar, bron] = rij.querySelectorAll('td');
    const tekst = d.createDocumentFragment();
    tekst.append(maak('p', 'kv', `Genoemd in: ${waar.textContent.trim()}`));
    const naar = [schakel(a.href, 'Alles over dit stuk')], off = $('a', bron); if (off && off.href !== a.href) naar.push(schakel(off.href, 'Officiële bron', true));
    return { soort: $('th', rij).textContent.trim(), kop: titel.textContent.trim(), tekst, naar };
  };

  const sluit = (terug) => {
    clearTimeout(wacht); if (!kaart) return;
    kaart.remove(); kaart = null; opener?.removeAttribute('aria-expanded');
    if (terug) opener?.focus();
    opener = null;
  };
  const open = (a, toets) => {
    const wat = a.matches('.term') ? begrip(a) : a.matches('.kst') ? stuk(a) : vraag(a);
    if (!wat) return false;
    sluit(false); opener = a;
    kaart = maak('div', 'kaart'); kaart.setAttribute('role', 'dialog'); kaart.setAttribute('aria-label', `Voorvertoning: ${wat.kop}`); kaart.tabIndex = -1;
    const dicht = maak('button', 'dicht', '×'); dicht.type = 'button'; dicht.setAttribute('aria-label', 'Sluit de voorvertoning'); dicht.addEventListener('click', () => sluit(true));
    const voet = maak('p', 'kl'); voet.append(...wat.naar);
    kaart.append(maak('p', 'lab', wat.soort), maak('p', 'kt', wat.kop), wat.tekst, voet, dicht);
    d.body.append(kaart); a.setAttribute('aria-expanded', 'true');
    if (!matchMedia('(max-width: 44rem)').matches) {
      const r = a.getClientRects()[0], hoog = kaart.offsetHeight, onder = r.bottom + hoog + 12 < innerHeight || r.top < hoog + 70;
      kaart.style.top = `${scrollY + (onder ? r.bottom + 8 : r.top - hoog - 8)}px`;
      kaart.style.left = `${Math.max(16, Math.min(r.left - 16, d.documentElement.clientWidth - kaart.offsetWidth - 16))}px`;
    }
    if (toets) kaart.focus({ preventScroll: true });
    return true;
  };

  d.addEventListener('click', (e) => {
    const a = e.target.closest(soorten);
    if (kaart && !e.target.closest('.kaart') && a !== opener) sluit(false);
    if (!a || a.closest('.kaart') || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    if (a === opener && kaart && !kaart.dataset.zweeft) { e.preventDefault(); sluit(true); return; }
    if (open(a, true)) e.preventDefault();
  });
  addEventListener('keydown', (e) => {
    if (!kaart) return;
    if (e.key === 'Escape') { sluit(kaart.contains(d.activeElement)); return; }
    if (e.key !== 'Tab' || !kaart.contains(d.activeElement)) return;
    const erin = [...kaart.querySelectorAll('a, button')], hier = erin.indexOf(d.activeElement);
    if (e.shiftKey ? hier <= 0 : hier === erin.length - 1) { if (e.shiftKey) e.preventDefault(); sluit(true); }
  });
  if (matchMedia('(hover: hover)').matches) {
    d.addEventListener('mouseover', (e) => {
      const a = e.target.closest(soorten);
      if (a && a !== opener && !a.closest('.kaart')) { clearTimeout(wacht); wacht = setTimeout(() => { if (!kaart?.contains(d.activeElement) && open(a, false)) kaart.dataset.zweeft = ''; }, 500); }
      else if (!a && kaart?.dataset.zweeft === '' && !e.target.closest('.kaart')) { clearTimeout(wacht); wacht = setTimeout(() => { if (!kaart?.matches(':hover')) sluit(false); }, 300); }
      else if (!a) clearTimeout(wacht);
    });
  }
})();
