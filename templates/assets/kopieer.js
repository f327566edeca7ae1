// Taking a place along: its link, its citation in each form, and its words with a link. One card, opened from a
// question, a paragraph, a footnote or a note; without script the citation stands as text on the page.
(() => {
  'use strict';
  const { een, alle, doel, meld, maak, woorden, openKaart, ONZE_TEKENS } = griffie;
  const WOORDEN = 5;
  const basis = een('link[rel=canonical]')?.href || location.href.split('#')[0];
  const adres = (plek) => (plek ? `${basis}#${plek.id}` : basis);

  // A place that can be cited, and how a sentence names it: "vraag 3, antwoord, alinea 2".
  const plaatsen = (artikel, naam) => {
    const los = artikel.matches('.los');
    const lijst = los ? [] : [[artikel, naam]];
    for (const antwoord of alle('[data-antwoord]', artikel)) {
      const heet = los ? naam : `antwoord op ${naam}`;
      lijst.push([antwoord, heet]);
      for (const alinea of alle('.blok > p[id]', antwoord)) {
        const nummer = alinea.id.match(/-al(\d+)$/)?.[1];
        if (nummer) lijst.push([alinea, `${heet}, alinea ${nummer}`]);
      }
    }
    return lijst;
  };

  // The forms of the page's citation, each with the place added.
  const vormen = (naam, plek) => alle('#_citeer [data-vorm]').map((vorm) => {
    const heel = vorm.textContent.trim();
    return [`citaat, ${vorm.dataset.vorm}`, naam ? `${heel.replace(/\.$/, '')}, ${naam}` : heel];
  }).concat([['BibTeX', bibtex(naam, plek)]]);
  const bibtex = (naam, plek) => {
    const heel = een('#_citeer pre').textContent.trim();
    if (!plek) return heel;
    const zonderAdres = heel.replace(/\n {2}url = \{.*\},?/, '').replace(/,?\n\}$/, '');
    return `${zonderAdres.replace(/^(@\w+\{[^,]+)/, `$1-${plek.id}`)},\n  note = {${naam}},\n  url = {${adres(plek)}}\n}`;
  };

  // What the reader selected in this place, and a text fragment that leads to it. Signs of ours are no part of either.
  const selectie = (plek) => {
    const keuze = getSelection();
    if (!keuze.rangeCount || keuze.isCollapsed) return null;
    const stuk = keuze.getRangeAt(0);
    const binnen = plek.closest('article') || plek;
    if (!binnen.contains(stuk.commonAncestorContainer)) return null;
    const inhoud = stuk.cloneContents();
    for (const teken of alle(ONZE_TEKENS, inhoud)) teken.replaceWith('\uE000');
    const heel = inhoud.textContent.replace(/\s+/g, ' ').trim();
    const rijen = heel.split('\uE000').map((rij) => rij.trim()).filter(Boolean);
    if (!rijen.length) return null;
    const start = stuk.startContainer.parentElement.closest('[id]:is(p, li, article, aside, [data-antwoord])');
    return { tekst: heel.replaceAll('\uE000', ''), fragment: fragment(rijen), plek: start || plek };
  };
  const fragment = (rijen) => {
    const eerste = rijen[0].split(' ');
    const laatste = rijen.at(-1).split(' ');
    const kort = rijen.length === 1 && eerste.length <= 2 * WOORDEN;
    const delen = kort ? [rijen[0]] : [eerste.slice(0, WOORDEN).join(' '), laatste.slice(-WOORDEN).join(' ')];
    return `:~:text=${delen.map((deel) => encodeURIComponent(deel).replaceAll('-', '%2D')).join(',')}`;
  };
  const aanhaling = (plek, naam, gekozen) => {
    const tekst = gekozen?.tekst || eigenWoorden(plek);
    const bron = `${een('#_citeer').dataset.citaat}${naam ? `, ${naam}` : ''}`;
    return `‘${tekst}’ (${bron}, ${adres(gekozen?.plek || plek)}${gekozen?.fragment || ''})`;
  };
  const eigenWoorden = (plek) => {
    const vraag = plek.matches('article') ? een('.vraagtekst', plek) : plek;
    const lopend = alle('p:not(.lab, .door, .vnr, .terugs), li:not(:has(p))', vraag);
    const delen = lopend.filter((deel) => !deel.closest('.kant') || vraag.closest('.kant'));
    return (delen.length ? delen : [vraag]).map((deel) => woorden(deel, Infinity)).join(' ');
  };

  const kopieer = async (tekst, plek) => {
    try {
      await navigator.clipboard.writeText(tekst);
      meld('Gekopieerd');
    } catch {
      // No permission: what is to be copied stands selected.
      getSelection().selectAllChildren(plek);
      meld('Druk op Ctrl+C om te kopiëren');
    }
  };
  const rij = (naam, tekst) => {
    const regel = maak('li');
    const knop = maak('button', 'kk', `Kopieer ${naam}`);
    const inhoud = maak('span', naam === 'BibTeX' ? 'kc code' : 'kc', tekst);
    knop.type = 'button';
    knop.addEventListener('click', () => kopieer(tekst, inhoud));
    regel.append(knop, inhoud);
    return regel;
  };
  const rijen = (plek, naam, gekozen) => {
    const lijst = [['link', adres(plek)], ...vormen(naam, plek)];
    if (plek) lijst.push([gekozen ? 'selectie met link' : 'tekst met link', aanhaling(plek, naam, gekozen)]);
    return lijst.map(([wat, tekst]) => rij(wat, tekst));
  };

  // A question also offers its answers and their paragraphs.
  const kiezer = (keuzes, nu, gekozen) => {
    const veld = maak('label', 'kies', 'Van ');
    const lijst = maak('select');
    keuzes.forEach(([, naam], plaats) => lijst.append(new Option(naam, plaats, false, keuzes[plaats][0] === nu)));
    lijst.addEventListener('change', () => gekozen(...keuzes[lijst.value]));
    veld.append(lijst);
    return veld;
  };
  const inhoud = (plek, naam) => {
    const gekozen = plek && selectie(plek);
    const kern = maak('div');
    const lijst = maak('ul', 'kopieer');
    const toon = (nu, heet) => lijst.replaceChildren(...rijen(nu, heet, gekozen));
    const artikel = plek?.closest('article');
    if (artikel && !plek.matches('aside')) {
      const keuzes = plaatsen(artikel, een('[data-citeer]', een('.voet', artikel)).dataset.citeer);
      const [nu, heet] = keuzes.find(([element]) => element === plek) || keuzes[0];
      kern.append(kiezer(keuzes, nu, toon));
      toon(nu, heet);
    } else toon(plek, naam);
    kern.append(lijst);
    return kern;
  };

  // The selection is read before the click takes it away.
  document.addEventListener('mousedown', (e) => {
    if (e.target.closest('[data-citeer]') && !getSelection().isCollapsed) e.preventDefault();
  });
  document.addEventListener('click', (e) => {
    const knop = e.target.closest('[data-citeer], .al');
    if (!knop || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    e.preventDefault();
    const plek = knop.hash ? doel(knop.hash) : null;
    const naam = knop.dataset.citeer || '';
    const wat = { soort: 'Neem mee', kop: naam || (plek ? 'Deze alinea' : 'Dit stuk'), tekst: inhoud(plek, naam) };
    openKaart(knop, { metFocus: true, wat });
  });
})();
