/* Marks the words of a search on the page that it led to, without touching the text. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {make} = Z, main = document.querySelector("main");
  let bar = null;

  function off() {
    for (const name of ["zoek", "zoek-nu"]) CSS.highlights.delete(name);
    bar?.remove();
  }
  /* Words that mean about the same are marked where they were found, not on every line of the page. */
  function ranges({woorden, ook = []}, target) {
    const words = new Map(woorden.map((word, at) => [word, at])), all = new Map([...woorden, ...ook].map((word, at) => [word, at])), found = [];
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.parentElement.closest("script, style, svg, nav")) continue;
      for (const [start, end] of Z.marks(node.data, target && target.contains(node) ? all : words)) {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        found.push(range);
      }
    }
    return found;
  }
  /* What is folded in can be stepped to; what is not shown at all, such as notes beside the bare text, cannot. */
  const folded = range => range.startContainer.parentElement.closest("details:not([open])");
  const button = (text, act) => { const element = make("button", {type: "button"}, text); element.addEventListener("click", act); return element; };

  /* `found`: what `remember` in zoek.js kept of the search. */
  Z.mark = async found => {
    if (!main || !window.Highlight || !CSS.highlights) return;
    off();
    if (found.woorden.some(word => word[0] === "#")) await Z.script("assets/zoek-zeef.js", () => Z.printed); // a document number
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1))), all = ranges(found, target);
    if (!all.length) return;
    CSS.highlights.set("zoek", new Highlight(...all));
    const within = () => all.filter(range => range.getClientRects().length || folded(range));
    const count = within().length, place = make("span", {role: "status"}, `${count} ${count === 1 ? "treffer" : "treffers"} gemarkeerd`);
    let now = null;
    function step(by) {
      const seen = within();
      if (!seen.length) return;
      let at = seen.indexOf(now);
      if (at < 0) at = Math.max(0, target ? seen.findIndex(range => target.contains(range.startContainer)) : 0) - (by > 0 ? 1 : 0);
      at = (at + by + seen.length) % seen.length;
      now = seen[at];
      for (let fold = folded(now); fold; fold = folded(now)) fold.open = true;
      const {top} = now.getBoundingClientRect();
      scrollTo({top: scrollY + top - innerHeight / 3});
      CSS.highlights.set("zoek-nu", new Highlight(now));
      place.textContent = `treffer ${at + 1} van ${seen.length}`;
    }
    bar = make("div", {class: "treffersbalk", role: "group", "aria-label": `Treffers van ‘${found.vraag}’`}, make("p", {}, make("b", {}, `‘${found.vraag}’`), " ", place),
      button("Vorige", () => step(-1)), button("Volgende", () => step(1)), button("Markering weg", off));
    document.body.append(bar);
  };
  if (window.GRIFFIE_TREFFERS) Z.mark(window.GRIFFIE_TREFFERS);
})();
