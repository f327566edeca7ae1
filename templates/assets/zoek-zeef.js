/* What only some queries need: terms in parts, words joined, filters, what was said literally, nearness, records with some of
   the words: griffie/search/index/frequent.py, expand.py, filters.py, find.py, closeness.py, weighing.py. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {facts, filtered, folded, forms, order, ranked, rarity, shown, texts} = Z;
  const MANY = 1000, ALL = 400, AT_FIRST = 40, STEP = 10, FIELDS = 6;

  // ---- filters: griffie/search/asking/filters.py
  const NO = ["nee", "geen", "zonder"], OF_THE_PAPER = ["vraag", "antwoord", "passage", "voetnoot"];
  const PLURALS = {vraag: "vragen", antwoord: "antwoorden", passage: "passages", voetnoot: "voetnoten", noot: "noten", begrip: "begrippen",
    persoon: "personen", fractie: "fracties", dossier: "dossiers", stuk: "stukken"};
  const RULES = {
    fractie: (of, value) => { const whole = folded(of.fractie); return !!whole && [whole, whole.replace(/^fractie-/, ""), ...whole.split("-")].includes(value); },
    dossier: (of, value) => {
      const sought = value.replace(/^([0-9]{2})-(?=[0-9]{3})/, "$1"); // "36 800-X"
      return of.dossiers.some(key => folded(key) === sought || folded(key).startsWith(sought + "-"));
    },
    soort: (of, value) => [of.soort, PLURALS[of.soort], folded(of.stuksoort)].includes(value),
    bewindspersoon: (of, value) => of.bewindspersonen.some(person => folded(person).includes(value)),
    jaar: (of, value) => of.datum.slice(0, 4) === value,
    van: (of, value) => of.datum >= value,
    tot: (of, value) => !!of.datum && of.datum.slice(0, value.length) <= value,
    noot: (of, value) => of.noot !== NO.includes(value),
    onbeantwoord: (of, value) => of.onbeantwoord !== NO.includes(value),
    bron: (of, value) => (OF_THE_PAPER.includes(of.soort) && of.stuksoort !== "samenvatting") !== NO.includes(value),
    stuk: (of, value) => folded(of.id) === value,
  };
  const passes = (of, filters) => [...new Set(filters.map(([name]) => name))]
    .every(name => filters.some(([other, value]) => other === name && (typeof value === "function" ? value(of) : RULES[name.replace("-", "")](of, value))) === (name[0] !== "-"));
  Z.passes = passes;

  /* Of some records those that pass. In a large corpus a first answer must not look at the facts of thousands: then, as with what
     was said literally, the best are looked at until `most` pass, and there may be more. What was said literally is looked for in
     texts, which weigh most: until ten pass, and past the first twenty texts only for as long as none does. */
  Z.passing = async (records, query, of, most) => {
    const few = most < Infinity && Z.pointer.n >= MANY, literal = query.phrases.length + query.excludedPhrases.length > 0;
    const right = async record => !query.filters.length || await Z.line(record) && passes(await facts(record), query.filters);
    const best = most => of.records.length ? ranked(records, of, most) : records.slice(0, most); // filters alone: as they are numbered
    const says = async record => {
      const said = texts(await shown(record)).map(text => ` ${forms(text).join(" ")} `);
      const has = (phrase, end = " ") => said.some(text => text.includes(` ${phrase.join(" ")}` + end));
      return query.phrases.every((phrase, at) => has(phrase, query.typing && at === query.phrases.length - 1 ? "" : " ")) &&
        !query.excludedPhrases.some(phrase => has(phrase));
    };
    if (!few || records.length <= ALL) records = await filtered(records, right);
    if (!literal && (!few || records.length <= ALL)) return records;
    const found = [], checked = Math.min(records.length, few && literal ? AT_FIRST : Z.pointer.n < MANY ? Infinity : ALL);
    const step = few && literal ? STEP : 20, enough = () => few && literal ? found.length >= (from < 2 * STEP ? STEP : 1) : found.length >= most;
    let from = 0;
    for (; from < checked && !enough(); from += step)
      found.push(...await filtered((await best(from + step)).slice(from), async record => await right(record) && (!literal || says(record))));
    of.more = from < records.length;
    return found;
  };

  // ---- griffie/search/asking/marks.py
  const S = "[ \\u00a0\\u202f]", CHAPTER = "(?:[IVXL]+[A-H]?|[A-FJK])", PRINTED = new RegExp(`(?<dossier>[0-9]{2}(?:${S}|\\.)?[0-9]{3})(?![0-9])` +
    `(?:(?:${S}|[.,/-]){0,2}(?:(?<chapter>${CHAPTER}|0[1-9]|[1-9][0-9](?=-))(?![A-Za-z0-9])|\\((?<within>${CHAPTER})\\)))?` +
    `(?:[.,]?${S}*(?:[Nn]rs|[Nn]ummers)\\.?:?${S}*(?<several>[0-9]{1,4}(?:(?:,|${S}(?:en|t/m))${S}[0-9]{1,4})*)(?![0-9A-Za-z])` +
    `|(?:[/-]|[.,]?${S}*(?:[Nn]r|[Nn]o|[Nn]ummer)\\.?:?${S}*)(?<number>[0-9]{1,4}[a-z]?)(?![0-9A-Za-z])` +
    `|(?:-|,${S})(?<letter>[A-Z]{1,2})(?![0-9A-Za-z]))?`, "y");
  /* Where a document number ends that begins with a word, and what it is canonically; several when it names several. */
  Z.printed = (text, {start, end}) => {
    PRINTED.lastIndex = start;
    const match = PRINTED.exec(text);
    if (!match || PRINTED.lastIndex < end) return [end, [text.slice(start, end).toLowerCase()]];
    const {dossier, chapter, within, several, number, letter} = match.groups;
    const begun = [dossier.replace(/[^0-9]/g, ""), (chapter || within)?.toLowerCase()].filter(Boolean).join("-");
    return [start + match[0].length, (several?.match(/[0-9]+/g) || [(number || letter || "").toLowerCase()]).map(one => one ? `${begun}-${one}` : begun)];
  };

  // ---- closeness: griffie/search/asking/closeness.py
  function nearest(groups, tells) {
    const places = [...groups.keys()].filter(at => groups[at] >= 0), whole = tells.reduce((sum, value) => sum + value, 0);
    let best = 0;
    places.forEach((start, first) => {
      const seen = new Set();
      let told = 0;
      for (let next = first; next < places.length && places[next] - start < 15; next++) {
        const at = places[next], group = groups[at];
        if (seen.has(group)) continue;
        seen.add(group);
        told += tells[group];
        if (seen.size > 1) best = Math.max(best, told / whole * seen.size / (at - start + 1));
      }
    });
    return best;
  }
  const read = new WeakMap();
  function said(one) {
    if (!read.has(one.paragraphs)) read.set(one.paragraphs, texts(one).map(forms));
    return read.get(one.paragraphs).slice(0, one.soort === "begrip" ? 1 : Infinity);
  }
  const closeness = (one, answered, tells) => Math.max(0, ...said(one).map(words =>
    nearest(words.flatMap(form => answered.get(form) ?? (Z.LITTLE.has(form) ? [] : [-1])), tells)));

  // ---- griffie/search/asking/weighing.py
  const sum = values => values.reduce((all, value) => all + value, 0);
  /* Each score by the share of what was sought that its record has: rare words tell more, those that mean about the same less. */
  Z.shares = (of, wanted) => {
    const {records, has, itself, entries} = of, bits = [...wanted.keys()], having = bits.map(() => 0);
    for (const record of records) for (const bit of bits) if (has[record] >>> bit & 1) having[bit]++;
    of.tells = having.map(records => records ? rarity(records) : 0);
    of.told = new Float64Array(has.length);
    of.answered = new Map(); // the sought words that each word of a text answers to: "doelselectie" to both of "doelwitten kiezen"
    for (const bit of bits)
      for (const form of new Set([...wanted[bit].forms, ...[...wanted[bit].terms.keys()].flatMap(name => entries.get(name)?.forms || [])]))
        of.answered.set(form, [...of.answered.get(form) || [], bit]);
    const whole = sum(of.tells) || 1;
    of.share = record => {
      let told = 0;
      for (const bit of bits) if (has[record] >>> bit & 1) told += of.tells[bit] * (itself[record] >>> bit & 1 ? 1 : 0.7);
      return told / whole;
    };
  };
  /* The best records weighed anew: what stands in the same place counts for each, and how near the words stand. */
  Z.weighed = async (best, of) => {
    const few = Z.pointer.n < MANY, looked = new Set([...best.slice(0, few ? 50 : 10), ...few ? await ranked(of.records, of, 50) : []]), places = new Map();
    for (const one of await Promise.all([...looked].map(shown))) {
      const place = Z.together(one);
      places.set(place, [...places.get(place) || [], one]);
    }
    for (const record of best) of.told[record] = of.low[record];
    for (const all of places.values()) {
      const [first, ...others] = all.map(({record}) => of.low[record]).sort((a, b) => b - a);
      const near = Math.max(...all.map(one => closeness(one, of.answered, of.tells)));
      for (const {record} of all) of.told[record] = of.low[record] * ((first + 0.5 * sum(others.slice(0, 2))) / first * (1 + 3 * near));
    }
    return order(best, of.told);
  };
  /* Behind the records that have all words those that have some. */
  Z.further = async (answer, of, most, kept) => {
    const others = of.records.filter(record => of.has[record] !== of.all), room = most - answer.records.length;
    const found = await kept(others, answer.query, of, room), rest = room > 0 ? await ranked(found, of, room) : [];
    if (!answer.records.length) await Z.weighed(rest, of);
    else for (const record of rest) of.told[record] = of.low[record];
    answer.records = [...answer.records, ...rest];
    answer.found = [...answer.found, ...found];
    answer.count += found.length;
    answer.more ||= !!of.more;
  };

  Z.bears = ({soort, id}, {query}) => !!query.number && (soort === "stuk" || soort === "dossier") &&
    id.toLowerCase().replace(/^kst-|^dossier\//, "").replace(/\.html$/, "") === query.number;
  /* A document number puts what bears it on top, also when it is not among the first of many. It has that number as its own;
     so have, beside longer ones, the papers of a dossier. */
  Z.bearing = async (answer, query) => {
    const {keys} = await Z.term("#" + query.number) || {keys: []}, own = keys.filter(key => key % FIELDS === 0).sort((a, b) => Z.length(a) - Z.length(b));
    const bears = await filtered(own.slice(0, 10).map(key => key / FIELDS | 0), async record => {
      const of = await facts(record);
      return Z.bears(of, {query}) && passes(of, query.filters);
    });
    const first = records => [...bears, ...records.filter(record => !bears.includes(record))];
    if (bears.length) for (const name of ["records", "found"]) answer[name] = first(answer[name]);
  };

  // ---- griffie/search/asking/expand.py
  /* Little words say nothing of a subject; in a large corpus a word of more than half of all records tells nothing. */
  Z.LITTLE = new Set(("de het een en of maar want dus als dan dat die dit deze der des den er ook nog al wel toch zo te " +
    "ter ten om van in op aan bij met voor door over uit naar tot per via onder tussen tegen tijdens " +
    "volgens zonder ik jij je u wij we ons onze hij zij ze hun hen haar zijn mijn men zich is ben bent " +
    "was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden moet moeten mag " +
    "mogen zal zullen zou zouden wil willen gaat gaan doet doen komt komen krijgt krijgen wie wat waar " +
    "waarom wanneer hoe welk welke hoeveel hoelang waarmee waarvoor waarop waarover waarbij waaruit uw er ervan hier daar hiermee " +
    "hiervoor hierover daarmee daarvoor daarover staan zit zitten ligt liggen blijft blijven laat laten " +
    "vindt vinden vond gebeurt gebeuren naast eigenlijk precies allemaal alles iets meer veel heel vooral zo'n " +
    "mocht mochten moest moesten wilde wilden hoeft hoeven ging gingen kwam kwamen deed deden bleef bleven kreeg kregen " +
    "zegt zeggen weet weten denkt denken echt gewoon even ooit straks soms vaak zelfs weer erg zeer graag misschien " +
    "steeds nu toen mij hem elkaar iedereen iemand waarin waardoor waarnaar daarbij daarin daardoor daaruit " +
    "erop eraan erin ermee hierop sinds rond rondom bijvoorbeeld ongeveer zoals omdat zodat terwijl indien").split(" "));
  const counts = form => Object.hasOwn(Z.COUNTED, form) || /\p{Nd}$/u.test(form);
  Z.telling = async all => {
    const says = ({literal, exact, form}, at) => literal || !(Z.LITTLE.has(exact || form) || /^euros?$/.test(form) && at && counts(all[at - 1].form));
    const content = all.filter(says);
    let sought = content.length ? content : all;
    if (Z.pointer.n < MANY) return sought;
    const firm = sought.filter(({literal, exact, form}) => !(literal && Z.LITTLE.has(exact || form)));
    if (firm.length) sought = firm;
    const told = await Promise.all(sought.map(async ({number, form}) => {
      if (number || form === "niet" || form === "geen") return true;
      const known = await Z.word(form);
      return !known || known.records <= Z.pointer.n / (sought.length < 4 ? 2 : 3);
    }));
    return told.includes(true) ? sought.filter((_, at) => told[at]) : sought;
  };
  /* A joined word when the corpus has it, else the forms of it that the corpus has: "hoofd kwartieren". */
  async function held(whole) {
    const known = await Z.word(whole);
    if (!known || known.records) return known ? [whole] : Z.inFull(whole);
    const entries = await Promise.all(known.classes.filter(name => name[0] !== "~").map(name => Z.term("=" + name)));
    return [...new Set(entries.flatMap(entry => entry ? entry.forms : []))];
  }
  /* Words that the corpus has as one: "hoofd kwartier", "19 miljoen". */
  function asOne(one, next) {
    const letters = /^\p{L}+$/u;
    if (one.number || next.number || one.literal || next.literal) return [];
    if (Object.hasOwn(Z.COUNTED, next.form) && /\p{Nd}$/u.test(one.form)) return [one.form + Z.COUNTED[next.form]];
    if (/^(vraag|antwoord|voetnoot|noot)$/.test(one.form) && /^[0-9]+[a-z]?$/.test(next.form)) return [one.form + next.form];
    const named = (name, figure) => [...name].length <= 5 && letters.test(name) && /^[0-9]+$/.test(figure); // "CT 25", "1 GNC"
    if (named(one.form, next.form) || named(next.form, one.form)) return [one.form + next.form];
    return letters.test(one.form) && letters.test(next.form) ? [one.form + next.form, one.form + "s" + next.form] : [];
  }
  Z.joined = async sought => {
    const wholes = sought.map(word => [...word.wholes]);
    for (let at = 0; at + 1 < sought.length; at++)
      for (const form of (await Promise.all(asOne(sought[at], sought[at + 1]).map(held))).flat()) {
        wholes[at].push(form);
        wholes[at + 1].push(form);
      }
    return sought.map((word, at) => ({...word, wholes: wholes[at]}));
  };

  // ---- griffie/search/index/frequent.py
  /* Numbers as griffie/search/index/planes.py writes them: of each the zeros before it, a one, its last bits. */
  function picked(codes) {
    const found = [], low = codes[0];
    for (let at = 1, rest = 0, left = 0, last = -1, zeros = 0; ; zeros = 0) {
      while (!rest) {
        if (at >= codes.length) return found;
        zeros += left;
        rest = codes[at++];
        left = 6;
      }
      const before = left - 32 + Math.clz32(rest);
      left -= before + 1;
      rest &= (1 << left) - 1;
      for (; left < low; left += 6) rest = rest << 6 | codes[at++];
      left -= low;
      found.push(last += (zeros + before) * 2 ** low + (rest >> left) + 1);
      rest &= (1 << left) - 1;
    }
  }
  /* Where a term in parts stands; of what lengths are not told, what they are at least and at most. */
  Z.inParts = (rows, numbers, standing, sizes, tops) => {
    const keys = [], counts = [];
    for (const [column, steps, levels, told, ...rest] of rows) {
      const [places, ...more] = levels.map(level => picked(numbers(level))), often = places.map(() => 1), known = [];
      const [lengths, least, greatest] = rest.map(numbers);
      let those = [...places.keys()];
      for (const level of more) for (const at of those = level.map(one => those[one])) often[at]++;
      picked(numbers(told)).forEach((at, one) => { known[at] = lengths[one]; });
      for (const offset of standing(column)) places.forEach((place, at) => {
        const key = (place % steps * 32 + Math.floor(place / steps)) * FIELDS + offset;
        keys.push(key);
        counts.push(often[at]);
        if (known[at]) sizes[key] = known[at];
        else if (sizes[key] <= 0) {
          sizes[key] = Math.min(sizes[key], -least[often[at] - 1]);
          tops[key] = Math.min(tops[key] || Infinity, greatest[often[at] - 1]);
        }
      });
    }
    return {keys, counts};
  };
})();
