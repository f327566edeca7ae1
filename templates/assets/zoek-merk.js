/* Marks the words of a search on the page that it led to, without touching the text. */
(async () => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {woorden, ook = [], vraag} = window.GRIFFIE_TREFFERS, {make} = Z;
  const main = document.querySelector("main");
  if (!main || !window.Highlight || !CSS.highlights) return;
  if (woorden.some(word => word[0] === "#")) await Z.script("assets/zoek-zeef.js", () => Z.printed); // a document number
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  /* Words that mean about the same are marked where they were found, not on every line of the page. */
  const words = new Map(woorden.map((word, at) => [word, at])), all = new Map([...woorden, ...ook].map((word, at) => [word, at])), ranges = [];
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.parentElement.closest("script, style, svg, nav")) continue;
    for (const [start, end] of Z.marks(node.data, target && target.contains(node) ? all : words)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  if (!ranges.length) return;
  CSS.highlights.set("zoek", new Highlight(...ranges));

  /* What is folded in can be stepped to; what is not shown at all, such as notes beside the bare text, cannot. */
  const folded = range => range.startContainer.parentElement.closest("details:not([open])");
  const within = () => ranges.filter(range => range.getClientRects().length || folded(range));
  const count = within().length, place = make("span", {role: "status"}, `${count} ${count === 1 ? "treffer" : "treffers"} gemarkeerd`);
  const button = (text, act) => { const element = make("button", {type: "button"}, text); element.addEventListener("click", act); return element; };
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
  const bar = make("div", {class: "treffersbalk", role: "group", "aria-label": `Treffers van ‘${vraag}’`}, make("p", {}, make("b", {}, `‘${vraag}’`), " ", place),
    button("Vorige", () => step(-1)), button("Volgende", () => step(1)),
    button("Markering weg", () => { CSS.highlights.delete("zoek"); CSS.highlights.delete("zoek-nu"); bar.remove(); }));
  document.body.append(bar);
})();
