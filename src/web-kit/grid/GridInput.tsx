import { HEAD_HEIGHT, ROW_HEIGHT } from "./grid-props.ts";
import type { GridColumn } from "./grid-types.ts";
import type { Layout } from "./layout.ts";
import type { GridActions } from "./use-grid-actions.ts";
import { useGridWords } from "./wording.ts";

type Props = {
  readonly gridId: string;
  readonly actions: GridActions;
  readonly layout: Layout;
  readonly columns: readonly GridColumn[];
  readonly frozen: number;
  /** The cell under the textarea is in the document. */
  readonly isDrawn: boolean;
  /** Why the row of the active cell is not saved. */
  readonly problem: string | null;
};

/** The textarea over the active cell, and the list below it. It is never unmounted: see `use-cell-input.ts`. */
export function GridInput({ gridId, actions, layout, columns, frozen, isDrawn, problem }: Props) {
  const say = useGridWords();
  const { selection, input, list } = actions;
  const { line, column: at } = selection.active;
  const column = columns[at];
  const isReady = input.mode === "ready";
  const left = layout.lefts[at] ?? 0;
  const top = HEAD_HEIGHT + line * ROW_HEIGHT;
  // Over a frozen cell the textarea stays in view as the cell does; it stands in the flow then, below the head.
  const place =
    at < frozen
      ? ({ position: "sticky", top: "auto", left, transform: `translateY(${top - HEAD_HEIGHT}px)` } as const)
      : { transform: `translate(${left}px, ${top}px)` };
  const chosen = list.options[list.chosen];
  const listId = `${gridId}-list`;
  const isOpen = !isReady && list.options.length > 0;
  const cell = isDrawn ? `${gridId}-${line}-${at}` : undefined;
  const points = isReady ? cell : chosen && `${listId}-${list.chosen}`;
  return (
    <div className="grid-input" style={{ ...place, width: column?.width }}>
      <textarea
        ref={input.element}
        className={isReady ? "ready" : "editing"}
        aria-label={say("grid.edit", { column: column?.title ?? "" })}
        aria-controls={isReady ? gridId : listId}
        aria-activedescendant={points}
        aria-describedby={problem === null ? undefined : `${gridId}-problem`}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        lang="vi"
        {...actions.handlers}
      />
      {problem !== null && !isOpen && (
        <p id={`${gridId}-problem`} className="grid-problem">
          {problem}
        </p>
      )}
      {isOpen && (
        <div role="listbox" id={listId} className="grid-options" aria-label={say("grid.options")}>
          {list.options.map((option, index) => (
            <div
              key={`${option.words} ${option.hint ?? ""}`}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === list.chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                actions.choose(option);
              }}
            >
              {option.words}
              {option.hint !== null && <small>{option.hint}</small>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
