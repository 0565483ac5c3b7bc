// A trial balance typed or pasted from a spreadsheet: rows come by paste, the difference of the two sides runs along.
// Without this script the page works with the rows that it has.
import { format, parse } from "./voucher-amounts.js";

const FIELDS = ["account", "name", "party", "debit", "credit", "to"];
const form = document.getElementById("opening");

if (form) {
  const body = form.querySelector("#lines tbody");
  const pattern = body.rows[body.rows.length - 1].cloneNode(true);
  const cell = (row, field) => row.querySelector(`[name=${field}]`);
  const isEmpty = row => FIELDS.every(field => cell(row, field).value.trim() === "");

  const addRow = () => {
    const row = pattern.cloneNode(true);
    const index = body.rows.length;
    row.cells[0].textContent = index + 1;
    for (const field of FIELDS) {
      const input = cell(row, field);
      input.value = "";
      input.id = `${field}-${index}`;
      input.removeAttribute("aria-invalid");
      input.setAttribute("aria-label", input.getAttribute("aria-label").replace(/\d*$/, index + 1));
    }
    body.append(row);
    return row;
  };

  const show = () => {
    const sum = field => [...body.rows].reduce((all, row) => all + (parse(cell(row, field).value) ?? 0n), 0n);
    const debit = sum("debit");
    const credit = sum("credit");
    const difference = document.getElementById("difference");
    document.getElementById("sum-debit").textContent = format(debit);
    document.getElementById("sum-credit").textContent = format(credit);
    difference.textContent = debit === 0n && credit === 0n ? ""
      : debit === credit ? form.dataset.balanced : `${form.dataset.difference} ${format(debit - credit)}`;
    difference.className = debit === credit ? "good" : "wrong";
    if (!isEmpty(body.rows[body.rows.length - 1])) {
      addRow();
    }
  };

  form.addEventListener("paste", event => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const input = event.target.closest("#lines input");
    if (!input || !/[\t\n]/.test(text.trimEnd())) {
      return;
    }
    event.preventDefault();
    const first = FIELDS.indexOf(input.name);
    let row = input.closest("tr");
    for (const line of text.replaceAll("\r", "").replace(/\n+$/, "").split("\n")) {
      row ??= addRow();
      line.split("\t").slice(0, FIELDS.length - first).forEach((value, i) => {
        cell(row, FIELDS[first + i]).value = value.trim();
      });
      row = row.nextElementSibling;
    }
    show();
  });
  form.addEventListener("input", show);
  form.addEventListener("keydown", event => {
    const input = event.target;
    const row = input.closest("#lines tbody tr");
    if (event.key !== "Enter" || !row || event.isComposing) {
      return;
    }
    event.preventDefault();
    const next = FIELDS[FIELDS.indexOf(input.name) + 1];
    (next ? cell(row, next) : cell(row.nextElementSibling ?? addRow(), "account")).focus();
  });
  // Pressing twice sends once; should it be sent twice all the same, it is booked once.
  form.addEventListener("submit", event => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => delete form.dataset.sent);
  show();
}
