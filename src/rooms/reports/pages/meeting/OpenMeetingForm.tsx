import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { PersonId } from "#rooms/organisations/model/index.ts";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { listMeetingsEndpoint, openMeetingEndpoint } from "../../model/index.ts";
import { useMeetingWords } from "./use-meeting-words.ts";

type Props = {
  readonly today: PlainDate;
  readonly leaders: readonly { readonly id: PersonId; readonly name: string; readonly bodies: number }[];
  readonly onClose: () => void;
};

/** Whose meeting, when, and who concludes. */
export function OpenMeetingForm({ today, leaders, onClose }: Props) {
  const say = useMeetingWords();
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const [heldOn, setHeldOn] = useState(today);
  const [leaderId, setLeaderId] = useState<PersonId | null>(null);
  const [issuer, setIssuer] = useState<PickedBody>({ name: "", id: null });
  const leaderField = useId();
  const { send, isSending, problem } = useSending(
    openMeetingEndpoint,
    [listMeetingsEndpoint],
    ({ meetingId }) => void navigate({ to: "/giao-ban/$meetingId", params: { meetingId } }),
  );
  const issuerId = issuer.id;
  return (
    <form
      className="meeting-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (issuerId) send({ body: { title, heldOn, leaderId, issuerId } });
      }}
    >
      <TextField label={say("meeting.open.title")} value={title} onValue={setTitle} required />
      <DayField label={say("meeting.open.day")} day={heldOn} onChoose={setHeldOn} />
      <div className="field">
        <label htmlFor={leaderField}>{say("meeting.open.leader")}</label>
        <select
          id={leaderField}
          value={leaderId ?? ""}
          onChange={({ currentTarget }) => setLeaderId(PersonId.safeParse(currentTarget.value).data ?? null)}
        >
          <option value="">{say("meeting.open.leader.all")}</option>
          {leaders.map(({ id, name, bodies }) => (
            <option key={id} value={id}>
              {say("meeting.open.leader.of", { name, count: bodies })}
            </option>
          ))}
        </select>
        {leaders.length === 0 && <small>{say("meeting.open.leader.none")}</small>}
      </div>
      <BodyPicker
        label={say("meeting.open.issuer")}
        day={heldOn}
        value={issuer}
        hint={say("meeting.open.issuer.hint")}
        onPick={setIssuer}
      />
      {problem && <ProblemNote problem={problem} />}
      <p className="meeting-go">
        <button type="submit" className="btn main" disabled={isSending || issuerId === null || title.trim().length < 3}>
          {say("meeting.open.do")}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say("meeting.cancel")}
        </button>
      </p>
    </form>
  );
}
