// The card: previews of terms, questions, papers, notes and footnotes. All it shows stands on the page already, so it
// works from disk, and under each opener lies a plain link. Opened by click, tap or Enter; by resting the pointer as a
// bonus. One card at a time; Esc closes it and gives the focus back.
(() => {
  'use strict';
  const { een, alle, doel } = griffie;
  const OPENERS = 'a.term, a.kst[data-ref], a.int[href^="#"], .ge[href^="#"], .gl[href^="#"], a.nl, a.vn';
  const ONZE_TEKENS = '.vn, .nl, .ge, .al, .kant';
  const RUST = 500;
  let kaart = null;
  let opener = null;
  let teruggeven = null;
  let wacht = 0;

  const maak = (naam, klasse = '', tekst = '') => {
    const element = document.createElement(naam);
    if (klasse) element.className = klasse;
    element.textContent = tekst;
    return element;
  };
  const schakel = (href, tekst, klasse = '') => {
    const link = maak('a', klasse, tekst);
    link.href = href;
    return link;
  };
  const vanOns = (element) => element.closest('.redactie, .noot') !== null;

  // The words of the source, without digits, letters and signs of ours.
  const woorden = (element, lengte) => {
    const kopie = element.cloneNode(true);
    for (const teken of alle(ONZE_TEKENS, kopie)) teken.remove();
    const tekst = kopie.textContent.trim().replace(/\s+/g, ' ');
    return tekst.length > lengte ? `${tekst.slice(0, tekst.lastIndexOf(' ', lengte))} …` : tekst;
  };

  // What a card shows, by kind of opener: a line over it, its title, its body, and where its links lead.
  const begrip = (link) => {
    const plek = doel(link.hash);
    if (!plek) return null;
    const uitleg = een('dd', plek).cloneNode(true);
    const verder = een('a', uitleg);
    verder?.remove();
    const naar = verder ? [schakel(verder.href, 'Waar het voorkomt')] : [];
    return { soort: 'Begrip', kop: een('dt', plek).textContent, tekst: maak('p', '', uitleg.textContent.trim()), naar };
  };
  const vraag = (link) => {
    const plek = doel(link.hash);
    const artikel = plek?.closest('article.vraag');
    if (!artikel) return null;
    const tekst = document.createDocumentFragment();
    const antwoord = plek.closest('[data-antwoord]') || een('[data-antwoord]', artikel);
    const gevraagd = een('.vraagtekst .blok > p', artikel);
    const geantwoord = plek.matches('p') ? plek : antwoord && een('.blok > p:not(.leeg)', antwoord);
    const klasse = vanOns(artikel) ? 'kb ons' : 'kb';
    if (gevraagd) tekst.append(maak('p', 'lab', 'Vraag'), maak('p', klasse, woorden(gevraagd, 180)));
    if (geantwoord) tekst.append(maak('p', 'lab', 'Antwoord'), maak('p', klasse, woorden(geantwoord, 320)));
    const nummer = (een('.num', artikel)?.textContent || '').replace(/\D+$/, '');
    const titel = een('.tit', artikel)?.textContent;
    const kop = nummer ? `Vraag ${nummer}${titel ? `: ${titel}` : ''}` : titel;
    return { soort: een('.steller', artikel)?.textContent || '', kop, tekst, naar: [schakel(link.href, 'Naar deze plaats')] };
  };
  const stuk = (link) => {
    const ref = link.dataset.ref.split('#')[0];
    const rij = een(`#_genoemd a[data-ref="${CSS.escape(ref)}"]`)?.closest('tr');
    if (!rij) return null;
    const [titel, waar, bron] = alle('td', rij);
    const officieel = een('a', bron);
    const naar = [schakel(link.href, 'Alles over dit stuk')];
    if (officieel && officieel.href !== link.href) naar.push(schakel(officieel.href, 'Officiële bron', 'buiten'));
    const { soort, datum, dossier, dossierAdres } = rij.dataset;
    const kop = titel.textContent.trim().replace(`, ${datum}`, '');
    const tekst = maak('dl');
    const feit = (naam, ...waarden) => {
      const vak = maak('div');
      const zegt = maak('dd');
      zegt.append(...waarden);
      vak.append(maak('dt', '', naam), zegt);
      tekst.append(vak);
    };
    if (soort && soort.toLowerCase() !== kop.toLowerCase()) feit('Soort', soort);
    if (datum) feit('Datum', datum);
    if (dossier) feit('Dossier', schakel(dossierAdres, dossier));
    feit('Genoemd', ...waar.cloneNode(true).childNodes);
    return { soort: een('th', rij).textContent.trim(), kop, tekst, naar };
  };

  // A note is lent to the card, not copied: there is one living text of it, and no id twice. Its place keeps its height.
  const leen = (link) => {
    const plek = doel(link.hash);
    if (!plek || plek.matches(':empty')) return null;
    const details = een('details', plek);
    const wasOpen = details?.open;
    const tekst = maak('div', plek.className);
    plek.style.minHeight = `${plek.offsetHeight}px`;
    tekst.append(...plek.childNodes);
    if (details) details.open = true;
    teruggeven = () => {
      plek.append(...tekst.childNodes);
      plek.style.minHeight = '';
      if (details) details.open = wasOpen;
    };
    const redactie = plek.matches('.noot');
    const kop = redactie ? een('h4', tekst).textContent : `Voetnoot ${link.textContent}`;
    return { soort: redactie ? 'Noot van de redactie' : 'Voetnoot van het stuk', naam: kop, tekst, naar: buren(link) };
  };
  // Beside a note: the way to the one before and the one after it.
  const buren = (link) => {
    const soort = link.matches('.nl') ? 'noot' : 'voetnoot';
    const rij = alle(link.matches('.nl') ? 'a.nl:not(.weg)' : 'a.vn').filter((een_) => een_.getClientRects().length);
    const plaats = rij.indexOf(link);
    return [[rij[plaats - 1], `Vorige ${soort}`], [rij[plaats + 1], `Volgende ${soort}`]]
      .filter(([naar]) => naar)
      .map(([naar, tekst]) => {
        const knop = maak('button', '', tekst);
        knop.type = 'button';
        knop.addEventListener('click', () => {
          naar.scrollIntoView({ block: 'center' });
          open(naar, { metFocus: true });
        });
        return knop;
      });
  };
  const inhoud = (link) => {
    if (link.matches('.term')) return begrip(link);
    if (link.matches('.nl, .vn')) return leen(link);
    return link.matches('.kst') ? stuk(link) : vraag(link);
  };

  const sluit = ({ metFocus }) => {
    clearTimeout(wacht);
    if (!kaart) return;
    teruggeven?.();
    teruggeven = null;
    kaart.remove();
    kaart = null;
    opener.removeAttribute('aria-expanded');
    if (metFocus) opener.focus({ preventScroll: true });
    opener = null;
  };
  // Below the opener, or above it where there is no room; on a phone the style sheet makes it a sheet at the bottom.
  const zetNeer = () => {
    if (matchMedia('(max-width: 44rem)').matches) return;
    const regel = opener.getClientRects()[0] || opener.getBoundingClientRect();
    const hoogte = kaart.offsetHeight;
    const eronder = regel.bottom + hoogte + 12 < innerHeight || regel.top < hoogte + 70;
    const rechts = document.documentElement.clientWidth - kaart.offsetWidth - 16;
    kaart.style.top = `${scrollY + (eronder ? regel.bottom + 8 : regel.top - hoogte - 8)}px`;
    kaart.style.left = `${Math.max(16, Math.min(regel.left - 16, rechts))}px`;
  };
  const open = (link, { metFocus, wat }) => {
    sluit({});
    const kern = wat || inhoud(link);
    if (!kern) return false;
    opener = link;
    kaart = maak('div', 'kaart');
    kaart.setAttribute('role', 'dialog');
    kaart.setAttribute('aria-label', kern.naam || kern.kop);
    kaart.tabIndex = -1;
    const dicht = maak('button', 'dicht', '×');
    dicht.type = 'button';
    dicht.setAttribute('aria-label', 'Sluit');
    dicht.addEventListener('click', () => sluit({ metFocus: true }));
    const voet = maak('p', 'kl');
    voet.append(...(kern.naar || []));
    kaart.append(maak('p', 'lab', kern.soort), ...(kern.kop ? [maak('p', 'kt', kern.kop)] : []), kern.tekst, voet, dicht);
    document.body.append(kaart);
    link.setAttribute('aria-expanded', 'true');
    zetNeer();
    if (metFocus) kaart.focus({ preventScroll: true });
    return true;
  };

  // A note that stands in sight beside the text needs no card: it is pointed at.
  const inZicht = (link) => {
    const plek = link.matches('.nl, .vn') && doel(link.hash);
    const details = plek && een('details', plek);
    if (!plek || (details && !details.open)) return null;
    const vak = plek.getBoundingClientRect();
    const boven = een('.kop').getBoundingClientRect().bottom;
    return vak.height && vak.top >= boven && vak.bottom <= innerHeight && vak.left > link.getBoundingClientRect().right
      ? plek : null;
  };
  const wijs = (plek) => {
    for (const oud of alle('.aan')) oud.classList.remove('aan');
    if (!plek) return;
    plek.classList.add('aan');
    const noot = plek.dataset.noot;
    if (!noot) return;
    for (const passage of alle('.gem')) {
      if (passage.dataset.noot.split(' ').includes(noot)) passage.classList.add('aan');
    }
  };

  document.addEventListener('click', (e) => {
    const link = e.target.closest(OPENERS);
    if (kaart && !e.target.closest('.kaart') && link !== opener && !e.target.closest('[data-citeer]')) sluit({});
    if (!link || link.closest('.kaart') || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    if (link === opener && !('zweeft' in kaart.dataset)) {
      e.preventDefault();
      sluit({ metFocus: true });
      return;
    }
    const ernaast = inZicht(link);
    if (ernaast) {
      e.preventDefault();
      sluit({});
      wijs(ernaast);
      ernaast.tabIndex = -1;
      ernaast.focus({ preventScroll: true });
    } else if (open(link, { metFocus: true })) e.preventDefault();
  });

  // Who follows a link in the card is where it leads.
  addEventListener('hashchange', () => sluit({}));

  addEventListener('keydown', (e) => {
    if (e.key === 'Escape') {
      // From a note that was pointed at, back to its mark.
      const plek = document.activeElement.closest('.aan');
      if (plek && !kaart) een(`a[href="#${CSS.escape(plek.id)}"]:is(.nl, .vn)`)?.focus({ preventScroll: true });
      wijs(null);
      if (kaart) sluit({ metFocus: kaart.contains(document.activeElement) });
      return;
    }
    if (e.key !== 'Tab' || !kaart?.contains(document.activeElement)) return;
    const erin = alle('a[href], button, select, summary', kaart);
    const plaats = erin.indexOf(document.activeElement);
    if (e.shiftKey ? plaats > 0 : plaats < erin.length - 1) return;
    if (e.shiftKey) e.preventDefault();
    sluit({ metFocus: true });
  });

  // Pointer: a mark and its note light up together; whoever rests on a link gets its card.
  const zweef = (link) => {
    clearTimeout(wacht);
    wacht = setTimeout(() => {
      if (kaart?.contains(document.activeElement) || inZicht(link)) return;
      if (open(link, { metFocus: false })) kaart.dataset.zweeft = '';
    }, RUST);
  };
  const verlaat = () => {
    clearTimeout(wacht);
    if (!kaart || !('zweeft' in kaart.dataset)) return;
    wacht = setTimeout(() => { if (!kaart?.matches(':hover')) sluit({}); }, 300);
  };
  if (matchMedia('(hover: hover)').matches) {
    document.addEventListener('mouseover', (e) => {
      const link = e.target.closest(OPENERS);
      const noot = e.target.closest('.noot') || (link?.matches('.nl') && inZicht(link));
      if (noot) wijs(noot);
      if (!link) {
        if (!e.target.closest('.kaart')) verlaat();
        else clearTimeout(wacht);
      } else if (link !== opener && !link.closest('.kaart')) zweef(link);
    });
  }

  Object.assign(griffie, { maak, woorden, openKaart: open, sluitKaart: sluit, ONZE_TEKENS });
})();
