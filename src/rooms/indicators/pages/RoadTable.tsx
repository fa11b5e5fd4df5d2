import { formatInstant } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import {
  isOfWhole,
  isSamePart,
  type Observation,
  partKey,
  periodOf,
  type Road,
  type StatedValue,
  valueOnRoad,
  yearsAt,
} from "../model/index.ts";
import { figureWords, rounded } from "./figure-words.ts";
import { periodWords } from "../model/period-words.ts";
import { type IndicatorSeen, standingValuesOf } from "./indicator-seen.ts";
import { partWords } from "./part-words.ts";
import type { RoadPicture } from "./road-picture.ts";
import { ShareWords } from "./ShareWords.tsx";
import { SourceLinks } from "#web-kit/SourceLinks.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";

type Props = { readonly seen: IndicatorSeen; readonly road: Road | undefined; readonly band: RoadPicture["band"] };

/** The picture as a table: what is forecast, then every value with its stage, its certainty and its source, each beside the road. */
export function RoadTable({ seen, road, band }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const { indicator, names } = seen;
  const rows = standingValuesOf(seen).toSorted((a, b) => (periodOf(a.period).to < periodOf(b.period).to ? 1 : -1));
  const ahead = band.flatMap(({ period, ...each }) => (period === null ? [] : [{ period, ...each }])).toReversed();
  const planned = (period: string) => {
    const { kind, to } = periodOf(period);
    const value = road && kind === "year" ? valueOnRoad(road, yearsAt(to)) : undefined;
    return value === undefined ? "" : rounded(value, locale);
  };
  if (rows.length === 0) return <p className="page-none">{say("indicators.values.none")}</p>;
  return (
    <div className="road-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{say("indicators.value.period")}</th>
            <th scope="col" className="figure">{`${say("indicators.value.value")} (${indicator.unit[locale]})`}</th>
            {road && (
              <th scope="col" className="figure">
                {say("indicators.table.planned")}
              </th>
            )}
            <th scope="col">{say("indicators.value.stage")}</th>
            <th scope="col">{say("indicators.value.source")}</th>
          </tr>
        </thead>
        <tbody>
          {ahead.map(({ period, value, low, high }) => (
            <tr key={`forecast ${period}`}>
              <th scope="row">{periodWords(period, say)}</th>
              <td className="figure unsure">
                {say("indicators.table.span", {
                  value: rounded(value, locale),
                  low: rounded(low, locale),
                  high: rounded(high, locale),
                })}
              </td>
              {road && <td className="figure">{planned(period)}</td>}
              <td>{say("indicators.table.forecast")}</td>
              <td>–</td>
            </tr>
          ))}
          {rows.map((row) => (
            <tr key={`${row.period} ${partKey(row)}`}>
              <th scope="row">
                {periodWords(row.period, say)}
                {isOfWhole(row) ? "" : ` · ${partWords(row, names)}`}
              </th>
              <td className="figure">
                {figureWords(row, locale)}
                <ShareWords figures={row} />
              </td>
              {road && <td className="figure">{isOfWhole(row) && planned(row.period)}</td>}
              <td>
                {marksOf(row, say).join(", ")}
                <EarlierVersions row={row} seen={seen} />
              </td>
              <td lang="vi">
                <SourceLinks source={row.source} />
                {row.note !== null && <span className="note">{row.note}</span>}
                {isObserved(row) && row.answer !== null && row.answer !== row.note && row.answer !== row.source && (
                  <span className="added">{row.answer}</span>
                )}
                {row.breaksBefore !== null && (
                  <span className="finding">{say("indicators.value.break", { why: row.breaksBefore })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the value was before it became what it is: estimated, preliminary, official. */
function EarlierVersions({ row, seen: { observations } }: { row: StatedValue; seen: IndicatorSeen }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const earlier = observations.filter((each) => !each.isCurrent && each.period === row.period && isSamePart(each, row));
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{say("indicators.versions", { count: earlier.length })}</summary>
      <ul>
        {earlier.map((each) => (
          <li key={each.id}>
            {say("indicators.version", {
              value: figureWords(each, locale),
              stage: say(`indicators.stage.${each.stage}`),
              name: each.recordedBy,
              day: formatInstant(each.recordedAt, locale),
            })}{" "}
            <SourceLinks source={each.source} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function isObserved(row: StatedValue): row is Observation {
  return "answer" in row;
}

function marksOf(row: StatedValue, say: ReturnType<typeof useIndicatorWords>): string[] {
  return [
    say(`indicators.stage.${row.stage}`),
    ...(row.isDerived ? [say("indicators.value.derived")] : []),
    ...(row.certainty === "high" ? [] : [say(`indicators.certainty.${row.certainty}`)]),
  ];
}
