import { useState } from "react";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  type AssignmentId,
  listObstaclesEndpoint,
  listOwnObstaclesEndpoint,
  raiseObstacleEndpoint,
} from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import { useObstacleWords } from "./use-obstacle-words.ts";

const KINDS = ["body", "assignment"] as const;
const SHORTEST = 3;
const NOTHING = { cause: "", code: "", due: "" };

type Props = { readonly assignmentId: AssignmentId; readonly on: PlainDate; readonly onDone: () => void };

/** Says what keeps the work from going on, and whom or what it waits for. */
export function RaiseForm({ assignmentId, on, onDone }: Props) {
  const say = useObstacleWords();
  const sayDuty = useDutyWords();
  const [draft, change, drop] = useDraft(`obstacle.raise.${assignmentId}`, NOTHING);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("body");
  const [body, setBody] = useState<PickedBody>({ name: "", id: null });
  const sending = useSending(raiseObstacleEndpoint, [listObstaclesEndpoint, listOwnObstaclesEndpoint], () => {
    drop();
    setBody({ name: "", id: null });
    onDone();
  });
  const resolver = kind === "body" ? body.id : null;
  const code = kind === "assignment" && draft.code.trim() !== "" ? draft.code.trim() : null;
  const isReady = draft.cause.trim().length >= SHORTEST && (resolver !== null || code !== null);
  return (
    <details className="noprint">
      <summary>{say("obstacle.raise")}</summary>
      <form
        className="duty-form"
        onSubmit={(event) => {
          event.preventDefault();
          const dueOn = PlainDate.safeParse(draft.due).data ?? null;
          sending.send({
            params: { assignmentId },
            body: { cause: draft.cause, resolverId: resolver, waitsForCode: code, dueOn },
          });
        }}
      >
        <TextField
          label={say("obstacle.field.cause")}
          rows={3}
          required
          value={draft.cause}
          onValue={(cause) => change({ cause })}
        />
        <fieldset className="matter-kinds">
          <legend>{say("obstacle.field.kind")}</legend>
          {KINDS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`obstacle-kind-${assignmentId}`}
                checked={kind === each}
                onChange={() => setKind(each)}
              />
              {say(`obstacle.kind.${each}`)}
            </label>
          ))}
        </fieldset>
        {kind === "body" ? (
          <BodyPicker label={say("obstacle.field.resolver")} day={on} value={body} onPick={setBody} />
        ) : (
          <TextField
            label={say("obstacle.field.code")}
            value={draft.code}
            onValue={(typed) => change({ code: typed })}
          />
        )}
        <TextField label={say("obstacle.field.due")} type="date" value={draft.due} onValue={(due) => change({ due })} />
        {sending.problem && <ProblemNote problem={sending.problem} />}
        <p className="duty-go">
          <button type="submit" className="btn main" disabled={!isReady || sending.isSending}>
            {sayDuty("duty.send", { act: say("obstacle.raise") })}
          </button>
        </p>
      </form>
    </details>
  );
}
