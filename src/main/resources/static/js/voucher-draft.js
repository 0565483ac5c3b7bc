// What is typed outlives a lost network, an ended session and a wrong address: it is kept in this tab until it is
// booked. The voucher's id is kept with it, so that one whose answer got lost is not booked twice.

const LARGEST_FILE = 20 * 1024 * 1024;
const HEAD = ["id", "date", "word", "number", "document", "attachments"];

/**
 * @param form the voucher
 * @param rows gives the typed rows as lists of cells
 * @param fill puts such rows back
 */
export function draft(form, rows, fill) {
  const from = form.elements.from.value;
  const key = `voucher ${form.dataset.key}${from && ` from ${from}`}`;
  if (form.dataset.booked) {
    sessionStorage.removeItem(key);
  }
  const save = () => {
    const head = HEAD.map(name => form.elements[name].value);
    sessionStorage.setItem(key, JSON.stringify({ head, rows: rows() }));
  };
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  if (kept && rows().length === 0 && kept.rows.length > 0) {
    HEAD.forEach((name, i) => { form.elements[name].value = kept.head[i]; });
    fill(kept.rows);
    const afresh = tell(form, form.dataset.kept, "attention").appendChild(document.createElement("button"));
    afresh.type = "button";
    afresh.className = "button quiet small";
    afresh.textContent = form.dataset.afresh;
    afresh.addEventListener("click", () => {
      sessionStorage.removeItem(key);
      location.reload();
    });
  }
  form.addEventListener("input", save);
  return save;
}

/**
 * Sends the form if the server can be reached and would take it, and says so on the page if not.
 *
 * @param pressed the button; null for the first one
 */
export async function send(form, pressed) {
  if (form.elements.file.files[0]?.size > LARGEST_FILE) {
    tell(form, form.dataset.large, "wrong");
    return false;
  }
  try {
    await fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(10_000) });
  } catch {
    tell(form, form.dataset.offline, "wrong");
    return false;
  }
  // A form that is sent by a script says nothing of the button.
  document.getElementById("then").value = (pressed ?? document.getElementById("book")).value;
  form.action = pressed?.getAttribute("formaction") ?? form.getAttribute("action");
  form.submit();
  return true;
}

function tell(form, text, kind) {
  const box = document.getElementById("told") ?? document.createElement("div");
  box.id = "told";
  box.className = `notice ${kind}`;
  box.setAttribute("role", "alert");
  box.replaceChildren(Object.assign(document.createElement("p"), { textContent: text }));
  form.before(box);
  return box;
}
