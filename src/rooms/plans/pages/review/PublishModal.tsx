import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Proposal } from "#rooms/extraction/model/index.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { formatNumber } from "#web-kit/format.ts";
import { newIntention } from "#web-kit/intention.ts";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import { getReviewEndpoint, type PlanReview, publishPlanEndpoint } from "../../model/index.ts";
import type { PlanWord } from "../../model/wording.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { kindWord } from "./ProposalCard.tsx";
import { problemOf } from "#web-kit/problem-of.ts";
import "./publish-modal.css";

/** The dry run: what will be made, what stays undecided, and the last word of the person. */
export function PublishModal({ review, onClose }: { review: PlanReview; onClose: () => void }) {
  const say = usePlanWords();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [hasSeen, setHasSeen] = useState(false);
  const open = review.proposals.filter(({ state }) => state === "proposed").length;
  const { undecided } = review.coverage;

  const publishing = useMutation({
    mutationFn: (key: string) =>
      callEndpoint(publishPlanEndpoint, {
        params: { planId: review.id },
        body: { undecidedSeen: undecided },
        version: review.version,
        idempotencyKey: key,
      }),
    onSuccess: async (answer) => {
      // A refusal means that the review moved on: what is counted here has to be what the server holds.
      if (!answer.ok) {
        await cache.invalidateQueries({ queryKey: [getReviewEndpoint.name] });
        return;
      }
      await navigate({ to: "/ke-hoach/$planId", params: { planId: review.id } });
      await cache.invalidateQueries();
    },
  });
  const problem = problemOf(publishing.error, publishing.data);

  return (
    <Modal title={say("plans.publish.title")} onClose={onClose}>
      <div className="publish">
        <Records
          proposals={review.proposals.filter(({ state }) => state === "accepted").map(({ proposal }) => proposal)}
        />
        {open > 0 && <p className="finding">{say("plans.publish.open", { count: open })}</p>}
        {open === 0 && undecided === 0 && <p>{say("plans.publish.all-decided")}</p>}
        {open === 0 && undecided > 0 && (
          <label className="check">
            <input type="checkbox" checked={hasSeen} onChange={(event) => setHasSeen(event.target.checked)} />
            {say("plans.publish.undecided", { count: undecided })}
          </label>
        )}
        {open === 0 && <p className="label">{say("plans.publish.final")}</p>}
        {problem && (
          <ProblemNote
            problem={problem}
            {...(problem.kind === "failed" && {
              onRetry: () => publishing.variables !== undefined && publishing.mutate(publishing.variables),
            })}
          />
        )}
        <div className="go">
          <button
            type="button"
            className="btn main"
            disabled={open > 0 || (undecided > 0 && !hasSeen) || publishing.isPending}
            onClick={() => publishing.mutate(newIntention())}
          >
            {say("plans.publish.submit")}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {say("plans.act.cancel")}
          </button>
        </div>
      </div>
    </Modal>
  );
}

function Records({ proposals }: { proposals: readonly Proposal[] }) {
  const say = usePlanWords();
  const locale = useLocale();
  const kinds: [PlanWord, readonly Proposal[]][] = [...Map.groupBy(proposals, kindWord)].sort(
    (left, right) => right[1].length - left[1].length,
  );
  if (kinds.length === 0) return <p>{say("plans.publish.nothing")}</p>;
  return (
    <>
      <p>{say("plans.publish.lead")}</p>
      <ul className="tally">
        {kinds.map(([word, list]) => (
          <li key={word}>
            <b>{formatNumber(list.length, locale)}</b> {say(word)}
          </li>
        ))}
      </ul>
    </>
  );
}
