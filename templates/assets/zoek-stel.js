/* The form for who does not want to learn field words: it writes the query as one would type it, so that it can be read and changed. */
(() => {
  "use strict";
  const form = document.getElementById("zoekstel"), field = document.getElementById("q"), key = document.getElementById("_sneltoets");
  const said = text => ['"', text.replaceAll('"', ""), '"'].join(""), quoted = text => /[ "]/.test(text) ? said(text) : text;
  const items = text => text.match(/"[^"]*"?|[^ ]+/g) || [];

  function composed() {
    const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
    const {woorden, groep, zonder, ...rest} = given;
    return [woorden, groep && said(groep), ...items(zonder).map(word => "-" + word),
      ...Object.entries(rest).filter(([, value]) => value).map(([name, value]) => `${name}:${quoted(value)}`)].filter(Boolean).join(" ");
  }
  form.addEventListener("submit", event => {
    event.preventDefault();
    const query = composed();
    if (!query) return;
    field.value = query;
    field.form.requestSubmit();
    document.getElementById("treffers").focus({preventScroll: true});
  });
  /* It begins with what is sought already: what is filled in comes on top of it. */
  form.closest("details").addEventListener("toggle", ({target}) => {
    if (!target.open || composed()) return;
    form.elements.woorden.value = field.value.trim();
    form.querySelector("output").textContent = composed();
  });
  form.addEventListener("input", () => { form.querySelector("output").textContent = composed(); });

  key.checked = griffie.bewaard("sneltoets") !== "uit";
  key.addEventListener("change", () => { griffie.bewaar("sneltoets", key.checked ? "aan" : "uit"); });
})();
