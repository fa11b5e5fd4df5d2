import { Fragment, useState } from "react";
import { Modal } from "../Modal.tsx";
import { type GridWord, useGridWords } from "./wording.ts";

/** The keys as they are printed on a keyboard; several ways to one thing stand beside each other. */
const GROUPS: readonly { readonly title: GridWord; readonly keys: readonly (readonly [string[], GridWord])[] }[] = [
  {
    title: "grid.keys.move",
    keys: [
      [["Ctrl ↑ ↓ ← →"], "grid.keys.jump"],
      [["Ctrl Home", "Ctrl End"], "grid.keys.ends"],
      [["Home", "End"], "grid.keys.line-ends"],
      [["Page Up", "Page Down"], "grid.keys.page"],
      [["Alt Page Up", "Alt Page Down"], "grid.keys.page-aside"],
      [["Tab", "Enter"], "grid.keys.walk"],
      [["Ctrl Backspace"], "grid.keys.reveal"],
      [["Ctrl F"], "grid.keys.find"],
    ],
  },
  {
    title: "grid.keys.select",
    keys: [
      [["Shift ↑ ↓ ← →"], "grid.keys.extend"],
      [["Ctrl Shift ↑ ↓ ← →"], "grid.keys.extend-jump"],
      [["Shift Space"], "grid.keys.row"],
      [["Ctrl Space"], "grid.keys.column"],
      [["Ctrl A"], "grid.keys.all"],
    ],
  },
  {
    title: "grid.keys.enter",
    keys: [
      [["F2"], "grid.keys.edit"],
      [["Ctrl Enter"], "grid.keys.everywhere"],
      [["Alt Enter"], "grid.keys.break"],
      [["Alt ↓"], "grid.keys.list"],
      [["Ctrl ;"], "grid.keys.today"],
      [["Ctrl D", "Ctrl R"], "grid.keys.copy"],
      [["Ctrl Shift D", "Ctrl Shift R"], "grid.keys.series"],
      [["Delete"], "grid.keys.clear"],
      [["Ctrl C", "Ctrl X", "Ctrl V"], "grid.keys.clipboard"],
      [["Ctrl Z", "Ctrl Y"], "grid.keys.undo"],
      [["Esc"], "grid.keys.escape"],
    ],
  },
];

/** The keys in short, and one press further all of them. */
export function GridKeys() {
  const say = useGridWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="grid-keys noprint">
      <span className="label">{say("grid.keys")}</span>
      <button type="button" className="btn plain" onClick={() => setOpen(true)}>
        {say("grid.keys.all-of-them")}
      </button>
      {isOpen && (
        <Modal title={say("grid.keys.title")} onClose={() => setOpen(false)}>
          <div className="grid-keys-list">
            {GROUPS.map(({ title, keys }) => (
              <section key={title}>
                <h3>{say(title)}</h3>
                <dl>
                  {keys.map(([names, what]) => (
                    <Fragment key={what}>
                      <dt>
                        {names.map((name) => (
                          <kbd key={name}>{name}</kbd>
                        ))}
                      </dt>
                      <dd>{say(what)}</dd>
                    </Fragment>
                  ))}
                </dl>
              </section>
            ))}
            <p>{say("grid.keys.corner")}</p>
            <p className="label">{say("grid.keys.mac")}</p>
          </div>
        </Modal>
      )}
    </span>
  );
}
