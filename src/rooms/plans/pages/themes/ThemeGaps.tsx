import { Link } from "@tanstack/react-router";
import { addressOf } from "#rooms/documents/model/index.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useWords } from "#web-kit/use-words.ts";
import { gapGroups, type PlanId, type ThemeGap, type ThemePage } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("assignments", "indicators", "programmes");

/** What nobody does yet. */
export function ThemeGaps({ theme }: { theme: ThemePage }) {
  const say = usePlanWords();
  const groups = gapGroups(theme.gaps);
  return (
    <section className="theme-gaps">
      <h2>{say("themes.gaps")}</h2>
      {groups.length === 0 && <p>{say("themes.gaps.none")}</p>}
      <ul>
        {groups.map(([key, gaps]) => (
          <GapGroup key={key} gaps={gaps} theme={theme} />
        ))}
      </ul>
    </section>
  );
}

function GapGroup({ gaps, theme }: { gaps: readonly ThemeGap[]; theme: ThemePage }) {
  const say = usePlanWords();
  const clauses = gaps.flatMap(({ clause }) => theme.clauses.find(({ ordinal }) => ordinal === clause) ?? []);
  const [first] = gaps;
  if (!first) return null;
  const isAlone = first.code === "alone";
  return (
    <li>
      <span className={isAlone ? "label" : "finding"}>
        <span>
          <GapWords gap={first} />
        </span>
      </span>
      {first.link && (
        <>
          {" "}
          <Link className="link" to={first.link.path} search={first.link.search}>
            {say("themes.gap.open")}
          </Link>
        </>
      )}
      {theme.plan && clauses.length > 0 && <Places planId={theme.plan.id} clauses={clauses} />}
    </li>
  );
}

/** Each place by its address; a clause that lacks the same thing twice is one place. */
function Places({ planId, clauses }: { planId: PlanId; clauses: ThemePage["clauses"] }) {
  const say = usePlanWords();
  const places = [...new Map(clauses.map((clause) => [clause.ordinal, clause])).values()];
  return (
    <ul className="gap-places">
      {places.map(({ ordinal, anchor, words }) => (
        <li key={ordinal}>
          <Link className="link" to="/ke-hoach/$planId" params={{ planId }} hash={`k-${anchor}`} title={words}>
            {addressOf(anchor, say)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What is missing, and how it comes to be there. */
export function GapWords({ gap: { code, label, params, name, about } }: { gap: ThemeGap }) {
  const say = usePlanWords();
  const sayAny = useWords();
  const locale = useLocale();
  if (code === "note") return label === null ? null : sayAny(label, params);
  return say(`themes.gap.${code}`, { ...params, name: name?.[locale] ?? "", about: about?.[locale] ?? "" });
}
