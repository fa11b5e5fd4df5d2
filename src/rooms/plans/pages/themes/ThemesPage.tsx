import { Link, useSearch } from "@tanstack/react-router";
import { useMay } from "#web-kit/acting.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import type { z } from "zod";
import { listThemesEndpoint, mayKeepThemes } from "../../model/index.ts";
import { Illustration } from "../Illustration.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { PlanChoice } from "./PlanChoice.tsx";
import { ProposedThemes } from "./ProposedThemes.tsx";
import { ThemeAddress } from "./theme-address.ts";
import "./themes.css";

type List = z.output<typeof listThemesEndpoint.output>;
const KINDS = ["solution-group", "industry", "other"] as const;

/** Every theme of a plan, with how much of its words it holds and how much is missing. */
export function ThemesPage() {
  const say = usePlanWords();
  const { keHoach: plan } = ThemeAddress.parse(useSearch({ strict: false }));
  const answer = useEndpoint(listThemesEndpoint, { query: { plan } });
  const canKeep = useMay(mayKeepThemes);
  useTitle(say("themes.title"));
  return (
    <PageStates answer={answer}>
      {(list) => (
        <>
          {list.plan?.isIllustration && <Illustration />}
          <main className="page themes" id="main">
            <header>
              <h1>{say("themes.title")}</h1>
              <p>{say("themes.lead")}</p>
              <PlanChoice plan={list.plan} plans={list.plans} to="/chuyen-de" />
              <p>
                <Link className="link" to="/chuyen-de/danh-muc">
                  {say("themes.keep")}
                </Link>
              </p>
            </header>
            {list.items.length + list.proposed.length === 0 && <p className="page-none">{say("themes.none")}</p>}
            {KINDS.map((kind) => (
              <ThemesOfKind key={kind} kind={kind} list={list} />
            ))}
            {list.plan && <ProposedThemes planId={list.plan.id} items={list.proposed} canKeep={canKeep} />}
          </main>
        </>
      )}
    </PageStates>
  );
}

function ThemesOfKind({ kind, list }: { kind: (typeof KINDS)[number]; list: List }) {
  const say = usePlanWords();
  const locale = useLocale();
  const items = list.items.filter((item) => item.kind === kind);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{say(`themes.kind.${kind}`)}</h2>
      <ul className="theme-cards">
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to="/chuyen-de/$themeId"
              params={{ themeId: item.id }}
              search={{ keHoach: list.plan && list.plan !== list.plans[0] ? list.plan.id : undefined }}
            >
              {item.name[locale]}
            </Link>
            <p className="label">
              {say("themes.clauses", { count: item.clauses })}
              {item.clauses > 0 && ` · ${say("themes.gap-count", { count: item.gaps })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
