/* The page of results: its state stands in its address, so that a search can be kept, shared and gone back to. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {make} = Z, field = document.getElementById("q"), room = document.getElementById("zoekruimte");
  const title = room.querySelector("h1"), status = room.querySelector("[role=status]"), results = document.getElementById("treffers");
  const facets = document.getElementById("facetten"), pages = document.getElementById("zoekbladen"), sorts = room.querySelector("[name=volgorde]");
  const beside = document.getElementById("zoekzij"), PAGE = 20;
  const FACETS = [["soort", "Soort", of => [of.soort]], ["fractie", "Fractie", of => of.fractie ? [of.fractie] : []],
    ["dossier", "Dossier", of => of.dossiers], ["bewindspersoon", "Bewindspersoon", of => of.bewindspersonen],
    ["jaar", "Jaar", of => of.datum ? [of.datum.slice(0, 4)] : []],
    ["kenmerk", "Kenmerk", of => [of.noot && "met noot", of.onbeantwoord && "onbeantwoord"].filter(Boolean)]];
  const GROUPS = {begrip: "Begrip", persoon: "Persoon", fractie: "Fractie", dossier: "Dossier", stuk: "Stuk"};
  let turn = 0, pause = 0, spoken = 0;

  function state() {
    const url = new URLSearchParams(location.search);
    return {q: url.get("q") || "", volgorde: url.get("volgorde") || "", blad: Math.max(1, parseInt(url.get("blad"), 10) || 1),
      kies: new Map(FACETS.map(([name]) => [name, new Set(url.getAll(name))]))};
  }
  function address({q, volgorde, blad, kies}) {
    const url = new URLSearchParams();
    if (q) url.set("q", q);
    for (const [name, values] of kies) for (const value of values) url.append(name, value);
    if (volgorde) url.set("volgorde", volgorde);
    if (blad > 1) url.set("blad", blad);
    return "zoeken.html" + (String(url) ? "?" + url : "");
  }
  function go(next, replace) {
    history[replace ? "replaceState" : "pushState"](null, "", address(next));
    return render();
  }

  const fits = (of, kies, except) => FACETS.every(([name, , values]) => name === except || !kies.get(name).size ||
    values(of).some(value => kies.get(name).has(value)));

  function drawFacets(all, now) {
    facets.replaceChildren();
    for (const [name, label, values] of FACETS) {
      const counts = new Map([...now.kies.get(name)].map(value => [value, 0]));
      for (const {of} of all) if (fits(of, now.kies, name)) for (const value of values(of)) counts.set(value, (counts.get(value) || 0) + 1);
      if (!counts.size || (counts.size === 1 && !now.kies.get(name).size && name !== "kenmerk")) continue;
      const most = Math.max(...counts.values());
      const sorted = [...counts].sort((a, b) => name === "jaar" ? (b[0] < a[0] ? -1 : 1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const items = sorted.slice(0, 12).map(([value, count]) => {
        const box = make("input", {type: "checkbox", name, value});
        box.checked = now.kies.get(name).has(value);
        box.addEventListener("change", () => {
          const kies = new Map([...now.kies].map(([key, set]) => [key, new Set(set)]));
          kies.get(name)[box.checked ? "add" : "delete"](value);
          go({...now, kies, blad: 1}).then(() => facets.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`)?.focus());
        });
        const meter = make("meter", {min: 0, max: most || 1, value: count, "aria-hidden": "true"});
        return make("li", {}, make("label", {}, box, make("span", {}, value), meter, make("b", {}, String(count))));
      });
      facets.append(make("fieldset", {}, make("legend", {class: "lab"}, label), make("ul", {}, ...items)));
    }
  }

  function collect(shown) {
    const found = new Map();
    for (const one of shown) {
      if (!found.has(Z.together(one))) found.set(Z.together(one), []);
      found.get(Z.together(one)).push(one);
    }
    return [...found.values()];
  }
  function draw(item, answer) {
    const first = item[0], [, number, short] = GROUPS[first.soort] ? [] : /^(?:Vraag|Antwoord)\D*?(\d+[a-z]?)\b[^:]*(?:: (.*))?$/s.exec(first.titel) || [];
    const head = short || first.titel;
    const link = make("a", {href: first.url}, make("span", {class: "num"}, number || ""),
      make("span", {class: "tit"}, ...Z.marked({text: head, marks: Z.marks(head, answer.groups)})));
    const row = make("li", {"data-soort": first.soort}, make("h3", {}, link),
      make("p", {class: "zw"}, [first.fractie, Z.day(first.datum)].filter(Boolean).join(", ")));
    for (const one of item) {
      const found = Z.excerpt(one.paragraphs, answer.groups);
      const name = make("a", {class: "lab", href: one.url}, GROUPS[one.soort] || one.soort);
      row.append(make("p", {class: "uit"}, name, ...Z.marked(found)));
    }
    if (first.stuk && first.stuk !== first.titel) row.append(make("p", {class: "ook"}, first.stuk));
    row.addEventListener("click", event => {
      const to = event.target.closest("a");
      if (to) Z.remember(to.getAttribute("href"), answer.groups, state().q);
    });
    return row;
  }

  function drawPages(now, count) {
    const last = Math.ceil(count / PAGE);
    pages.replaceChildren();
    if (last < 2) return;
    const to = (blad, text) => {
      const link = make("a", {href: address({...now, blad})}, text);
      link.addEventListener("click", event => { event.preventDefault(); go({...now, blad}).then(() => { results.focus({preventScroll: true}); scrollTo({top: 0}); }); });
      return link;
    };
    if (now.blad > 1) pages.append(to(now.blad - 1, "Vorige"));
    pages.append(make("span", {}, `bladzijde ${now.blad} van ${last}`));
    if (now.blad < last) pages.append(to(now.blad + 1, "Volgende"));
  }

  function plain(text, ...more) {
    results.replaceChildren(make("li", {class: "niets"}, make("p", {}, text), ...more));
    facets.replaceChildren();
    pages.replaceChildren();
    beside.hidden = true;
  }
  const count = (number, one, many) => `${number.toLocaleString("nl")} ${number === 1 ? one : many}`;

  /* Told when typing pauses, not on every key. */
  function tell(text) {
    clearTimeout(spoken);
    spoken = setTimeout(() => { status.textContent = text; }, 300);
  }

  async function render() {
    const now = state(), mine = ++turn;
    if (field.value !== now.q) field.value = now.q;
    sorts.value = now.volgorde;
    document.title = document.title.replace(/^.*(?= – )/, now.q ? `${now.q}, zoeken` : "Zoeken");
    title.textContent = now.q || "Zoeken";
    room.classList.toggle("zoekt", Boolean(now.q));
    if (!now.q.trim()) { tell(""); return plain("Typ een woord, een naam of een nummer, bijvoorbeeld 36800-X-46. Met \"aanhalingstekens\" zoekt u een exacte woordgroep; een streepje voor een woord sluit het uit."); }
    try {
      const answer = await Z.search(now.q);
      const all = await Promise.all(answer.records.map(async record => ({record, of: await Z.facts(record)})));
      let kept = all.filter(({of}) => fits(of, now.kies));
      if (now.volgorde) kept = kept.toSorted((a, b) => a.of.datum < b.of.datum ? 1 : a.of.datum > b.of.datum ? -1 : 0);
      const shown = await Promise.all(kept.slice((now.blad - 1) * PAGE, now.blad * PAGE).map(({record}) => Z.shown(record)));
      if (mine !== turn) return;
      const stukken = new Set(kept.filter(({of}) => !of.id.endsWith(".html")).map(({of}) => of.id)).size;
      tell(kept.length ? count(kept.length, "vindplaats", "vindplaatsen") + (stukken ? ` in ${count(stukken, "stuk", "stukken")}` : "") : "Niets gevonden");
      if (!kept.length) return nothing(now, answer, all);
      drawFacets(all, now);
      const rows = collect(shown).map(item => draw(item, answer));
      if (answer.some) rows.unshift(make("li", {class: "niets"}, make("p", {}, "Geen stuk bevat alle woorden; hieronder de stukken met één of meer ervan."), ...meant(now, answer)));
      if (answer.corrected) rows.unshift(make("li", {class: "niets"}, make("p", {}, `Niets gevonden voor ‘${now.q}’.`), ...meant(now, answer), make("p", {}, "Dit is daarvoor gevonden:")));
      results.replaceChildren(...rows);
      drawPages(now, kept.length);
      drawForms(answer, now);
    } catch {
      if (mine !== turn) return;
      tell("De zoekindex kon niet worden geladen");
      plain("De zoekindex kon niet worden geladen. Hieronder staan alle begrippen van A tot Z.");
    }
  }
  const bare = now => ({...now, blad: 1, kies: new Map(FACETS.map(([name]) => [name, new Set()]))});
  function link(next, text) {
    const a = make("a", {href: address(next)}, text);
    a.addEventListener("click", event => { event.preventDefault(); go(next); });
    return a;
  }
  const meant = (now, {suggestion}) => suggestion ? [make("p", {}, "Bedoelde u ", link({...bare(now), q: suggestion}, suggestion), "?")] : [];
  function nothing(now, answer, all) {
    const more = meant(now, answer);
    if (all.length) more.push(make("p", {}, link(bare(now), `Zonder filters: ${count(all.length, "resultaat", "resultaten")}`)));
    if (answer.query.number) more.push(make("p", {}, make("a", {href: "https://zoek.officielebekendmakingen.nl/" + "kst-" + answer.query.number.toUpperCase(), rel: "noopener"}, "Zoek dit nummer bij de officiële bron")));
    plain(`Niets gevonden voor ‘${now.q}’.`, ...more);
  }
  /* Which other forms and compounds were found: a reader should know why a result is there. */
  function drawForms(answer, now) {
    const typed = new Set(answer.query.words.map(word => word.form));
    const others = [...answer.groups.keys()].filter(form => !typed.has(form) && /^\p{L}{3,}$/u.test(form)).slice(0, 10);
    beside.hidden = !others.length;
    beside.querySelector("ul").replaceChildren(...others.map(form => {
      const link = make("a", {href: address({...now, q: form, blad: 1})}, form);
      return make("li", {}, link);
    }));
  }

  field.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(() => go({...state(), q: field.value, blad: 1}, true), 150); });
  field.form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(pause); go({...state(), q: field.value.trim(), blad: 1}); });
  sorts.addEventListener("change", () => go({...state(), volgorde: sorts.value, blad: 1}));
  addEventListener("popstate", render);
  if (!state().q) field.focus();
  render();
})();
