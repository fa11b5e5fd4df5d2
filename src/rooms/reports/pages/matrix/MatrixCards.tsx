import { useId, useState } from "react";
import type { MatrixBody } from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import { useRoundTitle } from "../use-round-title.ts";
import { CellView } from "./CellView.tsx";
import type { MatrixRound } from "./matrix-round.ts";
import { RoundActs, RoundHead } from "./RoundHead.tsx";

type Props = { readonly rounds: readonly MatrixRound[]; readonly bodies: readonly MatrixBody[] };

/** On a phone: one round, a card for each body. */
export function MatrixCards({ rounds, bodies }: Props) {
  const say = useReportWords();
  const titleOf = useRoundTitle();
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const round = rounds.find((each) => each.id === chosen) ?? rounds.at(-1);
  if (!round) return null;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{say("report.round")}</label>
        <select id={id} value={round.id} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {rounds.map((each) => (
            <option key={each.id} value={each.id}>
              {titleOf(each)}
            </option>
          ))}
        </select>
      </div>
      <p className="report-card-head">
        <RoundHead round={round} />
        <RoundActs round={round} bodies={bodies} />
      </p>
      <ul className="report-cards">
        {bodies.map((body) => {
          const cell = body.cells.find(({ roundId }) => roundId === round.id);
          return (
            cell && (
              <li key={body.id}>
                <b lang="vi">{body.name}</b>
                {body.heldBy !== null && <small>{say("report.held-by", { name: body.heldBy })}</small>}
                <CellView body={body} round={round} cell={cell} />
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
