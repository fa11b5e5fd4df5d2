import { useMemo } from "react";
import { useCurrentTarget } from "#web-kit/text/use-current-target.ts";
import { useMediaQuery } from "#web-kit/use-media-query.ts";
import type { kitWording } from "#web-kit/wording.ts";
import type { PlanPage } from "../../model/index.ts";
import { type ClauseRow, rowId } from "../text/clause-rows.ts";
import type { OutlineEntry } from "../text/outline.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { useWords } from "#web-kit/use-words.ts";
import "./outline.css";

type Props = {
  readonly entries: readonly OutlineEntry[];
  readonly plan: PlanPage;
  readonly rows: readonly ClauseRow[];
};

/** The document's titles with what became of each section; folded where it cannot stand beside the text. */
export function Outline({ entries, plan, rows }: Props) {
  const say = usePlanWords();
  const sayKit = useWords<keyof typeof kitWording>();
  const stands = useMediaQuery("(min-width: 1121px)");
  const targets = useMemo(() => entries.map((entry) => entry.id), [entries]);
  const current = useCurrentTarget(targets);
  const groups = plan.solutionGroups.filter((group) => group.solutionCount > 0);

  const list = (
    <>
      <nav aria-label={say("plans.plan.outline.short")}>
        {stands && <h2>{say("plans.plan.outline")}</h2>}
        <ol lang="vi">
          {entries.map((entry) => (
            <li key={entry.id}>
              <a
                href={`#${entry.id}`}
                className={LEVELS[entry.level]}
                aria-current={entry.id === current ? "location" : undefined}
              >
                <span>
                  {entry.label} {entry.title}
                </span>
                <OutlineCounts entry={entry} undecided={sayKit("kit.coverage.undecided")} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {groups.length > 0 && (
        <details className="groups" open={entries.every((entry) => entry.label === "")}>
          <summary>{say("plans.plan.groups")}</summary>
          <ol lang="vi">
            {groups.map((group) => (
              <li key={group.id}>
                <a href={`#${rowOf(rows, group.clause)}`} className="sub">
                  <span>{group.title}</span>
                  <span className="counts" title={say("plans.plan.group-count", { count: group.solutionCount })}>
                    {group.solutionCount}
                  </span>
                </a>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
  if (stands) return <div className="outline noprint">{list}</div>;
  return (
    <details className="outline noprint">
      <summary>{say("plans.plan.outline.short")}</summary>
      {list}
    </details>
  );
}

const LEVELS = ["part", "sub", "sub deep"] as const;

function OutlineCounts({ entry, undecided }: { entry: OutlineEntry; undecided: string }) {
  return (
    <span className="counts">
      {entry.undecided > 0 && (
        <span className="key" title={undecided}>
          <i className="undecided" />
          <span className="sr">{undecided} </span>
          {entry.undecided}
        </span>
      )}
      {entry.records > 0 && <span>{entry.records}</span>}
    </span>
  );
}

function rowOf(rows: readonly ClauseRow[], clause: number | null): string {
  const row = rows.find((one) => one.clause.ordinal === clause);
  return row ? rowId(row.clause) : "main";
}
