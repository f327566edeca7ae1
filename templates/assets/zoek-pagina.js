/* The page of results: its state stands in its address, so that a search can be kept, shared and gone back to. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {make} = Z, field = document.getElementById("q"), room = document.getElementById("zoekruimte");
  const title = room.querySelector("h1"), status = room.querySelector("[role=status]"), results = document.getElementById("treffers");
  const facets = document.getElementById("facetten"), pages = document.getElementById("zoekbladen"), sorts = room.querySelector("[name=volgorde]");
  const beside = document.getElementById("zoekzij"), PAGE = 20, EVERY = 200;
  const FACETS = [["soort", "Soort", of => [of.soort]], ["fractie", "Fractie", of => of.fractie ? [of.fractie] : []],
    ["dossier", "Dossier", of => of.dossiers], ["bewindspersoon", "Bewindspersoon", of => of.bewindspersonen],
    ["jaar", "Jaar", of => of.datum ? [of.datum.slice(0, 4)] : []],
    ["kenmerk", "Kenmerk", of => [of.noot && "met noot", of.onbeantwoord && "onbeantwoord"].filter(Boolean)]];
  const GROUPS = {begrip: "Begrip", persoon: "Persoon", fractie: "Fractie", dossier: "Dossier", stuk: "Stuk"};
  const HINT = "Typ een woord, een naam of een nummer, bijvoorbeeld 36800-X-46. Met \"aanhalingstekens\" zoekt u een exacte woordgroep; een streepje voor een woord sluit het uit.";
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

  /* The first `most` finds: a question with its answers, and what a summary tells of them again. What belongs together has
     numbers that lie together, so that an answer far down the list still stands with its question. */
  async function collect(records, most) {
    const among = new Set(records), found = new Map(), have = new Set();
    const add = one => {
      const key = Z.together(one), item = found.get(key) || [];
      if (have.has(one.record) || (!item.length && found.size === most)) return;
      have.add(one.record);
      item.push(one);
      found.set(key, item);
    };
    for (let at = 0; at < records.length && found.size < most; at += PAGE) (await Promise.all(records.slice(at, at + PAGE).map(Z.shown))).forEach(add);
    for (const item of [...found.values()]) {
      const near = [-3, -2, -1, 1, 2, 3].map(by => item[0].record + by).filter(record => among.has(record) && !have.has(record));
      for (const one of await Promise.all(near.map(Z.shown))) if (found.get(Z.together(one)) === item) add(one);
      item.sort((a, b) => !!a.betreft - !!b.betreft);
    }
    return [...found.values()];
  }
  const SERIES = /^kst-(\d{5})(?:-(.+))?-([^-]+)$/;
  const numbered = id => SERIES.test(id) ? id.replace(SERIES, (_, dossier, more, number) => `Kamerstuk ${dossier}${more ? "-" + more : ""}, ${/^\d/.test(number) ? "nr. " : ""}${number}`) : id;
  function draw(item, answer) {
    const first = item[0], [, number, short] = GROUPS[first.soort] ? [] : /^(?:Vragen|Vraag|Antwoord)\D*?(\d+[a-z]?(?:[–-]\d+)?)\b[^:]*(?:: (.*))?$/s.exec(first.titel) || [];
    const head = short || number && item.map(one => /: (.*)$/s.exec(one.titel)?.[1]).find(Boolean) || first.titel;
    const link = make("a", {href: first.url}, make("span", {class: "num"}, number || ""),
      make("span", {class: "tit"}, ...Z.marked({text: head, marks: Z.marks(head, answer.groups)})));
    const row = make("li", {"data-soort": first.soort}, make("h3", {}, link),
      make("p", {class: "zw"}, [first.fractie, Z.day(first.datum)].filter(Boolean).join(", ")));
    const retold = item.find(one => one.betreft && !first.betreft);
    for (const one of item.filter(one => one === retold || !!one.betreft === !!first.betreft)) {
      const found = Z.excerpt(one.paragraphs, Z.groupsIn(one, answer));
      const name = make("a", {class: "lab", href: one.url}, one === retold ? "redactie" : GROUPS[one.soort] || one.soort);
      row.append(make("p", {class: Z.edited(one) ? "uit red" : "uit"}, name, ...Z.marked(found)));
    }
    const about = numbered(first.betreft || "");
    if (about) row.append(make("p", {class: "ook"}, "Samenvatting door de redactie" + (about === first.betreft ? `: ${first.stuk}` : ` van ${about}`)));
    else if (first.stuk && first.stuk !== first.titel && state().volgorde !== "stuk") row.append(make("p", {class: "ook"}, first.stuk));
    row.addEventListener("click", event => {
      const to = event.target.closest("a"), one = to && (item.find(({url}) => url === to.getAttribute("href")) || first);
      if (!to) return;
      Z.remember(to.getAttribute("href"), Z.groupsIn(one, answer), answer, state().q);
      history.replaceState({y: scrollY}, ""); // who comes back finds the list where it was
    });
    return row;
  }

  /* Which pages there are is known when all finds are; before that, whether another follows. */
  function drawPages(now, last, more) {
    pages.replaceChildren();
    if (now.blad < 2 && !more) return;
    const to = (blad, text) => {
      const link = make("a", {href: address({...now, blad})}, text);
      link.addEventListener("click", event => { event.preventDefault(); go({...now, blad}).then(() => { results.focus({preventScroll: true}); scrollTo({top: 0}); }); });
      return link;
    };
    if (now.blad > 1) pages.append(to(now.blad - 1, "Vorige"));
    pages.append(make("span", {}, `bladzijde ${now.blad}${last ? ` van ${last}` : ""}`));
    if (more) pages.append(to(now.blad + 1, "Volgende"));
  }

  const note = (text, ...more) => make("li", {class: "niets"}, make("p", {}, text), ...more);
  /* Over the finds of one paper. */
  function headed({id, stuk, datum}, kept) {
    const places = kept.filter(({of}) => of.id === id).length, about = [numbered(id) === id ? "" : numbered(id), Z.day(datum), count(places, "vindplaats", "vindplaatsen")];
    return make("li", {class: "stukkop"}, make("h3", {}, make("a", {href: id + ".html"}, stuk)), make("p", {class: "zw"}, about.filter(Boolean).join(", ")));
  }
  /* By date, or the finds of one paper together, the paper with the best find first. */
  function sorted(kept, by) {
    if (by === "datum") return kept.toSorted((a, b) => a.of.datum < b.of.datum ? 1 : a.of.datum > b.of.datum ? -1 : 0);
    const ids = new Map();
    for (const {of} of kept) if (!ids.has(of.id)) ids.set(of.id, ids.size);
    return kept.toSorted((a, b) => ids.get(a.of.id) - ids.get(b.of.id));
  }
  const outside = ({query}) => /^\d{5}.*-/.test(query.number) ? [make("p", {}, make("a", {href: "https://zoek.officielebekendmakingen.nl/kst-" + query.number.toUpperCase() + ".html", rel: "noopener"},
    `${numbered("kst-" + query.number.toUpperCase())} bij de officiële bron`))] : [];
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
    if (!now.q.trim()) { tell(""); return plain(HINT); }
    try {
      const answer = await Z.search(now.q);
      const all = await Promise.all(answer.records.map(async record => ({record, of: await Z.facts(record)})));
      const {words, filters, excluded, excludedPhrases} = answer.query;
      if (mine !== turn) return;
      if (!words.length && !filters.length) return tell(""), plain(excluded.length + excludedPhrases.length ? "Een streepje sluit een woord uit; typ ook een woord dat wel voorkomt."
        : "Daar staat geen woord of nummer in. " + HINT);
      const whole = new Set(answer.records.slice(0, answer.whole)), passed = all.filter(({of}) => fits(of, now.kies));
      const full = passed.filter(({record}) => whole.has(record)), part = full.length && full.length < passed.length ? passed.length - full.length : 0;
      const kept = now.volgorde ? sorted(part ? full : passed, now.volgorde) : passed, records = kept.map(({record}) => record);
      const every = records.length <= EVERY, until = now.blad * PAGE, items = await collect(records, every ? Infinity : until + 1);
      if (mine !== turn) return;
      const stukken = new Set(kept.filter(({of}) => !of.id.endsWith(".html")).map(({of}) => of.id)).size;
      const places = count(part ? full.length : kept.length, "vindplaats", "vindplaatsen");
      tell(!kept.length ? "Niets gevonden" : part ? `${places} met alle woorden${now.volgorde ? "" : `, ${part} met een deel ervan`}`
        : places + (stukken ? ` in ${count(stukken, "stuk", "stukken")}` : ""));
      if (!kept.length) return nothing(now, answer, all);
      drawFacets(all, now);
      const first = until - PAGE, page = items.slice(first, until), rows = [];
      if (!page.length) return go({...now, blad: 1}, true);
      page.forEach((item, at) => {
        const before = items[first + at - 1], some = one => part && !now.volgorde && !whole.has(one[0].record);
        if (some(item) && !(before && some(before))) rows.push(note(`Hieronder: niet alle woorden van ‘${now.q}’, wel een of meer ervan.`));
        if (now.volgorde === "stuk" && item[0].stuk && !(at && before[0].id === item[0].id)) rows.push(headed(item[0], kept));
        rows.push(draw(item, answer));
      });
      if (answer.some) rows.unshift(note("Geen stuk bevat alle woorden; hieronder de stukken met één of meer ervan.", ...meant(now, answer)));
      if (answer.corrected) rows.unshift(note(`Niets gevonden voor ‘${now.q}’.`, ...meant(now, answer), make("p", {}, answer.some ? "Dit heeft een deel van die woorden:" : "Dit is daarvoor gevonden:")));
      if (answer.more) rows.push(note("Deze woordgroep is nagezocht in de vindplaatsen die het best passen; een woord erbij zoekt verder."));
      const official = answer.query.number && now.blad < 2 && !items[0].some(({soort}) => soort === "stuk" || soort === "dossier") ? outside(answer) : [];
      if (official.length) rows.unshift(note("Dit stuk zelf staat niet in deze uitgave; dit zijn de plaatsen die het noemen.", ...official));
      results.replaceChildren(...rows);
      drawPages(now, every ? Math.ceil(items.length / PAGE) : 0, items.length > until);
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
    if (answer.query.number) more.push(...outside(answer));
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
  const back = () => render().then(() => { if (history.state?.y) scrollTo({top: history.state.y}); });
  addEventListener("popstate", back);
  if (!state().q) field.focus();
  back();
})();
