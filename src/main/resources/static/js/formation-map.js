// Drags a village on the map to another alliance. The page itself says what that costs and whether a rule breaks;
// without a script the same is chosen under the map.
const board = document.querySelector("[data-base]");
const canvas = board?.querySelector(".canvas");
const svg = canvas?.querySelector("svg.map");
const far = 12;
let from = null;
let line = null;
let aim = null;

const villageOf = link => new URL(link.href.baseVal, location.href).searchParams.get("village");

/** Which alliance a number or a village of the map stands for. */
function allianceOf(link) {
  const target = new URL(link.href.baseVal, location.href);
  if (target.hash.startsWith("#alliance-")) {
    return target.hash.slice("#alliance-".length);
  }
  const village = target.searchParams.get("village");
  const row = village && board.querySelector(`.plan a[href*="village=${village}"]`)?.closest("tr");
  return row ? row.id.slice("alliance-".length) : null;
}

function spot(event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return { x: point.x, y: point.y };
}

function forget() {
  line?.remove();
  aim?.classList.remove("aim");
  canvas.classList.remove("moving");
  from = line = aim = null;
}

function aimAt(event) {
  const below = document.elementFromPoint(event.clientX, event.clientY)?.closest("svg.map a");
  if (below === aim) {
    return;
  }
  aim?.classList.remove("aim");
  aim = below && below !== from.link && allianceOf(below) ? below : null;
  aim?.classList.add("aim");
}

function move(event) {
  if (!from || event.pointerId !== from.pointer) {
    return;
  }
  const here = spot(event);
  if (!line && Math.hypot(here.x - from.at.x, here.y - from.at.y) < far) {
    return;
  }
  if (!line) {
    line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    line.setAttribute("class", "drag");
    line.setAttribute("x1", from.at.x);
    line.setAttribute("y1", from.at.y);
    svg.append(line);
    canvas.classList.add("moving");
  }
  line.setAttribute("x2", here.x);
  line.setAttribute("y2", here.y);
  aimAt(event);
}

function drop() {
  if (line && aim) {
    const target = new URL(location.href);
    const moves = target.searchParams.getAll("move").filter(each => !each.startsWith(`${from.village}:`));
    const address = new URL(board.dataset.base, location.href);
    [...moves, `${from.village}:${allianceOf(aim)}`].forEach(each => address.searchParams.append("move", each));
    address.hash = "trial";
    location.assign(address);
  }
  const dragged = line !== null;
  forget();
  return dragged;
}

if (svg) {
  for (const link of svg.querySelectorAll('a[href*="village="]')) {
    link.dataset.village = villageOf(link);
    link.addEventListener("dragstart", event => event.preventDefault());
    link.addEventListener("pointerdown", event => {
      if (event.button === 0) {
        from = { link, village: link.dataset.village, at: spot(event), pointer: event.pointerId };
        event.preventDefault();
      }
    });
  }
  let dragged = false;
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", () => {
    dragged = from !== null && drop();
  });
  document.addEventListener("pointercancel", forget);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      forget();
    }
  });
  svg.addEventListener("click", event => {
    if (dragged) {
      event.preventDefault();
      dragged = false;
    }
  }, true);
}
