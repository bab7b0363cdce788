// Asks how far something is and shows it without loading the page; loads it once at the end, when the buttons change, but not
// a page that stays as it is (data-progress-stays) and on which something may be typed by then.
const box = document.querySelector("[data-progress]");
const said = document.querySelector("[data-progress-said]");
const shown = 1000;
const spoken = 10000;
let lastSpoken = 0;

async function ask() {
  try {
    const answer = await fetch(box.dataset.progress);
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }

    box.innerHTML = await answer.text();
    if (answer.headers.get("X-Moving") === "0") {
      if ("progressStays" in box.dataset) {
        said.textContent = box.querySelector(".progress-sum")?.textContent ?? "";
      } else {
        location.reload();
      }

      return;
    }

    if (Date.now() - lastSpoken > spoken) {
      said.textContent = box.querySelector(".progress-sum").textContent;
      lastSpoken = Date.now();
    }
  } catch {
    said.textContent = "The portal does not answer. The work goes on when it is back.";
  }

  setTimeout(ask, shown);
}

setTimeout(ask, shown);
