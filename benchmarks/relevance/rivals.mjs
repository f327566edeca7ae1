/* Other searches on the same documents: reads {pairs, queries} from standard input, writes for each search the ids that
   each query finds, best first. Packages come from the folder that the first argument names; what is absent is null.
   A second argument is a folder for Pagefind's files, which a browser queries afterwards. */
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import {pathToFileURL} from "node:url";
import {join} from "node:path";

const [folder, bundle, only] = process.argv.slice(2), require = createRequire(join(folder, "package.json"));
const {pairs, queries} = JSON.parse(readFileSync(0, "utf8"));
const TEN = 10;

function lunrFinds() {
  const lunr = require("lunr");
  require("lunr-languages/lunr.stemmer.support")(lunr);
  require("lunr-languages/lunr.nl")(lunr);
  const index = lunr(function () {
    this.use(lunr.nl);
    this.ref("id");
    this.field("title", {boost: 5});
    this.field("text");
    pairs.forEach(pair => this.add(pair));
  });
  return queries.map(query => {
    try { return index.search(query).slice(0, TEN).map(found => found.ref); } catch { return []; } // a query it cannot parse
  });
}

function miniSearchFinds() {
  const MiniSearch = require("minisearch").default || require("minisearch");
  const index = new MiniSearch({fields: ["title", "text"], searchOptions: {boost: {title: 5}, prefix: true, fuzzy: 0.2}});
  index.addAll(pairs);
  return queries.map(query => index.search(query).slice(0, TEN).map(found => found.id));
}

async function pagefindFiles() {
  const pagefind = await import(pathToFileURL(join(folder, "node_modules/pagefind/lib/index.js")).href);
  const {index} = await pagefind.createIndex({forceLanguage: "nl"});
  for (const {id, title, text} of pairs)
    await index.addCustomRecord({url: "/" + encodeURIComponent(id), content: `${title}\n${text}`, language: "nl", meta: {title}});
  await index.writeFiles({outputPath: bundle});
  await pagefind.close();
  return true;
}

async function orNothing(name, make) {
  if (only && only !== name) return null;
  try { return await make(); } catch (error) { console.error(String(error).split("\n")[0]); return null; }
}
console.log(JSON.stringify({lunr: await orNothing("lunr", lunrFinds), MiniSearch: await orNothing("MiniSearch", miniSearchFinds),
  Pagefind: await orNothing("Pagefind", pagefindFiles)}));
