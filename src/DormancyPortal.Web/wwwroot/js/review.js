// The review with less waiting: forms are sent without loading the page, one side lights up the other, keys, kept notes,
// adding by selecting text. Without this script every form and link does the same with a page each.
import { dropDraft, keepDraft, restoreDrafts } from "./review-drafts.js";
import { offerSelected } from "./review-selection.js";

const review = document.getElementById("review");
const text = review.querySelector(".reader");
const aside = review.querySelector(".beside");
const said = document.createElement("p");
said.className = "visually-hidden";
said.setAttribute("role", "status");
review.after(said);
const noteKey = (field) => `review-note:${location.pathname}:${field.dataset.keep}`;
const shown = new WeakMap();
let current = null;
// A glide would lag behind keys that are pressed one after the other.
const atOnce = { block: "nearest", behavior: "instant" };

document.documentElement.classList.add("has-keys");
begin(document);
offerSelected(review, text);

function begin(root) {
  for (const card of root.querySelectorAll(".review-card")) {
    if (!shown.has(card)) {
      shown.set(card, plain(card));
    }
  }

  restoreDrafts(root);

  for (const field of root.querySelectorAll("[data-keep]")) {
    const kept = localStorage.getItem(noteKey(field));
    if (kept && !field.value) {
      field.value = kept;
    }
  }
}

// What the server said of a card, but for the token that differs with every page.
function plain(card) {
  return card.outerHTML.replace(/<input name="__RequestVerificationToken"[^>]*>/g, "");
}

// ---- Sending ----

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-review]")) {
    form.querySelectorAll("[data-keep]").forEach((field) => localStorage.removeItem(noteKey(field)));
    return;
  }

  event.preventDefault();
  const button = event.submitter;
  const card = form.closest(".review-card");
  const before = new Set([...document.querySelectorAll(".review-card")].map((c) => c.id));
  button?.setAttribute("aria-busy", "true");
  let answer, page;
  try {
    answer = await fetch(button?.getAttribute("formaction") ?? form.action, { method: "POST", body: new URLSearchParams(new FormData(form, button)) });
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    said.textContent = "The portal cannot be reached. Nothing was kept; try again.";
    button?.removeAttribute("aria-busy");
    return;
  }

  const problem = page.querySelector("[data-problem]");
  if (problem) {
    showProblem(form, card, page, problem);
  } else if (page.getElementById("review")) {
    dropDraft(form);
    update(page);
    const added = [...document.querySelectorAll(".review-card")].find((c) => !before.has(c.id));
    focusCard(document.getElementById(card?.id) ?? added ?? null);
    said.textContent = `Kept. ${document.getElementById("review-progress")?.textContent ?? ""}`;
  } else {
    // Signed out, or gone: the plain way shows why.
    location.assign(answer.redirected ? answer.url : location.href);
  }
});

function showProblem(form, card, page, problem) {
  const place = card ?? form.closest("details");
  const fresh = page.getElementById(place.id);
  if (fresh) {
    fresh.querySelector("form")?.before(problem);
    place.replaceWith(fresh);
    begin(fresh.parentElement);
    if (fresh.matches(".review-card")) {
      focusCard(fresh);
    }
  } else {
    form.before(problem);
  }

  problem.tabIndex = -1;
  problem.focus();
}

// Cards that did not change stay as they are, with whatever is open and typed in them.
function update(page) {
  for (const card of page.querySelectorAll(".review-card")) {
    const old = document.getElementById(card.id);
    if (old && shown.get(old) === plain(card)) {
      card.replaceWith(old);
    }
  }

  const keys = document.getElementById("review-keys");
  page.getElementById("review-keys").replaceWith(keys);
  text.replaceChildren(...page.querySelector("#review .reader").childNodes);
  aside.replaceChildren(...page.querySelector("#review .beside").childNodes);
  for (const part of page.querySelectorAll("[data-follows]")) {
    document.getElementById(part.id)?.replaceWith(part);
  }

  begin(document);
}

// ---- One side lights the other ----

function light(items) {
  document.querySelectorAll(".is-lit").forEach((e) => e.classList.remove("is-lit"));
  for (const item of items) {
    document.querySelectorAll(dataOf(item)).forEach((e) => e.classList.add("is-lit"));
  }
}

// Words may be cited by several cards: a name in the headline, a date of the release and of the paper.
const dataOf = (item) => `[data-item~="${CSS.escape(item)}"]`;

function itemsAt(place) {
  const around = place?.closest("[data-item]");
  return around ? [...around.dataset.item.split(" "), ...itemsAt(around.parentElement)] : [];
}

