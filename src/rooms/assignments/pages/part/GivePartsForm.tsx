import { useId, useState } from "react";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { type AssignmentId, givePartsEndpoint, listOwnPartsEndpoint, listPartsEndpoint } from "../../model/index.ts";
import { usePartWords } from "./use-part-words.ts";

type Chosen = PickedBody & { readonly id: NonNullable<PickedBody["id"]> };
const NOBODY: PickedBody = { name: "", id: null };
const KINDS = ["share", "opinion"] as const;

type Props = {
  readonly assignmentId: AssignmentId;
  readonly on: PlainDate;
  readonly onDone: (said: string) => void;
};

/** Shares and questions to one body, several, or all communes in one step. */
export function GivePartsForm({ assignmentId, on, onDone }: Props) {
  const say = usePartWords();
  const ids = { kind: useId(), due: useId() };
  const [kind, setKind] = useState<(typeof KINDS)[number]>("share");
  const [bodies, setBodies] = useState<readonly Chosen[]>([]);
  const [typed, setTyped] = useState(NOBODY);
  const [isEveryCommune, setEveryCommune] = useState(false);
  const [isDeemed, setDeemed] = useState(false);
  const [draft, change, drop] = useDraft(`give-parts.${assignmentId}`, { words: "", dueOn: "" });
  const sending = useSending(
    givePartsEndpoint,
    [listPartsEndpoint, listOwnPartsEndpoint],
    ({ given, alreadyGiven }) => {
      drop();
      change({ words: "", dueOn: "" });
      setBodies([]);
      setEveryCommune(false);
      onDone(say("part.given", { given, before: alreadyGiven }));
    },
  );
  function pick(body: PickedBody): void {
    const { id } = body;
    if (id === null) return setTyped(body);
    setBodies([...bodies.filter((each) => each.id !== id), { ...body, id }]);
    setTyped(NOBODY);
  }
  function send(): void {
    const dueOn = PlainDate.safeParse(draft.dueOn).data ?? null;
    const organisationIds = bodies.map(({ id }) => id);
    const body = { kind, organisationIds, everyCommune: isEveryCommune, words: draft.words, dueOn, isDeemed: kind === "opinion" && isDeemed };
    sending.send({ params: { assignmentId }, body });
  } // prettier-ignore
  return (
    <details className="noprint">
      <summary>{say("part.give")}</summary>
      <form
        className="duty-form"
        aria-label={say("part.give")}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className="field">
          <label htmlFor={ids.kind}>{say("part.give.kind")}</label>
          <select id={ids.kind} value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value === "opinion" ? "opinion" : "share")}>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {say(`part.give.kind.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <BodyPicker label={say("part.give.body")} day={on} value={typed} hint={say("part.give.body.hint")} onPick={pick} />
        {bodies.length > 0 && (
          <ul className="part-chosen" aria-label={say("part.give.chosen")}>
            {bodies.map(({ id, name }) => (
              <li key={id}>
                <span lang="vi">{name}</span>{" "}
                <button type="button" className="btn plain" aria-label={say("part.give.remove", { name })} onClick={() => setBodies(bodies.filter((each) => each.id !== id))}>
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        <label className="duty-check">
          <input type="checkbox" checked={isEveryCommune} onChange={({ currentTarget }) => setEveryCommune(currentTarget.checked)} />
          {say("part.give.communes")}
        </label>
        <TextField label={say("part.give.words")} rows={2} required value={draft.words} onValue={(words) => change({ words })} />
        <div className="field">
          <label htmlFor={ids.due}>{say("part.give.due")}</label>
          <input id={ids.due} type="date" min={on} value={draft.dueOn} onChange={({ currentTarget }) => change({ dueOn: currentTarget.value })} />
        </div>
        {kind === "opinion" && (
          <label className="duty-check">
            <input type="checkbox" checked={isDeemed} onChange={({ currentTarget }) => setDeemed(currentTarget.checked)} />
            {say("part.give.deemed")}
          </label>
        )}
        {sending.problem && <ProblemNote problem={sending.problem} />}
        <p className="duty-go">
          <button type="submit" className="btn main" disabled={sending.isSending}>
            {say("part.give.send")}
          </button>
        </p>
      </form>
    </details>
  ); // prettier-ignore
}
