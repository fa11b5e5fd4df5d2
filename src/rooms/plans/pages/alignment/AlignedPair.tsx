import { useMay } from "#web-kit/acting.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import {
  type Alignment,
  decideLinksEndpoint,
  getAlignmentEndpoint,
  getLineageEndpoint,
  mayReviewPlans,
  type VersionItem,
} from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { LinkCard, type SayLink } from "./LinkCard.tsx";
import { Orphans } from "./Orphans.tsx";

/** From here on the words are alike enough to be confirmed together; what contradicts is looked at one by one. */
const CLEARLY_ALIKE = 0.5;

/** What carries out what, the orphans of the plan above first: those are what nobody does. */
export function AlignedPair({ alignment }: { readonly alignment: Alignment }) {
  const say = usePlanWords();
  const may = useMay(mayReviewPlans);
  const deciding = useSending(decideLinksEndpoint, [getAlignmentEndpoint, getLineageEndpoint], () => undefined);
  const params = { planId: alignment.planId, upperPlanId: alignment.upper.planId };
  const decide: SayLink = (links) => {
    deciding.send({ params, body: { links: [...links] } });
  };
  const items = new Map<string, VersionItem>(
    [...alignment.lowerItems, ...alignment.upperItems].map((item) => [item.id, item]),
  );
  const clear = alignment.links.filter(
    ({ decidedBy, likeness, conflict }) => decidedBy === null && !conflict && (likeness?.score ?? 0) >= CLEARLY_ALIKE,
  );
  return (
    <>
      {deciding.problem && <ProblemNote problem={deciding.problem} />}
      <Orphans
        title={say("plans.alignment.uncarried", { count: alignment.uncarried.length })}
        none={say("plans.alignment.all-carried")}
        ids={alignment.uncarried}
        items={items}
      />
      <section>
        <h2>{say("plans.alignment.links", { count: alignment.links.length })}</h2>
        {alignment.links.length === 0 && <p>{say("plans.alignment.no-links")}</p>}
        {may && alignment.links.length > 0 && (
          <div className="confirm-all">
            {clear.length > 0 && (
              <button
                type="button"
                className="btn main"
                disabled={deciding.isSending}
                onClick={() => decide(clear.map(({ lower, upper }) => ({ lower, upper, isLinked: true })))}
              >
                {say("plans.alignment.confirm-all", { count: clear.length })}
              </button>
            )}
            <span className="label">{say("plans.alignment.keys")}</span>
          </div>
        )}
        <ul className="compare-cards">
          {alignment.links.map((link) => (
            <LinkCard
              key={`${link.lower} ${link.upper}`}
              link={link}
              lower={items.get(link.lower)}
              upper={items.get(link.upper)}
              onSay={may ? decide : undefined}
            />
          ))}
        </ul>
      </section>
      <Orphans
        title={say("plans.alignment.unfounded", { count: alignment.unfounded.length })}
        none=""
        ids={alignment.unfounded}
        items={items}
        pairWith={may ? { items: alignment.upperItems, onSay: decide } : undefined}
      />
    </>
  );
}
