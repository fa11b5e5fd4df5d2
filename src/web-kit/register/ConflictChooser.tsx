import { Fragment, useState } from "react";
import type { RecordDeclaration } from "#shared/fields/index.ts";
import { formatInstant } from "../format.ts";
import type { Cell, GridColumn } from "../grid/grid-types.ts";
import { Modal } from "../Modal.tsx";
import { useLocale } from "../use-locale.ts";
import "./conflict-chooser.css";
import type { RegisterRows } from "./use-rows.ts";
import { useRegisterWords } from "./wording.ts";

type Side = "mine" | "theirs";
type Props = {
  readonly declaration: RecordDeclaration;
  readonly columns: readonly GridColumn[];
  readonly rows: RegisterRows;
  readonly onClose: () => void;
};

/** Cells that two people changed at once: both words side by side, and one of them is chosen. */
export function ConflictChooser({ declaration, columns, rows, onClose }: Props) {
  const say = useRegisterWords();
  const locale = useLocale();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const disputed = [...rows.saver.disputes];
  const all = disputed.flatMap(([id, disputes]) => disputes.map(({ key }) => `${id} ${key}`));
  const choose = (names: readonly string[], side: Side): void =>
    setChosen((before) => ({ ...before, ...Object.fromEntries(names.map((name) => [name, side])) }));
  const words = (key: string, cell: Cell): string => {
    const column = columns.find((each) => each.key === key);
    const text = cell.kind === "words" ? cell.words : (column?.write(cell.value) ?? "");
    return text === "" ? say("register.history.empty") : text;
  };
  function save(): void {
    for (const [id, disputes] of disputed) {
      const mine = disputes.filter(({ key }) => chosen[`${id} ${key}`] === "mine").map(({ key }) => key);
      rows.saver.resolve(id, new Set(mine));
    }
    onClose();
  }
  return (
    <Modal title={say("register.conflict.title")} onClose={onClose} isWide>
      <div className="conflict-chooser">
        <p>{say("register.conflict.how")}</p>
        <p className="conflict-all">
          <button type="button" className="btn" onClick={() => choose(all, "mine")}>
            {say("register.conflict.all-mine")}
          </button>
          <button type="button" className="btn" onClick={() => choose(all, "theirs")}>
            {say("register.conflict.all-theirs")}
          </button>
        </p>
        {disputed.map(([id, disputes]) => (
          <Fragment key={id}>
            <h3 lang="vi">{words(declaration.key, rows.find(id)?.cells[declaration.key] ?? EMPTY)}</h3>
            {disputes.map(({ key, mine, theirs, writer }) => (
              <fieldset key={key}>
                <legend>{columns.find((each) => each.key === key)?.title}</legend>
                {(["theirs", "mine"] as const).map((side) => (
                  <label key={side} className="conflict-side">
                    <input
                      type="radio"
                      name={`${id} ${key}`}
                      checked={chosen[`${id} ${key}`] === side}
                      onChange={() => choose([`${id} ${key}`], side)}
                    />
                    <b lang="vi">{words(key, side === "mine" ? mine : theirs)}</b>
                    <small>
                      {side === "mine"
                        ? say("register.conflict.mine")
                        : writer
                          ? say("register.conflict.theirs-by", {
                              by: writer.by,
                              at: formatInstant(writer.at, locale),
                            })
                          : say("register.conflict.theirs")}
                    </small>
                  </label>
                ))}
              </fieldset>
            ))}
          </Fragment>
        ))}
        <p className="conflict-end">
          <button type="button" className="btn main" disabled={all.some((name) => !(name in chosen))} onClick={save}>
            {say("register.conflict.save")}
          </button>
        </p>
      </div>
    </Modal>
  );
}

const EMPTY: Cell = { kind: "value", value: null };
