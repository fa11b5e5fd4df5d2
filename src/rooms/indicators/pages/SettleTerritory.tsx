import { useId, useState } from "react";
import { dayAfter, PlaceId } from "#rooms/places/model/index.ts";
import { type PickedPlace, PlacePicker } from "#rooms/places/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import {
  listTerritoriesEndpoint,
  settleTerritoryEndpoint,
  type TargetTerritory,
  type TerritoryDecision,
} from "../model/index.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

type Props = { readonly item: TargetTerritory; readonly day: PlainDate };
const NOBODY: PickedPlace = { name: "", place: null };

/** What a person says of a target: nothing is chosen beforehand, and the one place that follows is only offered. */
export function SettleTerritory({ item: { target, asks, lines }, day }: Props) {
  const say = useIndicatorWords();
  const kindId = useId();
  const kinds = asks ? (["continued", "rebased", "closed"] as const) : (["set"] as const);
  const [named, setKind] = useState<TerritoryDecision["kind"] | "">("");
  // Another decision may have come meanwhile, and asks for another one.
  const kind = asks ? (kinds.find((each) => each === named) ?? "") : "set";
  const [chosenFrom, setFrom] = useState<PlainDate | null>(null);
  const from = chosenFrom ?? (asks ? dayAfter(asks.lastDay) : day);
  const [heir, setHeir] = useState("");
  const [picked, setPicked] = useState(NOBODY);
  const [basis, setBasis] = useState("");
  const { send, isSending, problem } = useSending(settleTerritoryEndpoint, [listTerritoriesEndpoint], () => {
    setKind("");
    setFrom(null);
    setHeir("");
    setBasis("");
    setPicked(NOBODY);
  });
  const placeId = kind === "rebased" ? (PlaceId.safeParse(heir).data ?? null) : kind === "set" ? (picked.place?.id ?? null) : null; // prettier-ignore
  const needsPlace = kind === "rebased" || kind === "set";
  const isReady = kind !== "" && basis.trim().length >= 3 && (!needsPlace || placeId !== null);
  const form = (
    <form
      className="measure-proposal noprint"
      onSubmit={(event) => {
        event.preventDefault();
        if (kind !== "") send({ body: { targetId: target.id, kind, placeId, from, basis } });
      }}
    >
      <div className="measure-go">
        {asks && (
          <div className="field">
            <label htmlFor={kindId}>{say("territories.kind")}</label>
            <select
              id={kindId}
              value={kind}
              onChange={({ currentTarget }) => setKind(kinds.find((each) => each === currentTarget.value) ?? "")}
            >
              <option value="">–</option>
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {say(`territories.kind.${each}`)}
                </option>
              ))}
            </select>
          </div>
        )}
        {kind === "rebased" && asks && <HeirField heirs={asks.heirs} heir={heir} onChoose={setHeir} />}
        {kind === "set" && (
          <PlacePicker label={say("territories.place")} day={from} value={picked} onPick={setPicked} />
        )}
        <DayField label={say("territories.from")} day={from} onChoose={setFrom} />
        <TextField label={say("territories.basis")} value={basis} onValue={setBasis} required />
        <button type="submit" className="btn main" disabled={isSending || !isReady}>
          {say("territories.settle")}
        </button>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
  if (asks) return form;
  return (
    <details>
      <summary>{say(lines.length === 0 ? "territories.kind.set" : "territories.change")}</summary>
      {form}
    </details>
  );
}

type HeirProps = {
  readonly heirs: NonNullable<TargetTerritory["asks"]>["heirs"];
  readonly heir: string;
  readonly onChoose: (heir: string) => void;
};

function HeirField({ heirs, heir, onChoose }: HeirProps) {
  const say = useIndicatorWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say("territories.heir")}</label>
      <select id={id} value={heir} lang="vi" onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">–</option>
        {heirs.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  );
}
