import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWidth } from "#web-kit/use-width.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { BoundaryWord } from "../../model/index.ts";
import type { FrameProps } from "./drawn-part.ts";
import { DrawnParts } from "./DrawnParts.tsx";
import { fitProjection } from "./fit-projection.ts";
import { ScaleAndNorth } from "./ScaleAndNorth.tsx";

const ZOOMS = [1, 2, 4] as const;
/** Below this width the picture is as high as it is wide, as a phone is held. */
const NARROW = 560;
const heightOf = (width: number) => Math.round(width < NARROW ? width : width * 0.8);

/** The land, drawn to the pixels that it has got, so that figures stay readable; a closer look scrolls. */
export function LandFrame(props: FrameProps) {
  const say = useWords<BoundaryWord>();
  const [frame, width] = useWidth();
  const [zoom, setZoom] = useState(0);
  const middle = useRef<readonly [number, number]>([0.5, 0.5]);
  const factor = ZOOMS[zoom] ?? 1;
  const [wide, high] = [width * factor, heightOf(width) * factor];
  const projection = useMemo(
    () => (width > 0 && props.parts.length > 0 ? fitProjection(props.parts, wide, high) : null),
    [props.parts, width, wide, high],
  );
  useLayoutEffect(() => {
    const here = frame.current;
    if (!here) return;
    const [x, y] = middle.current;
    here.scrollTo({
      left: x * here.scrollWidth - here.clientWidth / 2,
      top: y * here.scrollHeight - here.clientHeight / 2,
      behavior: "instant",
    });
  }, [frame, factor]);
  const turn = (step: 1 | -1): void => {
    const here = frame.current;
    if (!here) return;
    middle.current = [
      (here.scrollLeft + here.clientWidth / 2) / here.scrollWidth,
      (here.scrollTop + here.clientHeight / 2) / here.scrollHeight,
    ];
    setZoom((at) => Math.max(0, Math.min(ZOOMS.length - 1, at + step)));
  };
  if (props.parts.length === 0) return null;
  return (
    <figure className="frame land">
      <div className="map-zoom noprint" role="group" aria-label={say("boundaries.map.zoom")}>
        <button type="button" className="btn" disabled={zoom === ZOOMS.length - 1} onClick={() => turn(1)}>
          <span aria-hidden="true">+</span>
          <span className="sr">{say("boundaries.map.closer")}</span>
        </button>
        <button type="button" className="btn" disabled={zoom === 0} onClick={() => turn(-1)}>
          <span aria-hidden="true">−</span>
          <span className="sr">{say("boundaries.map.farther")}</span>
        </button>
      </div>
      <div className={factor === 1 ? "land-view" : "land-view closer"} ref={frame} style={{ height: heightOf(width) }}>
        {projection && (
          <svg viewBox={`0 0 ${wide} ${high}`} style={{ width: `${factor * 100}%` }}>
            <DrawnParts {...props} projection={projection} />
          </svg>
        )}
      </div>
      {projection && <ScaleAndNorth projection={projection} width={width} middle={high / 2} />}
    </figure>
  );
}
