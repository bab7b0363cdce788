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

  box.addEventListener("drop", async (event) => {
    event.preventDefault();
    // Asked for at once: the browser takes what was dropped away when the event is over.
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry);
    const files = entries.some((entry) => entry.isDirectory) ? await below(entries) : event.dataTransfer.files;
    if (files.length > 0) {
      field.files = files;
      form.requestSubmit();
    }
  });

  form.addEventListener("submit", () => {
    const button = form.querySelector("button[type=submit]");
    button.textContent = "Reading …";
  });
}

// All files below folders that were dropped, as a list that a file field takes.
async function below(entries) {
  const found = new DataTransfer();
  const waiting = [...entries];
  while (waiting.length > 0) {
    const entry = waiting.shift();
    if (entry.isFile) {
      found.items.add(await new Promise((done, failed) => entry.file(done, failed)));
      continue;
    }

    const reader = entry.createReader();
    // A reader gives a part of a folder at a time, and nothing when it is through.
    for (let part; (part = await new Promise((done, failed) => reader.readEntries(done, failed))).length > 0; ) {
      waiting.push(...part);
    }
  }

  return found.files;
}
