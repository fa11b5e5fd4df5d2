const SVG = "http://www.w3.org/2000/svg";

/** Starts lighting inside an element; the returned function ends it. */
export function createLights(ground: HTMLElement, onPick: (keys: readonly string[]) => void): () => void {
  const leader = createLeader(ground);
  let focused: readonly string[] = [];

  function show(keys: readonly string[]): void {
    for (const element of ground.querySelectorAll("[data-lit]")) element.removeAttribute("data-lit");
    for (const key of keys) {
      for (const element of ground.querySelectorAll(`[data-at~="${CSS.escape(key)}"]`))
        element.setAttribute("data-lit", "");
    }
    const [only] = keys;
    leader.draw(keys.length === 1 && only !== undefined ? only : null);
  }

  const over = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") show(keysAt(event.target) ?? focused);
  };
  const leave = (): void => show(focused);
  const focusIn = (event: FocusEvent): void => show((focused = keysAt(event.target) ?? []));
  const focusOut = (): void => show((focused = []));
  const click = (event: MouseEvent): void => {
    const words = event.target instanceof Element ? event.target.closest("[data-near]") : null;
    if (words && getSelection()?.isCollapsed !== false) onPick(keysAt(words) ?? []);
  };

  ground.addEventListener("pointerover", over);
  ground.addEventListener("pointerleave", leave);
  ground.addEventListener("focusin", focusIn);
  ground.addEventListener("focusout", focusOut);
  ground.addEventListener("click", click);
  addEventListener("scroll", leader.follow, { passive: true });
  return () => {
    ground.removeEventListener("pointerover", over);
    ground.removeEventListener("pointerleave", leave);
    ground.removeEventListener("focusin", focusIn);
    ground.removeEventListener("focusout", focusOut);
    ground.removeEventListener("click", click);
    removeEventListener("scroll", leader.follow);
    leader.remove();
  };
}

function keysAt(target: EventTarget | null): readonly string[] | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
  const keys = element?.dataset["near"] ?? element?.dataset["at"];
  return keys === undefined || keys === "" ? null : keys.split(" ");
}

type Leader = {
  readonly draw: (key: string | null) => void;
  /** Draws the same line again where its ends are now. */
  readonly follow: () => void;
  readonly remove: () => void;
};

/** The thin line from the end of the lit words, down the gutter, to the top of their note. Only where both stand in one row. */
function createLeader(ground: HTMLElement): Leader {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "leader");
  svg.setAttribute("aria-hidden", "true");
  const path = svg.appendChild(document.createElementNS(SVG, "path"));
  document.body.append(svg);

  let drawn: string | null = null;
  function draw(key: string | null): void {
    drawn = key;
    path.setAttribute("d", "");
    if (key === null) return;
    const note = ground.querySelector(`[data-note] [data-at="${CSS.escape(key)}"]`);
    const words = [
      ...(note?.closest("[data-row]")?.querySelectorAll(`[data-near][data-at~="${CSS.escape(key)}"]`) ?? []),
    ].at(-1);
    const end = [...(words?.getClientRects() ?? [])].at(-1);
    const edge = note?.closest("[data-note]")?.getBoundingClientRect();
    if (!note || !end || !edge || edge.left < end.right) return;

    const top = note.getBoundingClientRect().top;
    const left = note.getBoundingClientRect().left;
    path.setAttribute("d", `M${end.right} ${end.bottom - 1}H${edge.left - 12}V${top - 3}H${left + 10}V${top}`);
  }
  return { draw, follow: () => draw(drawn), remove: () => svg.remove() };
}
