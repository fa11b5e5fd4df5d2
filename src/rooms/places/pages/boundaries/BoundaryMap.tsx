import { useState } from "react";
import type { z } from "zod";
import { useSpots } from "#web-kit/move-by-sight.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  type BoundaryWord,
  type DrawnPlace,
  type listBoundariesEndpoint,
  type MapFrame,
  polygonsByFrame,
} from "../../model/index.ts";
import "./boundary-map.css";
import { InsetFrame } from "./InsetFrame.tsx";
import { LandFrame } from "./LandFrame.tsx";
import { MapLegend } from "./MapLegend.tsx";
import type { Part, ShownOnMap } from "./drawn-part.ts";
import { type Outline, useOutlines } from "./use-drawings.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("boundaries");

type Props = {
  readonly drawn: z.output<typeof listBoundariesEndpoint.output>;
  readonly shown?: ShownOnMap | undefined;
};

/** The places of a level in their loaded boundaries, each a link; the archipelagos always, in frames of their own. */
export function BoundaryMap({ drawn, shown }: Props) {
  const say = useWords<BoundaryWord>();
  const outlines = useOutlines(drawn.places, "coarse");
  const [pointed, setPointed] = useState<DrawnPlace | null>(null);
  const spots = useSpots(outlines?.[0]?.place.id);
  if (outlines === undefined) return <p role="status">{say("boundaries.map.drawing")}</p>;
  const frames = partsByFrame(outlines);
  const partsOf = (name: MapFrame) => {
    return { parts: frames.get(name) ?? [], day: drawn.asOf, shown, onPoint: setPointed, spotProps: spots.spotProps };
  };
  return (
    <section className="boundary-map" aria-label={say("boundaries.map.title")}>
      <p className="pointed" lang="vi">
        {pointed ? [pointed.name, shown?.wordsOf(pointed.id)].filter(Boolean).join(" · ") : say("boundaries.map.point")}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from place to place */}
      <div className="frames" role="group" aria-label={say("boundaries.map.keys")} onKeyDown={spots.onKeyDown}>
        <LandFrame {...partsOf("land")} />
        <div className="archipelagos">
          <InsetFrame name="hoang-sa" {...partsOf("hoang-sa")} />
          <InsetFrame name="truong-sa" {...partsOf("truong-sa")} />
        </div>
      </div>
      <MapLegend drawn={drawn} isShaded={shown !== undefined} />
    </section>
  );
}

function partsByFrame(outlines: readonly Outline[]): ReadonlyMap<MapFrame, readonly Part[]> {
  const parts = outlines.flatMap(({ place, polygons }) =>
    [...polygonsByFrame(polygons)].map(([frame, own]) => ({ frame, part: { place, polygons: own } })),
  );
  const byFrame = Map.groupBy(parts, ({ frame }) => frame);
  return new Map([...byFrame].map(([frame, own]) => [frame, own.map(({ part }) => part)]));
}
