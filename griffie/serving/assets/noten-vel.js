/* The sheet that controls of `serve` stand on: a shadow tree, so that page and controls do not style each other; and a
   voice for what happens. Its colours are the page's. */
const gastheer = document.createElement("div");
gastheer.id = "griffie-noten-vel";
document.body.append(gastheer);

export const maak = (naam, eigenschappen = {}, ...kinderen) => {
  const element = Object.assign(document.createElement(naam), eigenschappen);
  element.append(...kinderen);
  return element;
};

export const kern = gastheer.attachShadow({ mode: "open" });
// What is typed in a panel is no key of the page: that sees only the sheet, and would take a bracket for a step.
gastheer.addEventListener("keydown", (e) => {
  if (e.composedPath()[0].closest?.(".paneel")) e.stopPropagation();
});
const stem = maak("p", { className: "stem", role: "status" });
kern.append(maak("link", { rel: "stylesheet", href: new URL("noten.css", import.meta.url).href }), stem);

// What has the focus, on the sheet or on the page.
export const actief = () => kern.activeElement ?? document.activeElement;

// A passage by its first and last words: all of it is marked on the page.
export const kort = (tekst) => {
  if (tekst.length <= 240) return tekst;
  return `${tekst.slice(0, 160).replace(/\s+\S*$/, "")} … ${tekst.slice(-60).replace(/^\S*\s+/, "")}`;
};

// Brings a stretch of the page into the room that a panel at the bottom leaves.
export function inZicht(stuk, paneel) {
  const vlakken = stuk.getClientRects();
  const [begin, eind] = [vlakken[0], vlakken[vlakken.length - 1]];
  if (!begin) return;
  const vrij = innerHeight - (paneel.offsetWidth > innerWidth * 0.6 ? paneel.offsetHeight : 0) - 16;
  if (begin.top < 72 || Math.min(eind.bottom, begin.bottom + vrij / 3) > vrij) scrollBy({ top: begin.top - Math.max(88, vrij / 3), behavior: "instant" });
}

let tijd = 0;
// Said and shown for a while: not everyone who must know it listens. What the page shows already is only said.
export function zeg(tekst, alleenGehoord = false) {
  clearTimeout(tijd);
  stem.textContent = "";
  stem.classList.toggle("gehoord", alleenGehoord);
  requestAnimationFrame(() => { stem.textContent = tekst; });
  tijd = setTimeout(() => { stem.textContent = ""; }, 6000);
}
