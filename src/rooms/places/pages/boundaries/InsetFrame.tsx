import { useWords } from "#web-kit/use-words.ts";
import type { BoundaryWord, MapFrame } from "../../model/index.ts";
import type { FrameProps } from "./drawn-part.ts";
import { DrawnParts } from "./DrawnParts.tsx";
import { fitProjection } from "./fit-projection.ts";

const [WIDTH, HEIGHT] = [180, 130];

/** An archipelago, named also where no boundary of it is loaded. */
export function InsetFrame({ name, ...props }: FrameProps & { readonly name: Exclude<MapFrame, "land"> }) {
  const say = useWords<BoundaryWord>();
  return (
    <figure className={`frame ${name}`}>
      {props.parts.length > 0 && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
          <DrawnParts {...props} projection={fitProjection(props.parts, WIDTH, HEIGHT)} />
        </svg>
      )}
      <figcaption>
        <strong>{say(`boundaries.frame.${name}`)}</strong>
        <span>{say(`boundaries.frame.${name}.of`)}</span>
        {props.parts.length === 0 && <span>({say("boundaries.frame.not-drawn")})</span>}
      </figcaption>
    </figure>
  );
}
