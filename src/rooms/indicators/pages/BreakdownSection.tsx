import { useId, useState } from "react";
import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import {
  breakdownsOf,
  brokenDownPeriods,
  type Cut,
  cutsOf,
  mergedShare,
  partKey,
  type StatedValue,
  sumStateOf,
} from "../model/index.ts";
import { periodWords } from "../model/period-words.ts";
import { figureWords, rounded } from "./figure-words.ts";
import { type IndicatorSeen, standingValuesOf } from "./indicator-seen.ts";
import { Choice } from "./keep/Choice.tsx";
import { partWords } from "./part-words.ts";
import { ShareWords } from "./ShareWords.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";

/** The parts of a period beside their whole: by place, by industry, by group. */
export function BreakdownSection({ seen }: { seen: IndicatorSeen }) {
  const say = useIndicatorWords();
  const headId = useId();
  const { indicator } = seen;
  const values = standingValuesOf(seen);
  const kinds = breakdownsOf(indicator.breakdowns, values);
  const periods = brokenDownPeriods(values);
  const [chosen, setChosen] = useState<string | null>(null);
  const period = chosen !== null && periods.includes(chosen) ? chosen : periods[0];
  if (kinds.length === 0) return null;
  return (
    <section className="road breakdown" aria-labelledby={headId}>
      <h2 id={headId}>{say("indicators.breakdowns")}</h2>
      {period === undefined && (
        <>
          <p>{kinds.map((each) => say(`indicators.breakdown.${each}`)).join(", ")}</p>
          <p className="page-none">{say("indicators.breakdown.none")}</p>
        </>
      )}
      {period !== undefined && (
        <>
          {periods.length > 1 && (
            <Choice label={say("indicators.value.period")} value={period} onChoose={setChosen}>
              {periods.map((each) => (
                <option key={each} value={each}>
                  {periodWords(each, say)}
                </option>
              ))}
            </Choice>
          )}
          {cutsOf(indicator, values, period).map((cut) => (
            <CutTable key={`${cut.kind} ${cut.parts[0]?.industry}`} cut={cut} seen={seen} period={period} />
          ))}
        </>
      )}
    </section>
  );
}

type TableProps = { readonly cut: Cut<StatedValue>; readonly seen: IndicatorSeen; readonly period: string };

function CutTable({ cut: { kind, parts, whole, total }, seen: { indicator, names }, period }: TableProps) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const ofWhole = (value: number | null) =>
    value === null || whole === null || whole === 0
      ? "–"
      : formatNumber(Number(((value / whole) * 100).toFixed(1)), locale);
  const isShared = indicator.accumulation !== "share" && indicator.accumulation !== "rate";
  return (
    <div className="road-table">
      <table>
        <caption>{`${say(`indicators.breakdown.${kind}`)}, ${periodWords(period, say)}`}</caption>
        <thead>
          <tr>
            <th scope="col">{say("indicators.breakdown.part")}</th>
            <th scope="col" className="figure">{`${say("indicators.value.value")} (${indicator.unit[locale]})`}</th>
            {isShared && (
              <th scope="col" className="figure">
                {say("indicators.breakdown.share")}
              </th>
            )}
            <th scope="col">{say("indicators.value.stage")}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={partKey(part)}>
              <th scope="row" lang="vi">
                {partWords(part, names)}
              </th>
              <td className="figure">
                {figureWords(part, locale)}
                <ShareWords figures={part} />
              </td>
              {isShared && <td className="figure">{ofWhole(part.value)}</td>}
              <td>{say(`indicators.stage.${part.stage}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {indicator.accumulation === "share" && kind !== "group" ? (
        <ShareOfParts parts={parts} unit={indicator.unit[locale]} />
      ) : (
        <SumOfParts whole={whole} total={total} unit={indicator.unit[locale]} />
      )}
    </div>
  );
}

function SumOfParts({ whole, total, unit }: { whole: number | null; total: number | null; unit: string }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  if (total === null) return <p className="label">{say("indicators.breakdown.no-sum")}</p>;
  const figure = (value: number) => rounded(Number(value.toPrecision(12)), locale);
  if (whole === null) return <p className="label">{say("indicators.breakdown.sum-alone", { total: figure(total), unit })}</p>; // prettier-ignore
  const state = sumStateOf(total, whole);
  return (
    <p className={state === "over" ? "finding" : "label"}>
      {say("indicators.breakdown.sum", {
        total: figure(total),
        whole: figure(whole),
        gap: figure(Math.abs(whole - total)),
        state,
        unit,
      })}
    </p>
  );
}

/** Shares do not add up, what was counted does: of parts whose numerator and denominator are known. */
function ShareOfParts({ parts, unit }: { parts: readonly StatedValue[]; unit: string }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const { value, numerator, denominator, without } = mergedShare(parts);
  if (value === null) return <p className="label">{say("indicators.breakdown.no-counts")}</p>;
  return (
    <p className="label">
      {say("indicators.breakdown.merged", {
        value: rounded(value, locale),
        unit,
        numerator: rounded(numerator, locale),
        denominator: rounded(denominator, locale),
        counted: parts.length - without.length,
        without: without.length,
      })}
    </p>
  );
}
