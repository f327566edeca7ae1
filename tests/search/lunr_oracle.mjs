// Reads a lunr index and queries from standard input, answers with what lunr.js finds. Run by test_lunr_js.py.
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";

const lunr = createRequire(process.argv[2] + "/")("lunr");
const {index, queries} = JSON.parse(readFileSync(0, "utf8"));
const loaded = lunr.Index.load(index);
const found = queries.map(terms => loaded.query(query => {
  for (const [term, boost] of terms) query.term(term, {boost, usePipeline: false});
}).map(({ref, score}) => [ref, score]));
process.stdout.write(JSON.stringify(found));
