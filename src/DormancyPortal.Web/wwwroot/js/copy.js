// Puts a button beside each identifier that copies it; without a clipboard none appears.
if (navigator.clipboard) {
  for (const source of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-quiet copy";
    button.textContent = "copy";
    const what = source.dataset.copy || source.textContent.trim();
    button.setAttribute("aria-label", `Copy ${source.dataset.copyLabel || what}`);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(what);
      button.textContent = "copied";
      setTimeout(() => (button.textContent = "copy"), 2000);
    });
      (source.closest("a") ?? source).after(" ", button);
  }
}
