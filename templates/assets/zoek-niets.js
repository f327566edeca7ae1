/* What a reader is told about a query besides its results: griffie/search/asking/notices.py, in the same words.
   And, when nothing was found, which terms and dossiers of this site come near. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {FILTERS, ITEM, folded, read} = Z;
  const NAMED = 8, LONGEST = 400, SLIPS = 6;
  const DATED = ["jaar", "van", "tot"], YES_NO = ["noot", "onbeantwoord", "bron"], NO = ["nee", "geen", "zonder"], SAID = ["ja", ...NO];
  const NONE = {noot: "In deze uitgave staat bij niets een noot.", onbeantwoord: "In deze uitgave heeft elke vraag een antwoord.",
    bron: "Deze uitgave bevat alleen tekst van de redactie."};
  const DATE = /^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$/, YEAR = /^[0-9]{4}$/;
  const SOORTEN = "vraag antwoord passage voetnoot noot begrip persoon fractie dossier stuk".split(" ");
  const VALUES = {fractie: of => [of.fractie], dossier: of => of.dossiers, bewindspersoon: of => of.bewindspersonen,
    stuk: of => of.id.endsWith(".html") ? [] : [of.id]};

  const items = typed => [...read(typed).matchAll(ITEM)];
  const own = ({groups: {quoted, value}}) => quoted ?? value;
  const filter = ({groups: {field}}) => field && Object.hasOwn(FILTERS, field.toLowerCase()) ? FILTERS[field.toLowerCase()] : "";
  const listed = known => known.length > NAMED + 4 ? known.slice(0, NAMED).join(", ") + " …" : known.join(", ");
  const quoted = value => value.includes(" ") ? `"${value}"` : value;
  const instead = (typed, match, item) => {
    const text = read(typed);
    return (text.slice(0, match.index) + (match.groups.minus || "") + item + text.slice(match.index + match[0].length)).replace(/^ +| +$/g, "");
  };
  const least = (known, slips) => known.reduce((best, one) => best === "" || slips.get(one) < slips.get(best) ? one : best, "");

  function near(value, known) {
    const plain = folded(value), most = [...plain].length < SLIPS ? 1 : 2;
    const slips = new Map(known.map(one => [one, Math.min(...[folded(one), ...folded(one).split("-")].map(part => Z.distance([...plain], [...part], most)))]));
    const best = least(known, slips);
    if (best && slips.get(best) <= most) return best;
    return (/^\d{5}/.test(plain) && known.find(one => folded(one).startsWith(plain.slice(0, 5)))) || "";
  }

  const told = (text, query = "", href = "") => ({text, query, href});
  function ofField(match, typed) {
    const field = match.groups.field.toLowerCase(), value = own(match), name = filter(match), plain = folded(value);
    if (!name) {
      if (field.length < 3 || value.startsWith("//")) return [];
      const close = near(field, Object.keys(FILTERS));
      return [told(`‘${field}’ is geen veldwoord en is als gewoon woord gezocht. Bekend zijn: ${listed([...new Set(Object.values(FILTERS))].sort())}.`,
        close && instead(typed, match, `${close}:${quoted(value)}`))];
    }
    if (DATED.includes(name) && !(name === "jaar" ? YEAR : DATE).test(plain))
      return [told(`‘${value}’ is geen ${name === "jaar" ? "jaar: schrijf bijvoorbeeld jaar:2026." : "datum: schrijf 2026, 2026-06 of 2026-06-15."}`)];
    if (YES_NO.includes(name) && !SAID.includes(plain)) return [told(`‘${field}:${value}’ is gelezen als ${field}:ja; bekend zijn ja en nee.`)];
    return [];
  }
  /* A field word without a value, as it stands there while the value is being typed. */
  const VALUE = {fractie: "cda", dossier: "36800-X", soort: "vraag", bewindspersoon: "naam", jaar: "2026", van: "2026-06", tot: "2026-06",
    noot: "ja", onbeantwoord: "ja", bron: "ja", stuk: "kst-36800-X-34"};
  function empty(text) {
    const field = text.replace(/:$/, "").toLowerCase();
    return text.endsWith(":") && Object.hasOwn(FILTERS, field) ? [told(`Achter ${field}: hoort een waarde, bijvoorbeeld ${field}:${VALUE[FILTERS[field]]}.`)] : [];
  }
  /* What is not as a reader may think, whatever was found: seen in the query alone. */
  const remarks = typed => [...[...typed].length > LONGEST ? [told(`Van deze zoekvraag zijn de eerste ${LONGEST} tekens gebruikt.`)] : [],
    ...items(typed).filter(({groups}) => groups.field).flatMap(match => ofField(match, typed)), ...items(typed).flatMap(({groups}) => empty(groups.plain || ""))];

  /* All that records are filtered by, each once. */
  async function everyFact() {
    const known = new Map();
    for (let record = 0; record < Z.pointer.m; record += 1000) {
      const some = await Promise.all(Array.from({length: Math.min(1000, Z.pointer.m - record)}, async (_, at) => await Z.line(record + at) && Z.facts(record + at)));
      for (const of of some) if (of) known.set(JSON.stringify(of), of);
    }
    return [...known.values()];
  }
  function values(name, every) {
    if (name === "soort") return [...SOORTEN, ...[...new Set(every.map(of => of.stuksoort).filter(Boolean))].sort()];
    const counted = new Map();
    for (const of of every) for (const value of VALUES[name](of)) if (value) counted.set(value, (counted.get(value) || 0) + 1);
    return [...counted.keys()].sort((a, b) => counted.get(b) - counted.get(a) || (a < b ? -1 : 1));
  }
  function withValue(typed, name, value, close) {
    const match = items(typed).find(one => filter(one) === name && folded(own(one)) === value);
    return match ? instead(typed, match, `${match.groups.field}:${quoted(close)}`) : "";
  }
  function unknownValues(sought, typed, every) {
    const found = [];
    for (const [name, value] of new Map(sought.map(one => [one.join(":"), one])).values()) {
      if (every.some(of => Z.passes(of, [[name, value]]))) continue;
      if (YES_NO.includes(name) && !NO.includes(value)) found.push(told(NONE[name]));
      else if (DATED.includes(name)) {
        if (!(name === "jaar" ? YEAR : DATE).test(value)) continue;
        const dates = every.map(of => of.datum).filter(Boolean).sort();
        if (dates.length) found.push(told(`Geen stuk valt binnen ${name}:${value}; ze zijn van ${dates[0]} tot en met ${dates.at(-1)}.`));
      } else if (VALUES[name] || name === "soort") {
        const known = values(name, every), close = near(value, known);
        found.push(told(`Geen ${name} heet ‘${value}’. Bekend ${known.length === 1 ? "is" : "zijn"}: ${listed(known)}.`,
          close && withValue(typed, name, value, close)));
      }
    }
    return found;
  }

  const LOOSER = {
    filters: match => filter(match) ? "" : match[0],
    aanhalingstekens: ({0: text, groups: {phrase, minus}}) => phrase !== undefined && !minus ? phrase : text,
    uitsluiting: match => match.groups.minus && !filter(match) ? "" : match[0],
  };
  async function loosened(typed) {
    const found = [], whole = items(typed).map(([text]) => text).join(" ");
    for (const [name, kept] of Object.entries(LOOSER)) {
      const looser = items(typed).map(kept).filter(Boolean).join(" ");
      if (!looser || looser === whole) continue;
      const answer = await Z.search(looser);
      if (answer.whole && !answer.corrected) found.push(told(`Zonder ${name}: ${answer.whole} ${answer.whole === 1 ? "vindplaats" : "vindplaatsen"}`, looser));
    }
    return found;
  }
  /* When nothing was found: filters with a value that nothing has, and what would find something. */
  async function waysOn(typed) {
    const sought = Z.parse(typed).filters.map(([name, value]) => [name.replace(/^-/, ""), value]);
    await Promise.all([Z.script("assets/zoek-zeef.js", () => Z.passing), Z.script("assets/zoek-bedoeld.js", () => Z.suggestion)]);
    return [...sought.length ? unknownValues(sought, typed, await everyFact()) : [], ...await loosened(typed)];
  }

  /* The words that no paper has, in any form or meaning; of a word alone it is plain that nothing was found. */
  async function absent({words, filters}) {
    if (words.length + filters.length < 2) return [];
    await Z.script("assets/zoek-zeef.js", () => Z.passing);
    const looked = await Z.joined(await Z.telling(words)), gone = await Z.filtered(looked, async word => {
      const terms = [...(await Z.expand(word, true)).terms.keys()];
      return !word.number && !(await Promise.all(terms.map(Z.term))).some(Boolean);
    });
    const names = gone.map(({exact, form}) => exact || form);
    return names.length ? [told(`${named(names)} ${names.length > 1 ? "komen" : "komt"} nergens voor.`)] : [];
  }
  /* Words that no paper has, where what means about the same was found. */
  const elsewhere = names => [told(`${named(names)} zelf ${names.length > 1 ? "staan" : "staat"} nergens; dit is gevonden met woorden die ongeveer hetzelfde betekenen.`)];
  function named(words) {
    const all = words.map(word => `‘${word}’`), last = all.pop();
    return all.length ? `${all.join(", ")} en ${last}` : last;
  }

  /* Where the official source has what a canonical number names. */
  function official(number) {
    const upper = number.toUpperCase(), more = upper.split("-").slice(1);
    if (/^20\d\d[DZ]\d{5}$/.test(upper)) return upper[4] === "D"
      ? [told(`${upper} bij de officiële bron`, "", `https://www.tweedekamer.nl/kamerstukken/detail?id=${upper}&did=${upper}`)] : [];
    return !more.length || (more.length === 1 && /^(?:[IVXL]+[A-H]?|0[0-9])$/.test(more[0]))
      ? [told(`Dossier ${upper} bij de officiële bron`, "", `https://zoek.officielebekendmakingen.nl/dossier/${upper}`)]
      : [told(`${Z.numbered("kst-" + upper)} bij de officiële bron`, "", `https://zoek.officielebekendmakingen.nl/kst-${upper}.html`)];
  }

  /* Terms of the register on this page that begin alike, contain what was typed, or differ by a slip. */
  function terms(query, most = 6) {
    const sought = query.words.filter(({number}) => !number).map(({form}) => form).filter(form => form.length > 2 && !Z.LITTLE?.has(form));
    const rank = text => Math.min(...sought.flatMap(form => Z.forms(text).map(other => {
      const slips = Z.distance([...form], [...other], 2);
      return other.startsWith(form) || (other.length > 3 && form.startsWith(other)) ? 1 : slips <= (form.length < 5 ? 0 : form.length < 8 ? 1 : 2) ? 1 + slips
        : other.length > 4 && form.length > 4 && (other.includes(form) || form.includes(other)) ? 4
        : form.length > 5 && other.startsWith(form.slice(0, 5)) ? 5 : Infinity;
    })));
    const seen = new Set(), all = [...document.querySelectorAll(".azlijst a")].map(link => [rank(link.firstChild.data.trim()), link]);
    return all.filter(([by, link]) => by < Infinity && !seen.has(link.getAttribute("href")) && seen.add(link.getAttribute("href")))
      .sort(([one], [other]) => one - other).slice(0, most).map(([, link]) => link);
  }
  /* Dossiers whose number is nearly the one that was typed. */
  async function dossiers(number, most = 3) {
    const known = new Set((await everyFact()).flatMap(of => of.dossiers)), digits = number.split("-")[0];
    if (!/^\d{5}$/.test(digits)) return [];
    const slips = key => Z.distance([...digits], [...key.split("-")[0]], 2);
    return [...known].filter(key => slips(key) <= 2).sort((a, b) => slips(a) - slips(b) || (a < b ? -1 : 1)).slice(0, most);
  }
  Z.notices = {remarks, absent, elsewhere, waysOn, official, terms, dossiers};
})();
