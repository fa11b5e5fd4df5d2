import { Link } from "@tanstack/react-router";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getReviewEndpoint, type PlanId } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { ReviewDesk } from "./ReviewDesk.tsx";

export function ReviewPage({ planId }: { planId: PlanId }) {
  const say = usePlanWords();
  const answer = useEndpoint(getReviewEndpoint, { params: { planId } });
  useTitle(say("plans.review.title"));
  return (
    <PageStates answer={answer}>
      {(review) =>
        review.state === "published" ? (
          <main className="page-state missing" id="main">
            <h1 lang="vi">{review.title}</h1>
            <p>{say("plans.review.already-published")}</p>
            <Link className="btn main" to="/ke-hoach/$planId" params={{ planId }}>
              {say("plans.review.to-plan")}
            </Link>
          </main>
        ) : (
          <ReviewDesk review={review} />
        )
      }
    </PageStates>
  );
}
