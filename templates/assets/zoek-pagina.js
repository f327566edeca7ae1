/* The page of results: its state stands in its address, so that a search can be kept, shared and gone back to.
   In a large corpus the first results stand before all finds are counted. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {make, facets} = Z, {collect, draw, headed} = Z.vondst, field = document.getElementById("q"), room = document.getElementById("zoekruimte");
  const title = room.querySelector("h1"), status = room.querySelector("[role=status]"), results = document.getElementById("treffers");
  const form = document.getElementById("facetten"), sorts = room.querySelector("[name=volgorde]"), PAGE = 20, EVERY = 200;
  let turn = 0, pause = 0, spoken = 0, waiting = 0, typing = false;

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
  /* One step back leads to the search before, not to each of its letters. */
  function go(next, replace) {
    const to = address(next);
    history[replace || to === address(state()) ? "replaceState" : "pushState"](null, "", to);
    typing = false;
    return render();
  }
  const around = Z.rond({address, go, state}), {count} = around;

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
    const now = state(), mine = ++turn, current = () => mine === turn, letters = [...now.q];
    if (field.value !== now.q && (document.activeElement !== field || field.value.trim() !== now.q)) field.value = now.q;
    sorts.value = now.volgorde;
    document.title = document.title.replace(/^.*(?= – )/, () => now.q ? `${letters.slice(0, 80).join("")}, zoeken` : "Zoeken");
    title.replaceChildren(make("bdi", {}, letters.slice(0, 120).join("") + (letters.length > 120 ? " …" : "") || "Zoeken"));
    room.classList.toggle("zoekt", Boolean(now.q));
    busy(false);
    if (!now.q.trim()) { tell(""); return around.blank(); }
    busy(true);
    try {
      await Z.open();
      const query = Z.parse(now.q);
      if (!query.words.length && !query.filters.length) return tell(""), await around.wordless(now, query, current);
      if (Z.pointer.n >= Z.MANY && !now.volgorde && !(await first(now, current))) return;
      await whole(now, current);
    } catch {
      if (!current()) return;
      tell("De zoekindex kon niet worden geladen");
      around.failed(render);
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
    if (!kept.length) {
      await around.nothing(now, answer, all.length, current);
      if (!current()) return;
      tell("Niets gevonden");
      return all.length && counted(now, all);
    }
    if (ranked || now.volgorde) {
      const records = kept.map(({record}) => record), every = !many && records.length <= EVERY;
      const items = await collect(records, every ? Infinity : until + 1, new Set(records));
      if (!current()) return;
      if (items.length <= until - PAGE) return go({...now, blad: 1}, true);
      await show(now, answer, items, {whole: full, kept, part, every, current});
    }
    if (!current()) return;
    told(now, answer, kept, complete.length, part);
    counted(now, all);
  }
  const counted = (now, all) => facets.draw(form, all.map(({of}) => of), now.kies, (kies, focus) => go({...now, kies, blad: 1}).then(() => form.querySelector(focus)?.focus()));
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
    const until = now.blad * PAGE, from = until - PAGE, rows = await around.above(now, answer, items[0]);
    if (!current()) return;
    const byPaper = now.volgorde === "stuk", some = item => whole.size > 0 && part && !now.volgorde && !item.some(({record}) => whole.has(record));
    items.slice(from, until).forEach((item, at) => {
      const before = items[from + at - 1];
      if (some(item) && !(before && some(before))) rows.push(around.divider(now));
      if (byPaper && item[0].stuk && !(at && before[0].id === item[0].id))
        rows.push(headed(item[0], count(kept.filter(({of}) => of.id === item[0].id).length, "vindplaats", "vindplaatsen")));
      rows.push(draw(item, answer, {byPaper, open}));
    });
    function open(to, groups) {
      Z.recent(now.q);
      Z.remember(to, groups, answer, now.q);
      history.replaceState({y: scrollY, naar: to}, ""); // who comes back finds the list where it was
    }
    room.classList.remove("zleeg");
    results.replaceChildren(...rows, ...around.below(answer));
    around.drawPages(now, every ? Math.ceil(items.length / PAGE) : 0, items.length > until);
    around.drawForms(answer, now);
  }

  // ---- what a reader does
  field.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(type, 150); });
  function type() {
    go({...state(), q: field.value, blad: 1}, typing || !state().q);
    typing = true;
  }
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
  const back = () => (typing = false, render()).then(() => {
    const {y, naar} = history.state || {};
    if (naar) results.querySelector(`a[href="${CSS.escape(naar)}"]`)?.focus({preventScroll: true});
    if (y) scrollTo({top: y});
  });
  addEventListener("popstate", back);
  if (!state().q) field.focus();
  back();
})();
