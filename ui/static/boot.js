// Starts the pages. What the person chose for the look is applied before anything is drawn; it is
// kept under these names by src/browser.rs.
import init from "/ui.js";

for (const name of ["theme", "text", "contrast", "motion", "keys", "language"]) {
  const chosen = localStorage.getItem(name);
  if (chosen) document.documentElement.setAttribute(`data-${name}`, chosen);
}

init({ module_or_path: "/ui_bg.wasm" }).catch(() => {
  const sentence = document.createElement("p");
  sentence.className = "lead hall-in";
  sentence.setAttribute("role", "alert");
  sentence.textContent = "The pages of Plumbline cannot be started. Install Plumbline again.";
  document.body.replaceChildren(sentence);
});
