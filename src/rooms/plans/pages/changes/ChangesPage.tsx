import { Link } from "@tanstack/react-router";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listChangesEndpoint, type PlanChanges, type PlanId } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { ChangeList } from "./ChangeList.tsx";
import "../compare.css";
import "./changes.css";
import { Instructions } from "./Instructions.tsx";
import { PreviousChoice } from "./PreviousChoice.tsx";
import { type ChangeDecision, useChanging } from "./use-changing.ts";

/** What a version keeps, moves, changes, repeals and adds, confirmed item by item or at once. */
export function ChangesPage({ planId }: { planId: PlanId }) {
  const say = usePlanWords();
  const answer = useEndpoint(listChangesEndpoint, { params: { planId } });
  useTitle(say("plans.changes.title"));
  return <PageStates answer={answer}>{(changes) => <Changes changes={changes} />}</PageStates>;
}

function Changes({ changes }: { changes: PlanChanges }) {
  const say = usePlanWords();
  const changing = useChanging(changes);
  const open = changes.items.flatMap(({ before, after, decidedBy }): ChangeDecision[] =>
    before && decidedBy === null ? [{ before: before.id, after: after?.id ?? null }] : [],
  );
  const params = { planId: changes.planId };
  return (
    <main className="compare" id="main">
      <header>
        <h1>{say("plans.changes.title")}</h1>
        <p lang="vi">{changes.title}</p>
        <p className="label">
          <Link className="link" to="/ke-hoach/$planId" params={params}>
            {say("plans.findings.to-plan")}
          </Link>
          {" · "}
          <Link className="link" to="/ke-hoach/$planId/ra-soat" params={params}>
            {say("plans.findings.to-review")}
          </Link>
        </p>
      </header>
      <PreviousChoice changes={changes} changing={changing} />
      {changing.problem && <ProblemNote problem={changing.problem} />}
      {changes.instructions.length > 0 && <Instructions changes={changes} changing={changing} />}
      {changes.previous && (
        <div className="confirm-all">
          {open.length === 0 ? (
            <p className="st done">{say("plans.changes.all-confirmed")}</p>
          ) : (
            !changes.isPublished && (
              <button
                type="button"
                className="btn main"
                disabled={changing.isSending}
                onClick={() => changing.send({ kind: "decide", decisions: open })}
              >
                {say("plans.changes.confirm-all", { count: open.length })}
              </button>
            )
          )}
          <span className="label">{say("plans.changes.keys")}</span>
        </div>
      )}
      <ChangeList changes={changes} changing={changing} />
    </main>
  );
}
