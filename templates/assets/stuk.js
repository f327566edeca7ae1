// The reading page: what is shown, what is folded, where the reader is, and the list of questions.

// Source text only, or with notes; what is hidden leaves the accessibility tree too.
(() => {
  'use strict';
  const { alle, bewaard, bewaar } = griffie;
  const wortel = document.documentElement;
  const keuzes = alle('[name=weergave]');
  const noten = alle('.noot');

  const zet = (weergave) => {
    wortel.dataset.weergave = weergave;
    for (const noot of noten) noot.hidden = weergave === 'bron';
    for (const keuze of keuzes) keuze.checked = keuze.value === weergave;
    dispatchEvent(new Event('weergave'));
  };

  // With notes is how the page comes: thousands of notes need not be touched for it.
  if (bewaard('weergave') === 'bron') zet('bron');
  for (const keuze of keuzes) {
    keuze.addEventListener('change', () => {
      bewaar('weergave', keuze.value);
      zet(keuze.value);
    });
  }
})();

// Types of notes, and terms, that the reader does not want; remembered for every page.
(() => {
  'use strict';
  const { een, alle, bewaard, bewaar } = griffie;
  const vinkjes = alle('[name=soort]');
  if (!vinkjes.length) return;
  const zonder = new Set((bewaard('zonder') || '').split(' ').filter(Boolean));

  const zet = () => {
    const weg = new Set();
    for (const noot of alle('.noot')) {
      if (zonder.has(noot.dataset.soort)) weg.add(noot.dataset.noot);
      noot.classList.toggle('weg', weg.has(noot.dataset.noot));
    }
    for (const letter of alle('.nl')) letter.classList.toggle('weg', weg.has(letter.hash.slice('#noot-'.length)));
    for (const passage of alle('.gem')) {
      passage.classList.toggle('kaalmerk', passage.dataset.noot.split(' ').every((noot) => weg.has(noot)));
    }
    document.documentElement.classList.toggle('zonder-begrippen', zonder.has('begrippen'));
    for (const vinkje of vinkjes) vinkje.checked = !zonder.has(vinkje.value);
  };

  if (zonder.size) zet();
  for (const vinkje of vinkjes) {
    vinkje.addEventListener('change', () => {
      if (vinkje.checked) zonder.delete(vinkje.value);
      else zonder.add(vinkje.value);
      bewaar('zonder', [...zonder].join(' '));
      zet();
    });
  }

  const menu = een('.soorten');
  addEventListener('click', (e) => {
    if (menu.open && !menu.contains(e.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    een('summary', menu).focus();
  });
})();

// On a narrow screen the list of questions and the notes begin closed.
(() => {
  'use strict';
  const { een, alle, doel, bewaar } = griffie;
  const smal = matchMedia('screen and (max-width: 68.74rem)');
  const rail = een('.rail details');

  const vouw = () => {
    if (rail) rail.open = !smal.matches;
    for (const noot of alle('.noot details')) noot.open = !smal.matches;
  };
  vouw();
  document.documentElement.classList.add('js');
  smal.addEventListener('change', vouw);

  // Who follows a link into something folded finds it open.
  const ontvouw = () => {
    const element = location.hash.length > 1 && doel(location.hash);
    const details = element && (element.matches('.noot') ? een('details', element) : element.closest('details'));
    if (details) details.open = true;
    if (element && element.matches('.noot')) { // asked for by name, it is shown whatever else is not
      element.hidden = false;
      element.classList.remove('weg');
      if (!element.getClientRects().length) {
        een('[name=weergave][value=noten]')?.click();
        bewaar('weergave', 'bron'); // for this page alone
      }
      element.scrollIntoView();
    }
  };
  ontvouw();
  addEventListener('hashchange', ontvouw);

  rail?.addEventListener('click', (e) => {
    if (smal.matches && e.target.closest('.vragen li li a')) rail.open = false;
  });
  for (const knop of alle('[data-open]')) {
    knop.addEventListener('click', (e) => {
      e.preventDefault();
      rail.open = !rail.open;
      if (rail.open) een('summary', rail).focus();
    });
  }
})();

// A paper of great length comes laid out as far as one looks. The rest follows piece by piece while nobody waits, so that
// the scroll bar settles and all of the text is there for whatever reads the page. What is being read stays where it is.
(() => {
  'use strict';
  if (!document.body.classList.contains('zwaar')) return;
  const KOST = 8; // milliseconds at a time
  const RUST = 400; // milliseconds after the reader scrolled
  let gerold = -RUST;
  const rest = griffie.alle('.brontekst > :is(.vraag, .inleiding), .apparaat');
  let maat = 1;
  const boven = (deel) => deel.getBoundingClientRect().top;
  const inBeeld = () => griffie.alle('.brontekst > *').find((deel) => deel.getBoundingClientRect().bottom > 0);
  // Held on to from piece to piece, so that parts of a pixel do not add up.
  let vast = null;
  let stond = 0;
  let stand = 0;
  const stap = (delen) => {
    if (!vast || Math.abs(scrollY - stand) > 1) {
      vast = inBeeld();
      stond = vast ? boven(vast) : 0;
    }
    for (const deel of delen) deel.classList.add('gelegd');
    if (vast && Math.abs(boven(vast) - stond) >= 1) scrollBy({ top: boven(vast) - stond, behavior: 'instant' });
    stand = scrollY;
  };
  const leg = () => {
    const begin = performance.now();
    if (begin - gerold < RUST) {
      setTimeout(leg, RUST);
      return;
    }
    stap(rest.splice(0, maat));
    maat = performance.now() - begin < KOST ? maat + 1 : Math.max(1, maat >> 1);
    if (rest.length) requestIdleCallback(leg);
  };
  addEventListener('load', () => requestIdleCallback(leg));
  // Not the event `scroll`: keeping in place what is read is a scroll too.
  for (const rollen of ['wheel', 'touchmove', 'keydown']) {
    addEventListener(rollen, () => { gerold = performance.now(); }, { passive: true });
  }
})();

// Where the reader is, in the list, on the small map and on the bar; [ and ] go on from there.
(() => {
  'use strict';
  const { een, alle, doel, inVeld } = griffie;
  const regels = new Map(alle('.vragen li li a').map((regel) => [regel.hash.slice(1), regel]));
  const vakjes = new Map(alle('.kompas a').map((vakje) => [vakje.hash.slice(1), vakje]));
  if (!regels.size) return;
  const bak = een('.railin');
  const breed = matchMedia('(min-width: 68.75rem)');
  let nu = '';

  const hier = (id) => {
    const regel = regels.get(id);
    if (id === nu || !regel) return;
    regels.get(nu)?.removeAttribute('aria-current');
    vakjes.get(nu)?.classList.remove('nu');
    nu = id;
    regel.setAttribute('aria-current', 'location');
    vakjes.get(id)?.classList.add('nu');
    for (const plek of alle('[data-nu]')) plek.textContent = een('.n', regel).textContent;
    if (breed.matches) toonIn(bak, regel);
  };
  const toonIn = (vak, regel) => {
    const hoogte = regel.getBoundingClientRect().top - vak.getBoundingClientRect().top;
    vak.scrollTop += hoogte - vak.clientHeight / 3;
  };

  const oog = new IntersectionObserver((gezien) => {
    for (const een_ of gezien) if (een_.isIntersecting) hier(een_.target.id);
  }, { rootMargin: '-20% 0px -75% 0px' });
  for (const vraag of alle('article[data-vraag]')) oog.observe(vraag);

  const ga = (stap) => {
    const ids = [...regels.keys()];
    const volgende = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(nu) + stap))];
    location.hash = volgende;
    hier(volgende);
    een('h2 a', doel(`#${volgende}`))?.focus({ preventScroll: true });
  };
  addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || inVeld(e.target)) return;
    if (e.key === '[') ga(-1);
    if (e.key === ']') ga(1);
  });
})();

