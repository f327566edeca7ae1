/* Added to pages of papers by `serve`, never written into the site: makes notes of what an editor selects, and says of
   each note where it stands in its file. The parts: noten-keuze (page and text), noten-toets (choosing by keyboard),
   noten-formulier (the note itself), noten-vraag (the server). */
import { blokVan, gekozen, wis } from "./noten-keuze.js";
import { formulier } from "./noten-formulier.js";
import { kiezer } from "./noten-toets.js";
import { gegevens, vraag } from "./noten-vraag.js";
import { kern, maak, zeg } from "./noten-vel.js";

const lezers = location.search === "?lezers";
const NIEUW = "griffie-nieuwe-noot";

const blad = maak("link", { rel: "stylesheet", href: new URL("noten-blad.css", import.meta.url).href });
document.head.append(blad);

// ---- the bar and the button beside a selection ------------------------------------------------------------------

const knop = maak("button", { type: "button", className: "maak", hidden: true, onclick: () => begin() }, "Maak noot");
const vast = maak("button", { type: "button", onclick: () => begin() }, "Maak noot ", maak("kbd", {}, "n"));
const balk = maak("section", { className: "balk", ariaLabel: "Redactie" }, vast);
const aantal = Number(gegevens.verborgen);
if (aantal || lezers) {
  const woord = aantal === 1 ? "1 noot" : `${aantal} noten`;
  const tekst = lezers ? `Zoals lezers het zien: toon ${woord} in bewerking` : `${woord} in bewerking: verberg`;
  balk.append(maak("a", { href: lezers ? location.pathname : "?lezers" }, tekst));
}
kern.append(balk, knop);
knop.addEventListener("pointerdown", (e) => e.preventDefault()); // or the selection is gone before the click

let stil = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(stil);
  stil = setTimeout(toonKnop, 120);
});
for (const gebeurtenis of ["scroll", "resize"]) addEventListener(gebeurtenis, toonKnop, { passive: true });

function toonKnop() {
  const keuze = getSelection();
  const stuk = keuze.rangeCount && !keuze.isCollapsed ? keuze.getRangeAt(0) : null;
  const vlakken = stuk && !formulier.open && !kiezer.open && gekozen(stuk) ? stuk.getClientRects() : [];
  const laatste = vlakken[vlakken.length - 1];
  knop.hidden = !laatste || laatste.bottom < 0 || laatste.bottom > innerHeight;
  if (knop.hidden) return;
  const breed = document.documentElement.clientWidth;
  knop.style.left = `${Math.max(8, Math.min(laatste.right, breed - knop.offsetWidth - 8))}px`;
  knop.style.top = `${Math.min(laatste.bottom + 8, innerHeight - knop.offsetHeight - 8)}px`;
}

function begin() {
  knop.hidden = true;
  if (formulier.open) return formulier.naarVoren();
  const keuze = getSelection();
  const stuk = keuze.rangeCount && !keuze.isCollapsed ? keuze.getRangeAt(0) : null;
  if (!stuk) return kiezer.begin(blokVan(document.activeElement, location.hash), (punten) => formulier.begin(punten));
  const keus = gekozen(stuk);
  if (!keus) return zeg("Dit is geen tekst van het stuk; selecteer woorden van de brontekst.");
  formulier.begin(keus);
}

addEventListener("keydown", (e) => {
  const pad = e.composedPath()[0];
  const schrijft = pad instanceof Element && pad.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  if (e.key !== "n" || e.ctrlKey || e.metaKey || e.altKey || schrijft || kiezer.open) return;
  e.preventDefault();
  begin();
});

// ---- the notes that are there -----------------------------------------------------------------------------------

const bekend = await vraag.begin();
if (bekend.weigering) zeg(bekend.weigering);
else {
  formulier.weet(bekend);
  if (!lezers) for (const noot of bekend.noten) merk(noot);
  toonNieuwe();
  formulier.hervat();
}

function merk({ id, staat, plek, adres }) {
  const noot = document.getElementById(`noot-${id}`);
  const kop = noot?.querySelector("h4");
  if (!kop) return;
  if (staat !== "gepubliceerd") kop.append(maak("span", { className: "griffie-lint" }, staat));
  const waar = adres
    ? maak("a", { href: adres, title: "Open in uw eigen programma" }, plek)
    : maak("button", { type: "button", title: "Kopieer de plek" }, plek);
  waar.dataset.griffiePlek = plek;
  noot.querySelector("details").append(maak("p", { className: "griffie-plek" }, waar));
}

// One listener for all, for cards show copies of notes.
document.addEventListener("click", async (e) => {
  const waar = e.target.closest("button[data-griffie-plek]");
  if (!waar) return;
  try {
    await navigator.clipboard.writeText(waar.dataset.griffiePlek);
    zeg(`Gekopieerd: ${waar.dataset.griffiePlek}`);
  } catch {
    getSelection().selectAllChildren(waar);
  }
});

formulier.bewaard = ({ id, plek }) => {
  sessionStorage.setItem(NIEUW, JSON.stringify({ id, plek }));
  history.replaceState(null, "", `${location.pathname}#noot-${id}`);
  location.reload();
};

// Focus goes to the note that was just saved; what hides it gives way.
function toonNieuwe() {
  const { id, plek } = JSON.parse(sessionStorage.getItem(NIEUW) || "{}");
  const noot = id && document.getElementById(`noot-${id}`);
  if (!noot) return;
  sessionStorage.removeItem(NIEUW);
  if (noot.hidden) document.querySelector("[name=weergave][value=noten]")?.click();
  const vinkje = document.querySelector(`[name=soort][value="${noot.dataset.soort}"]`);
  if (vinkje && !vinkje.checked) vinkje.click();
  noot.querySelector("details").open = true;
  noot.tabIndex = -1;
  noot.focus({ preventScroll: true });
  noot.scrollIntoView({ block: "center", behavior: "instant" });
  zeg(`De noot staat als concept in ${plek}.`);
}

addEventListener("pagehide", () => wis());
