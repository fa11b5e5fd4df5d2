import type { ResultsFramework } from "../../model/index.ts";

export type Layer = "causes" | "indicators" | "goals";
export type PictureNode = {
  readonly id: string;
  readonly layer: Layer;
  readonly lines: readonly string[];
  readonly words: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
};
export type PictureEdge = { readonly from: PictureNode; readonly to: PictureNode; readonly isConfirmed: boolean };
export type ResultsPicture = {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly height: number;
};

export const WIDTH = 1120;
export const NODE_WIDTH = 320;
const LAYERS: Readonly<Record<Layer, number>> = {
  causes: 0,
  indicators: (WIDTH - NODE_WIDTH) / 2,
  goals: WIDTH - NODE_WIDTH,
};
const [LINE, EDGE, GAP, MOST_LINES, SIGNS] = [17, 14, 10, 3, 44];

type Tie = {
  readonly end: string;
  readonly indicatorId: string;
  readonly isConfirmed: boolean;
  readonly isGoal: boolean;
};

/** Everything that is tied, as it is drawn: what was declined is not, what was said covers what is proposed. */
export function tiesOf({
  links,
  measures,
  proposals,
}: Pick<ResultsFramework, "links" | "measures" | "proposals">): Tie[] {
  return [
    ...links
      .filter(({ state }) => state === "confirmed")
      .map(({ end, indicatorId }) => ({ end: end.id, indicatorId, isConfirmed: true, isGoal: end.kind === "goal" })),
    ...measures.map(({ targetId, indicatorId }) => ({ end: targetId, indicatorId, isConfirmed: true, isGoal: true })),
    ...proposals.map(({ end, indicatorId }) => ({
      end: end.id,
      indicatorId,
      isConfirmed: false,
      isGoal: end.kind === "goal",
    })),
  ];
}

/** Three layers from what is done to what is wanted; each outer layer in the order of the indicators that it is tied to. */
export function drawResults(framework: ResultsFramework, locale: "vi" | "en"): ResultsPicture {
  const ties = tiesOf(framework);
  const tied = new Set<string>(ties.flatMap(({ end, indicatorId }) => [end, indicatorId]));
  const indicators = framework.indicators.filter(({ id }) => tied.has(id));
  const places = new Map<string, number>(indicators.map(({ id }, place) => [id, place]));
  const placeOf = (id: string): number => {
    const own = ties.filter(({ end }) => end === id).map(({ indicatorId }) => places.get(indicatorId) ?? 0);
    return own.reduce((sum, place) => sum + place, 0) / (own.length || 1);
  };
  const goalPath = framework.plan ? `/ke-hoach/${framework.plan.id}` : "/";
  const ends = framework.ends.filter(({ id }) => tied.has(id));
  const goals = [
    ...ends.filter(({ kind }) => kind === "goal"),
    ...framework.targets.filter(({ id }) => tied.has(id)).map((target) => ({ ...target, code: null, path: goalPath })),
  ];
  const inOrder = <Node extends { readonly id: string }>(nodes: readonly Node[]) =>
    nodes.toSorted((one, other) => placeOf(one.id) - placeOf(other.id));
  const nodes = [
    ...stack("causes", inOrder(ends.filter(({ kind }) => kind !== "goal"))),
    ...stack(
      "indicators",
      indicators.map(({ id, code, name }) => ({ id, code, words: name[locale], path: `/chi-tieu/${id}` })),
    ),
    ...stack("goals", inOrder(goals)),
  ];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = ties.flatMap(({ end, indicatorId, isConfirmed, isGoal }) => {
    const [outer, middle] = [byId.get(end), byId.get(indicatorId)];
    if (!outer || !middle) return [];
    return [isGoal ? { from: middle, to: outer, isConfirmed } : { from: outer, to: middle, isConfirmed }];
  });
  return { nodes, edges, height: Math.max(0, ...nodes.map(({ y, height }) => y + height)) };
}

type Stacked = { readonly id: string; readonly code: string | null; readonly words: string; readonly path: string };

function stack(layer: Layer, nodes: readonly Stacked[]): PictureNode[] {
  let y = 0;
  return nodes.map(({ id, code, words, path }) => {
    const lines = wrap(code === null ? words : `${code} · ${words}`);
    const height = lines.length * LINE + EDGE;
    const node = { id, layer, lines, words, path, x: LAYERS[layer], y, height };
    y += height + GAP;
    return node;
  });
}

/** Whole words, at most three lines; what does not fit ends in an ellipsis. */
function wrap(text: string): string[] {
  const lines: string[] = [""];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + word.length + 1 > SIGNS) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]?.slice(0, SIGNS - 1)}…`];
}
