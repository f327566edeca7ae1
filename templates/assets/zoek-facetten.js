/* The facets of the page of results, with how many finds each value has under the other facets in force. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {make} = Z, AT_FIRST = 8;
  const FACETS = [
    ["in", "Zoek alleen in", of => [Z.edited(of) ? "redactie" : "brontekst"]],
    ["soort", "Soort", of => [of.soort]], ["fractie", "Fractie", of => of.fractie ? [of.fractie] : []],
    ["dossier", "Dossier", of => of.dossiers], ["bewindspersoon", "Bewindspersoon", of => of.bewindspersonen],
    ["jaar", "Jaar", of => of.datum ? [of.datum.slice(0, 4)] : []],
    ["kenmerk", "Kenmerk", of => [of.noot && "met noot", of.onbeantwoord && "onbeantwoord"].filter(Boolean)]];
  const called = name => name === "dossier" ? value => document.querySelector(`#dossiernamen option[value="${CSS.escape(value)}"]`)?.text || "" : () => "";
  const names = FACETS.map(([name]) => name), opened = new Set();
  const none = () => new Map(names.map(name => [name, new Set()]));
  const fits = (of, kies, except) => FACETS.every(([name, , values]) => name === except || !kies.get(name).size ||
    values(of).some(value => kies.get(name).has(value)));
  const chosen = kies => [...kies].flatMap(([name, set]) => [...set].map(value => [name, value]));

  function changed(kies, name, value, on) {
    const next = new Map([...kies].map(([key, set]) => [key, new Set(set)]));
    next.get(name)[on ? "add" : "delete"](value);
    return next;
  }
  function counted(all, kies, name, values) {
    const counts = new Map([...kies.get(name)].map(value => [value, 0]));
    for (const of of all) if (fits(of, kies, name)) for (const value of values(of)) counts.set(value, (counts.get(value) || 0) + 1);
    return counts;
  }
  function box(name, value, count, most, kies, go) {
    const input = make("input", {type: "checkbox", name, value});
    input.checked = kies.get(name).has(value);
    input.addEventListener("change", () => go(changed(kies, name, value, input.checked), `[name="${name}"][value="${CSS.escape(value)}"]`));
    return make("li", {}, make("label", {}, input, make("span", {}, value, ...called(name)(value) ? [" ", make("small", {}, called(name)(value))] : []), make("meter", {min: 0, max: most || 1, value: count, "aria-hidden": "true"}),
      make("b", {}, count.toLocaleString("nl"))));
  }
  function group([name, label, values], all, kies, go) {
    const counts = counted(all, kies, name, values), own = kies.get(name);
    if (!counts.size || (counts.size === 1 && !own.size && name !== "kenmerk")) return [];
    const most = Math.max(...counts.values());
    const sorted = [...counts].sort((a, b) => name === "jaar" ? (b[0] < a[0] ? -1 : 1) : name === "in" ? (a[0] < b[0] ? -1 : 1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const few = opened.has(name) || sorted.length <= AT_FIRST + 2 ? sorted : sorted.filter(([value], at) => at < AT_FIRST || own.has(value));
    const list = make("ul", {}, ...few.map(([value, count]) => box(name, value, count, most, kies, go)));
    const field = make("fieldset", {}, make("legend", {class: "lab"}, label), list);
    if (few.length < sorted.length) {
      const more = make("button", {type: "button"}, `Toon alle ${sorted.length}`);
      more.addEventListener("click", () => { opened.add(name); go(kies, `[name="${name}"][value="${CSS.escape(sorted[AT_FIRST][0])}"]`); });
      field.append(more);
    }
    return [field];
  }
  /* What is chosen stands on top, each to be taken away, wherever its list is. */
  function inForce(kies, go) {
    const list = chosen(kies).map(([name, value]) => {
      const away = make("button", {type: "button", "aria-label": `Filter weg: ${value}`}, value, make("span", {"aria-hidden": "true"}, " ×"));
      away.addEventListener("click", () => go(changed(kies, name, value, false)));
      return make("li", {}, away);
    });
    if (!list.length) return [];
    const all = make("button", {type: "button"}, "Alle filters weg");
    all.addEventListener("click", () => go(none()));
    return [make("ul", {class: "zgekozen", "aria-label": "Gekozen filters"}, ...list, ...list.length > 1 ? [make("li", {}, all)] : [])];
  }
  /* `all`: the facts of all finds; null while they are not known yet. */
  Z.facets = {names, called, none, fits, chosen, draw: (form, all, kies, go) => form.replaceChildren(...inForce(kies, go),
    ...all ? FACETS.flatMap(one => group(one, all, kies, go)) : [make("p", {class: "zteller"}, "De filters worden geteld …")])};
})();
