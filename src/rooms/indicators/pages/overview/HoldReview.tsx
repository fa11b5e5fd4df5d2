import { useState } from "react";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { getOverviewEndpoint, holdReviewEndpoint } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";

/** Says that everything was looked at: from now on the page tells what changed since. */
export function HoldReview() {
  const say = useIndicatorWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn main" onClick={() => setOpen(true)}>
        {say("overview.hold")}
      </button>
      {isOpen && <Hold onClose={() => setOpen(false)} />}
    </>
  );
}

function Hold({ onClose }: { onClose: () => void }) {
  const say = useIndicatorWords();
  const [note, setNote] = useState("");
  const { send, isSending, problem } = useSending(holdReviewEndpoint, [getOverviewEndpoint], onClose);
  return (
    <Modal title={say("overview.hold")} onClose={onClose}>
      <form
        className="keep-form"
        onSubmit={(event) => {
          event.preventDefault();
          send({ body: { note: note.trim() === "" ? null : note.trim() } });
        }}
      >
        <p>{say("overview.hold.what")}</p>
        <TextField label={say("overview.hold.note")} value={note} onValue={setNote} rows={2} />
        <p>
          <button type="submit" className="btn main" disabled={isSending}>
            {say("overview.hold.do")}
          </button>
        </p>
        {problem && <ProblemNote problem={problem} />}
      </form>
    </Modal>
  );
}
