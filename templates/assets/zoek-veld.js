/* The search field in the head of a page: a combobox with the best results, as ARIA describes it. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, field = document.getElementById("q"), form = field.form, {make} = Z;
  const MOST = 8, page = decodeURIComponent(location.pathname.split("/").pop());
  const list = make("ul", {role: "listbox", id: "_zoeklijst", "aria-label": "Zoekresultaten"});
  const status = make("p", {role: "status", class: "zoekstand"});
  const only = make("input", {type: "checkbox", id: "_zoekhier"});
  const scope = make("label", {class: "zoekhier", for: "_zoekhier"}, only, " Zoek alleen in dit stuk");
  const panel = make("div", {class: "zoekpaneel", hidden: "hidden"}, status, list);
  const paper = document.querySelector("[data-vraag]") ? page.replace(/\.html$/, "") : "";
  if (paper) panel.prepend(scope);
  form.append(panel);
  for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", "_zoeklijst"],
    ["aria-autocomplete", "list"], ["aria-haspopup", "listbox"]]) field.setAttribute(name, value);

  let chosen = -1, turn = 0, pause = 0, spoken = 0;
  const options = () => [...list.children];
  const recent = () => { try { return JSON.parse(localStorage.getItem("griffie-zocht")) || []; } catch { return []; } };
  function keep(text) {
    try { localStorage.setItem("griffie-zocht", JSON.stringify([text, ...recent().filter(one => one !== text)].slice(0, 5))); }
    catch { /* a browser that keeps nothing forgets */ }
  }
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
    element.addEventListener("click", event => { go?.(); if (event.ctrlKey || event.metaKey) window.open(href); else location.href = href; });
    list.append(element);
  }
  const all = text => Z.root + "zoeken.html?q=" + encodeURIComponent(only.checked ? `${text} stuk:${paper}` : text);

  function result(one, answer, text) {
    const about = [one.soort === "stuk" || one.stuk === one.titel ? "" : one.stuk, one.fractie, Z.day(one.datum)].filter(Boolean).join(" · ");
    const groups = Z.groupsIn(one, answer), found = Z.excerpt(one.paragraphs, groups);
    const title = {text: one.titel, marks: Z.marks(one.titel, groups)};
    option(Z.root + one.url, () => { keep(text); Z.remember(one.url, groups, answer, text); },
      make("span", {class: "lab"}, one.soort), make("span", {class: "zt"}, ...Z.marked(title)),
      make("span", {class: "zb"}, about), make("span", {class: Z.edited(one) ? "zu red" : "zu", "aria-hidden": "true"}, ...Z.marked(found)));
  }

  async function look() {
    const text = field.value.trim(), mine = ++turn;
    if (!text) {
      list.replaceChildren();
      for (const one of recent()) option(all(one), undefined, make("span", {class: "lab"}, "eerder"), make("span", {class: "zt"}, one));
      tell("");
      return show(list.children.length > 0);
    }
    try {
      await Z.script("assets/zoek.js", () => Z.search); // what a query means is asked with the first key, not with the first focus
      if (mine !== turn) return;
      const answer = await Z.search(field.value, only.checked ? [["stuk", Z.folded(paper)]] : [], MOST * 3);
      const shown = await Z.best(answer.records, MOST);
      if (mine !== turn) return;
      list.replaceChildren();
      if (answer.suggestion) option(all(answer.suggestion), undefined, make("span", {class: "zt"}, `Bedoelde u: ${answer.suggestion}?`));
      shown.forEach(one => result(one, answer, text));
      const {count, more, whole} = answer, number = `${more ? "minstens " : ""}${count}`;
      if (more || count > 1) option(all(answer.corrected ? answer.suggestion : text), () => keep(text), make("span", {class: "zt"},
        more || shown.length === MOST ? `Alle ${more ? "" : `${count} `}resultaten` : "Op een bladzijde, met filters"));
      tell(answer.corrected ? `Niets gevonden; dit is gevonden voor ${answer.suggestion}` : answer.some ? "Geen stuk bevat alle woorden; dit zijn stukken met één of meer ervan"
        : whole < count ? `${whole} ${whole === 1 ? "resultaat" : "resultaten"} met alle woorden, ${count - whole} met een deel ervan`
        : count ? `${number} ${count === 1 ? "resultaat" : "resultaten"}` : more ? "Nog niets gevonden" : "Niets gevonden");
    } catch {
      if (mine !== turn) return;
      list.replaceChildren();
      tell("De zoekindex kon niet worden geladen");
    }
    show(true);
    choose(-1);
  }

  field.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(look, 60); });
  field.addEventListener("focus", look);
  field.addEventListener("blur", () => setTimeout(() => { if (!form.contains(document.activeElement)) show(false); }, 0));
  form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) show(false); });
  only.addEventListener("change", look);
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
    keep(text);
    location.href = all(text);
  });
  if (document.activeElement === field) look();
})();
