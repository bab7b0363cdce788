// What is typed or chosen in a form of the review and not sent yet is kept in this browser, over a reload too, until the form
// is sent. A form that holds such words says so beside its name.

const prefix = `review-draft:${location.pathname}:`;

function keyOf(form) {
  const place = form.closest(".review-card")?.id ?? form.closest("details")?.id;
  return `${prefix}${place}:${new URL(form.action).searchParams.get("handler")}`;
}

function fieldsOf(form) {
  // What is offered for a name is there only after it was asked for.
  const isOffered = (e) => e.name === "Choice";
  return [...form.elements].filter((e) => e.name && !isOffered(e) && e.type !== "hidden" && e.type !== "submit");
}

const isTicked = (field) => field.type === "checkbox" || field.type === "radio";
const valueOf = (field) => (isTicked(field) ? field.checked : field.value);

/** Keeps the form of a field that was changed. */
export function keepDraft(field) {
  const form = field.form;
  if (form?.matches("details [data-review]")) {
    localStorage.setItem(keyOf(form), JSON.stringify(fieldsOf(form).map((f) => [f.name, valueOf(f)])));
    form.closest("details").dataset.draft = "";
  }
}

/** Forgets what was typed in a form, once it is sent. */
export function dropDraft(form) {
  localStorage.removeItem(keyOf(form));
}

/** Fills the forms in a part of the page with what was typed into them before. */
export function restoreDrafts(root) {
  for (const form of root.querySelectorAll("details [data-review]")) {
    const kept = JSON.parse(localStorage.getItem(keyOf(form)) ?? "null");
    const fields = fieldsOf(form);
    // A form that has other fields now, or a choice, is another form.
    if (!kept || kept.length !== fields.length || kept.some(([name], i) => name !== fields[i].name)) {
      continue;
    }

    kept.forEach(([, value], i) => {
      fields[i][isTicked(fields[i]) ? "checked" : "value"] = value;
    });
    form.closest("details").dataset.draft = "";
  }
}
