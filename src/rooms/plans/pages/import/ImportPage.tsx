import { Link, useNavigate } from "@tanstack/react-router";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useTitle } from "#web-kit/use-title.ts";
import { Steps } from "../Steps.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { DropZone } from "./DropZone.tsx";
import { ImportDone } from "./ImportDone.tsx";
import "./import-page.css";
import { MemberChoice } from "./MemberChoice.tsx";
import { PasteForm } from "./PasteForm.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";
import { useImporting } from "./use-importing.ts";

/** A document in, its review out: by its files, or by its words. */
export function ImportPage() {
  const say = usePlanWords();
  const navigate = useNavigate();
  useTitle(say("plans.import.title"));
  const { state, take, choose, cancel, reset } = useImporting(({ planId, isNew, notices, isInternal }) => {
    // With nothing to know first the review begins at once.
    if (isNew && notices.length === 0 && !isInternal) {
      void navigate({ to: "/ke-hoach/$planId/ra-soat", params: { planId } });
    }
  });

  return (
    <main className="import" id="main">
      <Steps title={say("plans.import.title")} at="text" />
      <div className="import-body">
        {state.kind === "running" ? (
          <ReadingProgress name={state.name} progress={state.progress} last="finding-proposals" onCancel={cancel} />
        ) : state.kind === "imported" ? (
          <ImportDone imported={state.imported} />
        ) : (
          <DropZone onFiles={take} />
        )}
        {state.kind === "stopped" && (
          <p className="stopped" role="status">
            {say("plans.import.stopped", { name: state.name })}
          </p>
        )}
        {state.kind === "refused" && (
          <ProblemNote problem={state.problem} {...(state.problem.kind === "failed" && { onRetry: state.again })} />
        )}
        {state.kind === "choosing" && (
          <MemberChoice
            chosen={state.chosen}
            before={state.before}
            onChoose={(roles) => choose(state.chosen, roles)}
            onLeave={reset}
          />
        )}
        <p>
          <Link to="/nhap-bang">{say("plans.import.tracker")}</Link>
        </p>
        <PasteForm />
      </div>
    </main>
  );
}
