import { formatDay } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { levelWords, type Road } from "../model/index.ts";
import { periodWords } from "../model/period-words.ts";

import { useIndicatorWords } from "./use-indicator-words.ts";

type Props = { readonly roads: readonly Road[]; readonly road: Road; readonly unit: string };

/** How a road came to be as it is: each edition, what it asked for, who set the next one and why. */
export function RoadEditions({ roads, road, unit }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const editions = roads.filter(({ code }) => code === road.code).toSorted((a, b) => b.edition - a.edition);
  if (editions.length < 2) return null;
  return (
    <details className="road-editions">
      <summary>{say("indicators.editions", { count: editions.length })}</summary>
      <ol lang="vi">
        {editions.map(({ edition, points, document, setBy, setOn, reason }) => (
          <li key={edition} value={edition}>
            {points
              .map(
                (point) =>
                  `${point.comparedWith ?? `${levelWords(point, locale)} ${unit}`} (${periodWords(point.period, say)})`,
              )
              .join("; ")}
            {" · "}
            {say("indicators.edition.by", { document, name: setBy, day: formatDay(setOn) })}
            {reason !== null && <span className="added">{reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
