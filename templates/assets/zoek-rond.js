/* What stands around the finds on the page of results: remarks, pages, other forms; and what stands there instead of finds.
   `page` is where a reader goes from here: {address, go, state}. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {make, facets} = Z, $ = id => document.getElementById(id);
  const room = $("zoekruimte"), results = $("treffers"), form = $("facetten"), pages = $("zoekbladen"), beside = $("zoekzij");
  const HINT = "Typ een woord, een naam of een nummer, bijvoorbeeld 36800-X-46. Met \"aanhalingstekens\" zoekt u een exacte woordgroep; een streepje voor een woord sluit het uit.";
  const NO_WORD = "Daar staat geen woord of nummer in. " + HINT, ONLY_WITHOUT = "Een streepje sluit een woord uit; typ ook een woord dat wel voorkomt.";

  const count = (number, one, many) => `${number.toLocaleString("nl")} ${number === 1 ? one : many}`;
  /* What was typed, to be said back: not too long of it, without signs that turn a line round. */
  function asTold(typed) {
    const letters = [...typed.replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, "")];
    return letters.slice(0, 200).join("") + (letters.length > 200 ? " …" : "");
  }
  const note = (text, ...more) => make("li", {class: "niets"}, ...text ? [make("p", {}, text)] : [], ...more);
  const away = (href, text) => make("a", {href}, text);
  const button = (text, act) => { const element = make("button", {type: "button"}, text); element.addEventListener("click", act); return element; };
  /* What is told of a query is a script of its own: most queries need none of it. */
  const notices = () => Z.script("assets/zoek-niets.js", () => Z.notices).then(() => Z.notices);

  Z.rond = page => {
    const bare = now => ({...now, blad: 1, kies: facets.none()});
    function link(next, text, after) {
      const a = make("a", {href: page.address(next)}, text);
      a.addEventListener("click", event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        page.go(next).then(after);
      });
      return a;
    }
    const meant = (now, {suggestion}) => suggestion ? [make("p", {}, "Bedoelde u ", link({...bare(now), q: suggestion}, suggestion), "?")] : [];
    const inOtherWords = async (now, {elsewhere}) => elsewhere.length ? said(now, (await notices()).elsewhere(elsewhere)) : [];
    const said = (now, told) => told.map(({text, query, href}) => make("p", {}, ...href ? [away(href, text)] : query
      ? /^Zonder /.test(text) ? [link({...bare(now), q: query}, text)] : [`${text} Bedoelde u `, link({...now, blad: 1, q: query}, query), "?"] : [text]));
    const remarked = async now => [...now.q].length > 400 || /[a-z]:/i.test(now.q) ? said(now, (await notices()).remarks(now.q)) : [];

    /* What must be said above the finds. */
    async function above(now, answer, first) {
      const remarks = await remarked(now), {number} = answer.query, rows = [];
      if (remarks.length) rows.push(note("", ...remarks));
      if (number && now.blad < 2 && !first.some(one => Z.bears(one, answer)))
        rows.push(note("Dit nummer zelf staat niet in deze uitgave; dit zijn de plaatsen die het noemen.", ...said(now, (await notices()).official(number))));
      if (answer.corrected) rows.push(note(`Niets gevonden voor ‘${asTold(now.q)}’.`, ...meant(now, answer), make("p", {}, answer.some ? "Dit heeft een deel van die woorden:" : "Dit is daarvoor gevonden:")));
      else if (answer.some) rows.push(note("Geen stuk bevat alle woorden; hieronder de stukken met één of meer ervan.",
        ...said(now, await (await notices()).absent(answer.query)), ...await inOtherWords(now, answer), ...meant(now, answer)));
      else if (answer.elsewhere.length) rows.push(note("", ...await inOtherWords(now, answer)));
      return rows;
    }
    const divider = now => note(`Hieronder: niet alle woorden van ‘${asTold(now.q)}’, wel een of meer ervan.`);
    const below = ({more, query}) => more && query.phrases.length + query.excludedPhrases.length
      ? [note("Deze woordgroep is nagezocht in de vindplaatsen die het best passen; een woord erbij zoekt verder.")] : [];

    /* Which pages there are is known when all finds are; before that, whether another follows. */
    function drawPages(now, last, more) {
      pages.replaceChildren();
      if (now.blad < 2 && !more) return;
      const to = (blad, text) => {
        const a = link({...now, blad}, text, () => { results.focus({preventScroll: true}); scrollTo({top: 0}); });
        a.rel = blad < now.blad ? "prev" : "next";
        return a;
      };
      if (now.blad > 1) pages.append(to(now.blad - 1, "Vorige"));
      pages.append(make("span", {}, `bladzijde ${now.blad}${last ? ` van ${last}` : ""}`));
      if (more) pages.append(to(now.blad + 1, "Volgende"));
    }
    /* Which other forms and compounds were found: a reader should know why a result is there. */
    function drawForms(answer, now) {
      const typed = new Set(answer.query.words.map(word => word.form));
      const others = [...answer.groups.keys()].filter(form => !typed.has(form) && /^\p{L}{3,}$/u.test(form)).slice(0, 10);
      beside.hidden = !others.length;
      beside.querySelector("ul").replaceChildren(...others.map(form => make("li", {}, link({...now, q: form, blad: 1}, form))));
    }

    /* Instead of finds. */
    function plain(...content) {
      results.replaceChildren(make("li", {class: "niets"}, ...content.map(one => typeof one === "string" ? make("p", {}, one) : one)));
      form.replaceChildren();
      pages.replaceChildren();
      beside.hidden = true;
      room.classList.add("zleeg");
    }
    function blank() {
      const list = Z.recent().map(one => make("li", {}, link({...bare(page.state()), q: one}, one)));
      plain(HINT, ...list.length ? [make("h3", {class: "lab"}, "Eerder gezocht, alleen in deze browser bewaard"), make("ul", {class: "eerder"}, ...list),
        button("Wis wat eerder is gezocht", () => { Z.recent(null); blank(); $("q").focus(); })] : []);
    }
    async function wordless(now, {excluded, excludedPhrases}, current) {
      const remarks = await remarked(now);
      if (current()) plain(...remarks, excluded.length + excludedPhrases.length ? ONLY_WITHOUT : NO_WORD);
    }
    /* `before`: how many there are without the facets; `current`: whether it is still what is asked for. */
    async function nothing(now, answer, before, current) {
      const known = await notices(), {number} = answer.query, more = [...await remarked(now), ...said(now, await known.absent(answer.query)), ...meant(now, answer)];
      if (before) more.push(make("p", {}, link(bare(now), `Zonder filters: ${count(before, "vindplaats", "vindplaatsen")}`)));
      more.push(...said(now, await known.waysOn(now.q)));
      const listed = (label, links) => links.length ? [make("h3", {class: "lab"}, label), make("ul", {class: "eerder"}, ...links.map(one => make("li", {}, one)))] : [];
      if (number) more.push(...said(now, known.official(number)), ...listed("Dossiers die erop lijken", (await known.dossiers(number)).map(key => away(`dossier/${key}.html`, [`Dossier ${key}`, facets.called("dossier")(key)].filter(Boolean).join(": ")))));
      more.push(...listed("Begrippen die erop lijken", known.terms(answer.query).map(one => one.cloneNode(true))));
      if (current()) plain(`Niets gevonden voor ‘${asTold(now.q)}’.`, ...more, ...room.querySelector(".az") ? [make("p", {}, away("#h-az", "Alle begrippen van A tot Z"))] : []);
    }
    const failed = again => plain("De zoekindex kon niet worden geladen." + (room.querySelector(".az") ? " Hieronder staan alle begrippen van A tot Z." : ""), button("Probeer het opnieuw", again));

    return {count, above, divider, below, drawPages, drawForms, blank, wordless, nothing, failed};
  };
})();
