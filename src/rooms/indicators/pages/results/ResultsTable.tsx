import { Link } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import type { ResultEnd, ResultsFramework } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { DecideLink } from "./DecideLink.tsx";

type Line = {
  readonly end: ResultEnd | null;
  readonly kind: ResultEnd["kind"] | "target";
  readonly words: string;
  readonly path: string;
  readonly indicatorId: ResultsFramework["indicators"][number]["id"];
  readonly said: { readonly basis: string; readonly decidedBy: string; readonly decidedOn: string } | null;
  readonly shared: readonly string[];
};

/** The same as the picture, line by line: what, which indicator, who says so. */
export function ResultsTable({ framework }: { framework: ResultsFramework }) {
  const say = useIndicatorWords();
  const lines = linesOf(framework);
  if (lines.length === 0) return <p className="page-none">{say("results.picture.empty")}</p>;
  return (
    <ScrollRegion label={say("results.title")} className="results-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{say("results.table.end")}</th>
            <th scope="col">{say("results.table.indicator")}</th>
            <th scope="col">{say("results.table.says")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={`${line.words} ${line.indicatorId}`} line={line} framework={framework} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ line, framework }: { line: Line; framework: ResultsFramework }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const { kind, words, path, indicatorId, said, shared, end } = line;
  const indicator = framework.indicators.find(({ id }) => id === indicatorId);
  return (
    <tr>
      <td>
        <span className="label">{say(`results.kind.${kind}`)}</span>{" "}
        <Link to={path} lang="vi">
          {words}
        </Link>
      </td>
      <td>
        <Link to="/chi-tieu/$indicatorId" params={{ indicatorId }}>
          {indicator?.name[locale] ?? indicatorId}
        </Link>
      </td>
      <td>
        {said ? (
          <span className="added">
            {say("results.said", { by: said.decidedBy, day: formatDay(said.decidedOn), basis: said.basis })}
          </span>
        ) : (
          <span className="label">{say("results.proposed", { words: shared.join(", ") })}</span>
        )}
        {framework.mayKeep && end && <DecideLink end={end} indicatorId={indicatorId} isConfirmed={said !== null} />}
      </td>
    </tr>
  );
}

/** What was said first, then what is proposed. */
function linesOf({ links, measures, proposals, ends, targets, plan }: ResultsFramework): Line[] {
  const byId = new Map(ends.map((end) => [end.id, end]));
  const toLine = (end: ResultEnd, rest: Pick<Line, "indicatorId" | "said" | "shared">): Line[] => {
    const node = byId.get(end.id);
    if (!node) return [];
    const words = node.code === null ? node.words : `${node.code} · ${node.words}`;
    return [{ end, kind: end.kind, words, path: node.path, ...rest }];
  };
  return [
    ...links
      .filter(({ state }) => state === "confirmed")
      .flatMap(({ end, indicatorId, ...said }) => toLine(end, { indicatorId, said, shared: [] })),
    ...measures.map(({ targetId, indicatorId, ...said }) => ({
      end: null,
      kind: "target" as const,
      words: targets.find(({ id }) => id === targetId)?.words ?? "",
      path: plan ? `/ke-hoach/${plan.id}` : "/",
      indicatorId,
      said,
      shared: [],
    })),
    ...proposals.flatMap(({ end, indicatorId, shared }) => toLine(end, { indicatorId, said: null, shared })),
  ];
}
