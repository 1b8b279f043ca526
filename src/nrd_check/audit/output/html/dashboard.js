"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const words = JSON.parse(byId("words-data").textContent);
  const rows = JSON.parse(byId("rows-data").textContent);
  const [FILE, TITLE, PROGRAMME, DIRECTION, , VERDICT, ERRORS, MISSING, WARNINGS, COVERED, METRICS, LINK] = [...Array(12).keys()];
  const PER_PAGE = 100;
  const KEYS = [
    (row) => row[FILE], (row) => row[PROGRAMME],
    (row) => row[DIRECTION].split(".").reduce((sum, part) => sum * 1000 + Number(part), 0),
    (row) => row[VERDICT], (row) => row[ERRORS], (row) => row[MISSING], (row) => row[WARNINGS],
    (row) => (row[METRICS] ? row[COVERED] / row[METRICS] : -1),
  ];
  const haystack = rows.map((row) => `${row[FILE]}\n${row[TITLE]}\n${row[PROGRAMME]} ${row[DIRECTION]}`.toLowerCase());
  let shown = rows.map((_, index) => index);
  let page = 0;
  let sorted = { column: -1, down: false };

  const fill = (text, n, all) => text.replace("{n}", String(n)).replace("{all}", String(all));

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function cell(className, label, text) {
    const made = element("td", className, text);
    made.dataset.label = label;
    return made;
  }

  function line(row) {
    const made = element("tr");
    const head = element("th");
    head.scope = "row";
    if (row[LINK]) {
      const link = element("a", "", row[TITLE] || row[FILE]);
      link.href = `${words.reports}/${row[LINK]}`;
      link.setAttribute("aria-label", words.open + (row[TITLE] || row[FILE]));
      head.append(link);
    } else {
      head.append(element("span", "", row[TITLE] || row[FILE]));
    }
    head.append(element("span", "sub", row[FILE]));
    made.append(head, element("td", "", row[PROGRAMME]), element("td", "", row[DIRECTION]));
    const verdict = element("td");
    const badge = element("span", `badge ${words.names[row[VERDICT]]}`);
    const sign = element("span", "sign", words.signs[row[VERDICT]]);
    sign.setAttribute("aria-hidden", "true");
    badge.append(sign, ` ${words.verdicts[row[VERDICT]]}`);
    verdict.append(badge);
    made.append(verdict);
    [ERRORS, MISSING, WARNINGS].forEach((column, index) => {
      made.append(cell(`n${row[column] ? "" : " zero"}`, words.severities[index], row[column]));
    });
    made.append(cell("of", words.metrics, row[METRICS] ? `${row[COVERED]}/${row[METRICS]}` : "—"));
    return made;
  }

  function show() {
    const pages = Math.max(1, Math.ceil(shown.length / PER_PAGE));
    page = Math.min(page, pages - 1);
    const here = shown.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
    byId("table").tBodies[0].replaceChildren(...here.map((index) => line(rows[index])));
    byId("shown").textContent = fill(words.shown, shown.length, rows.length);
    byId("page").textContent = fill(words.page, page + 1, pages);
    byId("pages").hidden = pages === 1;
    byId("previous").disabled = page === 0;
    byId("next").disabled = page === pages - 1;
  }

  function choose() {
    const wanted = byId("words").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const verdict = byId("verdict").value;
    const programme = byId("programme").value;
    shown = [];
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      if (verdict !== "" && row[VERDICT] !== Number(verdict)) continue;
      if (programme !== "" && row[PROGRAMME] !== programme) continue;
      if (wanted.some((word) => !haystack[index].includes(word))) continue;
      shown.push(index);
    }
    order();
    page = 0;
    show();
  }

  function order() {
    if (sorted.column < 0) return;
    const key = KEYS[sorted.column];
    const sign = sorted.down ? -1 : 1;
    const keys = new Map(shown.map((index) => [index, key(rows[index])]));
    shown.sort((one, other) => {
      const [left, right] = [keys.get(one), keys.get(other)];
      return left < right ? -sign : left > right ? sign : one - other;
    });
  }

  for (const button of document.querySelectorAll(".sorter")) {
    button.addEventListener("click", () => {
      const column = Number(button.dataset.column);
      sorted = { column, down: sorted.column === column ? !sorted.down : column > 3 };
      for (const head of document.querySelectorAll("#table th[aria-sort]")) head.setAttribute("aria-sort", "none");
      button.parentElement.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      order();
      page = 0;
      show();
    });
  }
  byId("choose").addEventListener("submit", (event) => event.preventDefault());
  byId("words").addEventListener("input", choose);
  byId("verdict").addEventListener("change", choose);
  byId("programme").addEventListener("change", choose);
  byId("previous").addEventListener("click", () => { page -= 1; show(); });
  byId("next").addEventListener("click", () => { page += 1; show(); });
  byId("choose").hidden = false;
  byId("table").hidden = false;
  show();
})();
