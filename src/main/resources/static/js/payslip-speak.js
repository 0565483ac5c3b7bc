// Speaks a slip: plays its recordings one after the other; touched again it falls silent.
for (const button of document.querySelectorAll("button[data-speaks]")) {
  const addresses = button.dataset.speaks.split(" ");
  const player = new Audio();
  let next = 0;
  const step = () => {
    if (next < addresses.length) {
      player.src = addresses[next++];
      player.play().catch(stop);
    } else {
      stop();
    }
  };
  const stop = () => {
    next = addresses.length;
    player.pause();
    button.setAttribute("aria-pressed", "false");
  };
  player.addEventListener("ended", step);
  player.addEventListener("error", stop);
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") {
      stop();
    } else {
      next = 0;
      button.setAttribute("aria-pressed", "true");
      step();
    }
  });
  button.hidden = false;
}
