import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { adoptThemesEndpoint, type listThemesEndpoint, type PlanId } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";

type Props = {
  readonly planId: PlanId;
  readonly items: z.output<typeof listThemesEndpoint.output>["proposed"];
  readonly canKeep: boolean;
};

/** What the plan's words suggest and nobody has set up; one click sets it up, with its place in the plan as the basis. */
export function ProposedThemes({ planId, items, canKeep }: Props) {
  const say = usePlanWords();
  const locale = useLocale();
  const adopting = useAct((codes: readonly string[], idempotencyKey) =>
    callEndpoint(adoptThemesEndpoint, { body: { planId, codes: [...codes] }, idempotencyKey }),
  );
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{say("themes.proposed")}</h2>
      <p className="themes-about">{say("themes.proposed.about")}</p>
      {adopting.problem && <ProblemNote problem={adopting.problem} onRetry={adopting.retry} />}
      <ul className="theme-cards proposed">
        {items.map(({ code, name, anchor }) => (
          <li key={code}>
            <strong>{name[locale]}</strong>
            <p className="theme-acts">
              <Link className="link" to="/ke-hoach/$planId" params={{ planId }} hash={`k-${anchor}`}>
                {say("themes.in-plan")}
              </Link>
              {canKeep && (
                <button
                  type="button"
                  className="btn"
                  disabled={adopting.isBusy}
                  aria-label={say("themes.adopt.one", { name: name[locale] })}
                  onClick={() => adopting.run([code])}
                >
                  {say("themes.adopt")}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {canKeep && items.length > 1 && (
        <button
          type="button"
          className="btn main"
          disabled={adopting.isBusy}
          onClick={() => adopting.run(items.map(({ code }) => code))}
        >
          {say("themes.adopt.all", { count: items.length })}
        </button>
      )}
    </section>
  );
}