// The list of questions: filter by word and by mark, and its order.
(() => {
  'use strict';
  const { een, alle, bewaard, bewaar } = griffie;
  const lijst = een('.vragen');
  const veld = een('#f');
  if (!lijst || !veld) return;
  const knoppen = alle('[data-zeef]');
  const orde = een('#_orde');
  const telling = een('.geenvraag');
  const bron = [...lijst.children];
  const vragen = alle('li li', lijst);
  const indeling = new Map(bron.map((groep) => [groep, alle('li', groep)]));

  const zeef = () => {
    const woord = veld.value.trim().toLowerCase();
    const merken = knoppen.filter((knop) => knop.getAttribute('aria-pressed') === 'true').map((k) => k.dataset.zeef);
    let over = 0;
    for (const groep of lijst.children) {
      const heelPast = (een('.frk', groep)?.textContent || '').toLowerCase().includes(woord);
      let hier = 0;
      for (const vraag of alle('li', groep)) {
        const eigen = (vraag.dataset.merk || '').split(' ');
        const past = heelPast || vraag.textContent.toLowerCase().includes(woord);
        vraag.hidden = !past || !merken.every((merk) => eigen.includes(merk));
        hier += !vraag.hidden;
      }
      groep.hidden = !hier && !(heelPast && !merken.length);
      over += hier;
    }
    const gezeefd = woord || merken.length;
    telling.textContent = !gezeefd ? '' : over === 0 ? 'Geen vraag gevonden' : `${over} ${over === 1 ? 'vraag' : 'vragen'}`;
  };
  veld.addEventListener('input', zeef);
  for (const knop of knoppen) {
    knop.addEventListener('click', () => {
      knop.setAttribute('aria-pressed', String(knop.getAttribute('aria-pressed') !== 'true'));
      zeef();
    });
  }

  const groep = (naam, leden) => {
    const vak = document.createElement('li');
    const kop = document.createElement('span');
    const binnen = document.createElement('ol');
    vak.className = 'fr';
    kop.className = 'frk';
    kop.textContent = naam;
    binnen.append(...leden);
    vak.append(...(naam ? [kop] : []), binnen);
    return vak;
  };
  const ordeningen = {
    bron: () => {
      for (const [vak, leden] of indeling) een('ol', vak)?.append(...leden);
      return bron;
    },
    nummer: () => {
      const getal = (vraag) => parseInt(een('.n', vraag).textContent, 10);
      return [groep('', [...vragen].sort((a, b) => getal(a) - getal(b)))];
    },
    thema: () => {
      const vakken = new Map();
      for (const vraag of vragen) {
        const thema = vraag.dataset.thema || 'Overige vragen';
        vakken.set(thema, [...(vakken.get(thema) || []), vraag]);
      }
      return [...vakken].map(([naam, leden]) => groep(naam, leden));
    },
  };
  if (!orde) return;
  const schik = () => {
    // Themes are the editors' own: with the source alone the order of the source returns.
    const alleenBron = document.documentElement.dataset.weergave === 'bron';
    const keuze = alleenBron && orde.value === 'thema' ? 'bron' : orde.value;
    lijst.replaceChildren(...ordeningen[keuze]());
    zeef();
  };
  const oud = bewaard('volgorde');
  if (oud && oud !== 'bron' && [...orde.options].some((optie) => optie.value === oud)) {
    orde.value = oud;
    schik();
  }
  orde.addEventListener('change', () => {
    bewaar('volgorde', orde.value);
    schik();
  });
  addEventListener('weergave', () => { if (orde.value === 'thema') schik(); });
})();
