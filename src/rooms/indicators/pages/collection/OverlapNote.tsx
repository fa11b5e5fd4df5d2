import type { z } from "zod";
import type { getFormEndpoint } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";

type Props = { readonly overlaps: z.output<typeof getFormEndpoint.output>["overlaps"] };
const NAMED = 6;

/** Says which places of a form lie in others of it, so that nobody adds them up. Many names are folded. */
export function OverlapNote({ overlaps }: Props) {
  const say = useIndicatorWords();
  if (overlaps.length === 0) return null;
  return (
    <div className="added overlap-note" role="note">
      {overlaps.map(({ outer, inner }) => {
        const [count, names] = [inner.length, inner.join("; ")];
        if (count <= NAMED) return <p key={outer}>{say("forms.overlap", { outer, count, names })}</p>;
        return (
          <div key={outer}>
            <p>{say("forms.overlap.many", { outer, count })}</p>
            <details>
              <summary>{say("forms.overlap.names", { count })}</summary>
              <span lang="vi">{names}</span>
            </details>
          </div>
        );
      })}
    </div>
  );
}
