/* On every page: the search is fetched when its field is first used, or when a search led to this page. */
(() => {
  "use strict";
  const here = document.currentScript.src, field = document.getElementById("q");
  let asked = false;
  const load = (...names) => names.forEach(name => document.head.append(
    name.endsWith(".css") ? Object.assign(document.createElement("link"), {rel: "stylesheet", href: new URL(name, here).href})
      : Object.assign(document.createElement("script"), {src: new URL(name, here).href, async: false})));
  /* Fetched while the scripts that will ask for it are still on their way. */
  const ahead = (...names) => names.forEach(name =>
    document.head.append(Object.assign(document.createElement("link"), {rel: "preload", as: "script", href: new URL(name, here).href})));
  const search = () => { if (!asked) { asked = true; load("zoek.css", "zoek-index.js", "zoek-veld.js"); ahead("../zoek/wijzer.js"); } };

  let stored = null;
  try { stored = JSON.parse(sessionStorage.getItem("griffie-zoek")); sessionStorage.removeItem("griffie-zoek"); } catch { /* nothing kept */ }
  if (stored && decodeURIComponent(location.pathname).endsWith("/" + stored.bladzij)) {
    window.GRIFFIE_TREFFERS = stored;
    load("zoek.css", "zoek-index.js", "zoek.js", "zoek-merk.js");
  }
  if (!field || document.body.classList.contains("zoekpagina")) return;
  field.addEventListener("focus", search);
  document.querySelector(".balk a:last-child")?.addEventListener("click", event => { event.preventDefault(); field.focus(); });
  field.addEventListener("input", () => ahead("zoek.js", "zoek-zeef.js"), {once: true});
  if (document.activeElement === field) search();
})();
