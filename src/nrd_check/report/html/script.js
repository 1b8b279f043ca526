"use strict";
// Without this script everything is there; it adds filters, remembers ticks, and folds what needs no look.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const filters = document.querySelector(".filters");
  const said = document.querySelector(".filtered");
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // filters

  const chosen = (name) => filters.querySelector(`select[name="${name}"]`)?.value ?? "*";

  function filter() {
    const severities = new Set(all("input[name=severity]:checked", filters).map((box) => box.value));
    const programme = chosen("programme");
    const verdict = chosen("verdict");
    let findings = 0;
    let proposals = 0;
    for (const proposal of all(".proposal")) {
      const { programme: its, verdict: had } = proposal.dataset;
      const hidden = (programme !== "*" && programme !== its) || (verdict !== "*" && verdict !== had);
      proposal.hidden = hidden;
      proposals += hidden;
      const groups = all(".group", proposal);
      for (const group of groups) {
        group.hidden = !severities.has(group.dataset.severity);
        findings += hidden || group.hidden ? Number(group.dataset.count) : 0;
      }
      proposal.querySelector(".none-shown").hidden = !groups.length || groups.some((group) => !group.hidden);
      for (const entry of entries.get(proposal.id) ?? []) entry.hidden = hidden;
    }
    // a page that hides something says so, on paper too
    said.textContent = findings || proposals
      ? fill(said.dataset.words, { findings }) + (proposals ? fill(said.dataset.proposals, { proposals }) : "")
      : "";
  }

  const entries = new Map();
  for (const entry of all("[data-of]")) {
    entries.set(entry.dataset.of, [...(entries.get(entry.dataset.of) ?? []), entry]);
  }

  function showAll() {
    for (const box of all("input", filters)) box.checked = true;
    for (const select of all("select", filters)) select.value = "*";
    filter();
  }

  if (filters) {
    filters.hidden = false;
    filters.addEventListener("change", filter);
    filters.querySelector("button").addEventListener("click", showAll);
    // a browser may restore choices when the page is loaded again
    filter();
  }

  // a link to what is filtered out or folded shows it
  function reveal(hash) {
    const target = document.getElementById(hash.slice(1));
    if (filters && target?.closest("[hidden]")) showAll();
    if (target?.matches("details")) target.open = true;
    return target;
  }
  for (const link of all('a[href^="#"]')) link.addEventListener("click", () => reveal(link.hash));
  addEventListener("hashchange", () => reveal(location.hash)?.scrollIntoView());

  // ticks, kept in this browser only; some browsers keep nothing for files
  function progress() {
    for (const list of all(".group.manual")) {
      const boxes = all(".ticks input", list);
      const done = boxes.filter((box) => box.checked).length;
      list.querySelector(".progress").textContent = fill(said.dataset.ticked, { done, all: boxes.length });
    }
  }
  for (const box of all(".ticks input")) {
    const key = `nrd-check:${box.dataset.key}`;
    try {
      box.checked = localStorage.getItem(key) === "1";
    } catch {}
    box.addEventListener("change", () => {
      try {
        if (box.checked) localStorage.setItem(key, "1");
        else localStorage.removeItem(key);
      } catch {}
      progress();
    });
  }
  progress();

  // what is covered is folded; a narrow screen begins with the report, not with its contents
  for (const item of all("details.item.covered, details.item.optional")) item.open = false;
  if (matchMedia("(max-width: 60rem)").matches) document.querySelector(".toc details").open = false;
  if (location.hash) reveal(location.hash)?.scrollIntoView();

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });
})();
