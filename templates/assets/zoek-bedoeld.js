/* What a reader may have meant, asked only when no record has all words: griffie/search/asking/suggest.py.
   A slip is a word that does not exist. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {spread, word, words} = Z, SEEN = 6, SHARDS = 64;
  function distance(one, other, most) {
    let before = [], row = Array.from({length: other.length + 1}, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      const line = [i];
      for (let j = 1; j <= other.length; j++) {
        let cost = Math.min(row[j] + 1, line[j - 1] + 1, row[j - 1] + (one[i - 1] !== other[j - 1]));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        line.push(cost);
      }
      if (Math.min(...line) > most) return most + 1;
      [before, row] = [row, line];
    }
    return row.at(-1);
  }
  Z.distance = distance;
  const little = async () => { await Z.script("assets/zoek-zeef.js", () => Z.passing); return Z.LITTLE; };
  const telling = async (letters, shortest) => {
    for (let length = shortest; length < letters.length; length++) {
      const begun = letters.slice(0, length).join("");
      if (await spread(begun) <= Z.CROWDED) return begun;
    }
    return letters.join("");
  };
  /* In a large corpus first what begins as typed, then what begins with a usual slip: of the hand, of a vowel. */
  async function beginnings(typed, turn) {
    if (Z.pointer.n < Z.MANY) return turn ? [] : typed.slice(0, 2);
    if (!turn) return [await telling(typed, 2)];
    const around = at => [typed.slice(0, at), typed[at], typed.slice(at + 1)];
    const slips = turn === 1
      ? [0, 1, 2].map(around).flatMap(([before, letter, after]) =>
        [[...before, ...after.slice(0, 1), letter, ...after.slice(1)], [...before, ...after], [...before, letter, letter, ...after]])
      : [1, 2].map(around).flatMap(([before, letter, after]) => [..."aeiou"].flatMap(vowel => [[...before, vowel, letter, ...after], [...before, vowel, ...after]]));
    return Promise.all(slips.map(slip => telling(slip, 4)));
  }
  /* Letters are counted as code points, as Python counts them. */
  async function near(form, most) {
    const typed = [...form];
    if (typed.length < (most === 1 ? 4 : 8)) return "";
    for (const turn of [0, 1, 2]) {
      const found = await nearestOf(typed, await beginnings(typed, turn), most);
      if (found) return found;
    }
    return "";
  }
  /* Whether a word may be a slip of another: the first letter is seldom another one, and most short words that are one letter
     away are just other words. */
  const BESIDE = "qwertyuiop asdfghjkl zxcvbnm aeiouaiueoa ck sz fv dt gh ij";
  const beside = (one, other) => BESIDE.includes(one + other) || BESIDE.includes(other + one);
  function mayMean(typed, letters, {form, records}, few) {
    if (!letters.slice(0, 2).includes(typed[0]) && !typed.slice(0, 2).includes(letters[0]) && !beside(typed[0], letters[0])) return false;
    if (typed.length >= SEEN) return true;
    if (!records || form === typed.slice(1).join("") && typed[0] !== typed[1] || few.has(form)) return false;
    const others = typed.flatMap((one, at) => at < letters.length && one !== letters[at] ? [[one, letters[at]]] : []);
    return letters.length !== typed.length || others.length !== 1 || beside(...others[0]);
  }
  async function nearestOf(typed, begun, most) {
    const few = typed.length < SEEN && await little();
    let best = null;
    for (const letters of new Set(begun))
      for (const entry of await words(letters)) {
        const other = [...entry.form];
        if (Math.abs(other.length - typed.length) > most || !/^\p{L}+$/u.test(entry.form) || !mayMean(typed, other, entry, few)) continue;
        const slips = distance(typed, other, most);
        if (slips <= most && (!best || slips < best.slips || (slips === best.slips && (entry.records > best.records ||
          (entry.records === best.records && entry.form < best.form))))) best = {...entry, slips};
      }
    return best ? best.form : "";
  }
  /* What the first of two words may be with a letter more, before a second that is long enough to be sure of. */
  async function mended(head, end) {
    if (end < 5 || (await little()).has(head.join(""))) return [];
    const meant = [...await nearestOf(head, [await telling(head, 2)], 1)];
    return meant.length > head.length ? meant : [];
  }
  /* Two words of the corpus that were typed as one: "killswitch", "veiligheidsbrief"; `slipped`: the first with a slip, "kilswitch". */
  async function inTwo(form, slipped) {
    const letters = [...form];
    let best = "", most = slipped ? 0 : -1;
    for (let cut = 3; cut <= letters.length - 3; cut++) {
      const tail = letters.slice(cut).join(""), end = await word(tail), begin = letters.slice(0, cut).join("");
      for (const link of end ? ["", "s", "e", "en", "n"] : []) {
        let head = begin.endsWith(link) ? [...begin.slice(0, begin.length - link.length)] : [];
        if (slipped && head.length >= 3) head = await mended(head, letters.length - cut);
        const known = head.length >= 3 && await word(head.join(""));
        const rarest = known ? Math.min(known.records, end.records) : -1;
        if (rarest > most && (Math.min(head.length, letters.length - cut) >= 4 ||
          rarest > 0 && ![head.join(""), tail].some(Set.prototype.has, await little()))) [best, most] = [head.join("") + " " + tail, rarest];
      }
    }
    return best;
  }
  // ---- griffie/search/index/lexicon.py
  function sum(letters) {
    let rest = -1;
    for (const letter of letters) {
      rest ^= letter.charCodeAt(0);
      for (let bit = 0; bit < 8; bit++) rest = rest >>> 1 ^ (rest & 1 && 0xedb88320);
    }
    return ~rest >>> 0;
  }
  /* Whether Dutch has a word, in a paper or not: then it is no slip. */
  async function exists(form) {
    if (!/^[a-z]{4,10}$/.test(form)) return false;
    const start = sum(form), at = start % SHARDS * 10, bits = atob(await Z.part("k-" + (await Z.part(Z.pointer.k)).slice(at, at + 10)));
    const step = (sum([...form].reverse()) | 1) >>> 0, first = Math.floor(start / SHARDS);
    return Array.from({length: 7}, (_, number) => (first + number * step) % (bits.length * 8)).every(bit => bits.charCodeAt(bit >> 3) >> (bit & 7) & 1);
  }

  async function meantBy(form) {
    if (await exists(form)) return "";
    return await near(form, 1) || await inTwo(form) || await near(form, 2) || inTwo(form, true);
  }
  /* What was typed with other words in it, its filters as they are; empty when nothing is replaced. */
  function replaced(typed, meant) {
    let text = Z.read(typed);
    const found = [...text.matchAll(Z.ITEM)].filter(({groups}) => !groups.minus && !Object.hasOwn(Z.FILTERS, (groups.field || "").toLowerCase()))
      .flatMap(match => Z.split(match[0]).filter(word => !word.whole && meant.has(word.form)).map(word => [match.index + word.start, match.index + word.end, meant.get(word.form)]));
    for (const [start, end, other] of found.reverse()) text = text.slice(0, start) + other + text.slice(end);
    return found.length ? text : "";
  }
  Z.suggestion = async (query, typed) => {
    const meant = new Map();
    for (const {number, form} of query.words) {
      if (number || query.words.length > 1 && Z.LITTLE.has(form) || await word(form)) continue;
      const other = await meantBy(form);
      if (other) meant.set(form, other);
    }
    return replaced(typed, meant);
  };
})();
