// Shows what a contribution comes to while one types. The server reckons; this only asks and shows. Without this script
// the button under the sum does the same.
const form = document.getElementById("contribution");
const place = document.getElementById("sum");
const PAUSE = 250;
let waiting = 0;
let asked = 0;

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

function show(all) {
  const parts = [];
  for (const each of all) {
    if (all.length > 1) {
      const head = element("h3", `${each.contributor} `);
      head.append(element("small", each.number, "muted"));
      parts.push(head);
    }
    const list = document.createElement("ol");
    list.append(...each.sum.map(line => element("li", line)));
    parts.push(list, element("p", `${place.dataset.rule}: ${each.rule.source} (${each.rule.validFrom})`, "muted"));
  }
  place.replaceChildren(...parts);
}

function tell(text) {
  const box = element("div", "", "notice attention");
  box.append(element("p", text));
  place.replaceChildren(box);
}

async function ask() {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && name !== "_csrf") {
      fields.append(name, value);
    }
  }
  if (!fields.get("quantity").trim()) {
    return;
  }
  const turn = ++asked;
  try {
    const answer = await fetch(`${form.dataset.sum}?${fields}`, { headers: { Accept: "application/json" } });
    const said = await answer.json();
    if (turn === asked) {
      answer.ok ? show(said) : tell(said.detail ?? said.title ?? answer.statusText);
    }
  } catch {
    // Offline: what was typed stays, and the sum comes with the next key.
  }
}

/** Only what belongs to the chosen kind is asked for. */
function fit() {
  const kind = form.elements.what.value.split("/")[0];
  for (const part of form.querySelectorAll("[data-for]")) {
    part.hidden = !part.dataset.for.split(" ").includes(kind);
  }
}

form.addEventListener("input", () => {
  fit();
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
});
form.addEventListener("submit", event => {
  if (form.dataset.sent && event.submitter?.formMethod !== "get") {
    event.preventDefault();
  }
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => delete form.dataset.sent);
fit();
