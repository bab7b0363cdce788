// Words selected in the text of a release can be added as something that was missed, or shown for a field that is being
// corrected. Each form that takes words says so itself: data-add, or data-words with the name of its field.

/** Offers what can be done with selected words, at the selection. */
export function offerSelected(review, text) {
  const acts = document.createElement("div");
  acts.className = "select-acts";
  acts.setAttribute("role", "group");
  acts.setAttribute("aria-label", "With the selected words");
  acts.hidden = true;
  review.append(acts);

  const offer = () => {
    const selection = getSelection();
    const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    acts.hidden = !range || !text.contains(range.commonAncestorContainer) || !wordsOf(range);
    if (!acts.hidden) {
      acts.replaceChildren(...buttons());
      place(acts, range.getBoundingClientRect());
    }
  };
  document.addEventListener("selectionchange", offer);
  offer();
}

function buttons() {
  const fields = [...document.querySelectorAll("details[open] [data-words]")].map((field) =>
    button(`Show for ${field.dataset.words}`, () => fill(field.closest("details"), field)),
  );
  const forms = [...document.querySelectorAll("details[data-add]")].map((form) =>
    button(`Add ${form.dataset.add}`, () => fill(form, form.querySelector("[name=Words]"))),
  );
  return [...fields, ...forms];
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  // The selection would go with the press.
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", act);
  return made;
}

function place(acts, box) {
  // Below the words, or above them where that is out of sight; always within what is seen.
  const [below, above, last] = [box.bottom + 6, box.top - acts.offsetHeight - 6, innerHeight - acts.offsetHeight - 8];
  acts.style.top = `${Math.max(8, Math.min(below <= last ? below : above, last))}px`;
  acts.style.left = `${Math.max(8, Math.min(box.left, innerWidth - acts.offsetWidth - 8))}px`;
}

// The sign behind a finding is no part of the text.
function wordsOf(range) {
  const part = range.cloneContents();
  part.querySelectorAll(".said, .skipped-note").forEach((e) => e.remove());
  return part.textContent.trim();
}

function fill(details, field) {
  const range = getSelection().getRangeAt(0);
  const start = range.startContainer;
  const sentence = (start.nodeType === Node.TEXT_NODE ? start.parentElement : start).closest("[id^=s]");
  details.open = true;
  field.value = wordsOf(range);
  field.form.querySelector("[name=Near]").value = sentence?.id.slice(1) ?? "";
  getSelection().removeAllRanges();
  details.scrollIntoView({ block: "nearest" });
  const next = field.hasAttribute("data-words") ? field : details.querySelector("[name=About], [name=Name], [name=Doi]");
  (next ?? field).focus();
}
