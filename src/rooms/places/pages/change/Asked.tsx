import { useId } from "react";
import { TextField } from "#web-kit/TextField.tsx";
import { useWords } from "#web-kit/use-words.ts";
import type { AskedRow, EndedPlaceDecision } from "../../model/index.ts";
import { usePlaceWords } from "../use-place-words.ts";
import { type Draft, type DraftDecision, receiversOf } from "./draft.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("indicators");

const KINDS: readonly EndedPlaceDecision["kind"][] = ["continued", "rebased", "closed"];
const UNDECIDED: DraftDecision = { kind: "", to: "", basis: "" };

type Decisions = Readonly<Record<string, DraftDecision>>;
type Props = {
  readonly draft: Draft;
  readonly asks: readonly AskedRow[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
};

/** Every row that counts for a place which ends: one decision each, none made beforehand. */
export function Asked({ draft, asks, decisions, onDecide }: Props) {
  const say = usePlaceWords();
  if (asks.length === 0) return <p>{say("places.change.asks-nothing")}</p>;
  return (
    <>
      <h2>{say("places.change.asks", { count: asks.length })}</h2>
      <ul className="change-asks">
        {asks.map((row) => (
          <Question
            key={row.id}
            row={row}
            receivers={receiversOf(draft, row)}
            decision={decisions[row.id] ?? UNDECIDED}
            onDecide={(decision) => onDecide({ ...decisions, [row.id]: decision })}
          />
        ))}
      </ul>
    </>
  );
}

type QuestionProps = {
  readonly row: AskedRow;
  readonly receivers: readonly { readonly code: string; readonly name: string }[];
  readonly decision: DraftDecision;
  readonly onDecide: (decision: DraftDecision) => void;
};

function Question({ row: { label, words }, receivers, decision, onDecide }: QuestionProps) {
  const say = usePlaceWords();
  const sayAny = useWords();
  const [kindId, toId] = [useId(), useId()];
  return (
    <li>
      <p lang="vi">
        <span className="label">{sayAny(label)}</span> {words}
      </p>
      <div className="field">
        <label htmlFor={kindId}>{say("places.change.decision")}</label>
        <select
          id={kindId}
          value={decision.kind}
          onChange={({ currentTarget }) =>
            onDecide({ ...decision, kind: KINDS.find((each) => each === currentTarget.value) ?? "" })
          }
        >
          <option value="">–</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind} disabled={kind === "rebased" && receivers.length === 0}>
              {say(`places.change.decision.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {decision.kind === "rebased" && (
        <div className="field">
          <label htmlFor={toId}>{say("places.change.decision.to")}</label>
          <select
            id={toId}
            lang="vi"
            value={decision.to}
            onChange={({ currentTarget }) => onDecide({ ...decision, to: currentTarget.value })}
          >
            <option value="">–</option>
            {receivers.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <TextField
        label={say("places.change.decision.basis")}
        value={decision.basis}
        onValue={(basis) => onDecide({ ...decision, basis })}
      />
    </li>
  );
}
