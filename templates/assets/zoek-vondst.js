/* One find on the page of results: a question with its answers, and what a summary tells of them again. */
(() => {
  "use strict";
  const Z = window.GRIFFIE_ZOEK, {make, numbered} = Z, STEP = 20;
  const KINDS = {begrip: "Begrip", persoon: "Persoon", fractie: "Fractie", dossier: "Dossier", stuk: "Stuk"};
  const TITLE = /^(?:Vragen|Vraag|Antwoord)\D*?(\d+[a-z]?(?:[–-]\d+)?)\b[^:]*(?:: (.*))?$/s;

  /* The first `most` finds. What belongs together has numbers that lie together, so that an answer far down the list still
     stands with its question. */
  async function collect(records, most, among) {
    const found = new Map(), have = new Set();
    const add = one => {
      const key = Z.together(one), item = found.get(key) || [];
      if (have.has(one.record) || (!item.length && found.size === most)) return;
      have.add(one.record);
      item.push(one);
      found.set(key, item);
    };
    let at = 0;
    for (; at < records.length && found.size < most; at += STEP) (await Promise.all(records.slice(at, at + STEP).map(Z.shown))).forEach(add);
    if (Z.pointer.n < Z.MANY) await own(records.slice(at));
    for (const item of [...found.values()]) {
      const near = [-3, -2, -1, 1, 2, 3].map(by => item[0].record + by).filter(record => among.has(record) && !have.has(record));
      for (const one of await Promise.all(near.map(Z.shown))) if (found.get(Z.together(one)) === item) add(one);
      item.sort((a, b) => !!a.betreft - !!b.betreft);
    }
    return [...found.values()];

    /* What only editors were found to tell: in a small corpus the paper itself is looked for further down. */
    async function own(rest) {
      const told = new Set([...found.values()].filter(item => item.every(one => one.betreft)).map(([one]) => one.betreft));
      const further = await Z.filtered(rest, async record => told.has((await Z.facts(record)).id));
      for (const one of await Promise.all(further.map(Z.shown))) if (found.get(Z.together(one))?.every(other => other.betreft)) add(one);
    }
  }

  /* The number of the question, and what it is about as far as editors have said so. */
  function named(item) {
    if (KINDS[item[0].soort]) return ["", item[0].titel];
    const titles = item.map(one => TITLE.exec(one.titel)), numbers = new Set(titles.map(title => title?.[1]).filter(Boolean));
    if (!titles[0]) return ["", item[0].titel];
    const number = numbers.size === 1 ? titles[0][1] : /^\d+/.exec(titles[0][1])[0];
    return [number, titles.map(title => title?.[2]).find(Boolean) || parts(item)[0].titel];
  }
  /* What is shown of it: the paper itself as it reads, then the best of what editors tell of it again. */
  function parts(item) {
    const own = item.filter(one => !!one.betreft === !!item[0].betreft).sort((a, b) => b.record - a.record); // numbers fall as one reads
    return [...own, ...item.filter(one => one.betreft && !item[0].betreft).slice(0, 1)];
  }
  /* Of several answers each has its own number. */
  function label(one, item) {
    if (one.betreft && !item[0].betreft) return "redactie";
    const several = one.soort === "antwoord" && item.filter(other => other.soort === "antwoord" && !!other.betreft === !!one.betreft).length > 1;
    return several && TITLE.test(one.titel) ? `antw. ${TITLE.exec(one.titel)[1]}` : KINDS[one.soort] || one.soort;
  }
  /* `open`: what happens when one of its links is followed. */
  function draw(item, answer, {byPaper, open}) {
    const first = item[0], [number, head] = named(item), sought = !!answer.query.number && Z.bears(first, answer);
    const paper = first.soort === "stuk" && numbered(first.id) !== first.id ? numbered(first.id) : "";
    const link = make("a", {href: first.url}, make("span", {class: "num"}, number),
      make("span", {class: "tit"}, ...sought ? [make("b", {}, paper || head, " → open"), make("br")] : [],
        ...sought && !paper ? [] : Z.marked({text: head, marks: Z.marks(head, answer.groups)})));
    const row = make("li", {"data-soort": first.soort, class: sought ? "snel" : ""}, make("h3", {}, link),
      make("p", {class: "zw"}, [sought ? "" : paper, first.fractie, Z.day(first.datum)].filter(Boolean).join(", ")));
    for (const one of parts(item))
      row.append(make("p", {class: Z.edited(one) ? "uit red" : "uit"}, make("a", {class: "lab", href: one.url}, label(one, item)),
        ...Z.marked(Z.excerpt(one.paragraphs, Z.groupsIn(one, answer)))));
    const about = numbered(first.betreft || "");
    if (about) row.append(make("p", {class: "ook"}, "Samenvatting door de redactie" + (about === first.betreft ? `: ${first.stuk}` : ` van ${about}`)));
    else if (first.stuk && first.stuk !== first.titel && !byPaper) row.append(make("p", {class: "ook"}, first.stuk));
    row.addEventListener("click", event => {
      const to = event.target.closest("a")?.getAttribute("href");
      if (to) open(to, Z.groupsIn(item.find(({url}) => url === to) || first, answer));
    });
    return row;
  }
  /* Over the finds of one paper. */
  const headed = ({id, stuk, datum}, places) => make("li", {class: "stukkop"}, make("h3", {}, make("a", {href: id + ".html"}, stuk)),
    make("p", {class: "zw"}, [numbered(id) === id ? "" : numbered(id), Z.day(datum), places].filter(Boolean).join(", ")));

  Z.vondst = {collect, draw, headed};
})();
