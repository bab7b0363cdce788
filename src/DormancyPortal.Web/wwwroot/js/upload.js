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
    const isFolder = entries.some((entry) => entry.isDirectory);
    const { files, unread } = isFolder ? await below(entries) : { files: event.dataTransfer.files, unread: [] };
    // A folder without files is sent too: the answer says that nothing was in it.
    if (files.length > 0 || isFolder) {
      field.files = files;
      form.querySelectorAll("input[name=Unread]").forEach((input) => input.remove());
      form.append(...unread.map(hidden));
      form.requestSubmit();
    }
  });

  form.addEventListener("submit", () => {
    const button = form.querySelector("button[type=submit]");
    button.textContent = "Reading …";
  });
}

// All files below folders that were dropped, as a list that a file field takes, and the names of those that cannot be read.
async function below(entries) {
  const found = new DataTransfer();
  const unread = [];
  const waiting = [...entries];
  while (waiting.length > 0) {
    const entry = waiting.shift();
    const path = entry.fullPath.replace(/^\//, "");
    try {
      if (entry.isFile) {
        const file = await new Promise((done, failed) => entry.file(done, failed));
        // Asked for its first byte, because a file that may not be read fails only when it is.
        await file.slice(0, 1).arrayBuffer();
        found.items.add(new File([file], path, { type: file.type, lastModified: file.lastModified }));
        continue;
      }

      const reader = entry.createReader();
      // A reader gives a part of a folder at a time, and nothing when it is through.
      for (let part; (part = await new Promise((done, failed) => reader.readEntries(done, failed))).length > 0; ) {
        waiting.push(...part);
      }
    } catch {
      unread.push(path);
    }
  }

  return { files: found.files, unread };
}

function hidden(path) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name: "Unread", value: path });
  return input;
}
