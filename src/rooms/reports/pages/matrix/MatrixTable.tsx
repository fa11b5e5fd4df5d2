import { moveByArrow } from "#web-kit/move-by-arrow.ts";
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
