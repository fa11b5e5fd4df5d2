import { useId, useState } from "react";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  type AssignmentDetail,
  type Complement,
  ComplementField,
  getAssignmentEndpoint,
  listAssignmentsEndpoint,
  listPartsEndpoint,
  setComplementEndpoint,
} from "../../model/index.ts";
import { usePartWords } from "../part/use-part-words.ts";

const valueOf = ({ body, words }: Complement) => body?.name ?? words;

/** What was added beside the document's words: the newest of each field, and each version before it. */
export function Complements({ duty }: { duty: AssignmentDetail }) {
  const say = usePartWords();
  return ComplementField.options.map((field) => {
    const [newest, ...before] = duty.complements.filter((each) => each.field === field);
    if (!newest) return null;
    const told = (each: Complement) => say("complement.by", { name: each.by, day: formatDay(each.on), basis: each.basis }); // prettier-ignore
    return (
      <div key={field} className="duty-complement">
        <p>
          {say(`complement.${field}`)}: <span className="added" lang="vi">{valueOf(newest)}</span>{" "}
          <span className="label">{told(newest)}</span>
        </p>
        {before.length > 0 && (
          <details>
            <summary>{say("complement.before")}</summary>
            <ul>
              {before.map((each) => (
                <li key={each.ordinal}>
                  <s lang="vi">{valueOf(each)}</s> <span className="label">{told(each)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    ); // prettier-ignore
  });
}

/** What a group is, is said where it is asked, beside the parts. */
const FIELDS = ComplementField.exclude(["group"]).options;

/** Adds a focal body or a product, always with its basis. */
export function ComplementForm({ duty }: { duty: AssignmentDetail }) {
  const say = usePartWords();
  const id = useId();
  const [field, setField] = useState<(typeof FIELDS)[number]>("focal-body");
  const [body, setBody] = useState<PickedBody>({ name: "", id: null });
  const [draft, change, drop] = useDraft(`complement.${duty.id}`, { words: "", basis: "" });
  const sending = useSending(
    setComplementEndpoint,
    [getAssignmentEndpoint, listPartsEndpoint, listAssignmentsEndpoint],
    () => {
      drop();
      change({ words: "", basis: "" });
      setBody({ name: "", id: null });
    },
  );
  const isFocal = field === "focal-body";
  return (
    <details className="noprint" id="bo-sung">
      <summary>{say("complement.add")}</summary>
      <form
        className="duty-form"
        aria-label={say("complement.add")}
        onSubmit={(event) => {
          event.preventDefault();
          const value = isFocal ? { organisationId: body.id, words: null } : { organisationId: null, words: draft.words };
          sending.send({ params: { assignmentId: duty.id }, version: duty.version, body: { field, ...value, basis: draft.basis } });
        }}
      >
        <div className="field">
          <label htmlFor={id}>{say("complement.field")}</label>
          <select id={id} value={field} onChange={({ currentTarget }) => setField(FIELDS.find((each) => each === currentTarget.value) ?? "focal-body")}>
            {FIELDS.map((each) => (
              <option key={each} value={each}>
                {say(`complement.${each}`)}
              </option>
            ))}
          </select>
        </div>
        {isFocal ? (
          <BodyPicker label={say("part.give.body")} day={duty.asOf} value={body} hint={say("part.give.body.hint")} onPick={setBody} />
        ) : (
          <TextField label={say("complement.product")} required value={draft.words} onValue={(words) => change({ words })} />
        )}
        <TextField label={say("complement.basis")} required value={draft.basis} onValue={(basis) => change({ basis })} />
        {sending.problem && <ProblemNote problem={sending.problem} />}
        <p className="duty-go">
          <button type="submit" className="btn main" disabled={sending.isSending || (isFocal && body.id === null)}>
            {say("complement.send")}
          </button>
        </p>
      </form>
    </details>
  ); // prettier-ignore
}
