import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useLocale } from "#web-kit/use-locale.ts";
import type { ResultsFramework } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { drawResults, NODE_WIDTH, type PictureEdge, type PictureNode, WIDTH } from "./results-picture.ts";

const HEAD = 34;

/** From what is done, through what it moves, to what is wanted. Each box leads to its record. */
export function ResultsPicture({ framework }: { framework: ResultsFramework }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const { nodes, edges, height } = useMemo(() => drawResults(framework, locale), [framework, locale]);
  const count = (layer: PictureNode["layer"]) => nodes.filter((node) => node.layer === layer).length;
  const label = say("results.picture", {
    causes: count("causes"),
    indicators: count("indicators"),
    goals: count("goals"),
  });
  return (
    <figure className="results-figure">
      <svg viewBox={`0 0 ${WIDTH} ${height + HEAD}`} role="group" aria-label={label}>
        {(["causes", "indicators", "goals"] as const).map((layer, place) => (
          <text key={layer} className="results-head" x={((WIDTH - NODE_WIDTH) / 2) * place} y={16}>
            {say(`results.column.${layer}`)}
          </text>
        ))}
        <g transform={`translate(0 ${HEAD})`}>
          {edges.map((edge) => (
            <path
              key={`${edge.from.id} ${edge.to.id}`}
              className={edge.isConfirmed ? "results-edge" : "results-edge proposed"}
              d={wayOf(edge)}
            />
          ))}
          {nodes.map((node) => (
            <Node key={node.id} node={node} />
          ))}
        </g>
      </svg>
      <figcaption className="label">{say("results.key")}</figcaption>
    </figure>
  );
}

function Node({ node: { x, y, height, lines, words, path, layer } }: { node: PictureNode }) {
  return (
    <Link to={path}>
      <title>{words}</title>
      <rect className={`results-node ${layer}`} x={x} y={y} width={NODE_WIDTH} height={height} rx={3} />
      {lines.map((line, place) => (
        <text key={`${place} ${line}`} x={x + 10} y={y + 19 + place * 17}>
          {line}
        </text>
      ))}
    </Link>
  );
}

function wayOf({ from, to }: PictureEdge): string {
  const [start, end] = [from.x + NODE_WIDTH, to.x];
  const [high, low] = [from.y + from.height / 2, to.y + to.height / 2];
  const bend = (end - start) / 2;
  return `M${start},${high} C${start + bend},${high} ${end - bend},${low} ${end},${low}`;
}
