// Says under the rows what the account of the row in hand is for, with a link to its page in the chart. Without this
// script the link leads to the whole chart.
const help = document.getElementById("account-use");
const link = help.querySelector("a");
const text = help.querySelector("span");
const whole = { href: link.href, text: link.textContent };
const query = new URL(link.href).search;
const options = new Map([...document.getElementById("accounts").options].map(option => [option.value, option]));

function show(input) {
  const option = options.get(input?.value.trim().split(/\s/)[0]);
  link.href = option ? `${help.dataset.chart}/${option.value}${query}` : whole.href;
  link.textContent = option ? `${option.value} ${option.dataset.name}` : whole.text;
  text.textContent = option ? option.dataset.use : "";
}

const lines = document.getElementById("lines");
const ofRow = target => target.closest("tr")?.querySelector("[name=account]");
lines.addEventListener("focusin", event => show(ofRow(event.target)));
lines.addEventListener("input", event => show(ofRow(event.target)));
