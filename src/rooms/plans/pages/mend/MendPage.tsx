import { Link } from "@tanstack/react-router";
import { useState } from "react";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listWeakWordsEndpoint, type PlanId, type PlanWeakWords } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import "./mend.css";
import { WeakWordList } from "./WeakWordList.tsx";

/** Words that recognition was not sure of, each beside its picture, to be mended by a person. */
export function MendPage({ planId }: { planId: PlanId }) {
  const say = usePlanWords();
  const answer = useEndpoint(listWeakWordsEndpoint, { params: { planId } });
  useTitle(say("plans.mend.title"));
  return <PageStates answer={answer}>{(weak) => <Mending weak={weak} />}</PageStates>;
}

function Mending({ weak }: { weak: PlanWeakWords }) {
  const say = usePlanWords();
  const [saved, setSaved] = useState<string | null>(null);
  const { planId, title, state, total, words } = weak;
  const isOpen = state === "review";
  return (
    <main className="page narrow" id="main">
      <header>
        <h1>{say("plans.mend.title")}</h1>
        <p lang="vi">{title}</p>
        <p className="label">
          <Link className="link" to={isOpen ? "/ke-hoach/$planId/ra-soat" : "/ke-hoach/$planId"} params={{ planId }}>
            {say(isOpen ? "plans.mend.to-review" : "plans.findings.to-plan")}
          </Link>
        </p>
      </header>
      <p role="status">{saved}</p>
      {total === 0 ? (
        <p className="page-none">{say("plans.mend.none")}</p>
      ) : (
        <>
          <p className="label">{say(isOpen ? "plans.mend.about" : "plans.mend.published")}</p>
          {words.length < total && <p className="label">{say("plans.mend.more", { shown: words.length, total })}</p>}
          {/* Another list of words is another form: what was typed for words that are still doubtful is taken over. */}
          <WeakWordList
            key={`${weak.textId} ${total}`}
            weak={weak}
            onSaved={(counts) => setSaved(say("plans.mend.saved", counts))}
          />
        </>
      )}
    </main>
  );
}
