import { formatDay } from "#web-kit/format.ts";
import type { z } from "zod";
import type { getRhythmEndpoint } from "../../model/index.ts";
import { useRhythmWords } from "./use-rhythm-words.ts";

type Life = NonNullable<z.output<typeof getRhythmEndpoint.output>["life"]>;

/** Of a standing duty: when it was last heard of, and by when a word is asked for. */
export function SignOfLife({ life: { isStale, silentDays, hasToldOnce, lastSignOn, askedBy } }: { life: Life }) {
  const say = useRhythmWords();
  return (
    <p>
      {isStale && <span className="finding">{say("rhythm.life.stale", { days: silentDays })}</span>}{" "}
      {say(hasToldOnce ? "rhythm.life.alive" : "rhythm.life.never", { day: formatDay(lastSignOn) })};{" "}
      {say("rhythm.life.by", { day: formatDay(askedBy) })}. <span className="label">{say("rhythm.life.how")}</span>
    </p>
  );
}
