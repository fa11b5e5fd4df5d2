/** What a key asks of the grid while no cell is being edited. Letters are never read here: typing programs rewrite them. */
export type Command =
  | { readonly kind: "move"; readonly down: number; readonly right: number; readonly isExtending: boolean }
  | { readonly kind: "edge"; readonly down: -1 | 0 | 1; readonly right: -1 | 0 | 1; readonly isExtending: boolean }
  | { readonly kind: "jump"; readonly down: -1 | 0 | 1; readonly right: -1 | 0 | 1; readonly isExtending: boolean }
  | { readonly kind: "page"; readonly down: -1 | 0 | 1; readonly right: -1 | 0 | 1; readonly isExtending: boolean }
  | { readonly kind: "cycle"; readonly direction: "down" | "right"; readonly step: 1 | -1 }
  | {
      readonly kind:
        | "edit"
        | "empty"
        | "clear"
        | "undo"
        | "redo"
        | "fill-down"
        | "fill-right"
        | "series-down"
        | "series-right"
        | "today"
        | "find"
        | "reveal"
        | "all"
        | "row"
        | "column"
        | "keep"
        | "escape";
    };

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const ARROWS: Readonly<Record<string, { down: -1 | 0 | 1; right: -1 | 0 | 1 }>> = {
  ArrowDown: { down: 1, right: 0 },
  ArrowUp: { down: -1, right: 0 },
  ArrowRight: { down: 0, right: 1 },
  ArrowLeft: { down: 0, right: -1 },
};

export function commandOf(event: Key): Command | undefined {
  const { key, shiftKey: isExtending, altKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow && altKey) return key === "ArrowDown" ? { kind: "edit" } : undefined;
  if (arrow) return { kind: isControl ? "jump" : "move", ...arrow, isExtending };
  if (isControl) return controlCommand(key, isExtending);
  switch (key) {
    case "Enter":
      return { kind: "cycle", direction: "down", step: isExtending ? -1 : 1 };
    case "Tab":
      return { kind: "cycle", direction: "right", step: isExtending ? -1 : 1 };
    case "Home":
      return { kind: "edge", down: 0, right: -1, isExtending };
    case "End":
      return { kind: "edge", down: 0, right: 1, isExtending };
    case "PageDown":
      return altKey
        ? { kind: "page", down: 0, right: 1, isExtending }
        : { kind: "page", down: 1, right: 0, isExtending };
    case "PageUp":
      return altKey
        ? { kind: "page", down: 0, right: -1, isExtending }
        : { kind: "page", down: -1, right: 0, isExtending };
    case "F2":
      return { kind: "edit" };
    case "Delete":
      return { kind: "clear" };
    case "Backspace":
      return { kind: "empty" };
    case "Escape":
      return { kind: "escape" };
    case " ":
      return isExtending ? { kind: "row" } : undefined;
    default:
      return undefined;
  }
}

function controlCommand(key: string, isShifted: boolean): Command | undefined {
  switch (key.toLowerCase()) {
    case "z":
      return { kind: isShifted ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "d":
      return { kind: isShifted ? "series-down" : "fill-down" };
    case "r":
      return { kind: isShifted ? "series-right" : "fill-right" };
    case ";":
      return { kind: "today" };
    // The browser would look only at the rows that are drawn.
    case "f":
      return { kind: "find" };
    case "backspace":
      return { kind: "reveal" };
    case "a":
      return { kind: "all" };
    // Everything is saved as it is typed; the browser would save the page as a file.
    case "s":
      return { kind: "keep" };
    case " ":
      return { kind: isShifted ? "all" : "column" };
    case "home":
      return { kind: "edge", down: -1, right: -1, isExtending: isShifted };
    case "end":
      return { kind: "edge", down: 1, right: 1, isExtending: isShifted };
    default:
      return undefined;
  }
}
