// Typing a voucher without a mouse: Enter moves on, a new line appears, the difference runs along, rows come from a
// spreadsheet by paste, PageDown is the next day, Ctrl+Enter books, Ctrl+S keeps a draft. Without this script the page
// works with its eight rows.
import { accountBox } from "./voucher-accounts.js";
import { format, parse } from "./voucher-amounts.js";
import { draft, send } from "./voucher-draft.js";

const FIELDS = ["summary", "account", "debit", "credit", "party", "quantity", "unit", "price"];
const form = document.getElementById("voucher");
const body = document.querySelector("#lines tbody");
const pattern = body.rows[0].cloneNode(true);
const box = accountBox(document.getElementById("accounts"));

const cell = (row, field) => row.querySelector(`[name=${field}]`);
const isEmpty = row => FIELDS.every(field => cell(row, field).value.trim() === "");

function addRow() {
  const row = pattern.cloneNode(true);
  for (const input of row.querySelectorAll("input")) {
    input.value = "";
    input.removeAttribute("aria-invalid");
    input.removeAttribute("title");
  }
  body.append(row);
  number();
  box.attach(cell(row, "account"));
  return row;
}

function number() {
  [...body.rows].forEach((row, i) => {
    row.cells[0].textContent = i + 1;
    for (const field of FIELDS) {
      const input = cell(row, field);
      input.id = `${field}-${i}`;
      input.setAttribute("aria-label", input.getAttribute("aria-label").replace(/\d*$/, i + 1));
    }
  });
}

// Most vouchers move no goods: their columns stand there once somebody asks for them, or something is in them.
function goods(shown) {
  document.getElementById("lines").classList.toggle("folded", !shown);
  document.getElementById("goods").setAttribute("aria-expanded", String(shown));
}

function sums() {
  let debit = 0n;
  let credit = 0n;
  for (const row of body.rows) {
    debit += parse(cell(row, "debit").value) ?? 0n;
    credit += parse(cell(row, "credit").value) ?? 0n;
  }
  return { debit, credit };
}

function show() {
  const { debit, credit } = sums();
  const difference = document.getElementById("difference");
  document.getElementById("sum-debit").textContent = format(debit);
  document.getElementById("sum-credit").textContent = format(credit);
  const balanced = debit === credit;
  difference.textContent = debit === 0n && credit === 0n ? ""
    : balanced ? form.dataset.balanced : `${form.dataset.difference} ${format(debit - credit)}`;
  difference.className = balanced ? "good" : "wrong";
  if (!isEmpty(body.rows[body.rows.length - 1])) {
    addRow();
  }
  if ([...body.rows].some(row => ["quantity", "unit", "price"].some(field => cell(row, field).value !== ""))) {
    goods(true);
  }
}

// The other side's cell is skipped once one side has an amount; a voucher that balances leads to the button.
function next(row, field) {
  if (field === "summary") {
    return cell(row, "account");
  }
  if (field === "account") {
    return cell(row, "debit");
  }
  if (field === "debit" && cell(row, "debit").value.trim() === "") {
    return cell(row, "credit");
  }
  if (field === "quantity" || field === "unit") {
    return cell(row, field === "unit" ? "price" : "unit");
  }
  const { debit, credit } = sums();
  const following = row.nextElementSibling ?? addRow();
  return debit === credit && debit !== 0n && isEmpty(following)
    ? document.getElementById("book") : cell(following, "summary");
}

// The equals sign puts what is missing on the side where it is missing, as bookkeeping programs do.
function balance(row) {
  cell(row, "debit").value = "";
  cell(row, "credit").value = "";
  const { debit, credit } = sums();
  const side = cell(row, debit > credit ? "credit" : "debit");
  side.value = format(debit > credit ? debit - credit : credit - debit).replaceAll(",", "");
  side.focus();
  show();
}

function paste(event) {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const input = event.target.closest("#lines input");
  if (!input || !/[\t\n]/.test(text.trimEnd())) {
    return;
  }
  event.preventDefault();
  const first = FIELDS.indexOf(input.name);
  const lines = text.replaceAll("\r", "").replace(/\n+$/, "").split("\n").map(line => line.split("\t"))
    .filter(cells => first > 0 || !/^(摘要|summary)$/i.test(cells[0].trim()));
  fill(lines, input.closest("tr"), first);
  save();
}

// Puts rows of cells into the table, from that row and that field on.
function fill(lines, from = body.rows[0], first = 0) {
  let row = from;
  for (const cells of lines) {
    row ??= addRow();
    FIELDS.slice(first).forEach((field, i) => {
      if (cells[i] !== undefined) {
        cell(row, field).value = cells[i].trim();
      }
    });
    row = row.nextElementSibling;
  }
  show();
}

const typed = () => [...body.rows].filter(row => !isEmpty(row))
  .map(row => FIELDS.map(field => cell(row, field).value));

form.addEventListener("keydown", event => {
  const input = event.target;
  const button = event.ctrlKey || event.metaKey ? { Enter: "book", s: "keep" }[event.key] : undefined;
  if (button) {
    event.preventDefault();
    form.requestSubmit(document.getElementById(button));
    return;
  }
  const row = input.closest("#lines tbody tr");
  if (event.key === "Enter" && input.tagName === "INPUT" && !event.isComposing) {
    event.preventDefault();
    const to = row ? next(row, input.name) : after(input);
    to.focus();
    to.select?.();
  } else if (event.key === "=" && row && (input.name === "debit" || input.name === "credit")) {
    event.preventDefault();
    balance(row);
  } else if (event.altKey && event.key === "g") {
    event.preventDefault();
    goods(true);
    if (row) {
      cell(row, "quantity").focus();
    }
  } else if (event.key === "PageDown" || event.key === "PageUp") {
    event.preventDefault();
    turn(event.key === "PageDown" ? 1 : -1);
  }
});

// Vouchers are typed in the order of their days.
function turn(days) {
  const date = form.elements.date;
  const day = new Date(`${date.value}T00:00:00Z`);
  if (!Number.isNaN(day.getTime())) {
    day.setUTCDate(day.getUTCDate() + days);
    date.value = day.toISOString().slice(0, 10);
    save();
  }
}

function after(input) {
  return input.closest(".filter")?.querySelector("#date") ? cell(body.rows[0], "summary") : document.getElementById("book");
}

// Pressing twice sends once; should it be sent twice all the same, it is booked once.
form.addEventListener("submit", async event => {
  event.preventDefault();
  if (!form.dataset.sent) {
    form.dataset.sent = "yes";
    save();
    if (!await send(form, event.submitter)) {
      delete form.dataset.sent;
    }
  }
});
addEventListener("pageshow", () => delete form.dataset.sent);

form.addEventListener("input", event => event.target.closest("#lines") && show());
form.addEventListener("paste", paste);
document.querySelector(".keys").hidden = false;
document.getElementById("goods").hidden = false;
document.getElementById("goods").addEventListener("click", event => goods(event.target.ariaExpanded !== "true"));
goods(false);
while (body.rows.length > 2 && isEmpty(body.rows[body.rows.length - 1]) && isEmpty(body.rows[body.rows.length - 2])) {
  body.rows[body.rows.length - 1].remove();
}
for (const row of body.rows) {
  box.attach(cell(row, "account"));
}
show();
const save = draft(form, typed, fill);
(document.getElementById("problems") ?? cell(body.rows[0], "summary")).focus();
