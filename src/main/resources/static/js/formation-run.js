// Follows a search: best cost and bound as they come together, and the plan when it ends.
const card = document.querySelector("[data-run]");
const width = 640;
const height = 200;
const margin = 10;

function show(name, text) {
  const place = card.querySelector(`[data-${name}]`);
  if (place && place.textContent !== text) {
    place.textContent = text;
  }
}

function draw(course, most) {
  // What is not known yet is left out of the answer.
  const points = course.filter(point => point.cost !== undefined || point.bound !== undefined);
  const values = points.flatMap(point => [point.cost, point.bound]).filter(value => value !== undefined);
  if (points.length < 2) {
    return;
  }
  const low = Math.min(...values);
  const high = Math.max(...values, low + 1);
  const end = Math.max(points.at(-1).seconds, most / 20);
  const x = seconds => (margin + (width - 2 * margin) * seconds / end).toFixed(1);
  const y = value => (height - margin - (height - 2 * margin) * (value - low) / (high - low)).toFixed(1);
  for (const path of card.querySelectorAll("[data-course]")) {
    const known = points.filter(point => point[path.dataset.course] !== undefined);
    path.setAttribute("d", known.map((point, i) => i === 0
      ? `M${x(point.seconds)} ${y(point[path.dataset.course])}`
      : `H${x(point.seconds)}V${y(point[path.dataset.course])}`).join("") + (known.length ? `H${x(end)}` : ""));
  }
  card.querySelector("svg.course").removeAttribute("hidden");
}

async function look() {
  const answer = await fetch(card.dataset.run, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    location.reload();
    return;
  }
  const run = await answer.json();
  if (run.state !== "running" && run.state !== "waiting") {
    location.reload();
    return;
  }
  show("step", run.step);
  show("cost", run.said.cost);
  show("bound", run.said.bound);
  show("gap", run.said.gap);
  show("columns", run.said.columns);
  show("counts", `${run.count} / ${run.counts}`);
  card.querySelector("progress").value = run.seconds;
  draw(run.course, run.most);
  setTimeout(look, 700);
}

setTimeout(look, 500);
