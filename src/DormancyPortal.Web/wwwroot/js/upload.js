// Files dropped on the form are put into its file field and sent. Without this script the field and the text box do it.
for (const form of document.querySelectorAll("form[data-drop]")) {
  const box = form.querySelector(".drop");
  const field = form.querySelector("input[type=file]");
  form.querySelector(".drop-hint").hidden = false;

  for (const kind of ["dragenter", "dragover"]) {
    box.addEventListener(kind, (event) => {
      event.preventDefault();
      box.classList.add("is-over");
    });
  }

  for (const kind of ["dragleave", "drop"]) {
    box.addEventListener(kind, () => box.classList.remove("is-over"));
  }

  box.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      field.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });

  form.addEventListener("submit", () => {
    const button = form.querySelector("button[type=submit]");
    button.textContent = "Reading …";
  });
}
