/* Added to pages by `serve`, never written into the site: reloads the page after a build and shows problems over it. */
(() => {
  "use strict";
  const script = document.currentScript;
  const eigen = script.src.replace(/[^/]*$/, "");
  const geladen = Number(script.dataset.nummer);
  const dezePagina = decodeURIComponent(location.pathname).replace(/^\//, "") || "index.html";
  const map = dezePagina.replace(/\.html$/, "").split("/").pop();

  const gastheer = document.createElement("div");
  gastheer.id = "griffie-overlay";
  const wortel = gastheer.attachShadow({ mode: "open" });
  document.body.append(gastheer);

  const maak = (naam, eigenschappen = {}, ...kinderen) => {
    const element = Object.assign(document.createElement(naam), eigenschappen);
    element.append(...kinderen);
    return element;
  };
  const stijl = maak("link", { rel: "stylesheet", href: eigen + "overlay.css" });
  let open = true;
  let stand = null;

  const bron = new EventSource(eigen + "berichten");
  bron.onmessage = (bericht) => {
    const nieuw = JSON.parse(bericht.data);
    const fouten = nieuw.storing || nieuw.problemen.some((probleem) => probleem.ernst === "fout");
    if (nieuw.nummer !== geladen && !fouten) return ververs(nieuw);
    if (nieuw.nummer !== geladen && stand === null && raakt(nieuw)) return location.reload();
    open = true;
    stand = nieuw;
    toon();
  };

  const raakt = (nieuw) => nieuw.gewijzigd.includes(dezePagina);

  function ververs(nieuw) {
    // A note is being saved: its form reloads the page itself, and knows what to show then.
    if (document.documentElement.hasAttribute("data-griffie-bewaart")) return;
    const stijlbladen = nieuw.gewijzigd.length > 0 && nieuw.gewijzigd.every((pad) => pad.endsWith(".css"));
    if (!stijlbladen || stand?.problemen.length) return location.reload();
    for (const blad of document.querySelectorAll('link[rel="stylesheet"]')) {
      const adres = new URL(blad.href);
      adres.searchParams.set("bouw", nieuw.nummer);
      blad.href = adres;
    }
  }

  function toon() {
    const { problemen, storing } = stand;
    const fouten = problemen.filter((probleem) => probleem.ernst === "fout");
    if (storing) return vul(paneel("Fout in Griffie zelf", [maak("pre", {}, storing)]));
    if (fouten.length && open) return vul(paneel(tel(problemen), gesorteerd(problemen).map(melding)));
    vul(problemen.length ? teller(problemen, fouten.length) : "");
  }

  const vul = (inhoud) => wortel.replaceChildren(stijl, inhoud);

  const gesorteerd = (problemen) => {
    const rang = (probleem) => (probleem.ernst === "fout" ? 0 : 2) + (probleem.pad.includes(`/${map}/`) ? 0 : 1);
    return [...problemen].sort((a, b) => rang(a) - rang(b));
  };

  function tel(problemen) {
    const aantal = (ernst) => problemen.filter((probleem) => probleem.ernst === ernst).length;
    const woorden = [["fout", "fout", "fouten"], ["let op", "waarschuwing", "waarschuwingen"], ["ter info", "mededeling", "mededelingen"]];
    return woorden
      .map(([ernst, een, meer]) => [aantal(ernst), een, meer])
      .filter(([n]) => n)
      .map(([n, een, meer]) => `${n} ${n === 1 ? een : meer}`)
      .join(", ");
  }

  function paneel(titel, inhoud) {
    const dicht = maak("button", { type: "button", textContent: "Verberg (Esc)", onclick: verberg });
    const kop = maak("header", {}, maak("h2", {}, titel), maak("p", {}, "Hieronder staat de laatste goede versie."), dicht);
    const vlak = maak("section", { className: "paneel" }, kop, maak("ol", {}, ...inhoud.map((deel) => maak("li", {}, deel))));
    vlak.setAttribute("role", "alert");
    vlak.setAttribute("aria-label", "Problemen in de inhoud");
    return vlak;
  }

  function melding(probleem) {
    const plek = probleem.regel ? `${probleem.pad}:${probleem.regel}:${probleem.kolom}` : probleem.pad;
    const knop = probleem.adres
      ? maak("a", { className: "plek", textContent: plek, href: probleem.adres, title: "Open in uw eigen programma" })
      : maak("button", { type: "button", className: "plek", textContent: plek, title: "Kopieer de plek" });
    if (!probleem.adres) knop.onclick = () => navigator.clipboard?.writeText(plek);
    const delen = [maak("p", { className: probleem.ernst === "fout" ? "fout" : "" }, knop, ` ${probleem.code} `, maak("b", {}, probleem.melding))];
    if (probleem.regel) {
      const voor = probleem.bronregel.slice(0, probleem.kolom - 1);
      const raak = probleem.bronregel.slice(probleem.kolom - 1, probleem.kolom - 1 + probleem.lengte);
      const na = probleem.bronregel.slice(probleem.kolom - 1 + probleem.lengte);
      delen.push(maak("pre", {}, voor, maak("mark", {}, raak), na));
    }
    if (probleem.hint) delen.push(maak("p", { className: "hint" }, `hint: ${probleem.hint}`));
    return maak("div", {}, ...delen);
  }

  function teller(problemen, fouten) {
    const knop = maak("button", { type: "button", className: fouten ? "teller fout" : "teller", textContent: tel(problemen) });
    knop.onclick = () => {
      open = true;
      vul(paneel(tel(problemen), gesorteerd(problemen).map(melding)));
    };
    return knop;
  }

  function verberg() {
    open = false;
    vul(stand?.problemen.length ? teller(stand.problemen, stand.problemen.some((probleem) => probleem.ernst === "fout")) : "");
  }

  document.addEventListener("keydown", (toets) => {
    if (toets.key === "Escape" && wortel.querySelector(".paneel")) verberg();
  });
})();
