// Noting a slip on a phone: photographs are made smaller before they are sent, several can be taken one after another,
// and what is typed or taken stays on the page until the server has it. Without this script the form works as it is.

const LONGEST_EDGE = 1800;
const QUALITY = 0.82;
const LARGEST = 24 * 1024 * 1024;
const FIELDS = ["purpose", "eventOn", "payee", "sheets", "invoices"];
const form = document.getElementById("slip");
const chosen = document.getElementById("chosen");
const papers = [];
const key = "slip in hand";

function tell(text, kind) {
  const box = document.getElementById("told") ?? document.createElement("div");
  box.id = "told";
  box.className = `notice ${kind}`;
  box.setAttribute("role", "alert");
  box.replaceChildren(Object.assign(document.createElement("p"), { textContent: text }));
  form.querySelector(".sticky").before(box);
}

// A receipt is read well at this size; a weak network carries it in seconds. What cannot be drawn is sent as it is.
async function smaller(file) {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type)) {
    return file;
  }
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", QUALITY));
    return blob && (blob.size < file.size || !/jpeg|png|webp/.test(file.type))
      ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}

async function take(input) {
  for (const file of [...input.files]) {
    const paper = await smaller(file);
    papers.push(paper);
    show(paper);
  }
  input.value = "";
}

function show(paper) {
  const item = document.createElement("li");
  const box = item.appendChild(document.createElement("span"));
  if (paper.type.startsWith("image/")) {
    preview(paper, box);
  }
  box.append(paper.name);
  const away = item.appendChild(document.createElement("button"));
  away.type = "button";
  away.className = "button quiet small";
  away.textContent = form.dataset.remove;
  away.addEventListener("click", () => {
    papers.splice(papers.indexOf(paper), 1);
    item.remove();
  });
  chosen.append(item);
}

// Drawn instead of linked: the pages of this program take pictures from its own server only.
async function preview(paper, box) {
  try {
    const picture = await createImageBitmap(paper);
    const canvas = document.createElement("canvas");
    canvas.width = 300;
    canvas.height = Math.max(1, Math.round(300 * picture.height / picture.width));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    box.prepend(canvas);
  } catch {
    // The name says enough.
  }
}

const rows = () => [...form.querySelectorAll(".slip-line")];
const cells = row => [...row.querySelectorAll("input, select")];

function addRow() {
  const last = rows().at(-1);
  const row = last.cloneNode(true);
  cells(row).forEach(cell => {
    cell.value = "";
    cell.setAttribute("aria-label", cell.getAttribute("aria-label").replace(/\d+$/, rows().length + 1));
  });
  last.after(row);
}

function sum() {
  let fen = 0n;
  for (const input of form.querySelectorAll("[name=amount]")) {
    const text = input.value.replaceAll(/[,，\s]/g, "");
    if (/^-?\d{1,15}(\.\d{1,2})?$/.test(text)) {
      const [whole, part = ""] = text.replace("-", "").split(".");
      const amount = BigInt(whole) * 100n + BigInt(part.padEnd(2, "0"));
      fen += text.startsWith("-") ? -amount : amount;
    }
  }
  const plain = fen < 0n ? -fen : fen;
  document.getElementById("sum").textContent = fen === 0n ? ""
    : `${fen < 0n ? "−" : ""}${(plain / 100n).toLocaleString("en")}.${String(plain % 100n).padStart(2, "0")}`;
  if (cells(rows().at(-1)).slice(0, 2).some(cell => cell.value.trim() !== "")) {
    addRow();
  }
}

// What is typed on a new slip outlives the page, with the slip's id, so that one whose answer got lost is noted once.
function save() {
  if (!form.dataset.noted) {
    sessionStorage.setItem(key, JSON.stringify({
      id: form.elements.id.value, fields: FIELDS.map(name => form.elements[name].value),
      lines: rows().map(row => cells(row).map(cell => cell.value)),
    }));
  }
}

function restore() {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  const fresh = !form.dataset.noted && !document.getElementById("refused") && form.elements.purpose.value === "";
  if (!kept || !fresh || !kept.fields.some((value, i) => value !== "" && FIELDS[i] !== "eventOn")
      && !kept.lines.some(line => line.some(value => value !== ""))) {
    return;
  }
  form.elements.id.value = kept.id;
  FIELDS.forEach((name, i) => { form.elements[name].value = kept.fields[i]; });
  while (rows().length < kept.lines.length) {
    addRow();
  }
  rows().forEach((row, i) => cells(row).forEach((cell, j) => { cell.value = kept.lines[i]?.[j] ?? ""; }));
  tell(form.dataset.kept, "attention");
}

async function send(event) {
  event.preventDefault();
  if (form.dataset.sent) {
    return;
  }
  const body = new FormData(form, event.submitter);
  body.delete("paper");
  papers.forEach(paper => body.append("paper", paper, paper.name));
  if (papers.reduce((bytes, paper) => bytes + paper.size, 0) > LARGEST) {
    tell(form.dataset.large, "wrong");
    return;
  }
  form.dataset.sent = "yes";
  tell(form.dataset.sending, "plain");
  try {
    const answer = await fetch(form.action, { method: "POST", body, signal: AbortSignal.timeout(180_000) });
    if (answer.redirected && answer.ok) {
      sessionStorage.removeItem(key);
      location.assign(answer.url);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.getElementById("slip")?.dataset.noted) {
      // It is kept with its photographs and could not be handed in: go on from what the server has.
      sessionStorage.removeItem(key);
      sessionStorage.setItem("slip refused", page.querySelector("#refused p")?.textContent ?? "");
      location.assign(`/slips/${form.elements.id.value}/edit`);
      return;
    }
    tell(page.querySelector("#refused p, main .notice, main p")?.textContent ?? String(answer.status), "wrong");
  } catch {
    tell(form.dataset.offline, "wrong");
  }
  delete form.dataset.sent;
}

if (form) {
  form.classList.add("scripted");
  form.querySelectorAll(".taken").forEach(input => input.addEventListener("change", () => take(input)));
  form.addEventListener("input", () => {
    sum();
    save();
  });
  form.addEventListener("submit", send);
  restore();
  sum();
  const refused = sessionStorage.getItem("slip refused");
  if (refused) {
    sessionStorage.removeItem("slip refused");
    tell(refused, "wrong");
  }
}
