/* Choosing a passage by the keyboard alone: a block, then from word to word. */
import { alleBlokken, punt, tekstVan, toon, wis } from "./noten-keuze.js";
import { actief, inZicht, kern, kort, maak, zeg } from "./noten-vel.js";

const UITLEG = "Pijl omhoog of omlaag: andere alinea. Pijl naar rechts of links: woord erbij of eraf. Met Shift: het begin verschuiven. Home: de hele alinea. Enter: maak noot. Escape: stop.";
const naamVan = (id) => id.replace(/-al(\d+)$/, ", alinea $1").replaceAll("-", " ");

const citaat = maak("p", { className: "passage" });
const uitleg = maak("p", { id: "uitleg", className: "klein" }, UITLEG);
const veld = maak("div", { className: "kiesveld", tabIndex: 0, role: "application", ariaLabel: "Kies een passage" }, citaat, uitleg);
veld.setAttribute("aria-describedby", "uitleg");
const neem = maak("button", { type: "button", className: "hoofd", onclick: () => klaar() }, "Maak noot");
const stop = maak("button", { type: "button", onclick: () => sluit() }, "Stop (Esc)");
const paneel = maak("section", { className: "paneel kiezen", hidden: true, ariaLabel: "Passage kiezen" }, veld, maak("p", { className: "knoppen" }, neem, stop));
kern.append(paneel);

let blokken = [];
let nu = 0;
let woorden = [];
let eerste = 0;
let laatste = 0;
let verder = () => {};
let terug = null;

export const kiezer = {
  get open() { return !paneel.hidden; },
  begin(blok, daarna) {
    blokken = alleBlokken().filter((een) => een.checkVisibility?.() ?? een.offsetParent);
    if (!blokken.length) return zeg("Dit stuk heeft geen tekst om een noot bij te maken.");
    verder = daarna;
    terug = actief();
    paneel.hidden = false;
    naar(Math.max(0, blokken.indexOf(blok)));
    veld.focus();
  },
};

function naar(index) {
  if (index < 0 || index >= blokken.length) return zeg(index < 0 ? "Dit is de eerste alinea." : "Dit is de laatste alinea.");
  nu = index;
  woorden = [...tekstVan(blokken[nu]).matchAll(/\S+/gu)].map((raak) => [raak.index, raak.index + raak[0].length]);
  heel();
  if (!woorden.length) return;
  zeg(`${naamVan(blokken[nu].closest("[id]").id)}: ${gekozenTekst()}`, true);
}

function heel() {
  eerste = 0;
  laatste = woorden.length - 1;
  wijs();
}

// From the whole block the first step is to its first word.
function zet(begin, eind) {
  const begon = eerste === 0 && laatste === woorden.length - 1;
  if (begon && eind > laatste) [begin, eind] = [0, 0];
  eerste = Math.max(0, Math.min(begin, woorden.length - 1));
  laatste = Math.max(eerste, Math.min(eind, woorden.length - 1));
  wijs();
  zeg(gekozenTekst(), true);
}

const gekozenTekst = () => tekstVan(blokken[nu]).slice(woorden[eerste][0], woorden[laatste][1]);

function wijs() {
  const blok = blokken[nu];
  if (!woorden.length) {
    citaat.textContent = "(geen woorden)";
    return wis();
  }
  citaat.textContent = kort(gekozenTekst());
  const { van, tot } = punt(blok, woorden[eerste][0], woorden[laatste][1]);
  const stuk = toon(blok, van, tot);
  inZicht(stuk, paneel);
}

function klaar() {
  if (!woorden.length) return;
  const keus = { ...punt(blokken[nu], woorden[eerste][0], woorden[laatste][1]), ingekort: false };
  paneel.hidden = true;
  verder(keus, terug);
}

function sluit() {
  paneel.hidden = true;
  wis();
  terug?.focus?.({ preventScroll: true });
  zeg("Er is geen noot gemaakt.");
}

paneel.addEventListener("keydown", (e) => {
  if (e.key === "Escape") {
    e.stopPropagation();
    return sluit();
  }
  if (e.target !== veld || e.ctrlKey || e.metaKey || e.altKey) return;
  const stappen = {
    ArrowUp: () => naar(nu - 1),
    ArrowDown: () => naar(nu + 1),
    ArrowRight: () => (e.shiftKey ? zet(eerste + 1, laatste) : zet(eerste, laatste + 1)),
    ArrowLeft: () => (e.shiftKey ? zet(eerste - 1, laatste) : zet(eerste, laatste - 1)),
    Home: heel,
    Enter: klaar,
  };
  if (!stappen[e.key]) return;
  e.preventDefault();
  stappen[e.key]();
});
