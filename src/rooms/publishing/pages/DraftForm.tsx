import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import { listPlansEndpoint, PlanId } from "#rooms/plans/model/index.ts";
import type { MeetingId, ReportId } from "#rooms/reports/model/index.ts";
import { dayInVietNam } from "#shared/plain-date.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { draftOutgoingEndpoint, listOutgoingEndpoint, OutgoingKind, type OutgoingSubject } from "../model/index.ts";
import { useOutgoingWords } from "./use-outgoing-words.ts";

type Props = {
  readonly reportId: ReportId | undefined;
  readonly meetingId: MeetingId | undefined;
  readonly onClose: () => void;
};

/** What is drafted, from what, and who issues it. */
export function DraftForm({ reportId, meetingId, onClose }: Props) {
  const say = useOutgoingWords();
  const navigate = useNavigate();
  const [today] = useState(() => dayInVietNam(new Date()));
  const [kind, setKind] = useState<OutgoingKind>(firstKind(reportId, meetingId));
  const [issuer, setIssuer] = useState<PickedBody>({ name: "", id: null });
  const [planId, setPlanId] = useState<PlanId | null>(null);
  const kindId = useId();
  const { send, isSending, problem } = useSending(
    draftOutgoingEndpoint,
    [listOutgoingEndpoint],
    ({ outgoingId }) => void navigate({ to: "/van-ban-di/$outgoingId", params: { outgoingId } }),
  );
  const subject = subjectOf(kind, { planId, reportId, meetingId });
  const issuerId = issuer.id;
  return (
    <form
      className="outgoing-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (subject && issuerId) send({ body: { issuerId, subject } });
      }}
    >
      <div className="field">
        <label htmlFor={kindId}>{say("outgoing.kind")}</label>
        <select
          id={kindId}
          value={kind}
          onChange={({ currentTarget }) => setKind(OutgoingKind.parse(currentTarget.value))}
        >
          {OutgoingKind.options.map((each) => (
            <option key={each} value={each}>
              {say(`outgoing.kind.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {kind === "reminder-letter" && <p className="label">{say("outgoing.draft.reminder")}</p>}
      {kind === "periodic-report" && (
        <p className={reportId ? "label" : "finding"}>
          {say(reportId ? "outgoing.draft.report" : "outgoing.draft.report.none")}
        </p>
      )}
      {kind === "conclusion-notice" && (
        <p className={meetingId ? "label" : "finding"}>
          {say(meetingId ? "outgoing.draft.meeting" : "outgoing.draft.meeting.none")}
        </p>
      )}
      {kind === "assignment-annex" && <PlanChoice planId={planId} onChoose={setPlanId} />}
      <BodyPicker
        label={say("outgoing.draft.issuer")}
        day={today}
        value={issuer}
        hint={say("outgoing.draft.issuer.hint")}
        onPick={setIssuer}
      />
      {problem && <ProblemNote problem={problem} />}
      <p className="outgoing-go">
        <button type="submit" className="btn main" disabled={isSending || !subject || issuerId === null}>
          {say("outgoing.draft.do")}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say("outgoing.cancel")}
        </button>
      </p>
    </form>
  );
}

/** Whoever comes from a report or a meeting makes a document of it. */
function firstKind(reportId: ReportId | undefined, meetingId: MeetingId | undefined): OutgoingKind {
  if (meetingId !== undefined) return "conclusion-notice";
  return reportId === undefined ? "reminder-letter" : "periodic-report";
}

type Sources = {
  readonly planId: PlanId | null;
  readonly reportId: ReportId | undefined;
  readonly meetingId: MeetingId | undefined;
};

function subjectOf(kind: OutgoingKind, { planId, reportId, meetingId }: Sources): OutgoingSubject | undefined {
  switch (kind) {
    case "reminder-letter":
      return { kind, bodies: [] };
    case "assignment-annex":
      return planId === null ? undefined : { kind, planId };
    case "periodic-report":
      return reportId === undefined ? undefined : { kind, reportId };
    case "conclusion-notice":
      return meetingId === undefined ? undefined : { kind, meetingId };
  }
}

function PlanChoice({ planId, onChoose }: { planId: PlanId | null; onChoose: (planId: PlanId | null) => void }) {
  const say = useOutgoingWords();
  const id = useId();
  const answer = useEndpoint(listPlansEndpoint, { query: { limit: 100 } });
  const plans = answer.data?.ok ? answer.data.value.items.filter(({ publishedOn }) => publishedOn !== null) : [];
  return (
    <div className="field">
      <label htmlFor={id}>{say("outgoing.draft.plan")}</label>
      <select
        id={id}
        value={planId ?? ""}
        onChange={({ currentTarget }) => onChoose(PlanId.safeParse(currentTarget.value).data ?? null)}
      >
        <option value="">–</option>
        {plans.map((plan) => (
          <option key={plan.id} value={plan.id} lang="vi">
            {plan.title}
          </option>
        ))}
      </select>
    </div>
  );
}
