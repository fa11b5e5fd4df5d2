import { useState } from "react";
import { useMay } from "#web-kit/acting.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { mayKeepPlaces, namePlaceEndpoint, type PlaceHistory } from "../model/index.ts";
import { usePlaceWords } from "./use-place-words.ts";

const KINDS = ["alias", "official"] as const;
const SHORTEST_BASIS = 3;

/** Whoever keeps the places renames one from a day on, or adds what texts call it too. */
export function NamePlace({ place }: { place: PlaceHistory }) {
  const say = usePlaceWords();
  if (!useMay(mayKeepPlaces) || !place.isInForce) return null;
  return (
    <details className="noprint">
      <summary>{say("places.name.title")}</summary>
      <NameForm place={place} />
    </details>
  );
}

function NameForm({ place: { id, version, asOf } }: { place: PlaceHistory }) {
  const say = usePlaceWords();
  const [kind, setKind] = useState<(typeof KINDS)[number]>("alias");
  const [name, setName] = useState("");
  const [from, setFrom] = useState(asOf);
  const [basis, setBasis] = useState("");
  const naming = useAct(
    (_: null, idempotencyKey) =>
      callEndpoint(namePlaceEndpoint, {
        params: { placeId: id },
        version,
        body: { kind, name, from, basis },
        idempotencyKey,
      }),
    () => {
      setName("");
      setBasis("");
    },
  );
  const isReady = name.trim() !== "" && basis.trim().length >= SHORTEST_BASIS;
  return (
    <form
      className="place-naming"
      onSubmit={(event) => {
        event.preventDefault();
        naming.run(null);
      }}
    >
      <fieldset>
        <legend>{say("places.name.kind")}</legend>
        {KINDS.map((each) => (
          <label key={each}>
            <input type="radio" name="name-kind" checked={kind === each} onChange={() => setKind(each)} />
            {say(`places.name.kind.${each}`)}
          </label>
        ))}
      </fieldset>
      <TextField label={say("places.name.words")} value={name} onValue={setName} />
      {kind === "official" && <DayField label={say("places.name.from")} day={from} onChoose={setFrom} />}
      <TextField label={say("places.name.basis")} value={basis} onValue={setBasis} />
      <button type="submit" className="btn" disabled={!isReady || naming.isBusy}>
        {say("places.name.submit")}
      </button>
      {naming.problem && <ProblemNote problem={naming.problem} onRetry={naming.retry} />}
    </form>
  );
}
