/* Between page and text: which blocks are text of the source, what of one is selected, and how a stretch of one is
   shown. Signs that the edition sets in the text (digits, letters, ≡, numbers of paragraphs) are no part of it. Offsets
   count code points, as the server does. */
const BLOKKEN = [
  ".blok > p:not(.lab, .leeg)",
  ".blok > :is(ul, ol, blockquote, .tabel) :is(p, td, th)",
  ".fkop > :is(h2, h3)",
  ".voetnoot > div > p:not(.terugs)",
  ".voetnoot > div > :is(ul, ol, blockquote, .tabel) :is(p, td, th)",
].join(", ");
const TEKENS = ".vn, .nl, .ge, .al";
const GEEN_BRON = ".noot, .voorproef, .kaart";

const isBron = (blok) => !blok.closest(GEEN_BRON);
export const alleBlokken = (binnen = document) => [...binnen.querySelectorAll(BLOKKEN)].filter(isBron);

const knopen = (blok) => {
  const gang = document.createTreeWalker(blok, NodeFilter.SHOW_TEXT, (knoop) =>
    knoop.parentElement.closest(TEKENS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const lijst = [];
  while (gang.nextNode()) lijst.push(gang.currentNode);
  return lijst;
};
export const tekstVan = (blok) => knopen(blok).map((knoop) => knoop.data).join("");
const telling = (tekst) => [...tekst].length;

// The block that an element or an address lies in; else the first in view.
export function blokVan(element, adres) {
  const doel = adres.length > 1 && document.getElementById(decodeURIComponent(adres.slice(1)));
  const blokken = alleBlokken();
  for (const hier of [element, doel]) {
    if (!hier || hier === document.body) continue;
    const blok = blokken.find((een) => een.contains(hier) || hier.contains(een));
    if (blok) return blok;
  }
  const kop = document.querySelector(".kop")?.getBoundingClientRect().bottom ?? 0;
  return blokken.find((blok) => blok.getBoundingClientRect().bottom > Math.max(kop, 0)) ?? blokken[0];
}

// How far into the text of a block a boundary of a range lies; before it is its begin, after it its end.
function afstand(blok, houder, plek) {
  const tot = document.createRange();
  tot.selectNodeContents(blok);
  const waar = tot.comparePoint(houder, plek);
  if (waar > 0) return tekstVan(blok).length;
  if (waar < 0) return 0;
  tot.setEnd(houder, plek);
  let lengte = 0;
  for (const knoop of knopen(blok)) {
    if (knoop === houder) lengte += plek;
    else if (tot.comparePoint(knoop, knoop.length) <= 0) lengte += knoop.length;
  }
  return lengte;
}

// What of a range is text of the source, cut to the first block with words; null when none is.
export function gekozen(stuk) {
  const rond = stuk.commonAncestorContainer;
  const element = rond instanceof Element ? rond : rond.parentElement;
  const een = element.closest(BLOKKEN);
  const geraakt = (een ? [een].filter(isBron) : alleBlokken(element).filter((blok) => stuk.intersectsNode(blok)))
    .map((blok) => {
      const [van, tot] = [[stuk.startContainer, stuk.startOffset], [stuk.endContainer, stuk.endOffset]].map(([houder, plek]) => afstand(blok, houder, plek));
      return { blok, van, tot };
    })
    .filter(({ blok, van, tot }) => tekstVan(blok).slice(van, tot).trim());
  return geraakt.length ? { ...punt(geraakt[0].blok, geraakt[0].van, geraakt[0].tot), ingekort: geraakt.length > 1 } : null;
}

// A stretch of a block (UTF-16 offsets) as the server is told of it.
export function punt(blok, van, tot) {
  const alinea = tekstVan(blok);
  const plaats = blok.closest("[id]").id;
  const gelijke = alleBlokken().filter((ander) => ander.closest("[id]").id === plaats && tekstVan(ander) === alinea);
  return {
    plaats,
    alinea,
    hoeveelste: gelijke.indexOf(blok),
    gelijke: gelijke.length,
    van: telling(alinea.slice(0, van)),
    tot: telling(alinea.slice(0, tot)),
  };
}

// The block that was pointed at, when the page still has it.
export function blokBij({ plaats, alinea, hoeveelste }) {
  return alleBlokken().filter((blok) => blok.closest("[id]").id === plaats && tekstVan(blok) === alinea)[hoeveelste] ?? null;
}

// Shows a stretch of a block (code points) on the page, and gives its range.
export function toon(blok, van, tot) {
  const tekens = [...tekstVan(blok)];
  const grenzen = [van, tot].map((tot_) => tekens.slice(0, tot_).join("").length);
  const stuk = document.createRange();
  let voorbij = 0;
  let begonnen = false;
  for (const knoop of knopen(blok)) {
    const eind = voorbij + knoop.length;
    if (!begonnen && grenzen[0] < eind) {
      stuk.setStart(knoop, grenzen[0] - voorbij);
      begonnen = true;
    }
    if (begonnen && grenzen[1] <= eind) {
      stuk.setEnd(knoop, grenzen[1] - voorbij);
      break;
    }
    voorbij = eind;
  }
  if (globalThis.Highlight) CSS.highlights.set("griffie-citaat", new Highlight(stuk));
  return stuk;
}

export const wis = () => globalThis.Highlight && CSS.highlights.delete("griffie-citaat");
