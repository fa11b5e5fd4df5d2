import { Link } from "@tanstack/react-router";
import { addressOf } from "#rooms/documents/model/index.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { Chip, PlanId, ThemePage } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("extraction", "assignments", "indicators");

/** The plan's words on the theme, each with its records, and the way to the sentence. */
export function WordsOfTheme({ theme }: { theme: ThemePage }) {
  const say = usePlanWords();
  const { plan, clauses } = theme;
  return (
    <section className="theme-words">
      <h2>{say("themes.words")}</h2>
      {plan === null || clauses.length === 0 ? (
        <p>{say("themes.words.none")}</p>
      ) : (
        <ol>
          {clauses.map((clause) => (
            <ClauseOfTheme key={clause.ordinal} clause={clause} planId={plan.id} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ClauseOfTheme({ clause, planId }: { clause: ThemePage["clauses"][number]; planId: PlanId }) {
  const say = usePlanWords();
  const address = addressOf(clause.anchor, say);
  const records = [...Map.groupBy(clause.chips, ({ record }) => record).values()];
  // Two goals of one sentence that say the same are told once.
  const told = [...Map.groupBy(records, saidBy).values()];
  return (
    <li className={clause.isHeading ? "heading" : undefined} data-anchor={clause.anchor}>
      <p lang="vi">{clause.words.replaceAll(" | ", " · ")}</p>
      <p className="theme-notes">
        {told.map(([chips = [], ...same]) => (
          <RecordNote key={chips[0]?.record} chips={chips} times={1 + same.length} />
        ))}
        <Link
          className="link"
          to="/ke-hoach/$planId"
          params={{ planId }}
          hash={`k-${clause.anchor}`}
          aria-label={say("themes.at", { address })}
        >
          {address}
        </Link>
      </p>
    </li>
  );
}

function saidBy(chips: readonly Chip[]): string {
  return (
    chips[0]?.code ??
    JSON.stringify(chips.map(({ recordKind, label, params, text }) => [recordKind, label, params, text]))
  );
}

/** What a record says in one line: its code or kind, and its first note. */
function RecordNote({ chips, times }: { chips: readonly Chip[]; times: number }) {
  const say = useWords();
  const sayPlans = usePlanWords();
  const [first] = chips;
  if (!first) return null;
  const said = chips.find(({ voice, text }) => voice === "document" && text !== "") ?? first;
  const name = first.code ?? sayPlans(`plans.kind.${first.recordKind}`);
  const label = say(said.label, said.params);
  // “Target 2030: > 40 %” says already what it is.
  const isNamed = said.text !== "" && label.startsWith(name);
  const mark = (
    <>
      {!isNamed && <b>{name}</b>}{" "}
      {said.text !== "" && (
        <span>
          {label}: <span lang="vi">{said.text}</span>
        </span>
      )}
      {times > 1 && ` × ${times}`}
    </>
  );
  if (first.recordKind !== "assignment") return <span className="theme-note">{mark}</span>;
  return (
    <Link className="theme-note link" to="/nhiem-vu/$assignmentId" params={{ assignmentId: first.record }}>
      {mark}
    </Link>
  );
}
