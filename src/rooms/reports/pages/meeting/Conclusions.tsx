import { Link } from "@tanstack/react-router";
import { useId, useRef } from "react";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { BodyPicker } from "#rooms/organisations/pages/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { concludeEndpoint, getMeetingEndpoint, type MeetingDetail } from "../../model/index.ts";
import { useMeetingWords } from "./use-meeting-words.ts";

const EMPTY = { words: "", leadName: "", leadId: "", dueOn: "" };

/** What was concluded, and the form in which the next one is typed while people speak. */
export function Conclusions({ meeting }: { meeting: MeetingDetail }) {
  const say = useMeetingWords();
  return (
    <section className="meeting-part">
      <h2>
        {say("meeting.conclusions")} ({meeting.conclusions.length})
      </h2>
      {meeting.conclusions.length === 0 && <p className="label">{say("meeting.conclusions.none")}</p>}
      <ol className="meeting-conclusions">
        {meeting.conclusions.map((conclusion) => (
          <li key={conclusion.ordinal}>
            <span lang="vi">
              {conclusion.ordinal}. {conclusion.words}
            </span>
            {conclusion.leadName !== null && (
              <span className="added" lang="vi">
                {conclusion.dueOn === null
                  ? say("meeting.conclusion.given-open", { lead: conclusion.leadName })
                  : say("meeting.conclusion.given", { lead: conclusion.leadName, day: formatDay(conclusion.dueOn) })}
              </span>
            )}
            {conclusion.assignmentId !== null && (
              <Link className="link" to="/nhiem-vu/$assignmentId" params={{ assignmentId: conclusion.assignmentId }}>
                {say("meeting.conclusion.assignment")}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {meeting.mayHold && <Conclude meeting={meeting} />}
    </section>
  );
}

function Conclude({ meeting }: { meeting: MeetingDetail }) {
  const say = useMeetingWords();
  const dueField = useId();
  const words = useRef<HTMLTextAreaElement>(null);
  const [draft, change, forget] = useDraft(`meeting.${meeting.id}`, EMPTY);
  const { send, isSending, problem } = useSending(concludeEndpoint, [getMeetingEndpoint], () => {
    change(EMPTY);
    forget();
    words.current?.focus();
  });
  const leadId = OrganisationId.safeParse(draft.leadId).data ?? null;
  const isLeadOpen = draft.leadName.trim() !== "" && leadId === null;
  return (
    <form
      className="meeting-form noprint"
      onSubmit={(event) => {
        event.preventDefault();
        const dueOn = PlainDate.safeParse(draft.dueOn).data ?? null;
        send({ params: { meetingId: meeting.id }, body: { words: draft.words, leadId, dueOn } });
      }}
    >
      <TextField
        label={say("meeting.conclude.words")}
        rows={2}
        field={words}
        value={draft.words}
        onValue={(typed) => change({ words: typed })}
        required
      />
      <div className="meeting-form-line">
        <BodyPicker
          label={say("meeting.conclude.lead")}
          day={meeting.heldOn}
          value={{ name: draft.leadName, id: leadId }}
          hint={say("meeting.conclude.lead.hint")}
          onPick={(picked) => change({ leadName: picked.name, leadId: picked.id ?? "" })}
        />
        <div className="field">
          <label htmlFor={dueField}>{say("meeting.conclude.due")}</label>
          <input
            id={dueField}
            type="date"
            value={draft.dueOn}
            onChange={({ currentTarget }) => change({ dueOn: currentTarget.value })}
          />
        </div>
        <button type="submit" className="btn main" disabled={isSending || isLeadOpen || draft.words.trim().length < 3}>
          {say("meeting.conclude.do")}
        </button>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}
