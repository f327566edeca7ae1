/* The index under zoek/ and what it says of terms: griffie/search/index/shelf.py, frequent.py, evaluate.py.
   Every file is a script that calls back, and is read as text where there is a host; what knows words and queries is zoek.js. */
(() => {
  "use strict";
  const root = new URL("../", document.currentScript.src).href;
  const FIELDS = 6, BOOSTS = [12, 5, 1, 2, 1, 0.4], K1 = 1.2, B = 0.75, STEP = 32;
  const SOORTEN = "vraag antwoord passage voetnoot noot begrip persoon fractie dossier stuk".split(" ");
  const parts = new Map(), awaited = new Map(), read = new WeakMap();
  let pointer = null, fresh = "", stand, sizes, tops, tally;
  const api = window.GRIFFIE_ZOEK = {
    root, pointer: null,
    wijzer: (content, sum) => {
      if (!whole("zoek/wijzer.js", content, sum) || content.v !== 7) return;
      pointer = api.pointer = content;
      stand = new Map(); // of each term that was read: where it stands, how often
      sizes = new Int32Array(content.m * FIELDS); // of each field of each record: its length, or what it is at least, below zero
      tops = new Int32Array(content.m * FIELDS); // what it is at most
      tally = new Int32Array(content.m * FIELDS);
    },
    deel: (name, content, sum) => { if (whole(name, content, sum)) parts.set(name, content); },
  };
  /* Adler-32: it stands beside each content, which is by that what was written by its name, to the letter. */
  function summed(text) {
    const bytes = new TextEncoder().encode(text);
    let one = 1, two = 0;
    for (let at = 0; at < bytes.length; one %= 65521, two %= 65521)
      for (const end = Math.min(bytes.length, at + 2600); at < end; at++) two += one += bytes[at];
    return two * 65536 + one;
  }
  const whole = (name, content, sum) => summed(name + JSON.stringify(content)) === sum;

  function once(path, make) {
    if (!awaited.has(path)) awaited.set(path, make().catch(error => { awaited.delete(path); throw error; }));
    return awaited.get(path);
  }
  const script = (path, ready) => once(path, () => new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement("script"), {src: root + path, async: true});
    element.onload = () => { element.remove(); if (ready()) resolve(); else reject(new Error(path)); };
    element.onerror = () => { element.remove(); reject(new Error(path)); };
    document.head.append(element);
  }));
  /* A part as text, which costs a browser less than a script; not from disk, nor where a policy forbids it. */
  let asText = location.protocol.startsWith("http");
  async function taken(name) {
    const answer = await fetch(`${root}zoek/${name}.js${fresh}`).catch(() => { asText = false; }), text = answer?.ok ? await answer.text() : "";
    const before = `GRIFFIE_ZOEK.deel("${name}",`, end = text.lastIndexOf(","), content = text.slice(before.length, end);
    if (text.startsWith(before) && summed(name + content) === parseInt(text.slice(end + 1))) parts.set(name, JSON.parse(content));
    else if (asText) throw new Error(name);
  }
  /* Asked again, past what the browser keeps, when a file was gone or damaged: perhaps the pointer is of an older build. */
  function open(again) {
    if (again) { fresh = "?" + Date.now(); pointer = api.pointer = null; }
    return script("zoek/wijzer.js" + fresh, () => pointer);
  }
  async function part(name) {
    const {pointer} = api;
    if (!parts.has(name) && asText) await once(name + fresh, () => taken(name));
    if (!parts.has(name)) await script(`zoek/${name}.js${fresh}`, () => parts.has(name));
    if (api.pointer !== pointer) throw new Error(name); // what it is of says nothing of the records of another index
    return parts.get(name);
  }
  function listed(list, prefix) {
    const names = [];
    let start = 0, end = list.length;
    while (end - start > 2) { const middle = start + (end - start >> 2) * 2; if (list[middle] <= prefix) start = middle; else end = middle; }
    for (let at = start; at < list.length && (at === start || list[at].startsWith(prefix)); at += 2) names.push(list[at + 1]);
    return names;
  }
  /* The lines of a list: first letters, as far as they differ from the line before, and names. */
  function lines(content) {
    if (!read.has(content)) {
      const [kind, letters, digests] = content, found = [];
      let before = "", at = 0;
      for (const [, shared, rest] of letters.matchAll(/([A-Z])([^A-Z]*)/g)) {
        before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
        found.push(before, `${kind}-${digests.slice(at, at += 10)}`);
      }
      read.set(content, found);
    }
    return read.get(content);
  }
  const named = (names, one) => Promise.all((one ? names.slice(0, 1) : names).map(part));
  /* The names of the slices that may hold what begins so; or of the one that may hold the word itself. */
  async function holding(kind, prefix, one) {
    let lists = [pointer[kind]];
    for (;;) {
      const names = listed(lists.length > 1 ? lists.flatMap(lines) : lines(lists[0]), prefix);
      if (lists[0][0] !== "i" || !names.length) return names;
      lists = await named(names, one);
    }
  }
  const range = async (kind, prefix, one) => named(await holding(kind, prefix, one), one);
  /* The slice of terms in which a word lies, and all that is made of it. */
  const slice = form => range("p", api.fold(form) || form, true);
  /* Over how many slices the words that begin so are spread; none of them is read for it. */
  const spread = async prefix => (await holding("w", prefix)).length;
  async function words(prefix, one) {
    const found = [];
    for (const flat of await range("w", prefix, one))
      for (let at = 0; at < flat.length; at += 3)
        if (flat[at].startsWith(prefix)) found.push({form: flat[at], records: flat[at + 1], classes: flat[at + 2].split(" ").filter(Boolean)});
    return found;
  }
  /* A short word begins thousands of others, whose slices need not be read for it. */
  const word = async form => (await words(form, true)).find(entry => entry.form === form);

  /* Numbers as characters, as griffie/search/index/packing.py writes them: seven marks (here below zero), 70 last digits, 16 that more follow. */
  const CODES = new Uint8Array(128);
  for (let code = 32, at = 0; code < 127; code++) if (code !== 34 && code !== 92) CODES[code] = at++;
  function numbers(letters) {
    const found = [];
    for (let at = 0, high = 0; at < letters.length; at++) {
      const code = CODES[letters.charCodeAt(at)];
      if (code < 7) found.push(~code);
      else if (code >= 77) high = high * 16 + code - 76;
      else { found.push(high * 70 + code - 7); high = 0; }
    }
    return found;
  }
  /* From the key of a record the places that are written as one: its text and the question of the record before it. */
  const standing = column => column < FIELDS ? [column] : [2, 5 - FIELDS];
  /* Where a term stands: keys of fields of records, and how often. */
  function inRuns(runs) {
    const known = numbers(runs), keys = [], counts = [];
    for (let at = 0, from, base; at < known.length;) {
      if (known[at] < 0) { from = standing(~known[at++]); base = known[at++] * STEP; }
      const record = known[at++], length = known[at++], count = record & 1 ? known[at++] : 1;
      for (const field of from) {
        const key = (base + (record >> 1)) * FIELDS + field;
        sizes[key] = length;
        keys.push(key);
        counts.push(count);
      }
    }
    return {keys, counts};
  }
  async function inParts(name) {
    const [rows] = await Promise.all([part(name), script("assets/zoek-zeef.js", () => api.inParts)]);
    return api.inParts(rows, numbers, standing, sizes, tops);
  }
  /* A class stands where its words stand. */
  function together(members) {
    const keys = [];
    for (const one of members)
      for (let at = 0; at < one.keys.length; at++) { const key = one.keys[at]; if (!tally[key]) keys.push(key); tally[key] += one.counts[at]; }
    const counts = keys.map(key => tally[key]);
    for (const key of keys) tally[key] = 0;
    return {keys, counts};
  }
  async function found(name) {
    for (const flat of await slice(name.replace(/^[=+#:]+/, "")))
      for (let at = 0; at < flat.length; at += 3) {
        if (flat[at] !== name) continue;
        const forms = flat[at + 1].split(" ").filter(Boolean), runs = flat[at + 2];
        if (name[0] !== "=") return {forms, ...runs[0] === "d" ? await inParts(runs) : inRuns(runs)};
        const members = (await Promise.all(forms.map(term))).filter(Boolean);
        return {forms, ...members.length === 1 ? members[0] : together(members), forms};
      }
    return null;
  }
  function term(name) {
    if (!stand.has(name)) stand.set(name, found(name).catch(error => { stand.delete(name); throw error; }));
    return stand.get(name);
  }

  const rarity = documents => Math.log(1 + Math.abs((pointer.n - documents + 0.5) / (documents + 0.5)));
  /* The records in which one of the wanted terms stands, and which of the wanted each record has. */
  async function evaluate(wanted) {
    const boosts = new Map();
    for (const {terms} of wanted) for (const [name, boost] of terms) boosts.set(name, (boosts.get(name) || 0) + boost);
    const read = await Promise.all([...boosts.keys()].map(async name => [name, await term(name)]));
    const entries = new Map(read.filter(([, entry]) => entry)), places = new Map();
    const records = [], has = new Uint32Array(pointer.m), itself = new Uint32Array(pointer.m);
    for (const [name, {keys, counts}] of entries) { // a class of one word stands where that does: weighed once for both
      const of = places.get(keys) || {keys, counts, boost: 0, mask: 0, own: 0};
      wanted.forEach(({terms}, index) => { if (terms.has(name)) of.mask |= 1 << index; });
      if (name[1] !== "~") of.own |= of.mask;
      of.boost += boosts.get(name);
      places.set(keys, of);
    }
    for (const {keys, mask, own} of places.values())
      for (let at = 0; at < keys.length; at++) {
        const record = keys[at] / FIELDS | 0;
        if (!has[record]) records.push(record);
        has[record] |= mask;
        itself[record] |= own;
      }
    const scores = () => new Float64Array(pointer.m);
    return {boosts, entries, places, records, has, itself, low: scores(), high: scores(), known: new Uint8Array(pointer.m), all: wanted.length ? 2 ** wanted.length - 1 : 0};
  }
  const weight = (rare, count, share, field) => Math.round(rare * ((K1 + 1) * count) / (K1 * (1 - B + B * share) + count) * BOOSTS[field] * 1000) / 1000;
  /* Scores of some records: what is certain, and what they are at most while lengths of fields are not known. */
  function weigh(of, some) {
    let square = 0;
    for (const name of of.entries.keys()) square += of.boosts.get(name) ** 2;
    const length = Math.sqrt(square), averages = pointer.l.map(total => total / pointer.n), asked = new Uint8Array(pointer.m), {low, high, known} = of;
    for (const record of some) { asked[record] = known[record] = 1; low[record] = high[record] = 0; }
    for (const {keys, counts, boost} of of.places.values()) {
      const rare = rarity(keys.length), times = boost / length;
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at], record = key / FIELDS | 0;
        if (!asked[record]) continue;
        const field = key - record * FIELDS, size = sizes[key], count = counts[at], most = times * weight(rare, count, Math.abs(size) / averages[field], field);
        high[record] += most;
        low[record] += size > 0 ? most : times * weight(rare, count, tops[key] / averages[field], field);
      }
    }
    if (of.share) for (const record of some) { const share = of.share(record); low[record] *= share; high[record] *= share; }
  }
  const rank = score => Math.floor(score * 1e6 + 0.5);
  const order = (records, scores) => records.sort((a, b) => rank(scores[b]) - rank(scores[a]) || b - a);
  function least(records, scores, most) {
    if (records.length <= most) return -Infinity;
    const best = [];
    for (const record of records) {
      if (best.length === most && scores[record] <= best[0]) continue;
      let at = 0;
      while (at < best.length && best[at] < scores[record]) at++;
      best.splice(at, 0, scores[record]);
      if (best.length > most) best.shift();
    }
    return rank(best[0]);
  }
  /* Those that can be among the first `most`. */
  function able(records, of, most) {
    const bar = least(records, of.low, most);
    return records.filter(record => rank(of.high[record]) >= bar);
  }
  const first = (records, scores, most) => order(able(records, {low: scores, high: scores}, most), scores).slice(0, most);
  /* The best of some records in their order; lengths on which the order depends are fetched, first with what will be shown. */
  async function ranked(records, of, most) {
    weigh(of, records.filter(record => !of.known[record]));
    for (let turn = 0; ; turn++) {
      const those = able(records, of, most), unsure = those.filter(record => of.low[record] !== of.high[record]);
      if (!unsure.length) return order(those, of.low).slice(0, most);
      await Promise.all(most > 40 ? unsure.map(measure) : turn ? first(unsure, of.high, 40).map(measure) : first(unsure, of.high, most).map(shown));
      weigh(of, unsure);
    }
  }

  /* Where a record stands: its block and the paper in it, its place there and its text. Between two papers is no record. */
  async function line(record) {
    const [firsts, digests] = pointer.b;
    let low = 0, high = firsts.length, paper = 0;
    while (high - low > 1) { const middle = (low + high) >> 1; if (firsts[middle] <= record) low = middle; else high = middle; }
    const block = await part(`b-${digests.slice(low * 10, low * 10 + 10)}`);
    while (block[paper * 3 + 5] <= record) paper++;
    const first = block[paper * 3 + 2], at = record - first;
    let row = at;
    for (const [file, count] of numbers(block[paper * 3 + 4]).entries()) {
      if (row >= 0 && row < count) return {block, paper, first, at, row, text: `t-${block[paper * 3 + 3]}-${file}`};
      row -= count;
    }
    return null;
  }
  async function facts(record) {
    const {block, paper, at} = await line(record), all = await part(block[0]), [origins, fracties, numbered] = all.slice(paper * 3);
    const [origin, soort, fractie, flags] = numbered.slice(at * 4), [id, datum, stuksoort, dossiers, bewindspersonen, betreft] = origins[origin];
    return {id, datum, stuksoort, dossiers, bewindspersonen, betreft, soort: SOORTEN[soort],
      fractie: fracties[fractie], noot: !!(flags & 1), onbeantwoord: !!(flags & 2)};
  }
  const measured = (first, letters) => numbers(letters).forEach((length, at) => { if (length) sizes[first * FIELDS + at] = length; });
  /* How long the fields of the records of a paper are. */
  async function measure(record) {
    const {block, paper, first} = await line(record), lengths = await part(block[1]);
    measured(first, lengths[paper]);
  }
  async function shown(record) {
    const {text, row} = await line(record), content = await part(text), [url, titel, soort, origin, fractie, paragraphs, lengths] = content.r[row];
    const [id, stuk, datum, stuksoort, betreft] = content.o[origin];
    measured(record, lengths);
    return {record, url, titel, soort: SOORTEN[soort], id, stuk, datum, fractie, paragraphs, stuksoort, betreft};
  }

  function make(tag, more = {}, ...content) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(more)) if (value !== undefined && value !== "") element.setAttribute(name, value);
    element.append(...content);
    return element;
  }

  /* What was searched before, in this browser alone: told; with a text that too; with null nothing any more. */
  function recent(text) {
    try {
      const kept = JSON.parse(localStorage.getItem("griffie-zocht")), before = Array.isArray(kept) ? kept : [];
      if (text === undefined) return before;
      localStorage.setItem("griffie-zocht", JSON.stringify(text ? [text, ...before.filter(one => one !== text)].slice(0, 8) : []));
    } catch { /* a browser that keeps nothing forgets */ }
    return [];
  }

  Object.assign(api, {recent, make, open, script, part, length: key => Math.abs(sizes[key]), spread, slice, word, words, term, evaluate, ranked, order, rarity, line, facts, shown});
  if (!window.GRIFFIE_TREFFERS) open().catch(() => { /* the first query asks again */ });
})();
