// Everything here is comfort: each page reads and works without it.
import htmx from "htmx.org";

window.htmx = htmx;

const drawer = () => document.getElementById("drawer");

// The drawer opens when its body has arrived, never empty.
document.addEventListener("htmx:afterSwap", (event) => {
  const panel = drawer();
  if (event.detail.target.id !== "drawer-body" || !panel) return;
  if (!panel.open) panel.showModal();
  panel.scrollTop = 0;
});

// Hidden, refused or broken: follow the link and let the ordinary page say so.
document.addEventListener("htmx:responseError", (event) => {
  const link = event.detail.elt;
  if (link?.href) window.location.assign(link.href);
});

document.addEventListener("click", (event) => {
  const panel = drawer();
  if (panel?.open && (event.target.closest("[data-close]") || event.target === panel)) panel.close();
});

// One pop-up at a time; Escape and a click outside close it and give the focus back.
const pops = () => document.querySelectorAll("details[data-pop][open]");

document.addEventListener("click", (event) => {
  for (const pop of pops()) if (!pop.contains(event.target)) pop.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const pop of pops()) {
    pop.open = false;
    pop.querySelector("summary").focus();
  }
});

// A button that prints is of no use without a script, so it is hidden until one is there.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What is folded away on the screen stands open on paper, also where styles alone cannot do it.
window.addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details.fold:not([open])")) {
    fold.open = true;
    fold.dataset.opened = "";
  }
});

window.addEventListener("afterprint", () => {
  for (const fold of document.querySelectorAll("details.fold[data-opened]")) {
    fold.open = false;
    delete fold.dataset.opened;
  }
});
