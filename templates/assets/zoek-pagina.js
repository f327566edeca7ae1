/* The page of results: its state stands in its address, so that a search can be kept, shared and gone back to.
   In a large corpus the first results stand before all finds are counted. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {make, facets, numbered} = Z, field = document.getElementById("q"), room = document.getElementById("zoekruimte");
  const title = room.querySelector("h1"), status = room.querySelector("[role=status]"), results = document.getElementById("treffers");
  const form = document.getElementById("facetten"), pages = document.getElementById("zoekbladen"), sorts = room.querySelector("[name=volgorde]");
  const beside = document.getElementById("zoekzij"), PAGE = 20, EVERY = 200;
  const GROUPS = {begrip: "Begrip", persoon: "Persoon", fractie: "Fractie", dossier: "Dossier", stuk: "Stuk"};
  const HINT = "Typ een woord, een naam of een nummer, bijvoorbeeld 36800-X-46. Met \"aanhalingstekens\" zoekt u een exacte woordgroep; een streepje voor een woord sluit het uit.";
  let turn = 0, pause = 0, spoken = 0, waiting = 0;

  function state() {
    const url = new URLSearchParams(location.search);
    return {q: url.get("q") || "", volgorde: url.get("volgorde") || "", blad: Math.max(1, parseInt(url.get("blad"), 10) || 1),
      kies: new Map(facets.names.map(name => [name, new Set(url.getAll(name))]))};
  }
  function address({q, volgorde, blad, kies}) {
    const url = new URLSearchParams();
    if (q) url.set("q", q);
    for (const [name, value] of facets.chosen(kies)) url.append(name, value);
    if (volgorde) url.set("volgorde", volgorde);
    if (blad > 1) url.set("blad", blad);
    return "zoeken.html" + (String(url) ? "?" + url : "");
  }
  function go(next, replace) {
    history[replace ? "replaceState" : "pushState"](null, "", address(next));
    return render();
  }

  // ---- one find: a question with its answers, and what a summary tells of them again

  /* The first `most` finds. What belongs together has numbers that lie together, so that an answer far down the list still
     stands with its question. */
  async function collect(records, most, among) {
    const found = new Map(), have = new Set();
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
  function draw(item, answer) {
    const first = item[0], [, number, short] = GROUPS[first.soort] ? [] : /^(?:Vragen|Vraag|Antwoord)\D*?(\d+[a-z]?(?:[–-]\d+)?)\b[^:]*(?:: (.*))?$/s.exec(first.titel) || [];
    const head = short || number && item.map(one => /: (.*)$/s.exec(one.titel)?.[1]).find(Boolean) || first.titel;
    const named = first.soort === "stuk" && numbered(first.id) !== first.id ? numbered(first.id) : "", sought = !!answer.query.number && Z.bears(first, answer);
    const link = make("a", {href: first.url}, make("span", {class: "num"}, number || ""),
      make("span", {class: "tit"}, ...sought ? [make("b", {}, named || head, " → open"), make("br")] : [],
        ...sought && !named ? [] : Z.marked({text: head, marks: Z.marks(head, answer.groups)})));
    const row = make("li", {"data-soort": first.soort, class: sought ? "snel" : ""}, make("h3", {}, link),
      make("p", {class: "zw"}, [sought ? "" : named, first.fractie, Z.day(first.datum)].filter(Boolean).join(", ")));
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
      Z.recent(state().q);
      Z.remember(to.getAttribute("href"), Z.groupsIn(one, answer), answer, state().q);
      history.replaceState({y: scrollY, naar: to.getAttribute("href")}, ""); // who comes back finds the list where it was
    });
    return row;
  }
  /* Over the finds of one paper. */
  function headed({id, stuk, datum}, kept) {
    const places = kept.filter(({of}) => of.id === id).length, about = [numbered(id) === id ? "" : numbered(id), Z.day(datum), count(places, "vindplaats", "vindplaatsen")];
    return make("li", {class: "stukkop"}, make("h3", {}, make("a", {href: id + ".html"}, stuk)), make("p", {class: "zw"}, about.filter(Boolean).join(", ")));
  }

  // ---- what stands around the finds
  const count = (number, one, many) => `${number.toLocaleString("nl")} ${number === 1 ? one : many}`;
  const note = (text, ...more) => make("li", {class: "niets"}, ...text ? [make("p", {}, text)] : [], ...more);
  const bare = now => ({...now, blad: 1, kies: facets.none()});
  function link(next, text) {
    const a = make("a", {href: address(next)}, text);
    a.addEventListener("click", event => { if (!event.ctrlKey && !event.metaKey) { event.preventDefault(); go(next); } });
    return a;
  }
  const away = (href, text) => make("a", {href, rel: "noopener"}, text);
  const meant = (now, {suggestion}) => suggestion ? [make("p", {}, "Bedoelde u ", link({...bare(now), q: suggestion}, suggestion), "?")] : [];
  const said = (now, notices) => notices.map(({text, query, href}) => make("p", {}, ...href ? [away(href, text)] : query
    ? /^Zonder /.test(text) ? [link({...bare(now), q: query}, text)] : [`${text} Bedoelde u `, link({...now, blad: 1, q: query}, query), "?"] : [text]));
  /* What is told of a query is a script of its own: most queries need none of it. */
  const notices = () => Z.script("assets/zoek-niets.js", () => Z.notices).then(() => Z.notices);
  const remarked = async now => [...now.q].length > 400 || /[a-z]:\S/i.test(now.q) ? said(now, (await notices()).remarks(now.q)) : [];

  /* Which pages there are is known when all finds are; before that, whether another follows. */
  function drawPages(now, last, more) {
    pages.replaceChildren();
    if (now.blad < 2 && !more) return;
    const to = (blad, text) => {
      const a = make("a", {href: address({...now, blad}), rel: blad < now.blad ? "prev" : "next"}, text);
      a.addEventListener("click", event => { event.preventDefault(); go({...now, blad}).then(() => { results.focus({preventScroll: true}); scrollTo({top: 0}); }); });
      return a;
    };
    if (now.blad > 1) pages.append(to(now.blad - 1, "Vorige"));
    pages.append(make("span", {}, `bladzijde ${now.blad}${last ? ` van ${last}` : ""}`));
    if (more) pages.append(to(now.blad + 1, "Volgende"));
  }
  /* Which other forms and compounds were found: a reader should know why a result is there. */
  function drawForms(answer, now) {
    const typed = new Set(answer.query.words.map(word => word.form));
    const others = [...answer.groups.keys()].filter(form => !typed.has(form) && /^\p{L}{3,}$/u.test(form)).slice(0, 10);
    beside.hidden = !others.length;
    beside.querySelector("ul").replaceChildren(...others.map(form => make("li", {}, link({...now, q: form, blad: 1}, form))));
  }
  function plain(...content) {
    results.replaceChildren(make("li", {class: "niets"}, ...content.map(one => typeof one === "string" ? make("p", {}, one) : one)));
    form.replaceChildren();
    pages.replaceChildren();
    beside.hidden = true;
    room.classList.add("zleeg");
  }
  const button = (text, act) => { const element = make("button", {type: "button"}, text); element.addEventListener("click", act); return element; };
  function blank() {
    const before = Z.recent(), list = before.map(one => make("li", {}, link({...bare(state()), q: one}, one)));
    plain(HINT, ...list.length ? [make("h3", {class: "lab"}, "Eerder gezocht, alleen in deze browser bewaard"), make("ul", {class: "eerder"}, ...list),
      button("Wis wat eerder is gezocht", () => { Z.recent(null); blank(); field.focus(); })] : []);
  }

  /* Told when typing pauses, not on every key. */
  function tell(text) {
    clearTimeout(spoken);
    spoken = setTimeout(() => { status.textContent = text; }, 300);
  }
  /* That it takes a while is said when it does. */
  function busy(on) {
    clearTimeout(waiting);
    results.setAttribute("aria-busy", String(on));
    if (on) waiting = setTimeout(() => { tell("Zoekt …"); waiting = setTimeout(() => tell("Zoekt nog: de verbinding is traag"), 5000); }, 400);
  }

  // ---- from the address to the page
  async function render() {
    const now = state(), mine = ++turn, current = () => mine === turn;
    if (field.value !== now.q && (document.activeElement !== field || field.value.trim() !== now.q)) field.value = now.q;
    sorts.value = now.volgorde;
    document.title = document.title.replace(/^.*(?= – )/, now.q ? `${now.q.slice(0, 80)}, zoeken` : "Zoeken");
    title.replaceChildren(make("bdi", {}, [...now.q].slice(0, 120).join("") + ([...now.q].length > 120 ? " …" : "") || "Zoeken"));
    room.classList.toggle("zoekt", Boolean(now.q));
    busy(false);
    if (!now.q.trim()) { tell(""); return blank(); }
    busy(true);
    try {
      await Z.open();
      const {words, filters, excluded, excludedPhrases} = Z.parse(now.q);
      if (!words.length && !filters.length) return tell(""), plain(excluded.length + excludedPhrases.length ? "Een streepje sluit een woord uit; typ ook een woord dat wel voorkomt."
        : "Daar staat geen woord of nummer in. " + HINT);
      if (Z.pointer.n >= Z.MANY && !now.volgorde && !(await first(now, current))) return;
      await whole(now, current);
    } catch {
      if (current()) failed(now);
    } finally {
      if (current()) busy(false);
    }
  }
  /* In a large corpus: the first results, before all finds are known. Gives whether this is still what is asked for. */
  async function first(now, current) {
    const chosen = facets.chosen(now.kies).length > 0, filters = chosen ? [["kies", of => facets.fits(of, now.kies)]] : [], until = now.blad * PAGE;
    let answer, items;
    for (let most = 2 * until; ; most *= 2) {
      answer = await Z.search(now.q, filters, most);
      items = await collect(answer.records, until + 1, new Set(answer.found));
      if (items.length > until || answer.records.length >= answer.count || most > 8 * until) break;
    }
    if (!current()) return false;
    if (items.length > until - PAGE) {
      tell(`${answer.more ? "minstens " : ""}${count(answer.count, "vindplaats", "vindplaatsen")}`);
      await show(now, answer, items, {whole: new Set(answer.found.slice(0, answer.whole)), current});
      facets.draw(form, null, now.kies, kies => go({...now, kies, blad: 1}));
    }
    return current();
  }
  /* All finds, with what is counted of them. */
  async function whole(now, current) {
    const many = Z.pointer.n >= Z.MANY, {phrases, excludedPhrases, filters} = Z.parse(now.q);
    const ranked = !many || now.volgorde === "stuk" || phrases.length + excludedPhrases.length + filters.length > 0, until = now.blad * PAGE;
    const answer = await Z.search(now.q, [], ranked ? Infinity : 2 * PAGE), full = new Set(answer.found.slice(0, answer.whole));
    const all = await Promise.all((ranked ? answer.records : answer.found).map(async record => ({record, of: await Z.facts(record)})));
    if (!current()) return;
    const passed = all.filter(({of}) => facets.fits(of, now.kies)), complete = passed.filter(({record}) => full.has(record));
    const part = complete.length && complete.length < passed.length ? passed.length - complete.length : 0;
    const kept = now.volgorde ? sorted(part ? complete : passed, now.volgorde) : passed;
    if (!kept.length) return nothing(now, answer, all, current);
    if (ranked || now.volgorde) {
      const records = kept.map(({record}) => record), every = !many && records.length <= EVERY;
      const items = await collect(records, every ? Infinity : until + 1, new Set(records));
      if (!current()) return;
      if (items.length <= until - PAGE) return go({...now, blad: 1}, true);
      await show(now, answer, items, {whole: full, kept, part, every, current});
    }
    told(now, answer, kept, complete.length, part);
    facets.draw(form, all.map(({of}) => of), now.kies, (kies, focus) => go({...now, kies, blad: 1}).then(() => form.querySelector(focus)?.focus()));
  }
  function told(now, answer, kept, complete, part) {
    const stukken = new Set(kept.filter(({of}) => !of.id.endsWith(".html")).map(({of}) => of.id)).size, least = answer.more ? "minstens " : "";
    tell(part ? `${least}${count(complete, "vindplaats", "vindplaatsen")} met alle woorden${now.volgorde ? "" : `, ${part.toLocaleString("nl")} met een deel ervan`}`
      : `${least}${count(kept.length, "vindplaats", "vindplaatsen")}` + (stukken ? ` in ${count(stukken, "stuk", "stukken")}` : ""));
  }
  /* By date, or the finds of one paper together, the paper with the best find first. */
  function sorted(kept, by) {
    if (by === "oudste") return kept.toSorted((a, b) => (a.of.datum || "9") < (b.of.datum || "9") ? -1 : (a.of.datum || "9") > (b.of.datum || "9") ? 1 : 0);
    if (by === "datum") return kept.toSorted((a, b) => a.of.datum < b.of.datum ? 1 : a.of.datum > b.of.datum ? -1 : 0);
    const ids = new Map();
    for (const {of} of kept) if (!ids.has(of.id)) ids.set(of.id, ids.size);
    return kept.toSorted((a, b) => ids.get(a.of.id) - ids.get(b.of.id));
  }

  async function show(now, answer, items, {whole, kept = [], part = answer.count - answer.whole, every = false, current}) {
    const until = now.blad * PAGE, first = until - PAGE, rows = [], remarks = await remarked(now);
    const official = answer.query.number && now.blad < 2 && !items[0].some(one => Z.bears(one, answer)) ? said(now, (await notices()).official(answer.query.number)) : [];
    if (!current()) return;
    items.slice(first, until).forEach((item, at) => {
      const before = items[first + at - 1], some = one => whole.size > 0 && part && !now.volgorde && !whole.has(one[0].record);
      if (some(item) && !(before && some(before))) rows.push(note(`Hieronder: niet alle woorden van ‘${now.q}’, wel een of meer ervan.`));
      if (now.volgorde === "stuk" && item[0].stuk && !(at && before[0].id === item[0].id)) rows.push(headed(item[0], kept));
      rows.push(draw(item, answer));
    });
    if (answer.some) rows.unshift(note("Geen stuk bevat alle woorden; hieronder de stukken met één of meer ervan.", ...meant(now, answer)));
    if (answer.corrected) rows.unshift(note(`Niets gevonden voor ‘${now.q}’.`, ...meant(now, answer), make("p", {}, answer.some ? "Dit heeft een deel van die woorden:" : "Dit is daarvoor gevonden:")));
    if (answer.more && (answer.query.phrases.length || answer.query.excludedPhrases.length)) rows.push(note("Deze woordgroep is nagezocht in de vindplaatsen die het best passen; een woord erbij zoekt verder."));
    if (official.length) rows.unshift(note("Dit nummer zelf staat niet in deze uitgave; dit zijn de plaatsen die het noemen.", ...official));
    if (remarks.length) rows.unshift(note("", ...remarks));
    room.classList.remove("zleeg");
    results.replaceChildren(...rows);
    drawPages(now, every ? Math.ceil(items.length / PAGE) : 0, items.length > until);
    drawForms(answer, now);
  }

  // ---- when there is nothing to show
  async function nothing(now, answer, all, current) {
    const known = await notices(), {number} = answer.query, more = [...await remarked(now), ...meant(now, answer)];
    if (all.length) more.push(make("p", {}, link(bare(now), `Zonder filters: ${count(all.length, "resultaat", "resultaten")}`)));
    more.push(...said(now, await known.waysOn(now.q)));
    const listed = (label, links) => links.length ? [make("h3", {class: "lab"}, label), make("ul", {class: "eerder"}, ...links.map(one => make("li", {}, one)))] : [];
    if (number) more.push(...said(now, known.official(number)), ...listed("Dossiers die erop lijken", (await known.dossiers(number)).map(key => away(`dossier/${key}.html`, [`Dossier ${key}`, facets.called("dossier")(key)].filter(Boolean).join(": ")))));
    more.push(...listed("Begrippen die erop lijken", known.terms(answer.query).map(one => one.cloneNode(true))));
    if (!current()) return;
    tell("Niets gevonden");
    plain(`Niets gevonden voor ‘${now.q.slice(0, 200)}’.`, ...more, ...room.querySelector(".az") ? [make("p", {}, away("#h-az", "Alle begrippen van A tot Z"))] : []);
    if (all.length) facets.draw(form, all.map(({of}) => of), now.kies, (kies, focus) => go({...now, kies, blad: 1}).then(() => form.querySelector(focus)?.focus()));
  }
  function failed(now) {
    tell("De zoekindex kon niet worden geladen");
    plain("De zoekindex kon niet worden geladen." + (room.querySelector(".az") ? " Hieronder staan alle begrippen van A tot Z." : ""), button("Probeer het opnieuw", () => render()));
  }

  field.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(() => go({...state(), q: field.value, blad: 1}, true), 150); });
  field.form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(pause);
    const q = field.value.trim();
    if (q) Z.recent(q);
    go({...state(), q, blad: 1});
  });
  /* From the field down into the results and up again. */
  room.closest("body").addEventListener("keydown", event => {
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stops = [field, ...results.querySelectorAll("h3 a")], at = stops.indexOf(document.activeElement), to = at < 0 ? null : stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  sorts.addEventListener("change", () => go({...state(), volgorde: sorts.value, blad: 1}));
  const wide = matchMedia("(min-width: 44.01rem)"), filters = document.getElementById("filters");
  const unfold = () => { filters.open = wide.matches; };
  wide.addEventListener("change", unfold);
  unfold();
  const back = () => render().then(() => {
    const {y, naar} = history.state || {};
    if (naar) results.querySelector(`a[href="${CSS.escape(naar)}"]`)?.focus({preventScroll: true});
    if (y) scrollTo({top: y});
  });
  addEventListener("popstate", back);
  if (!state().q) field.focus();
  back();
})();
