/* What a reader may have meant, asked only when no record has all words: griffie/search/suggest.py. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {word, words} = Z;
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
  /* Letters are counted as code points, as Python counts them. */
  async function near(form) {
    const typed = [...form], most = typed.length >= 8 ? 2 : 1;
    let best = null;
    if (typed.length < 4) return "";
    for (const letter of new Set(typed.slice(0, 2)))
      for (const entry of await words(letter)) {
        const other = [...entry.form];
        if (!entry.records || Math.abs(other.length - typed.length) > most || !/^\p{L}+$/u.test(entry.form)) continue;
        const slips = distance(typed, other, most);
        if (slips <= most && (!best || slips < best.slips || (slips === best.slips && (entry.records > best.records ||
          (entry.records === best.records && entry.form < best.form))))) best = {...entry, slips};
      }
    return best ? best.form : "";
  }
  /* Two words of the corpus that were typed as one: "killswitch". */
  async function inTwo(form) {
    const records = async half => (await word(half))?.records || 0;
    const letters = [...form];
    let best = "", most = 0;
    for (let cut = 3; cut <= letters.length - 3; cut++) {
      const halves = [letters.slice(0, cut).join(""), letters.slice(cut).join("")];
      const rarest = Math.min(...await Promise.all(halves.map(records)));
      if (rarest > most) [best, most] = [halves.join(" "), rarest];
    }
    return best;
  }
  Z.suggestion = async (query, typed) => {
    let corrected = typed;
    for (const {number, form, exact} of query.words) {
      if (number || await word(form)) continue;
      const meant = await near(form) || await inTwo(form), at = corrected.toLowerCase().indexOf(exact);
      if (!meant) return "";
      if (at >= 0) corrected = corrected.slice(0, at) + meant + corrected.slice(at + exact.length);
    }
    return corrected === typed ? "" : corrected;
  };
})();