review.addEventListener("focusin", (event) => {
  const card = event.target.closest(".review-card");
  light(itemsAt(event.target));
  if (card) {
    current = card;
    showWords(card.dataset.item, event.target);
  }
});

// What scrolls under a mouse that rests is not pointed at.
let pointedAt = "";
const placeOf = (event) => `${event.screenX} ${event.screenY}`;
document.addEventListener("mousemove", (event) => (pointedAt = placeOf(event)), true);

review.addEventListener("mouseover", (event) => {
  if (placeOf(event) !== pointedAt) {
    const items = itemsAt(event.target);
    light(items.length > 0 ? items : itemsAt(current));
  }
});

// What moves between the press and the release of a mouse is not clicked, so words follow keys and finished presses alone.
let isPressed = false;
for (const kind of ["mousedown", "mouseup", "keydown"]) {
  document.addEventListener(kind, () => (isPressed = kind === "mousedown"), true);
}

// Only where the words stand beside the card: above it they would push it out of view.
function showWords(item, focused) {
  const isBeside = text.getBoundingClientRect().right <= aside.getBoundingClientRect().left;
  if (isBeside && !isPressed) {
    text.querySelector(dataOf(item))?.scrollIntoView(atOnce);
    focused.scrollIntoView(atOnce);
  }
}

review.addEventListener("mouseleave", () => light(itemsAt(current)));

text.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  // Words that were marked with the mouse are meant to be taken, not followed.
  if (link && event.detail > 0 && !getSelection().isCollapsed) {
    event.preventDefault();
    return;
  }

  const card = link && document.getElementById(link.hash.slice(1));
  if (card?.matches(".review-card")) {
    event.preventDefault();
    focusCard(card);
  }
});

function focusCard(card) {
  if (card) {
    current = card;
    card.focus({ preventScroll: true });
    card.scrollIntoView(atOnce);
  }
}

// ---- Keys ----

const isOn = () => localStorage.getItem("review-keys") !== "off";
document.getElementById("review-keys-on").checked = isOn();
document.addEventListener("change", (event) => {
  if (event.target.id === "review-keys-on") {
    localStorage.setItem("review-keys", event.target.checked ? "on" : "off");
  }
});

document.addEventListener("keydown", (event) => {
  if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) {
    return;
  }

  const [cards, at] = cardsAndCurrent();
  const act = {
    j: () => go(1),
    k: () => go(-1),
    a: () => cards[at]?.querySelector("[data-key=a]")?.click(),
    u: () => cards[at]?.querySelector("[data-key=u]")?.click(),
    e: () => openPart(cards[at], "e"),
    x: () => openPart(cards[at], "x"),
    "?": () => {
      const keys = document.getElementById("review-keys");
      keys.open = !keys.open;
      keys.querySelector("summary").focus();
    },
  }[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

function cardsAndCurrent() {
  const cards = [...aside.querySelectorAll(".review-card")];
  return [cards, cards.indexOf(document.getElementById(current?.id))];
}

function go(by) {
  const [cards, at] = cardsAndCurrent();
  focusCard(cards[Math.max(0, Math.min(at + by, cards.length - 1))]);
}

aside.addEventListener("click", (event) => {
  const button = event.target.closest("[data-go]");
  if (button) {
    go(button.dataset.go === "j" ? 1 : -1);
  }
});

function openPart(card, part) {
  const details = card?.querySelector(`[data-part=${part}]`);
  if (details) {
    details.open = true;
    details.querySelector("input:not([type=hidden]), select")?.focus();
  }
}

// ---- What is typed is kept until it is sent ----

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-keep]")) {
    localStorage.setItem(noteKey(event.target), event.target.value);
  }

  keepDraft(event.target);
});

// ---- Names are suggested by the portal's own search ----

const names = document.createElement("datalist");
names.id = "review-names";
review.append(names);
let wait;

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!field.matches("[data-names]")) {
    return;
  }

  field.setAttribute("list", names.id);
  clearTimeout(wait);
  wait = setTimeout(async () => {
    const answer = await fetch(`/suggest?q=${encodeURIComponent(field.value)}`);
    const hits = answer.ok ? await answer.json() : [];
    names.replaceChildren(
      ...hits.filter((hit) => !field.dataset.names || hit.kind === field.dataset.names).map((hit) => {
        const option = document.createElement("option");
        option.value = hit.label;
        option.label = `${hit.label}: ${hit.kind}, ${hit.why}`;
        return option;
      }),
    );
  }, 150);
});
