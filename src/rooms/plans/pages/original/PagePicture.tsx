import { useState } from "react";
import type { TextId, WordPlace } from "#rooms/documents/model/index.ts";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { pageAddress } from "./page-address.ts";

type Props = { readonly textId: TextId; readonly place: WordPlace };

/** The page as the server draws it; frames lie over it in shares of its size, so they fit at every width. */
export function PagePicture({ textId, place }: Props) {
  const say = usePlanWords();
  const [state, setState] = useState<"drawing" | "drawn" | "failed">("drawing");
  const { page, width, height, boxes } = place;
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  if (state === "failed") return <p role="alert">{say("plans.original.failed")}</p>;
  return (
    // The picture is wider than a phone.
    <ScrollRegion className="page-scroll" label={say("plans.original.page", { page })}>
      <div className="page-picture" style={{ aspectRatio: `${width} / ${height}` }} aria-busy={state === "drawing"}>
        {state === "drawing" && <p className="label">{say("plans.original.drawing")}</p>}
        <img
          src={pageAddress(textId, place)}
          alt={say("plans.original.alt", { page })}
          onLoad={() => setState("drawn")}
          onError={() => setState("failed")}
        />
        {boxes.map((box, at) => (
          <span
            key={`${box.x} ${box.y}`}
            aria-hidden="true"
            ref={at === 0 ? (frame) => frame?.scrollIntoView({ block: "center", inline: "center" }) : undefined}
            style={{
              left: share(box.x, width),
              top: share(box.y, height),
              width: share(box.width, width),
              height: share(box.height, height),
            }}
          />
        ))}
      </div>
    </ScrollRegion>
  );
}
