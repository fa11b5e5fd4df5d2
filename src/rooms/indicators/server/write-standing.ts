import { writeFigure } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { createSay } from "#shared/say.ts";
import type { Locale } from "#shared/sentences.ts";
import { isStale, type ListedStanding } from "../model/index.ts";
import { indicatorPageWording } from "../model/page-wording.ts";
import { writePeriod } from "./write-period.ts";

const say = createSay([indicatorPageWording]);

export type WrittenStanding = {
  readonly look: "bad" | "good" | "unknown";
  /** The status, or why there is none. */
  readonly words: string;
  /** What was judged, where that is not the latest figure: the mean of a span, the last whole year. */
  readonly judged: string | null;
  /** Since when a newer value is overdue. */
  readonly stale: string | null;
};

/** Where an indicator stands, in the words of pages that the server itself writes. */
export function writeStanding(
  { status, reason, judged, last, unit, dueOn }: ListedStanding,
  on: PlainDate,
  locale: Locale,
): WrittenStanding {
  const isUnknown = status === "unknown";
  const isBad = status === "off" || status === "behind";
  const isOther = judged !== null && judged.period !== last?.period;
  return {
    look: isUnknown ? "unknown" : isBad ? "bad" : "good",
    words: say(locale, isUnknown ? `indicators.reason.${reason}` : `indicators.status.${status}`),
    judged: isOther
      ? say(locale, "indicators.judged-by", {
          period: writePeriod(judged.period, locale),
          value: `${writeFigure(judged.value, 2, locale)} ${unit[locale]}`,
        })
      : null,
    stale:
      dueOn !== null && isStale({ dueOn }, on) ? say(locale, "indicators.stale-since", { day: dayWords(dueOn) }) : null,
  };
}

function dayWords(day: PlainDate): string {
  return day.split("-").toReversed().join("/");
}
