import { useId, useState } from "react";
import { dayInVietNam } from "#shared/plain-date.ts";
import { callUpload } from "#web-kit/call-upload.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { issueOutgoingEndpoint, Issuing, type OutgoingDetail } from "../model/index.ts";
import { useOutgoingWords } from "./use-outgoing-words.ts";

/** Number, day and signer as they stand on the signed copy, and the copy itself. */
export function IssueForm({ outgoing, onClose }: { outgoing: OutgoingDetail; onClose: () => void }) {
  const say = useOutgoingWords();
  const fileId = useId();
  const [number, setNumber] = useState("");
  const [issuedOn, setIssuedOn] = useState(() => dayInVietNam(new Date()));
  const [signedBy, setSignedBy] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  /** People put blanks around the stroke: `12 / UBND-KTN`. */
  const written = number.replace(/\s+/gu, "");
  const issuing = useAct(
    (signed: File, key) =>
      callUpload(
        issueOutgoingEndpoint,
        {
          query: { number: written, issuedOn, signedBy, fileName: signed.name, version: outgoing.version },
          file: signed,
          idempotencyKey: key,
          signal: new AbortController().signal,
          onProgress: () => undefined,
        },
        { outgoingId: outgoing.id },
      ),
    onClose,
  );
  return (
    <form
      className="outgoing-form"
      onSubmit={(event) => {
        event.preventDefault();
        const isNumber = Issuing.shape.number.safeParse(written).success;
        setWrong(isNumber ? null : number);
        if (file && isNumber) issuing.run(file);
      }}
    >
      <TextField
        label={say("outgoing.issue.number")}
        hint={say("outgoing.issue.number.hint")}
        value={number}
        onValue={setNumber}
        required
      />
      {wrong !== null && (
        <p className="finding" role="alert">
          {say("outgoing.issue.number.wrong", { number: wrong })}
        </p>
      )}
      <DayField label={say("outgoing.issue.day")} day={issuedOn} onChoose={setIssuedOn} />
      <TextField label={say("outgoing.issue.signer")} value={signedBy} onValue={setSignedBy} required />
      <div className="field">
        <label htmlFor={fileId}>{say("outgoing.issue.file")}</label>
        <input
          id={fileId}
          type="file"
          accept=".pdf,application/pdf"
          required
          onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
        />
        <small>{say("outgoing.issue.secret")}</small>
      </div>
      <p role="status" className="label">
        {issuing.isBusy && say("outgoing.issue.reading")}
      </p>
      {issuing.problem && <ProblemNote problem={issuing.problem} onRetry={issuing.retry} />}
      <p className="outgoing-go">
        <button
          type="submit"
          className="btn main"
          disabled={issuing.isBusy || file === null || number.trim() === "" || signedBy.trim().length < 2}
        >
          {say("outgoing.act.issue")}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say("outgoing.cancel")}
        </button>
      </p>
    </form>
  );
}
