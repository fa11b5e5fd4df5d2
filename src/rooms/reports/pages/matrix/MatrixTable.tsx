import type { KeyboardEvent } from "react";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import type { MatrixBody } from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import { CellView } from "./CellView.tsx";
import type { MatrixRound } from "./matrix-round.ts";
import { RoundActs, RoundHead } from "./RoundHead.tsx";

type Props = { readonly rounds: readonly MatrixRound[]; readonly bodies: readonly MatrixBody[] };

export function MatrixTable({ rounds, bodies }: Props) {
  const say = useReportWords();
  return (
    <>
      <p className="label noprint">{say("report.matrix.keys")}</p>
      <ScrollRegion label={say("report.matrix")} className="report-scroll">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows move between the links inside */}
        <table className="report-matrix" onKeyDown={moveByArrow}>
          <thead>
            <tr>
              <th scope="col">{say("report.body")}</th>
              {rounds.map((round) => (
                <th scope="col" key={round.id}>
                  <RoundHead round={round} />
                  <RoundActs round={round} bodies={bodies} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bodies.map((body) => (
              <tr key={body.id}>
                <th scope="row" lang="vi">
                  {body.name}
                  {body.heldBy !== null && <small>{say("report.held-by", { name: body.heldBy })}</small>}
                </th>
                {rounds.map((round) => {
                  const cell = body.cells.find(({ roundId }) => roundId === round.id);
                  return <td key={round.id}>{cell && <CellView body={body} round={round} cell={cell} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** From the link or button that has the focus to the first one of the next cell that has any, in the direction of the arrow. */
function moveByArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>("td, th") : null;
  const row = cell?.closest("tr");
  if (!step || !cell || !row) return;
  const rows = [...event.currentTarget.querySelectorAll("tr")];
  let [line, place] = [rows.indexOf(row) + step[0], cell.cellIndex + step[1]];
  for (;;) {
    const next = rows[line]?.cells[place];
    if (!next) return;
    const target = next.querySelector<HTMLElement>("a, button:not(:disabled)");
    if (target) {
      event.preventDefault();
      target.focus();
      return;
    }
    [line, place] = [line + step[0], place + step[1]];
  }
}
