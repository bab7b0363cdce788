// Makes a neighbourhood movable: the server's drawing stays until a button asks for zooming and dragging, and only then
// is Cytoscape.js loaded. Nodes, lines and places are read from the drawing.
const figure = document.querySelector("figure[data-network]");
if (figure) {
  offer(figure);
}

function offer(figure) {
  const tools = figure.querySelector(".network-tools");
  const drawing = figure.querySelector(".picture-scroll");
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const open = button("Zoom and move", async () => {
    open.disabled = true;
    said.textContent = "Loading…";
    try {
      const { default: cytoscape } = await import("../lib/cytoscape/cytoscape.esm.min.mjs");
      tools.replaceChildren();
      said.textContent = "";
      show(cytoscape, figure, drawing, tools, said, () => {
        tools.replaceChildren(open, said);
        open.disabled = false;
        open.focus();
      });
    } catch {
      open.disabled = false;
      said.textContent = "The movable picture could not be loaded. The drawing and the table say the same.";
    }
  });
  tools.replaceChildren(open, said);
  tools.hidden = false;
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button-quiet";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

function show(cytoscape, figure, drawing, tools, said, whenClosed) {
  keepStyleOut();
  const canvas = document.createElement("div");
  canvas.className = "network-canvas";
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute(
    "aria-label",
    `Network of ${figure.dataset.network}. Arrow keys go from name to name, Enter opens its record, plus and minus zoom, 0 shows all, Escape leads back to the drawing.`
  );
  drawing.after(canvas);
  drawing.hidden = true;

  const cy = cytoscape({
    container: canvas,
    elements: elements(drawing),
    layout: { name: "preset", fit: true, padding: 20 },
    style: style(),
    minZoom: 0.2,
    maxZoom: 3,
    boxSelectionEnabled: false,
    selectionType: "single",
  });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const restyle = () => cy.style(style());
  dark.addEventListener("change", restyle);

  const zoom = (factor) =>
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  const fit = () => cy.fit(undefined, 20);
  const close = () => {
    dark.removeEventListener("change", restyle);
    cy.destroy();
    canvas.remove();
    drawing.hidden = false;
    said.textContent = "";
    whenClosed();
  };
  tools.replaceChildren(
    button("Zoom in", () => zoom(1.3)),
    button("Zoom out", () => zoom(1 / 1.3)),
    button("Show all", fit),
    button("Back to the drawing", close),
    said
  );

  cy.on("tap", "node", (event) => (location.href = event.target.data("url")));
  cy.on("mouseover", "node", () => canvas.style.setProperty("cursor", "pointer"));
  cy.on("mouseout", "node", () => canvas.style.removeProperty("cursor"));
  let current = cy.nodes(".centre");
  const choose = (node) => {
    current.removeClass("current");
    current = node;
    current.addClass("current");
    said.textContent = `${node.data("label")}, ${node.data("words")}`;
    const box = node.renderedBoundingBox();
    if (box.x1 < 0 || box.y1 < 0 || box.x2 > cy.width() || box.y2 > cy.height()) {
      cy.center(node);
    }
  };
  const acts = {
    ArrowUp: () => choose(nearest(cy, current, 0, -1)),
    ArrowDown: () => choose(nearest(cy, current, 0, 1)),
    ArrowLeft: () => choose(nearest(cy, current, -1, 0)),
    ArrowRight: () => choose(nearest(cy, current, 1, 0)),
    Enter: () => (location.href = current.data("url")),
    "+": () => zoom(1.3),
    "-": () => zoom(1 / 1.3),
    0: fit,
    Escape: close,
  };
  canvas.addEventListener("keydown", (event) => {
    if (acts[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      acts[event.key]();
    }
  });
  canvas.addEventListener("focus", () => choose(current));
  canvas.focus();
}

function elements(drawing) {
  const nodes = [...drawing.querySelectorAll("[data-node]")].map((node) => ({
    data: {
      id: node.dataset.node,
      label: node.dataset.label,
      words: node.dataset.words,
      text: `${node.dataset.label}\n${node.dataset.words}`,
      url: node.getAttribute("href"),
    },
    position: { x: Number(node.dataset.x), y: Number(node.dataset.y) },
    classes: `${node.dataset.kind} ${node.classList.contains("centre") ? "centre" : ""}`,
  }));
  const lines = [...drawing.querySelectorAll("[data-one]")].map((line, i) => ({
    data: { id: `line-${i}`, source: line.dataset.one, target: line.dataset.other, signs: line.dataset.signs },
    classes: `${line.dataset.direction} ${line.classList.contains("spoke") ? "spoke" : "aside"}`,
  }));
  return [...nodes, ...lines];
}

// The node most in that direction: near, and rather straight ahead than aside. At the end of the picture, the same node.
function nearest(cy, from, dx, dy) {
  const at = from.position();
  let best = from;
  let least = Infinity;
  cy.nodes().forEach((node) => {
    const x = node.position("x") - at.x;
    const y = node.position("y") - at.y;
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (ahead > 5 && ahead + 2 * aside < least) {
      least = ahead + 2 * aside;
      best = node;
    }
  });
  return best;
}

// Cytoscape.js adds one rule as a style element unless an element of this name is there; seeing.css has that rule.
function keepStyleOut() {
  const name = "__________cytoscape_stylesheet";
  if (!document.getElementById(name)) {
    const marker = document.createElement("meta");
    marker.id = name;
    document.head.append(marker);
  }
}

function style() {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name) => tokens.getPropertyValue(`--${name}`).trim();
  const line = (selector, colour, pattern) => ({
    selector,
    style: {
      "line-color": token(colour),
      ...(pattern ? { "line-style": "dashed", "line-dash-pattern": pattern } : {}),
    },
  });
  return [
    {
      selector: "node",
      style: {
        label: "data(text)",
        "text-wrap": "wrap",
        "text-max-width": 212,
        "text-valign": "center",
        "font-size": 13,
        "font-family": "system-ui, sans-serif",
        color: token("ink"),
        width: 224,
        height: 44,
        "background-color": token("paper-sunk"),
        "border-color": token("rule-strong"),
        "border-width": 1.5,
        shape: "round-rectangle",
        "corner-radius": 22,
      },
    },
    { selector: "node.marker", style: { shape: "rectangle", "background-color": token("mark-marker") } },
    { selector: "node.pathway", style: { shape: "hexagon", "background-color": token("mark-pathway") } },
    { selector: "node.centre", style: { "border-width": 3, "border-color": token("ink"), "font-weight": 600 } },
    { selector: "node.current", style: { "border-width": 5, "border-color": token("focus") } },
    {
      selector: "edge",
      style: {
        width: 2,
        "curve-style": "bezier",
        "line-color": token("even"),
        label: "data(signs)",
        "font-size": 12,
        color: token("ink"),
        "text-background-color": token("paper-raised"),
        "text-background-opacity": 1,
        "text-background-padding": 2,
      },
    },
    { selector: "edge.aside", style: { width: 1 } },
    line("edge.increase", "rise"),
    line("edge.decrease", "fall", [10, 5]),
    line("edge.association", "accent", [2, 4]),
    line("edge.no-effect", "even", [1, 8]),
    line("edge.other", "even", [9, 4, 2, 4]),
    { selector: "edge.mixed.spoke", style: { width: 4 } },
  ];
}
