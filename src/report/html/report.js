
"use strict";
(function () {
  var words = document.body.dataset;
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // A number sorts by its value, a fraction by its quotient, anything else as words.
  function key(cell) {
    var text = cell.textContent;
    var raw = cell.dataset.v;
    if (raw === undefined) return { text: text, number: NaN };
    var parts = raw.split("/");
    return { text: text, number: parts.length === 2 ? parts[0] / parts[1] : Number(raw) };
  }

  // Numbers before words, and what is empty last, whichever way the column is sorted.
  function rank(item) {
    return isNaN(item.number) ? (item.text === "" ? 2 : 1) : 0;
  }

  function compare(a, b, way) {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    return way * (isNaN(a.number) ? collator.compare(a.text, b.text) : a.number - b.number);
  }

  document.querySelectorAll("table[data-sortable]").forEach(function (table) {
    var body = table.tBodies[0];
    var rows = Array.from(body.rows);
    if (rows.length < 2) return;
    var texts = null;
    var tools = document.createElement("div");
    var field = document.createElement("input");
    var shown = document.createElement("span");
    tools.className = "tools";
    field.type = "search";
    field.placeholder = words.filter;
    field.setAttribute("aria-label", words.filter);
    shown.setAttribute("role", "status");
    tools.append(field, shown);
    table.parentNode.before(tools);

    function filter() {
      var parts = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      var count = 0;
      texts = texts || new Map(rows.map(function (row) {
        return [row, row.innerText.toLocaleLowerCase()];
      }));
      rows.forEach(function (row) {
        var hit = parts.every(function (part) { return texts.get(row).includes(part); });
        row.hidden = !hit;
        if (hit) count += 1;
      });
      shown.textContent = parts.length === 0 ? "" :
        words.shown.replace("@shown", count).replace("@all", rows.length);
    }
    field.addEventListener("input", filter);

    // A link may lead to a row that the filter hides.
    window.addEventListener("hashchange", function () {
      var row = document.getElementById(location.hash.slice(1));
      if (row && row.hidden && table.contains(row)) {
        field.value = "";
        filter();
        row.scrollIntoView();
      }
    });

    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.title = words.sort;
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        Array.from(head.parentNode.cells).forEach(function (other) {
          other.removeAttribute("aria-sort");
        });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        var items = rows.map(function (row, place) { return { row: row, place: place, key: key(row.cells[column]) }; });
        items.sort(function (a, b) {
          return compare(a.key, b.key, down ? -1 : 1) || a.place - b.place;
        });
        var sorted = document.createDocumentFragment();
        items.forEach(function (item) { sorted.append(item.row); });
        body.append(sorted);
      });
    });
  });
})();
