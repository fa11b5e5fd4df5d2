import { useEffect, useRef } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  answerPartEndpoint,
  type AssignmentId,
  listOwnPartsEndpoint,
  listPartsEndpoint,
  type Part,
  type PartAct,
} from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import { usePartWords } from "./use-part-words.ts";

type Props = {
  readonly assignmentId: AssignmentId;
  readonly part: Part;
  readonly act: PartAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The few words of a step of a part; what is typed stays until it has been taken. */
export function PartForm({ assignmentId, part, act, onClose, onDone }: Props) {
  const say = usePartWords();
  const sayDuty = useDutyWords();
  const form = useRef<HTMLFormElement>(null);
  const key = `part.${assignmentId}.${part.id ?? part.organisationId}.${act}`;
  const [draft, change, drop] = useDraft(key, { words: "", product: "" });
  const sending = useSending(answerPartEndpoint, [listPartsEndpoint, listOwnPartsEndpoint], () => {
    drop();
    onDone();
  });
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
  const said = (text: string) => (text.trim() === "" ? null : text.trim());
  return (
    <form
      className="duty-form"
      ref={form}
      aria-label={say("part.act.of", { act: say(`part.act.${act}`), name: part.name })}
      onSubmit={(event) => {
        event.preventDefault();
        const organisationId = part.nowWith?.id ?? part.organisationId;
        const body = { partId: part.id, organisationId, act, words: said(draft.words), product: said(draft.product) };
        sending.send({ params: { assignmentId }, version: part.version, body });
      }}
    >
      {act === "report-done" && (
        <TextField label={say("part.field.product")} value={draft.product} onValue={(product) => change({ product })} />
      )}
      <TextField label={say("part.field.words")} rows={3} value={draft.words} onValue={(words) => change({ words })} />
      {sending.problem && <ProblemNote problem={sending.problem} />}
      <p className="duty-go">
        <button type="submit" className="btn main" disabled={sending.isSending}>
          {sayDuty("duty.send", { act: say(`part.act.${act}`) })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {sayDuty("duty.cancel")}
        </button>
      </p>
    </form>
  );
}
