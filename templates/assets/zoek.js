/* Searching the index under zoek/: the same rules as griffie/search in Python, which the tests hold it to.
   Splitting and folding exist on both sides; stems, compounds and lemmas come with the index. */
(() => {
  "use strict";
  const root = new URL("../", document.currentScript.src).href;
  const FIELDS = 6, BOOSTS = [12, 5, 1, 2, 1, 0.4], K1 = 1.2, B = 0.75, MANY = 1000;
  const PERCENT = new Set(["procent", "percent", "pct"]);
  const SOORTEN = "vraag antwoord passage voetnoot noot begrip persoon fractie dossier stuk".split(" ");

  // ---- words: griffie/search/fold.py, words.py, numbers.py
  const LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h",
    "ı": "i", "ŋ": "n", "ς": "σ", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʹ": "'"};
  const table = text => text.replace(/[ßæœøłđðþħıŋς’‘ʼ`´ʹ]/g, letter => LETTERS[letter]);
  const DROPPED = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+/g, NOT_KEPT = /[^\p{L}\p{N}']/gu;
  const fold = word => table(word.normalize("NFKD").replace(DROPPED, "").toLowerCase().normalize("NFKD")
    .replace(DROPPED, "")).replace(NOT_KEPT, "");
  const exact = word => table(word.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]+/g, "").normalize("NFKC").toLowerCase())
    .normalize("NFKC").replace(NOT_KEPT, "");
  const L = "[\\p{L}\\p{N}\\u0300-\\u036f\\u00ad\\u200b-\\u200d\\u2060\\ufeff]", APART = `(?<!${L})`, ENDED = `(?!${L})`;
  const UNIT = new RegExp(
    `(?<thousands>${APART}[0-9]{1,3}(?:[ \\u00a0\\u202f][0-9]{3})+(?:,[0-9]+)?${ENDED}(?![.,][0-9]))` +
    `|(?<decimal>${APART}[0-9]+(?:[.,][0-9]+)+${ENDED})` +
    `|(?<initials>${APART}[A-Za-z](?:\\.[A-Za-z]){1,7}${ENDED})` +
    `|(?<word>${L}+(?:['’‘ʼ\`´]${L}+)*)`, "gu");
  const GROUPED = /^[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/;

  function unit(match) {
    const text = match[0], kind = match.groups, start = match.index, end = start + text.length;
    const number = kind.thousands ? text.replace(/[ \u00a0\u202f]/g, "")
      : kind.decimal ? (GROUPED.test(text) ? text.replaceAll(".", "") : text)
      : kind.initials ? text.replaceAll(".", "").toLowerCase() : null;
    return number === null ? {start, end, form: fold(text), exact: exact(text)} : {start, end, form: number, exact: number};
  }

  function split(text) {
    const words = [];
    let run = [];
    const whole = () => {
      if (run.length > 1 && !run.every(word => /^\p{Nd}/u.test(word.form)))
        words.push({start: run[0].start, end: run.at(-1).end, form: run.map(word => word.form).join(""),
          exact: run.map(word => word.exact).join(""), whole: true});
      run = [];
    };
    for (const match of text.matchAll(UNIT)) {
      const word = unit(match);
      if (!word.form) continue;
      if (run.length && !(word.start === run.at(-1).end + 1 && "-\u2010\u2011".includes(text[word.start - 1]))) whole();
      run.push(word);
      words.push(word);
      if (/\p{Nd}$/u.test(word.form) && text[word.end] === "%")
        words.push({start: word.start, end: word.end + 1, form: word.form + "%", exact: word.exact + "%", whole: true});
    }
    whole();
    return words;
  }
  const forms = text => split(text).filter(word => !word.whole).map(word => word.form);

  const TYPED = new RegExp("^(?:(?:kamerstuk(?:ken)?|kst|dossier)[ .:-]*)?(?:(?:i{1,2}|1|2|tk|ek)[ ,]+)?" +
    "(?<dossier>[0-9]{2}[ .]?[0-9]{3})" +
    "(?:[ .,/-]*\\(?(?<chapter>[ivxl]+[a-h]?|[a-f,j,k]|0[1-9]|[1-9][0-9](?=[ ,/-]))\\)?(?=$|[ .,/-]))??" +
    "(?:[ .,/-]*(?:nr|nrs|no|nummer)?[ .,:/-]*(?<number>[0-9]{1,4}[a-z]?|[a-z]{1,2}))?$");
  function typedNumber(text) {
    const plain = text.toLowerCase().replace(/^ +| +$/g, "");
    const own = /^(20[0-9][0-9]) ?([dz]) ?([0-9]{5})$/.exec(plain);
    if (own) return own[1] + own[2] + own[3];
    const match = TYPED.exec(plain);
    if (!match || /[0-9] [a-z]{2}$(?<![0-9] (?:ii|iv|vi|ix|xi|xv|xx))/.test(plain)) return "";
    const {dossier, chapter, number} = match.groups;
    return [dossier.replace(/[ .]/g, ""), chapter, number].filter(Boolean).join("-");
  }

  // ---- query: griffie/search/query.py
  const FILTERS = {fractie: "fractie", partij: "fractie", dossier: "dossier", soort: "soort", jaar: "jaar", van: "van",
    bewindspersoon: "bewindspersoon", minister: "bewindspersoon", vanaf: "van", tot: "tot", noot: "noot",
    onbeantwoord: "onbeantwoord", stuk: "stuk"};
  const Q = '"“”„«»';
  const ITEM = new RegExp(`(?<minus>(?<![^ ])-)?(?:(?<field>[A-Za-z]+):(?:[${Q}](?<quoted>[^${Q}]*)[${Q}]?|(?<value>[^ ${Q}]+))` +
    `|[${Q}](?<phrase>[^${Q}]*)[${Q}]?|(?<plain>[^ ${Q}]+))`, "g");
  const folded = text => text.split(/[ /-]+/).map(fold).filter(Boolean).join("-");

  function sought(text, more) {
    const words = split(text), wholes = words.filter(word => word.whole);
    return words.filter(word => !word.whole).map(word => ({form: word.form, exact: word.exact,
      wholes: wholes.filter(whole => whole.start <= word.start && word.end <= whole.end).map(whole => whole.form), ...more}));
  }

  function parse(text) {
    const typed = [...text].slice(0, 400).join("").replace(/[\s\x1c-\x1f\x85]+/g, " ");
    const query = {words: [], phrases: [], excluded: [], excludedPhrases: [], filters: [], number: typedNumber(typed)};
    let loose = [];
    const flush = () => {
      for (let at = 0; at < loose.length;) {
        let end = Math.min(loose.length, at + 6), number = "";
        while (end > at && !(number = typedNumber(loose.slice(at, end).join(" ")))) end--;
        if (number) query.words.push({form: number, exact: "", wholes: [], number: true});
        else query.words.push(...sought(loose[at]));
        at = number ? end : at + 1;
      }
      loose = [];
    };
    let inWord = false;
    for (const match of typed.matchAll(ITEM)) {
      const {minus, field, quoted, value, phrase, plain} = match.groups;
      inWord = plain !== undefined && !minus;
      if (inWord) { loose.push(plain); continue; }
      flush();
      const name = field && Object.hasOwn(FILTERS, field.toLowerCase()) ? FILTERS[field.toLowerCase()] : "";
      if (field && name && !minus) query.filters.push([name, folded(quoted ?? value)]);
      else if (phrase === undefined) (minus ? query.excluded : query.words).push(...sought(match[0].replace(/^-+/, "")));
      else {
        const said = forms(phrase);
        if (minus && said.length > 1) query.excludedPhrases.push(said);
        else if (minus) query.excluded.push(...sought(phrase));
        else if (said.length) { query.words.push(...sought(phrase, {literal: true})); query.phrases.push(said); }
      }
    }
    inWord = inWord && loose.length && typed.at(-1) === loose.at(-1).at(-1);
    flush();
    if (inWord && query.words.length) query.words[query.words.length - 1] = {...query.words.at(-1), last: true};
    const each = new Map(query.words.map(word => [word.form + (word.number ? "#" : ""), word]));
    query.words = [...each.values()].slice(0, 24);
    query.excluded = query.excluded.slice(0, 24);
    return query;
  }

  // ---- shelf: griffie/search/shelf.py; every file is a script that calls back
  const parts = new Map(), awaited = new Map();
  let pointer = null;
  const api = window.GRIFFIE_ZOEK = {
    wijzer: content => { pointer = content; },
    deel: (name, content) => parts.set(name, content),
  };

  const script = (path, ready) => {
    if (!awaited.has(path)) awaited.set(path, new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement("script"), {src: root + path, async: true});
      const fail = () => { awaited.delete(path); reject(new Error(path)); };
      element.onload = () => { element.remove(); if (ready()) resolve(); else fail(); };
      element.onerror = () => { element.remove(); fail(); };
      document.head.append(element);
    }));
    return awaited.get(path);
  };
  const open = (fresh = "") => script("zoek/wijzer.js" + fresh, () => pointer?.v === 2);
  async function part(name) {
    if (!parts.has(name)) await script(`zoek/${name}.js`, () => parts.has(name));
    return parts.get(name);
  }
  function named(list, prefix, one) {
    const names = [];
    let start = 0;
    while (start + 2 < list.length && list[start + 2] <= prefix) start += 2;
    for (let at = start; at < list.length && (at === start || list[at].startsWith(prefix)); at += 2) names.push(list[at + 1]);
    return Promise.all((one ? names.slice(0, 1) : names).map(part));
  }
  const range = async (kind, prefix, one) => named((await named(pointer[kind], prefix, one)).flat(), prefix, one);
  async function words(prefix, one) {
    const found = [];
    for (const flat of await range("w", prefix, one))
      for (let at = 0; at < flat.length; at += 3)
        if (flat[at].startsWith(prefix)) found.push({form: flat[at], records: flat[at + 1], classes: flat[at + 2].split(" ").filter(Boolean)});
    return found;
  }
  /* A short word begins thousands of others, whose slices need not be read for it. */
  const word = async form => (await words(form, true)).find(entry => entry.form === form);
  async function term(name) {
    const key = fold(name.replace(/^[=+#:]+/, "")) || name.replace(/^[=+#:]+/, "");
    for (const flat of await range("p", key, true)) {
      for (let at = 0; at < flat.length; at += 3)
        if (flat[at] === name) return whole({term: name, forms: flat[at + 1].split(" ").filter(Boolean), runs: flat[at + 2]});
    }
    return null;
  }
  /* A class stands where its words stand. */
  async function whole(entry) {
    if (entry.term[0] !== "=") return entry;
    const members = (await Promise.all(entry.forms.map(term))).filter(Boolean), places = new Map();
    if (members.length === 1) return {...entry, runs: members[0].runs};
    for (const member of members) each(member, (record, field, count, length) => {
      const key = record * FIELDS + field, known = places.get(key);
      if (known) known[2] += count; else places.set(key, [record, field, count, length]);
    });
    return {...entry, places: [...places.values()]};
  }
  /* Numbers as characters, as griffie/search/packing.py writes them: six marks, 70 last digits, 17 that more follow. */
  const CODES = new Uint8Array(128), STEP = 32;
  for (let code = 32, at = 0; code < 127; code++) if (code !== 34 && code !== 92) CODES[code] = at++;
  function each(entry, visit) {
    if (entry.places) return entry.places.forEach(place => visit(...place));
    const {runs} = entry;
    let at = 0;
    const number = () => {
      let high = 0, code = CODES[runs.charCodeAt(at++)];
      for (; code >= 76; code = CODES[runs.charCodeAt(at++)]) high = high * 17 + code - 75;
      return high * 70 + code - 6;
    };
    while (at < runs.length) {
      const field = CODES[runs.charCodeAt(at++)], base = number() * STEP;
      while (at < runs.length && CODES[runs.charCodeAt(at)] >= 6) {
        const record = number(), length = number();
        visit(base + (record >> 1), field, record & 1 ? number() : 1, length);
      }
    }
  }
  /* The line of the paper that a record stands in, and its place there; a number between two papers has no line. */
  async function line(record) {
    let low = 0, high = pointer.b.length / 2;
    while (high - low > 1) { const middle = (low + high) >> 1; if (pointer.b[middle * 2] <= record) low = middle; else high = middle; }
    const block = await part(pointer.b[low * 2 + 1]);
    let start = 0;
    while (start + 5 < block.length && block[start + 5] <= record) start += 5;
    const [base, origins, fracties, numbers, texts] = block.slice(start, start + 5), at = record - base;
    return at >= 0 && at < numbers.length / 4 ? {at, origins, fracties, numbers: numbers.slice(at * 4, at * 4 + 4), texts} : null;
  }
  async function facts(record) {
    const {origins, fracties, numbers: [origin, soort, fractie, flags]} = await line(record);
    const [id, datum, stuksoort, dossiers, bewindspersonen] = origins[origin];
    return {id, datum, stuksoort, dossiers, bewindspersonen, soort: SOORTEN[soort],
      fractie: fracties[fractie], noot: !!(flags & 1), onbeantwoord: !!(flags & 2)};
  }
  async function shown(record) {
    let {at, texts} = await line(record);
    for (let index = 0; index < texts.length; at -= texts[index], index += 2) {
      if (at >= texts[index]) continue;
      const content = await part(texts[index + 1]), [url, titel, soort, origin, fractie, paragraphs] = content.r[at];
      const [id, stuk, datum] = content.o[origin];
      return {record, url, titel, soort: SOORTEN[soort], id, stuk, datum, fractie, paragraphs};
    }
    throw new Error("zoek");
  }

  // ---- expand, evaluate, find: griffie/search/expand.py, evaluate.py, find.py
  async function expand(sought) {
    if (sought.number) return {terms: new Map([["#" + sought.form, 10], [sought.form, 10]]), forms: [sought.form.split("-")[0]]};
    const terms = new Map([[sought.form, 10]]), marked = [sought.form, ...sought.wholes];
    if (sought.exact && sought.exact !== sought.form) terms.set(sought.exact, 2);
    for (const whole of sought.wholes) terms.set(whole, 10);
    const known = await word(sought.form);
    if (known && !sought.literal) for (const name of known.classes) terms.set("=" + name, 3).set("+" + name, 1);
    if (!sought.literal && (!known || sought.last) && [...sought.form].length >= (sought.last && pointer.n < MANY ? 2 : 3)) {
      const longer = (await words(sought.form)).filter(entry => entry.records && entry.form !== sought.form);
      longer.sort((a, b) => b.records - a.records || (a.form < b.form ? -1 : 1));
      for (const {form} of longer.slice(0, pointer.n < MANY ? 40 : 8)) { if (!terms.has(form)) terms.set(form, known?.records ? 1 : 4); marked.push(form); }
    }
    return {terms, forms: marked};
  }

  /* Little words say nothing of a subject; in a large corpus a word of more than half of all records tells nothing. */
  const LITTLE = new Set(("de het een en of maar want dus als dan dat die dit deze der des den er ook nog al wel toch zo te " +
    "ter ten om van in op aan bij met voor door over uit naar tot per via onder tussen tegen tijdens " +
    "volgens zonder ik jij je u wij we ons onze hij zij ze hun hen haar zijn mijn men zich is ben bent " +
    "was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden moet moeten mag " +
    "mogen zal zullen zou zouden wil willen gaat gaan doet doen komt komen krijgt krijgen wie wat waar " +
    "waarom wanneer hoe welk welke hoeveel").split(" "));
  async function telling(all) {
    const content = all.filter(word => word.literal || !LITTLE.has(word.exact || word.form)), sought = content.length ? content : all;
    if (pointer.n < MANY) return sought;
    const told = await Promise.all(sought.map(async ({number, form}) => {
      if (number || form === "niet" || form === "geen") return true;
      const known = await word(form);
      return !known || known.records * 2 <= pointer.n;
    }));
    return told.includes(true) ? sought.filter((_, at) => told[at]) : sought;
  }

  /* Words that the corpus has as one: "hoofd kwartier", "2,01 procent". */
  async function joined(sought) {
    const wholes = sought.map(word => [...word.wholes]);
    for (let at = 0; at + 1 < sought.length; at++) {
      const one = sought[at], next = sought[at + 1], letters = /^\p{L}+$/u;
      const whole = one.number || next.number || one.literal || next.literal ? ""
        : PERCENT.has(next.form) && /\p{Nd}$/u.test(one.form) ? one.form + "%"
        : letters.test(one.form) && letters.test(next.form) ? one.form + next.form : "";
      if (!whole || !(await word(whole))?.records) continue;
      wholes[at].push(whole);
      wholes[at + 1].push(whole);
    }
    return sought.map((word, at) => ({...word, wholes: wholes[at]}));
  }
  const allWanted = async sought => Promise.all((await joined(await telling(sought))).map(expand));

  async function evaluate(wanted) {
    const boosts = new Map();
    for (const {terms} of wanted) for (const [name, boost] of terms) boosts.set(name, (boosts.get(name) || 0) + boost);
    const entries = new Map((await Promise.all([...boosts.keys()].map(term))).filter(Boolean).map(entry => [entry.term, entry]));
    const n = pointer.n, scores = new Float64Array(pointer.m), has = new Uint32Array(pointer.m), found = [];
    let square = 0;
    for (const name of entries.keys()) square += boosts.get(name) ** 2;
    const length = Math.sqrt(square), averages = pointer.l.map(total => total / n);
    for (const [name, entry] of entries) {
      let documents = 0, mask = 0;
      each(entry, () => { documents++; });
      wanted.forEach(({terms}, index) => { if (terms.has(name)) mask |= 1 << index; });
      const rare = rarity(documents), boost = boosts.get(name) / length;
      each(entry, (record, field, count, size) => {
        const score = rare * ((K1 + 1) * count) / (K1 * (1 - B + B * (size / averages[field])) + count);
        if (!has[record]) found.push(record);
        scores[record] += boost * Math.round(score * BOOSTS[field] * 1000) / 1000;
        has[record] |= mask;
      });
    }
    return {entries, found, scores, has, all: wanted.length ? 2 ** wanted.length - 1 : 0};
  }

  const RULES = {
    fractie: (of, value) => { const whole = folded(of.fractie); return !!whole && [whole, ...whole.split("-")].includes(value); },
    dossier: (of, value) => of.dossiers.some(key => folded(key) === value || folded(key).startsWith(value + "-")),
    soort: (of, value) => [of.soort, of.soort + "en", folded(of.stuksoort)].includes(value),
    bewindspersoon: (of, value) => of.bewindspersonen.some(person => folded(person).includes(value)),
    jaar: (of, value) => of.datum.slice(0, 4) === value,
    van: (of, value) => of.datum >= value,
    tot: (of, value) => !!of.datum && of.datum.slice(0, value.length) <= value,
    noot: (of, value) => of.noot !== ["nee", "geen", "zonder"].includes(value),
    onbeantwoord: (of, value) => of.onbeantwoord === (value !== "nee"),
    stuk: (of, value) => folded(of.id) === value,
  };
  const passes = (of, filters) => [...new Set(filters.map(([name]) => name))]
    .every(name => filters.some(([other, value]) => other === name && RULES[name](of, value)));

  async function filtered(records, test) {
    const kept = await Promise.all(records.map(test));
    return records.filter((_, index) => kept[index]);
  }

  async function kept(records, query) {
    for (const word of query.excluded) {
      const gone = await evaluate([await expand(word)]);
      records = records.filter(record => !gone.has[record]);
    }
    if (query.filters.length) records = await filtered(records, async record => passes(await facts(record), query.filters));
    if (query.phrases.length || query.excludedPhrases.length)
      records = await filtered(records.slice(0, 400), async record => {
        const said = texts(await shown(record)).map(text => ` ${forms(text).join(" ")} `);
        const says = phrase => said.some(text => text.includes(` ${phrase.join(" ")} `));
        return query.phrases.every(says) && !query.excludedPhrases.some(says);
      });
    return records;
  }

  const rarity = documents => Math.log(1 + Math.abs((pointer.n - documents + 0.5) / (documents + 0.5)));
  const texts = ({titel, paragraphs}) => [titel, ...paragraphs.map(sentences => sentences.join(""))];

  // ---- closeness: griffie/search/closeness.py
  function nearest(groups, sought) {
    const last = new Map();
    let best = 0;
    groups.forEach((group, at) => {
      if (group < 0) return;
      last.set(group, at);
      if (last.size === sought) best = Math.max(best, sought / (at - Math.min(...last.values()) + 1));
    });
    return best;
  }
  const closeness = (all, groups, sought) => Math.max(0, ...all.map(text => nearest(split(text).filter(word => !word.whole)
    .map(word => groups.has(word.form) ? groups.get(word.form) : LITTLE.has(word.form) ? -2 : -1).filter(group => group > -2), sought)));

  function order(records, scores) {
    const rank = record => Math.floor(scores[record] * 1e6 + 0.5);
    return records.sort((a, b) => rank(b) - rank(a) || b - a);
  }
  /* The best records weighed anew by how near the words stand to each other. */
  async function nearer(records, scores, groups, sought) {
    if (sought < 2) return records;
    await Promise.all(records.slice(0, pointer.n < MANY ? 100 : 10).map(async record => {
      const one = await shown(record);
      scores[record] *= 1 + 3 * closeness(one.soort === "begrip" ? [one.titel] : texts(one), groups, sought);
    }));
    return order(records, scores);
  }
  /* When no record has all words: each score by the share of the words that its record has, rare words for more. */
  function shares(found, scores, has, count) {
    const having = Array(count).fill(0), bits = [...having.keys()];
    for (const record of found) for (const bit of bits) if (has[record] >>> bit & 1) having[bit]++;
    const rare = having.map(rarity), whole = rare.reduce((sum, value) => sum + value, 0);
    for (const record of found)
      scores[record] *= bits.reduce((sum, bit) => has[record] >>> bit & 1 ? sum + rare[bit] : sum, 0) / whole;
    return order(found, scores);
  }

  async function answered(query) {
    const wanted = await allWanted(query.words), {entries, found, scores, has, all} = await evaluate(wanted);
    const groups = new Map(), name = (form, group) => { if (!groups.has(form)) groups.set(form, group); };
    wanted.forEach((one, group) => {
      for (const form of one.forms) name(form, group);
      for (const key of one.terms.keys()) for (const form of entries.get(key)?.forms || []) name(form, group);
    });
    order(found, scores);
    const complete = found.filter(record => has[record] === all);
    let records = await nearer(await kept(complete, query), scores, groups, wanted.length), some = false;
    if (!records.length && !complete.length && wanted.length > 1 && !query.phrases.length) {
      records = await kept(shares(found, scores, has, wanted.length), query);
      some = records.length > 0;
    }
    if (!wanted.length && query.filters.length) records = await kept(await filtered(Array.from({length: pointer.m}, (_, at) => pointer.m - 1 - at), line), query);
    if (query.number) {
      const bears = new Set(await filtered(records, async record => {
        const {soort, id} = await facts(record);
        return (soort === "stuk" || soort === "dossier") &&
          id.toLowerCase().replace(/^kst-|^dossier\//, "").replace(/\.html$/, "") === query.number;
      }));
      records = [...records.filter(record => bears.has(record)), ...records.filter(record => !bears.has(record))];
    }
    return {query, records, scores, groups, some, complete: complete.length > 0, suggestion: "", corrected: false};
  }

  async function ask(text, filters = []) {
    await open();
    const parsed = typed => { const query = parse(typed); query.filters.push(...filters); return query; };
    const query = parsed(text), answer = await answered(query);
    if (answer.complete) return answer;
    const meant = await suggestion(query, text), better = meant ? await answered(parsed(meant)) : answer;
    return better.complete && better.records.length ? {...better, suggestion: meant, corrected: true} : {...answer, suggestion: meant};
  }

  /* Most searches find something: what a reader may have meant is looked for by a script of its own. */
  const suggestion = (query, text) => script("assets/zoek-bedoeld.js", () => api.suggestion).then(() => api.suggestion(query, text));

  // ---- excerpt: griffie/search/excerpt.py
  const marks = (text, groups) => split(text).filter(word => !word.whole && groups.has(word.form)).map(({start, end}) => [start, end]);
  function cut(text, found) {
    if (text.length <= 300) return {text, marks: found};
    const first = found.length ? found[0][0] : 0, start = first <= 210 ? 0 : text.lastIndexOf(" ", first - 91) + 1;
    const end = start + 300 >= text.length ? text.length : Math.max(text.lastIndexOf(" ", start + 299), start + 1);
    const before = start ? "… " : "", by = before.length - start;
    return {text: before + text.slice(start, end) + (end < text.length ? " …" : ""),
      marks: found.filter(([from, to]) => start <= from && to <= end).map(([from, to]) => [from + by, to + by])};
  }
  function excerpt(paragraphs, groups) {
    let best = paragraphs[0] || [], at = 0, most = [0, 0];
    for (const paragraph of paragraphs) paragraph.forEach((sentence, number) => {
      const found = split(sentence).filter(word => !word.whole && groups.has(word.form)).map(word => groups.get(word.form));
      const kinds = new Set(found).size;
      if (kinds > most[0] || (kinds === most[0] && found.length > most[1])) [best, at, most] = [paragraph, number, [kinds, found.length]];
    });
    if (!best.length) return {text: "", marks: []};
    let text = best[at].trimEnd();
    for (const sentence of best.slice(at + 1)) {
      if (text.length + sentence.length > 300) break;
      text += " " + sentence.trimEnd();
    }
    return cut(text, marks(text, groups));
  }

  /* A question and its answers are one find, whichever of them was found. */
  const together = ({url}) => url.replace(/(#|-)(?:vraag|antwoord)-(\d+)[a-z]?$/, "$1vraag-$2");
  async function best(records, count) {
    const found = new Map();
    for (let at = 0; at < records.length && found.size < count; at += count)
      for (const one of await Promise.all(records.slice(at, at + count).map(shown)))
        if (found.size < count && !found.has(together(one))) found.set(together(one), one);
    return [...found.values()];
  }

  /* A file that is gone may mean a pointer of an older build in the browser's cache: ask once for a fresh one. */
  async function search(text, filters) {
    try {
      return await ask(text, filters);
    } catch (error) {
      if (!location.protocol.startsWith("http")) throw error;
      await open("?" + Date.now());
      return ask(text, filters);
    }
  }

  // ---- what field, page and marks share
  const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
  const day = datum => datum ? `${+datum.slice(8)} ${MONTHS[datum.slice(5, 7) - 1]} ${datum.slice(0, 4)}` : "";
  function make(tag, more = {}, ...content) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(more)) if (value !== undefined && value !== "") element.setAttribute(name, value);
    element.append(...content);
    return element;
  }
  function marked({text, marks: found}) {
    const content = [];
    let at = 0;
    for (const [start, end] of found) {
      content.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...content, text.slice(at)];
  }
  /* The page that opens marks the words: it finds them here, not in its address. */
  function remember(url, groups, text) {
    try { sessionStorage.setItem("griffie-zoek", JSON.stringify({bladzij: url.split("#")[0], woorden: [...groups.keys()].slice(0, 300), vraag: text})); }
    catch { /* a browser that keeps nothing marks nothing */ }
  }

  Object.assign(api, {root, search, word, words, shown, best, together, facts, excerpt, marks, split, fold, exact, typedNumber, parse, folded, day, make,
    marked, remember, script: path => script(path, () => true)});
})();
