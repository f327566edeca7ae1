/* The note itself: what it is about, as the source has it, and what the editor wants to say. */
import { blokBij, toon, wis } from "./noten-keuze.js";
import { actief, inZicht, kern, kort, maak, zeg } from "./noten-vel.js";
import { vraag } from "./noten-vraag.js";

const AUTEUR = "griffie-auteur";
const KLAD = `griffie-klad ${location.pathname}`;
const dagInWoorden = (dag) => new Intl.DateTimeFormat("nl", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${dag}T00:00Z`));
const hoofdletter = (woord) => woord[0].toUpperCase() + woord.slice(1);

const kop = maak("h2", { id: "kop" });
const passage = maak("p", { id: "passage", className: "passage" });
const inkort = maak("p", { className: "let", hidden: true }, "Ingekort: een citaat staat in één alinea. Dit is wat er van de selectie is genomen.");
const soort = maak("select", { name: "soort", id: "soort" });
const tekst = maak("textarea", { name: "tekst", id: "tekst", rows: 5, required: true });
const auteur = maak("input", { name: "auteur", id: "auteur", required: true, autocomplete: "off" });
const bron = maak("input", { name: "bron", id: "bron", autocomplete: "off" });
const bronNaam = maak("label", { htmlFor: "bron" });
const termijn = maak("input", { name: "termijn", id: "termijn", autocomplete: "off" });
const veld = (naam, invoer) => maak("p", { className: "veld" }, naam instanceof Node ? naam : maak("label", { htmlFor: invoer.id }, naam), invoer);
const termijnVeld = veld("Termijn, als die is genoemd", termijn);
const waar = maak("p", { className: "klein" });
const klacht = maak("p", { className: "klacht", role: "alert" });
const uit = maak("pre", { className: "uit", hidden: true, tabIndex: 0, ariaLabel: "De noot zoals zij in het bestand komt", role: "region" });
const bewaarKnop = maak("button", { type: "submit", className: "hoofd" }, "Bewaar");
const kopieerKnop = maak("button", { type: "button", onclick: kopieer }, "Kopieer");
const sluitKnop = maak("button", { type: "button", onclick: sluit }, "Sluit (Esc)");
const velden = [soort, tekst, auteur, bron, termijn];
const blad = maak(
  "form", { noValidate: true }, veld("Soort", soort), veld("Tekst", tekst), veld(bronNaam, bron), termijnVeld, veld("Auteur", auteur),
  waar, klacht, maak("p", { className: "knoppen" }, bewaarKnop, kopieerKnop, sluitKnop), uit,
);
const paneel = maak("section", { className: "paneel", role: "dialog", hidden: true }, kop, passage, inkort, blad);
paneel.setAttribute("aria-labelledby", "kop");
paneel.setAttribute("aria-describedby", "passage");
kern.append(paneel);

let bekend = null;
let punten = null;
let versie = "";
let terug = null;

export const formulier = {
  bewaard: () => {},
  get open() { return !paneel.hidden; },
  naarVoren: () => tekst.focus(),
  weet(gezegd) {
    bekend = gezegd;
    soort.replaceChildren(...bekend.soorten.map(({ naam }) => maak("option", { value: naam }, hoofdletter(naam))));
    auteur.value = localStorage.getItem(AUTEUR) || "";
    naarSoort();
  },
  async begin(keus, vanaf) {
    if (!bekend) return;
    const citaat = await vraag.citaat(keus);
    const blok = blokBij(keus);
    if (citaat.weigering || !blok) {
      wis();
      return zeg(`Hier kan geen noot: ${citaat.weigering || "de alinea is er niet meer"}.`);
    }
    punten = keus;
    versie = citaat.versie;
    terug = vanaf ?? actief();
    kop.textContent = `Noot bij ${citaat.plaats}`;
    passage.replaceChildren(
      maak("span", { className: "om" }, citaat.voor && `… ${citaat.voor} `), maak("mark", {}, kort(citaat.citaat)),
      maak("span", { className: "om" }, citaat.na && ` ${citaat.na} …`),
    );
    inkort.hidden = !keus.ingekort;
    waar.textContent = `${dagInWoorden(bekend.vandaag)}, als concept, in ${bekend.bestand}`;
    klacht.textContent = "";
    uit.hidden = true;
    getSelection().removeAllRanges();
    paneel.hidden = false;
    inZicht(toon(blok, citaat.van, citaat.tot), paneel);
    paneel.scrollTop = 0;
    soort.focus();
    if (keus.ingekort) zeg(inkort.textContent, true);
    onthoud();
  },
  // After a reload in the midst of writing: what was typed is there again.
  async hervat() {
    const klad = JSON.parse(sessionStorage.getItem(KLAD) || "null");
    if (!klad) return;
    for (const een of velden) if (klad[een.name]) een.value = klad[een.name];
    naarSoort();
    if (klad.open) await formulier.begin(klad.punten);
  },
};

function onthoud() {
  const klad = { open: !paneel.hidden, punten };
  for (const een of velden) klad[een.name] = een.value;
  sessionStorage.setItem(KLAD, JSON.stringify(klad));
}

function naarSoort() {
  const verplicht = bekend.soorten.find(({ naam }) => naam === soort.value)?.bron;
  bronNaam.textContent = verplicht ? "Bron: waarop de noot steunt" : "Bron, als die er is";
  bron.required = verplicht;
  termijnVeld.hidden = soort.value !== "toezegging";
}

const ingevuld = () => ({ ...punten, versie, ...Object.fromEntries(velden.map((een) => [een.name, een.value])) });

function klaag(reden) {
  klacht.textContent = `${hoofdletter(reden)}.`;
  const leeg = [tekst, bron, auteur].find((een) => een.required && !een.value.trim());
  leeg?.focus();
}

async function kopieer() {
  const gezegd = await vraag.tekst(ingevuld());
  if (gezegd.weigering) return klaag(gezegd.weigering);
  klacht.textContent = gezegd.opmerkingen.join("; ");
  uit.textContent = gezegd.noot;
  uit.hidden = false;
  try {
    await navigator.clipboard.writeText(gezegd.noot);
    zeg("De noot is gekopieerd.");
  } catch {
    zeg("Kopiëren mag hier niet; de noot staat hieronder.");
  }
}

async function bewaar() {
  bewaarKnop.disabled = true;
  document.documentElement.toggleAttribute("data-griffie-bewaart", true); // the overlay waits with reloading
  const gezegd = await vraag.bewaar(ingevuld());
  bewaarKnop.disabled = false;
  if (gezegd.weigering) {
    document.documentElement.toggleAttribute("data-griffie-bewaart", false);
    versie = gezegd.versie ?? versie;
    return klaag(gezegd.weigering);
  }
  localStorage.setItem(AUTEUR, auteur.value.trim());
  sessionStorage.removeItem(KLAD);
  formulier.bewaard(gezegd);
}

function sluit() {
  paneel.hidden = true;
  wis();
  onthoud();
  terug?.focus?.({ preventScroll: true });
  zeg(tekst.value.trim() ? "Er is niets bewaard; wat u typte staat er nog als u een noot maakt." : "Er is geen noot gemaakt.");
}

soort.addEventListener("change", naarSoort);
blad.addEventListener("input", onthoud);
blad.addEventListener("submit", (e) => {
  e.preventDefault();
  bewaar();
});
paneel.addEventListener("keydown", (e) => {
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) bewaar();
  if (e.key !== "Escape") return;
  e.stopPropagation();
  sluit();
});
