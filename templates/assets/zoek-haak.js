/* On every page: "/" goes to the search field, and the search is fetched when the field is first used. */
(() => {
  "use strict";
  const here = document.currentScript.src, field = document.getElementById("q");
  let asked = false;
  const load = (...names) => names.forEach(name => document.head.append(
    name.endsWith(".css") ? Object.assign(document.createElement("link"), {rel: "stylesheet", href: new URL(name, here).href})
      : Object.assign(document.createElement("script"), {src: new URL(name, here).href, async: false})));
  const search = () => { if (!asked) { asked = true; load("zoek.css", "zoek.js", "zoek-veld.js"); } };

  let stored = null;
  try { stored = JSON.parse(sessionStorage.getItem("griffie-zoek")); sessionStorage.removeItem("griffie-zoek"); } catch { /* nothing kept */ }
  if (stored && decodeURIComponent(location.pathname).endsWith("/" + stored.bladzij)) {
    window.GRIFFIE_TREFFERS = stored;
    load("zoek.css", "zoek.js", "zoek-merk.js");
  }
  if (!field || document.body.classList.contains("zoekpagina")) return;
  field.addEventListener("focus", search);
  if (document.activeElement === field) search();
  addEventListener("keydown", event => {
    let off = false;
    try { off = localStorage.getItem("griffie-toetsen") === "uit"; } catch { /* keys stay on */ }
    if (off || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]") || !field.offsetParent) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
