// Reads records, an index and queries from standard input; answers with what lunr.js finds, in the index that its own
// builder makes of the records and in the index that was given. Run by test_lunr.py.
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";

const lunr = createRequire(process.argv[2] + "/")("lunr");
const {documents, fields, index, queries} = JSON.parse(readFileSync(0, "utf8"));
const builder = new lunr.Builder();
builder.ref("id");
for (const [name, boost] of fields) builder.field(name, {boost});
for (const document of documents) builder.add(document);
const found = [builder.build(), lunr.Index.load(index)].map(one => queries.map(clauses => one.query(query => {
  for (const [term, how] of clauses) query.term(term, {...how, usePipeline: false});
}).map(({ref, score}) => [ref, score])));
process.stdout.write(JSON.stringify(found));
