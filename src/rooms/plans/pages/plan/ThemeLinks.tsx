import { Link } from "@tanstack/react-router";
import { useLocale } from "#web-kit/use-locale.ts";
import type { PlanId } from "../../model/index.ts";
import type { ThemeOfClause } from "../text/themes-by-clause.ts";
import { usePlanWords } from "../use-plan-words.ts";
import "./theme-links.css";

/** From words of the plan to everything that stands behind their theme. */
export function ThemeLinks({ themes, planId }: { themes: readonly ThemeOfClause[]; planId: PlanId }) {
  const say = usePlanWords();
  const locale = useLocale();
  if (themes.length === 0) return null;
  return (
    <p className="theme-links noprint">
      <span className="sr">{say("themes.margin")}</span>
      {themes.map(({ id, name }) => (
        <Link key={id} to="/chuyen-de/$themeId" params={{ themeId: id }} search={{ keHoach: planId }}>
          {name[locale]}
        </Link>
      ))}
    </p>
  );
}
