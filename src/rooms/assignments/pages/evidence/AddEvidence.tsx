import { useId, useRef, useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { addEvidenceLinkEndpoint, type AssignmentId, listEvidenceEndpoint } from "../../model/index.ts";
import { findHere, useAddingFile } from "./use-adding-file.ts";
import { useEvidenceWords } from "./use-evidence-words.ts";

type Props = { readonly assignmentId: AssignmentId; readonly onDone: (name: string) => void };

/** A file, a photo straight from a phone's camera, or a link. */
export function AddEvidence({ assignmentId, onDone }: Props) {
  const say = useEvidenceWords();
  return (
    <details className="noprint">
      <summary>{say("evidence.add")}</summary>
      <FileForm assignmentId={assignmentId} onDone={onDone} />
      <LinkForm assignmentId={assignmentId} onDone={onDone} />
    </details>
  );
}

function FileForm({ assignmentId, onDone }: Props) {
  const say = useEvidenceWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [isHere, setHere] = useState(false);
  const [isNowhere, setNowhere] = useState(false);
  const adding = useAddingFile(assignmentId, (name) => {
    setWords("");
    if (input.current) input.current.value = "";
    onDone(name);
  });
  async function send(): Promise<void> {
    const [file] = input.current?.files ?? [];
    if (!file) return input.current?.focus();
    const here = isHere ? await findHere() : null;
    setNowhere(isHere && here === null);
    adding.send({ file, words, here });
  }
  return (
    <form
      className="duty-form"
      aria-label={say("evidence.file")}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="field">
        <label htmlFor={id}>{say("evidence.file")}</label>
        <input id={id} ref={input} type="file" required aria-describedby={`${id}-hint`} />
        <small id={`${id}-hint`}>{say("evidence.file.hint")}</small>
      </div>
      <TextField label={say("evidence.words")} value={words} onValue={setWords} />
      <label className="duty-check">
        <input type="checkbox" checked={isHere} onChange={({ currentTarget }) => setHere(currentTarget.checked)} />
        {say("evidence.here")}
      </label>
      {isNowhere && <p className="label">{say("evidence.here.none")}</p>}
      {adding.problem && <ProblemNote problem={adding.problem} />}
      <p className="duty-go">
        {adding.isSending ? (
          <>
            <span role="status">{say("evidence.sending")}</span>
            <button type="button" className="btn" onClick={adding.stop}>
              {say("evidence.stop")}
            </button>
          </>
        ) : (
          <button type="submit" className="btn main">
            {say("evidence.send.file")}
          </button>
        )}
      </p>
    </form>
  );
}

function LinkForm({ assignmentId, onDone }: Props) {
  const say = useEvidenceWords();
  const [url, setUrl] = useState("");
  const [words, setWords] = useState("");
  const sending = useSending(addEvidenceLinkEndpoint, [listEvidenceEndpoint], () => {
    onDone(url);
    setUrl("");
    setWords("");
  });
  return (
    <form
      className="duty-form"
      aria-label={say("evidence.kind.link")}
      onSubmit={(event) => {
        event.preventDefault();
        sending.send({ params: { assignmentId }, body: { url, words } });
      }}
    >
      <TextField label={say("evidence.url")} required value={url} onValue={setUrl} />
      <TextField label={say("evidence.words")} required value={words} onValue={setWords} />
      {sending.problem && <ProblemNote problem={sending.problem} />}
      <p className="duty-go">
        <button type="submit" className="btn" disabled={sending.isSending}>
          {say("evidence.send.link")}
        </button>
      </p>
    </form>
  );
}
