/* First searches in sites, each on a host like those that people have: another process than the browser, connections
   kept (HTTP/1.1), files compressed once. Reads {sites: [{folder, head, search, typed}], queries, turns, delay, browser}
   from standard input; `search` is a function of a query that resolves to [milliseconds, found]; `delay` is how many
   milliseconds a network adds to each answer. Writes for each query what each site costs.

   The browser has no developer tools attached, which are told of every request and make each dearer: a page asks its
   host what to search for, tells what it took, and goes where it is sent. Sites take turns, for what else a machine does
   changes from minute to minute; each page is a reader's first, so that nothing is kept from one to the next. */
import {spawn} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createServer} from "node:http";
import {tmpdir} from "node:os";
import {extname, join} from "node:path";
import {gzipSync} from "node:zlib";

const {sites, queries, turns, delay, browser} = JSON.parse(readFileSync(0, "utf8"));
const KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json"};
const QUIET = 200, PATIENCE = 120_000, WARM = 5, ALIKE = 3;
const median = numbers => numbers.sort((one, other) => one - other)[numbers.length >> 1];
const text = (content, type = "text/html") => [Buffer.from(content), {"Content-Type": type}];

/* In turns, the first of which is not counted: then a host compresses. */
const jobs = queries.flatMap(query => [
  ...Array.from({length: turns + 1}, (_, turn) => sites.map((_, at) => ({query, at, what: turn === turns ? "warm" : turn ? "cold" : "none"}))).flat(),
  ...sites.flatMap(({typed}, at) => typed ? [{query, at, what: "typed"}] : [])]);
const costs = new Map(queries.map(query => [query, sites.map(() => ({cold: []}))]));
const origins = [];
let done = 0, watch = 0;

/* What a page does: it runs in the browser. */
async function turn(search) {
  const {query, what, warm, alike} = await (await fetch("/job")).json(), told = {};
  try {
    if (what === "typed") {
      const parts = Array.from(query, (_, at) => query.slice(0, at + 1)).slice(1), keys = [];
      for (const part of parts) await search(part);
      for (const part of parts) {
        const times = [];
        for (let time = 0; time < alike; time++) times.push((await search(part))[0]);
        keys.push(Math.min(...times));
      }
      told.key = Math.max(0, ...keys.slice(1));
    } else {
      [told.cold, told.found] = await search(query);
      told.warm = [];
      for (let time = 0; what === "warm" && time < warm; time++) told.warm.push((await search(query))[0]);
    }
  } catch (error) { told.error = String(error.stack); }
  location.replace(await (await fetch("/told", {method: "POST", body: JSON.stringify(told)})).text());
}

const page = ({head, search}) => `<!doctype html><meta charset="utf-8"><title>zoek</title>${head}
<script>addEventListener("load", () => setTimeout(${turn}, ${QUIET}, ${search}))</script>`;

function noted({cold, found, warm, key, error}, sent) {
  const {query, at, what} = jobs[done++], cost = costs.get(query)[at], kilobytes = [...sent.values()].reduce((sum, size) => sum + size, 0) / 1000;
  if (error) throw new Error(`${query}: ${error}`);
  if (what === "typed") Object.assign(cost, {key, typed: kilobytes});
  else if (what !== "none") cost.cold.push(cold);
  if (what === "warm") Object.assign(cost, {found, warm: median(warm), files: sent.size, kilobytes});
}

function hosted(site) {
  const files = new Map();
  let sent = new Map();
  /* What is compressed already stays as it is. */
  function compressed(path) {
    if (!files.has(path)) {
      const content = readFileSync(join(site.folder, path)), small = gzipSync(content, {level: 9}), better = small.length < content.length;
      files.set(path, [better ? small : content, {"Content-Type": KINDS[extname(path)] ?? "application/octet-stream", ...better && {"Content-Encoding": "gzip"}}]);
    }
    sent.set(path, files.get(path)[0].length);
    return files.get(path);
  }
  function answer(path, body) {
    if (path === "/") return text(page(site));
    if (path === "/job") { sent = new Map(); return text(JSON.stringify({...jobs[done], warm: WARM, alike: ALIKE}), KINDS[".json"]); }
    if (path === "/told") { noted(JSON.parse(body), sent); return text(next()); }
    return compressed(path);
  }
  return createServer({keepAliveTimeout: PATIENCE, noDelay: true}, async (request, response) => {
    let body = "", status = 200, content = "", head = {};
    for await (const chunk of request) body += chunk;
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    try { [content, head] = answer(path, body); } catch (error) { if (error.code !== "ENOENT") stop(error); status = 404; }
    const send = () => response.writeHead(status, {"Cache-Control": "no-store", ...head, "Content-Length": content.length}).end(content);
    if (delay) setTimeout(send, delay); else send();
  });
}

/* Where the browser goes; when all is done nowhere, and then the costs are told. */
function next() {
  clearTimeout(watch);
  watch = setTimeout(() => stop(new Error(`no answer: ${JSON.stringify(jobs[done])}`)), PATIENCE);
  if (done < jobs.length) return origins[jobs[done].at];
  console.log(JSON.stringify(queries.map(query => costs.get(query).map(cost => ({key: 0, typed: 0, ...cost, cold: median(cost.cold)})))));
  stop();
  return "about:blank";
}
for (const site of sites) {
  const server = hosted(site);
  await new Promise(ready => { server.listen(0, "127.0.0.1", ready); });
  origins.push(`http://127.0.0.1:${server.address().port}/`);
}
const kept = mkdtempSync(join(tmpdir(), "griffie-"));
const chromium = spawn(browser, ["--headless=new", "--no-first-run", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", ...process.getuid?.() === 0 ? ["--no-sandbox"] : [], `--user-data-dir=${kept}`, next()], {stdio: "ignore"});
function stop(error) {
  chromium.once("exit", () => { rmSync(kept, {recursive: true, force: true, maxRetries: 5}); process.exit(error ? 1 : 0); });
  if (error) console.error(error.message);
  chromium.kill();
}
