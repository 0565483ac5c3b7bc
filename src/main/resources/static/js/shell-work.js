// Follows a long work once a second instead of loading its page again and again.
const card = document.querySelector("[data-work]");
const language = document.documentElement.lang;
const count = number => number.toLocaleString(language);

async function look() {
  const answer = await fetch(card.dataset.work, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    location.reload();
    return;
  }
  const work = await answer.json();
  if (work.state !== "running") {
    location.reload();
    return;
  }
  if (work.step) {
    card.querySelector("[data-step]").textContent = work.step;
  }
  const bar = card.querySelector("progress");
  if (work.total > 0) {
    bar.value = work.percent;
  } else {
    bar.removeAttribute("value");
  }
  card.querySelector("[data-count]").textContent =
    work.total > 0 ? `${count(work.done)} / ${count(work.total)}` : work.done > 0 ? count(work.done) : "";
  card.querySelector("[data-time]").textContent = work.leftWords ?? "";
  setTimeout(look, 1000);
}

setTimeout(look, 1000);
