// Comforts of the frame; every page works without them.

// The scope bar shows the other place or year as soon as it is chosen, and needs no button for it.
for (const form of document.querySelectorAll("form[data-auto]")) {
  form.querySelector("button[type=submit]")?.remove();
  form.addEventListener("change", () => form.submit());
}

// A menu closes when something else is clicked, or by Escape.
document.addEventListener("click", event => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});
document.addEventListener("keydown", event => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// The current entry of a navigation that is wider than the screen is in sight.
document.querySelector(".nav [aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
