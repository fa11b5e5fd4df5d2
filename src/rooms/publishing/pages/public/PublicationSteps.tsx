import { useId, useState } from "react";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useAct } from "#web-kit/use-act.ts";
import {
  correctPublicationEndpoint,
  decideLateListEndpoint,
  type Publication,
  publishPubliclyEndpoint,
  withdrawPublicationEndpoint,
} from "../../model/public/index.ts";
import { usePublishingWords } from "./use-publishing-words.ts";

/** Open while nothing is public; correct and withdraw while something is. */
export function OfficeSteps({ publication }: { publication: Publication }) {
  const say = usePublishingWords();
  const { planId, version, state } = publication;
  const asked = { params: { planId }, version };
  if (state !== "public") {
    return (
      <Step
        label={say("publishing.basis")}
        act={say("publishing.open")}
        isMain
        run={(basis, idempotencyKey) =>
          callEndpoint(publishPubliclyEndpoint, { ...asked, body: { basis }, idempotencyKey })
        }
      />
    );
  }
  return (
    <>
      <Step
        label={say("publishing.correction")}
        act={say("publishing.correct")}
        run={(words, idempotencyKey) =>
          callEndpoint(correctPublicationEndpoint, { ...asked, body: { words }, idempotencyKey })
        }
      />
      <Step
        label={say("publishing.reason")}
        act={say("publishing.withdraw")}
        run={(reason, idempotencyKey) =>
          callEndpoint(withdrawPublicationEndpoint, { ...asked, body: { reason }, idempotencyKey })
        }
      />
    </>
  );
}

/** A leader's decision, with its basis. */
export function LateListSteps({ publication: { planId, version, showsLate } }: { publication: Publication }) {
  const say = usePublishingWords();
  const body = (basis: string) => ({ basis, shows: !showsLate });
  return (
    <Step
      label={say("publishing.late.basis")}
      act={say(showsLate ? "publishing.late.close" : "publishing.late.open")}
      run={(basis, idempotencyKey) =>
        callEndpoint(decideLateListEndpoint, { params: { planId }, version, body: body(basis), idempotencyKey })
      }
    />
  );
}

type StepProps = {
  readonly label: string;
  readonly act: string;
  readonly isMain?: boolean;
  readonly run: (words: string, idempotencyKey: string) => ReturnType<typeof callEndpoint>;
};

/** One step: its words, then the button; what was typed stays until it is done. */
function Step({ label, act, isMain = false, run }: StepProps) {
  const id = useId();
  const [words, setWords] = useState("");
  const acting = useAct(run, () => setWords(""));
  return (
    <form
      className="panel publishing-step"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run(words);
      }}
    >
      <p className="field">
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          rows={2}
          required
          minLength={3}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </p>
      <button type="submit" className={isMain ? "btn main" : "btn"} disabled={acting.isBusy || words.trim().length < 3}>
        {act}
      </button>
      {acting.problem && <ProblemNote problem={acting.problem} onRetry={acting.retry} />}
    </form>
  );
}
