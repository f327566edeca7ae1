/* The search field in the head of a page: a combobox with the best results, as ARIA describes it. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, field = document.getElementById("q"), form = field.form, {make} = Z;
  const MOST = 8, page = decodeURIComponent(location.pathname.split("/").pop());
  const list = make("ul", {role: "listbox", id: "_zoeklijst", "aria-label": "Zoekresultaten"});
  const status = make("p", {role: "status", class: "zoekstand"});
  const tick = (id, text) => make("label", {class: "zoekhier", for: id}, make("input", {type: "checkbox", id}), text);
  const panel = make("div", {class: "zoekpaneel", hidden: "hidden"}, tick("_zoekbron", " Zoek alleen in brontekst"), status, list);
  const paper = document.querySelector("[data-vraag]") ? page.replace(/\.html$/, "") : "", only = panel.getElementsByTagName("input");
  if (paper) panel.prepend(tick("_zoekhier", " Zoek alleen in dit stuk"));
  form.append(panel);
  for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", "_zoeklijst"],
    ["aria-autocomplete", "list"], ["aria-haspopup", "listbox"]]) field.setAttribute(name, value);

  let chosen = -1, turn = 0, pause = 0, spoken = 0;
  const options = () => [...list.children];
  /* Where is looked stays as it was chosen, until the browser closes. */
  const filters = () => [...only].filter(one => one.checked).map(({id}) => id === "_zoekbron" ? ["bron", "ja"] : ["stuk", paper]);
  const kept = (on, ids) => { try { return on ? sessionStorage.setItem("griffie-waar", ids) : sessionStorage.getItem("griffie-waar") || ""; } catch { return ""; } };
  for (const one of only) one.checked = kept().includes(one.id);
  function show(open) {
    panel.hidden = !open;
    field.setAttribute("aria-expanded", String(open && list.children.length > 0));
    if (open) return;
    choose(-1);
    clearTimeout(pause);
    turn++; // what is still being looked for must not open it again
  }
  function choose(at) {
    chosen = at;
    options().forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else { field.setAttribute("aria-activedescendant", options()[at].id); options()[at].scrollIntoView({block: "nearest"}); }
  }
  /* The number is told when typing pauses, not on every key. */
  function tell(text) {
    clearTimeout(spoken);
    if (text === status.textContent) return;
    spoken = setTimeout(() => { status.textContent = text; }, 500);
  }
  function option(href, go, ...content) {
    const element = make("li", {role: "option", id: "_zoek-" + list.children.length, "aria-selected": "false"}, ...content);
    element.addEventListener("mousedown", event => event.preventDefault());
    element.addEventListener("click", event => { if (go?.(event) === false) return; if (event.ctrlKey || event.metaKey) window.open(href); else location.href = href; });
    list.append(element);
  }
  const all = text => Z.root + "zoeken.html?q=" + encodeURIComponent([text, ...filters().map(one => one.join(":"))].join(" "));

  /* On this page itself nothing is loaded anew. */
  function leadsHere(kept, url, event) {
    if (!decodeURIComponent(location.pathname).endsWith("/" + kept.bladzij) || event.ctrlKey || event.metaKey) return true;
    try { sessionStorage.removeItem("griffie-zoek"); } catch { /* nothing kept */ }
    show(false);
    field.blur();
    location.hash = url.split("#")[1] || "";
    Z.script("assets/zoek-merk.js", () => Z.mark).then(() => Z.mark(kept));
    return false;
  }
  function result(one, answer, text) {
    const here = one.id === paper, about = [one.fractie, ...here ? [] : [Z.day(one.datum), one.stuk === one.titel ? "" : one.stuk]].filter(Boolean).join(" · ");
    const groups = Z.groupsIn(one, answer), found = Z.excerpt(one.paragraphs, groups);
    const title = {text: one.titel, marks: Z.marks(one.titel, groups)};
    option(Z.root + one.url, event => { Z.recent(text); return leadsHere(Z.remember(one.url, groups, answer, text), one.url, event); },
      make("span", {class: "lab"}, one.soort),
      make("span", {class: "zt"}, ...answer.query.number && Z.bears(one, answer) ? [make("b", {}, one.soort === "stuk" ? Z.numbered(one.id) : "", " → open"), make("br")] : [], ...Z.marked(title)),
      make("span", {class: "zb"}, about), make("span", {class: Z.edited(one) ? "zu red" : "zu", "aria-hidden": "true"}, ...Z.marked(found)));
  }

  /* What was ticked before may stand in the way. */
  async function everywhere() {
    const {count, more, corrected} = await Z.search(field.value, [], MOST * 3);
    return corrected || !count ? "" : `Zoek overal: ${more ? "minstens " : ""}${count} ${count === 1 ? "resultaat" : "resultaten"}`;
  }
  const official = answer => Z.script("assets/zoek-niets.js", () => Z.notices).then(() => Z.notices.official(answer.query.number));
  const line = text => make("span", {class: "zt"}, text);
  function unlimited() {
    for (const one of only) one.checked = false;
    kept(true, "");
    look();
    return false;
  }

  async function look() {
    const text = field.value.trim(), mine = ++turn;
    if (!text) {
      list.replaceChildren();
      for (const one of Z.recent()) option(all(one), undefined, make("span", {class: "lab"}, "eerder"), make("span", {class: "zt"}, one));
      if (list.children.length) option("", () => { Z.recent(null); look(); return false; }, make("span", {class: "zb"}, "Wis wat eerder is gezocht"));
      tell("");
      return show(list.children.length > 0);
    }
    const wait = setTimeout(() => { tell("Zoekt …"); show(true); }, 500);
    try {
      await Z.script("assets/zoek.js", () => Z.search); // what a query means is asked with the first key, not with the first focus
      if (mine !== turn) return;
      const answer = await Z.search(field.value, filters().map(([name, value]) => [name, Z.folded(value)]), MOST * 3);
      const shown = await Z.best(answer.records, MOST);
      const known = !answer.query.number || shown.some(one => Z.bears(one, answer)) ? [] : await official(answer);
      const wider = answer.count || !filters().length ? "" : await everywhere();
      if (mine !== turn) return;
      const {count, more, whole} = answer, number = `${more ? "minstens " : ""}${count}`;
      list.replaceChildren();
      if (answer.suggestion) option(all(answer.suggestion), undefined, line(`Bedoelde u: ${answer.suggestion}?`));
      shown.forEach(one => result(one, answer, text));
      for (const {text, href} of known) option(href, undefined, line(text));
      if (wider) option("", unlimited, line(wider));
      if (more || count !== 1) option(all(answer.corrected ? answer.suggestion : text), () => { Z.recent(text); }, line(
        !count && !more ? "Wat wel kan: suggesties, begrippen van A tot Z" : more || shown.length === MOST ? `Alle ${more ? "" : `${count} `}resultaten` : "Op een bladzijde, met filters"));
      tell(answer.corrected ? `Niets gevonden; dit is gevonden voor ${answer.suggestion}` : answer.some ? "Geen stuk bevat alle woorden; dit zijn stukken met één of meer ervan"
        : whole < count ? `${whole} ${whole === 1 ? "resultaat" : "resultaten"} met alle woorden, ${count - whole} met een deel ervan`
        : count ? `${number} ${count === 1 ? "resultaat" : "resultaten"}` : more ? "Nog niets gevonden" : "Niets gevonden");
    } catch {
      if (mine !== turn) return;
      list.replaceChildren();
      tell("De zoekindex kon niet worden geladen");
    } finally {
      clearTimeout(wait);
    }
    show(true);
    choose(-1);
  }

  field.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(look, 60); });
  field.addEventListener("focus", look);
  field.addEventListener("blur", () => setTimeout(() => { if (!form.contains(document.activeElement)) show(false); }, 0));
  form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) show(false); });
  panel.addEventListener("change", () => { kept(true, [...only].filter(one => one.checked).map(({id}) => id).join(" ")); look(); });
  panel.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    field.focus();
    show(false);
  });
  field.addEventListener("keydown", event => {
    const last = list.children.length - 1;
    if (event.key === "ArrowDown" && panel.hidden) look();
    else if (event.key === "ArrowDown") choose(chosen >= last ? -1 : chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? last : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) options()[chosen].click();
    else if (event.key === "Escape" && !panel.hidden) show(false);
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    Z.recent(text);
    location.href = all(text);
  });
  if (document.activeElement === field) look();
})();
