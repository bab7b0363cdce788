// Suggestions while typing: a combobox over the search boxes. Without this script the form searches as ever. A form that
// names kinds (data-suggest="marker pathway") suggests only those, and is sent with the chosen name instead of going there.
const wait = 120;

for (const form of document.querySelectorAll("form[data-suggest]")) {
  attach(form, form.querySelector("input[type=search], input[type=text]"));
}

function attach(form, input) {
  const kinds = form.dataset.suggest.split(" ").filter(Boolean);
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `${input.id}-suggestions`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  let timer, asked, chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (index) => {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    input.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  };

  // Of several names with commas between them the last is the one being typed.
  const typed = () => (kinds.length > 0 ? input.value.split(",").at(-1).trim() : input.value);

  const take = (option) => {
    if (kinds.length === 0) {
      location.assign(option.dataset.url);
      return;
    }

    const before = input.value.split(",").slice(0, -1).map((name) => name.trim());
    input.value = [...before, option.dataset.label].join(", ");
    close();
    form.requestSubmit();
  };

  const show = (all) => {
    const hits = kinds.length > 0 ? all.filter((hit) => kinds.includes(hit.kind)) : all;
    list.replaceChildren(...hits.map((hit, i) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${i}`;
      option.setAttribute("role", "option");
      option.dataset.url = hit.url;
      option.dataset.label = hit.label;
      option.append(hit.label);
      const why = document.createElement("small");
      why.textContent = `${hit.kind} · ${hit.why}`;
      option.append(why);
      return option;
    }));
    chosen = -1;
    list.hidden = hits.length === 0;
    input.setAttribute("aria-expanded", String(hits.length > 0));
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(`/suggest?q=${encodeURIComponent(typed())}`, { signal: asked.signal });
        show(answer.ok ? await answer.json() : []);
      } catch (error) {
        if (error.name !== "AbortError") {
          close();
        }
      }
    }, wait);
  });

  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }

    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape" && input.getAttribute("aria-expanded") === "true") {
      // The first Escape closes the list; a browser's own would empty the box with it.
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    }
  });

  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[data-url]");
    if (option) {
      event.preventDefault();
      take(option);
    }
  });

  input.addEventListener("blur", () => setTimeout(close, 100));
}
