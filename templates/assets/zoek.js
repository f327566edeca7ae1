/* Searching the index under zoek/: the same rules as griffie/search in Python, which the tests hold it to.
   Splitting and folding exist on both sides; stems, compounds and lemmas come with the index (zoek-index.js). */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {word, words, evaluate, ranked, order, shown, make} = Z, MANY = 1000, CROWDED = 24;
  const COUNTED = {"%": "%", procent: "%", percent: "%", pct: "%", miljoen: "mln", mln: "mln", miljard: "mld", mld: "mld"};

  // ---- words: griffie/search/analysis/fold.py, words.py, numbers.py
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
  const NAMES = Object.keys(COUNTED).slice(1).map(name => [...name].map(letter => `[${letter}${letter.toUpperCase()}]`).join("")).join("|");
  const COUNTS = new RegExp(`%|(?<=[0-9])[ \\u00a0\\u202f](?:%|(?:${NAMES})${ENDED})`, "uy");
  const GROUPED = /^[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/;

  function unit(match) {
    const text = match[0], kind = match.groups, start = match.index, end = start + text.length;
    const number = kind.thousands ? text.replace(/[ \u00a0\u202f]/g, "")
      : kind.decimal ? (GROUPED.test(text) ? text.replaceAll(".", "") : text)
      : kind.initials ? text.replaceAll(".", "").toLowerCase() : null;
    return number === null ? {start, end, form: fold(text), exact: exact(text)}
      : {start, end, form: number.replace(/^([0-9]+)\.([0-9]+)$/, "$1,$2"), exact: number};
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
      COUNTS.lastIndex = word.end;
      const counts = /\p{Nd}$/u.test(word.form) && COUNTS.exec(text), unit_ = counts && COUNTED[counts[0].replace(/^[ \u00a0\u202f]/, "").toLowerCase()];
      if (counts) words.push({start: word.start, end: COUNTS.lastIndex, form: word.form + unit_, exact: word.exact + unit_, whole: true});
    }
    whole();
    return words;
  }
  const forms = text => split(text).filter(word => !word.whole).map(word => word.form);

  const TYPED = new RegExp("^(?:(?:kamerstuk(?:ken)?|kst|dossier)[ .:-]*)?(?:(?:i{1,2}|1|2|tk|ek)[ ,]+)?" +
    "(?:[0-9]{4}[/-][0-9]{2,4}[ ,]+)?(?<dossier>[0-9]{2}[ .]?[0-9]{3})" +
    "(?:[ .,/-]*\\(?(?<chapter>(?:[ivxl]+[a-h]?|[a-fjk])(?=$|[) .,/0-9-])|0[1-9](?=$|[) .,/-])|[1-9][0-9](?=[ ,/-]))\\)?)??" +
    "(?:[ .,/-]*(?:nr|nrs|no|nummer)?[ .,:/-]*(?<number>[0-9]{1,4}[a-z]?|[a-z]{1,2}))?$");
  function typedNumber(text) {
    const plain = text.toLowerCase().replace(/[\u2010-\u2015]/g, "-").replace(/^[ ()[\].,;:!?]+|[ ()[\].,;:!?]+$/g, "");
    const own = /^(20[0-9][0-9]) ?([dz]) ?([0-9]{5})$/.exec(plain);
    if (own) return own[1] + own[2] + own[3];
    const match = TYPED.exec(plain);
    if (!match || /[0-9] [a-z]{2}$(?<![0-9] (?:ii|iv|vi|ix|xi|xv|xx))/.test(plain)) return "";
    const {dossier, chapter, number} = match.groups;
    return [dossier.replace(/[ .]/g, ""), chapter, number].filter(Boolean).join("-");
  }

  // ---- query: griffie/search/asking/query.py
  const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
  const FILTERS = {fractie: "fractie", partij: "fractie", dossier: "dossier", soort: "soort", jaar: "jaar", van: "van",
    bewindspersoon: "bewindspersoon", minister: "bewindspersoon", persoon: "bewindspersoon", vanaf: "van", tot: "tot", noot: "noot",
    onbeantwoord: "onbeantwoord", bron: "bron", stuk: "stuk"};
  const Q = '"“”„«»';
  const ITEM = new RegExp(`(?<minus>(?<![^ ])-)?(?:(?<field>[A-Za-z]+):(?:[${Q}](?<quoted>[^${Q}]*)[${Q}]?|(?<value>[^ ${Q}]+))` +
    `|[${Q}](?<phrase>[^${Q}]*)[${Q}]?|(?<plain>[^ ${Q}]+))`, "g");
  const OPEN = new RegExp(`^[${Q}][^${Q}]*[^${Q} ]$`);
  const folded = text => text.split(/[ /-]+/).map(fold).filter(Boolean).join("-");

  function sought(text, more) {
    const words = split(text), wholes = words.filter(word => word.whole);
    return words.filter(word => !word.whole).map(word => ({form: word.form, exact: word.exact,
      wholes: wholes.filter(whole => whole.start <= word.start && word.end <= whole.end).map(whole => whole.form), ...more}));
  }

  /* A date as papers write it, its month by name or by number: "22-05-2026" as 22 mei 2026. */
  function dated(text) {
    const match = /^(0?[1-9]|[12][0-9]|3[01])[-/.](0?[1-9]|1[0-2])[-/.]((?:19|20)[0-9]{2})$/.exec(text);
    return match && [[String(+match[1]), []], [MONTHS[match[2] - 1], [String(+match[2]), match[2].padStart(2, "0")]], [match[3], []]]
      .map(([form, wholes]) => ({form, exact: form, wholes}));
  }

  /* What is read of what was typed: so much of it, any white space a space, a percentage one word. */
  const read = typed => [...typed].slice(0, 400).join("").replace(/[\s\x1c-\x1f\x85]+/g, " ").replace(/(?<=[0-9]) %/g, "%");
  function parse(text) {
    const typed = read(text);
    const query = {words: [], phrases: [], excluded: [], excludedPhrases: [], filters: [], number: typedNumber(typed)};
    let loose = [];
    const flush = () => {
      for (let at = 0; at < loose.length;) {
        let end = Math.min(loose.length, at + 9), number = "";
        while (end > at && !(number = typedNumber(loose.slice(at, end).join(" ")))) end--;
        if (number) query.words.push({form: number, exact: "", wholes: [], number: true});
        else query.words.push(...dated(loose[at]) || sought(loose[at]));
        at = number ? end : at + 1;
      }
      loose = [];
    };
    let inWord = false, typing = false;
    for (const match of typed.matchAll(ITEM)) {
      const {minus, field, quoted, value, phrase, plain} = match.groups;
      inWord = plain !== undefined && !minus;
      typing = phrase !== undefined && !minus && OPEN.test(match[0]);
      if (inWord) { loose.push(plain); continue; }
      flush();
      const name = field && Object.hasOwn(FILTERS, field.toLowerCase()) ? FILTERS[field.toLowerCase()] : "";
      if (field && name) query.filters.push([(minus || "") + name, folded(quoted ?? value)]);
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
    query.typing = typing;
    if ((inWord || typing) && query.words.length) query.words[query.words.length - 1] = {...query.words.at(-1), last: true};
    const each = new Map(query.words.map(word => [word.form + (word.number ? "#" : ""), word]));
    query.words = [...each.values()].slice(0, 24);
    query.excluded = query.excluded.slice(0, 24);
    return query;
  }

  // ---- expand, find: griffie/search/asking/expand.py, find.py
  const has = async form => Boolean((await word(form))?.records);
  /* What a round amount that the corpus does not have may be of: "17 miljard" of 17,45 miljard, "36%" of 36,8%. */
  async function inFull(whole) {
    const [, figure, unit] = /^([0-9]+)(%|mln|mld)$/.exec(whole) || [];
    return !unit || await has(whole) ? [] : (await words(figure + ",")).filter(({form, records}) => records && form.endsWith(unit)).map(({form}) => form);
  }
  /* The classes that a word is asked for by: who asks for money means amounts, who names an amount means that one. */
  const askedBy = one => one ? one.classes.filter(name => name[0] !== "~" || !/^\p{Nd}.*\P{Nd}$/u.test(one.form)) : [];
  /* `alike`: with words that mean about the same, whose classes begin with "~". */
  async function expand(sought, alike) {
    if (sought.number) {
      await sieve(); // it knows how a number is printed
      return {terms: new Map([["#" + sought.form, 10], [sought.form, 10]]), forms: ["#" + sought.form, sought.form.split("-")[0]]};
    }
    const {form, exact, literal, last} = sought, wholes = [...sought.wholes, ...(await Promise.all(sought.wholes.map(inFull))).flat()];
    const whole = await Promise.all(wholes.map(has));
    const stressed = exact && exact !== form && (await sieve(), Z.LITTLE.has(form)), apart = /\p{Nd}$/u.test(form) && whole.includes(true);
    const terms = new Map([[form, apart || stressed ? 1 : 10]]), marked = [form, ...wholes, ...wholes.filter(one => /^\p{Nd}/u.test(one)).map(one => one.replace(/[%mlnd]+$/, ""))];
    if (exact && exact !== form) terms.set(exact, stressed ? 10 : 2);
    for (const one of wholes) terms.set(one, 10);
    const known = await word(form);
    if (!literal && !stressed) for (const name of [known, ...await Promise.all(wholes.map(word))].flatMap(askedBy)) {
      if (name[0] !== "~") terms.set("=" + name, 3).set("+" + name, 1);
      else if (alike) (Z.pointer.n < MANY ? terms.set("+" + name, 0.5) : terms).set("=" + name, 1);
    }
    if ((last || !known && !literal) && [...form].length >= (last && Z.pointer.n < MANY ? 2 : 3) &&
        (Z.pointer.n < MANY || await Z.spread(form) <= CROWDED)) {
      const longer = (await words(form)).filter(entry => entry.records && entry.form !== form);
      longer.sort((a, b) => b.records - a.records || (a.form < b.form ? -1 : 1));
      const few = longer.slice(0, Z.pointer.n < MANY ? Infinity : [...form].length > 5 ? 40 : 8);
      let beside = 0;
      for (const [at, other] of few.entries()) {
        if (at && Z.pointer.n >= MANY && (beside += other.records) > 30000) break;
        if (!terms.has(other.form)) terms.set(other.form, known?.records ? 1 : 4);
        marked.push(other.form);
      }
    }
    return {terms, forms: marked};
  }

  /* What a word will ask for is asked before it is known how it is sought: its slices together, then where its forms stand. */
  async function ahead({form, exact, literal, number}, share) {
    await sieve();
    if (number || (Z.pointer.n >= MANY || !literal) && Z.LITTLE.has(exact || form)) return;
    const [known] = await Promise.all([word(form), Z.slice(form)]);
    if (!known || known.records > Z.pointer.n / share) return;
    for (const name of literal ? [] : known.classes.filter(one => one[0] !== "~")) ["=", "+"].forEach(mark => later(Z.term(mark + name)));
    later(Z.term(form));
  }
  const later = asked => asked.catch(() => { /* who asks again hears it */ });
  async function allWanted(all, alike) {
    for (const word of all) later(ahead(word, all.length < 4 ? 2 : 3));
    if (all.length > 1) { await sieve(); all = await Z.joined(await Z.telling(all)); }
    const kin = alike ? await rarest(all) : [];
    return Promise.all(all.map(async (word, at) => ({...await expand(word, kin.includes(at)), said: word.exact || word.form})));
  }
  /* Which words are asked for with those that mean about the same. */
  async function rarest(all) {
    const every = [...all.keys()];
    if (all.length < 2 || Z.pointer.n < MANY) return every;
    const records = await Promise.all(all.map(async ({number, form}) => number ? Infinity : (await word(form))?.records || 0));
    return every.sort((a, b) => records[a] - records[b] || a - b).slice(0, 1);
  }

  async function filtered(records, test) {
    const kept = await Promise.all(records.map(test));
    return records.filter((_, index) => kept[index]);
  }

  /* What only some queries need is a script of its own. */
  const sieve = () => Z.script("assets/zoek-zeef.js", () => Z.passing);
  async function kept(records, query, of, most) {
    for (const word of query.excluded) {
      const gone = await evaluate([await expand(word)]);
      records = records.filter(record => !gone.has[record]);
    }
    if (!query.filters.length && !query.phrases.length && !query.excludedPhrases.length) return records;
    await sieve();
    return Z.passing(records, query, of, most);
  }

  const texts = ({titel, paragraphs}) => [titel, ...paragraphs.map(sentences => sentences.join(""))];

  /* How much a word tells does not depend on how it was found: the best of its terms that the corpus has weighs something. */
  async function firm(one) {
    const names = [...one.terms.keys()], having = await filtered(names, async name => Boolean(await Z.term(name)));
    if (!having.length) return one;
    const only = having.every(name => name[1] === "~"), least = only ? 3 : 6, times = Math.max(1, least / Math.max(...having.map(name => one.terms.get(name))));
    return {...one, only, terms: new Map(names.map(name => [name, one.terms.get(name) * times]))};
  }
  /* The first `most` records that answer a query, how many there are, and how many of them have all words; nothing when none
     has and it will be asked again with words that mean about the same. */
  async function looked(query, most, alike) {
    const wanted = await Promise.all((await allWanted(query.words, alike)).map(firm)), of = await evaluate(wanted), {entries, has, all} = of;
    const complete = of.records.filter(record => has[record] === all);
    if (!alike && !complete.length) return null;
    if (wanted.length > 1) { await sieve(); Z.shares(of, wanted); }
    const groups = new Map(), name = (form, group) => { if (!groups.has(form)) groups.set(form, group); };
    const named = (one, group, all) => {
      for (const key of one.terms.keys()) if (all || key[1] !== "~") for (const form of entries.get(key)?.forms || []) name(form, group);
    };
    wanted.forEach((one, group) => {
      for (const form of one.forms) name(form, group);
      named(one, group, false);
    });
    const literal = new Set(groups.keys());
    wanted.forEach((one, group) => named(one, group, true));
    let found = await kept(complete, query, of, most), records = await ranked(found, of, most);
    if (of.told) await Z.weighed(records, of);
    if (!wanted.length && query.filters.length) {
      records = found = await kept(Array.from({length: Z.pointer.m}, (_, at) => Z.pointer.m - 1 - at), query, of, most);
    }
    const first = {records, found};
    if (query.number) { await sieve(); await Z.bearing(first, query); }
    const answer = {query, ...first, count: first.found.length, whole: first.found.length, more: !!of.more, scores: of.told || of.low, groups, literal, complete: complete.length > 0,
      elsewhere: wanted.filter(one => one.only).map(one => one.said), suggestion: "", corrected: false};
    if (!query.phrases.length && wanted.length > 1 && (!complete.length || (wanted.length > 2 && found.length < 10))) await Z.further(answer, of, most, kept);
    return {...answer, some: answer.records.length > 0 && !answer.whole};
  }
  /* In a large corpus words that mean about the same lie in many files: they are asked when no record has all words as typed. */
  async function answered(query, wished) {
    const most = Math.max(wished, Z.pointer.n < MANY ? 100 : 10);
    return Z.pointer.n >= MANY && await looked(query, most, false) || looked(query, most, true);
  }

  async function ask(text, filters = [], most = Infinity) {
    const parsed = typed => { const query = parse(typed); query.filters.push(...filters); return query; };
    const query = parsed(text), answer = await answered(query, most);
    if (answer.complete) return answer;
    const meant = await suggestion(query, text), better = meant ? await answered(parsed(meant), most) : answer;
    return meant && better.records.length && (better.complete || !answer.records.length) ? {...better, suggestion: meant, corrected: true}
      : {...answer, suggestion: meant};
  }

  /* Most searches find something, or have words that papers have: what a reader may have meant is looked for by a script of its own. */
  async function suggestion({words: all, ...query}, text) {
    const sought = all.filter(({number, form}) => !number && !(all.length > 1 && Z.LITTLE.has(form)));
    if ((await Promise.all(sought.map(({form}) => word(form)))).every(Boolean)) return "";
    await Z.script("assets/zoek-bedoeld.js", () => Z.suggestion);
    return Z.suggestion({...query, words: all}, text);
  }

  // ---- marks: griffie/search/asking/marks.py
  /* The stretches of a text that answer to a sought word: words, and document numbers as they are printed. */
  function answering(text, groups) {
    const numbers = [...groups.keys()].filter(key => key[0] === "#").map(key => key.slice(1)), found = [];
    let done = 0;
    for (const word of split(text)) {
      if (word.whole || !groups.has(word.form) || word.start < done) continue;
      const sought = numbers.filter(number => number.split("-")[0] === word.form);
      if (!sought.length) { found.push([word.start, word.end, groups.get(word.form)]); continue; }
      const [end, ids] = Z.printed(text, word), meant = sought.find(one => ids.some(id => `${id}-`.startsWith(`${one}-`)));
      done = end;
      if (meant) found.push([word.start, end, groups.get("#" + meant)]);
    }
    return found;
  }
  const marks = (text, groups) => answering(text, groups).map(([start, end]) => [start, end]);

  // ---- excerpt: griffie/search/asking/excerpt.py; letters are counted as code points, as Python counts them
  const size = text => [...text].length;
  function cut(text, found) {
    const letters = [...text], at = unit => size(text.slice(0, unit));
    if (letters.length <= 300) return {text, marks: found};
    const first = found.length ? at(found[0][0]) : 0, start = first <= 210 ? 0 : letters.lastIndexOf(" ", first - 91) + 1;
    const end = start + 300 >= letters.length ? letters.length : Math.max(letters.lastIndexOf(" ", start + 299), start + 1);
    const before = start ? "… " : "", by = before.length - letters.slice(0, start).join("").length;
    return {text: before + letters.slice(start, end).join("") + (end < letters.length ? " …" : ""),
      marks: found.filter(([from, to]) => start <= at(from) && at(to) <= end).map(([from, to]) => [from + by, to + by])};
  }
  function excerpt(paragraphs, groups) {
    let best = paragraphs[0] || [], at = 0, most = [0, 0];
    for (const paragraph of paragraphs) paragraph.forEach((sentence, number) => {
      const found = answering(sentence, groups).map(([, , group]) => group), kinds = new Set(found).size;
      if (kinds > most[0] || (kinds === most[0] && found.length > most[1])) [best, at, most] = [paragraph, number, [kinds, found.length]];
    });
    if (!best.length) return {text: "", marks: []};
    let text = best[at].trimEnd();
    for (const sentence of best.slice(at + 1)) {
      if (size(text) + size(sentence) > 300) break;
      text += " " + sentence.trimEnd();
    }
    return cut(text, marks(text, groups));
  }

  /* A question and its answers are one find, whichever of them was found; so is what a summary tells of them again. */
  const together = ({url, betreft}) => (betreft ? url.replace(/^[^#]*(?=#)/, betreft + ".html") : url).replace(/(#|-)(?:vraag|antwoord)-(\d+)[a-z]?$/, "$1vraag-$2");
  /* Whether an editor says it and not the paper itself. */
  const EDITED = new Set(["noot", "begrip", "persoon", "fractie", "dossier", "stuk"]), edited = one => one.stuksoort === "samenvatting" || EDITED.has(one.soort);
  async function best(records, count) {
    const found = new Map(), all = Z.pointer.n < MANY;
    for (let at = 0; at < records.length && (all || found.size < count); at += count)
      for (const one of await Promise.all(records.slice(at, at + count).map(shown))) {
        const known = found.get(together(one));
        if (known ? known.betreft && !one.betreft && (all || found.size < count) : found.size < count) found.set(together(one), one);
      }
    return [...found.values()];
  }

  /* Of one index: what was asked while another search got a fresh pointer is asked again. A file that is gone may mean a pointer
     of an older build in the browser's cache: then a search asks for a fresh one, once. */
  async function search(text, filters, most) {
    for (let again = false; ;) {
      let asked = null;
      try {
        await Z.open();
        asked = Z.pointer;
        const answer = await ask(text, filters, most);
        if (Z.pointer === asked) return answer;
      } catch (error) {
        if (Z.pointer !== asked) continue;
        if (again || !location.protocol.startsWith("http")) throw error;
        await Z.open(again = true);
      }
    }
  }

  // ---- what field, page and marks share
  const numbered = id => id.replace(/^kst-(\d{5})(?:-(.+))?-([^-]+)$/, (_, dossier, more, number) =>
    `Kamerstuk ${dossier}${more ? "-" + more : ""}, ${/^\d/.test(number) ? "nr. " : ""}${number}`);
  const day = datum => datum ? `${+datum.slice(8)} ${MONTHS[datum.slice(5, 7) - 1]} ${datum.slice(0, 4)}` : "";
  function marked({text, marks: found}) {
    const content = [];
    let at = 0;
    for (const [start, end] of found) {
      content.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...content, text.slice(at)];
  }
  /* The words to mark in a record: where it has the word itself, not those that mean about the same. */
  function groupsIn(one, {groups, literal}) {
    const said = new Set(texts(one).flatMap(forms)), own = new Set([...groups].filter(([form]) => literal.has(form) && said.has(form)).map(([, group]) => group));
    return new Map([...groups].filter(([form, group]) => literal.has(form) || !own.has(group)));
  }
  /* The page that opens marks the words: it finds them here, not in its address. */
  function remember(url, groups, {literal}, text) {
    const words = [...groups.keys()], said = one => words.filter(word => literal.has(word) === one).slice(0, 300);
    const kept = {bladzij: url.split("#")[0], woorden: said(true), ook: said(false), vraag: text};
    try { sessionStorage.setItem("griffie-zoek", JSON.stringify(kept)); } catch { /* a browser that keeps nothing marks nothing */ }
    return kept;
  }

  Object.assign(Z, {inFull, ITEM, FILTERS, COUNTED, CROWDED, MANY, expand, filtered, forms, texts, search, best, edited, together, excerpt, marks, split, fold, exact, typedNumber, read, parse, folded, day, marked, groupsIn, remember, numbered});
})();
