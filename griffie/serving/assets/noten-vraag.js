/* Questions to the server. What it refuses comes back as `weigering`, a sentence. */
const script = document.getElementById("griffie-noten");
export const gegevens = script.dataset;

const stuur = async (stap, inhoud) => {
  const kop = { "X-Griffie-Token": gegevens.sleutel };
  const opties = inhoud
    ? { method: "POST", headers: { ...kop, "Content-Type": "application/json" }, body: JSON.stringify({ stuk: gegevens.stuk, ...inhoud }) }
    : { headers: kop };
  try {
    const antwoord = await fetch(new URL(`noot/${stap}`, import.meta.url), opties);
    return await antwoord.json();
  } catch {
    return { weigering: "de server antwoordt niet; loopt serve nog?" };
  }
};

export const vraag = {
  begin: () => stuur(`begin?stuk=${encodeURIComponent(gegevens.stuk)}`),
  citaat: (punten) => stuur("citaat", punten),
  tekst: (noot) => stuur("tekst", noot),
  bewaar: (noot) => stuur("bewaar", noot),
};
