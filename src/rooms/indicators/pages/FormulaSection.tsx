import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { PlainDate } from "#shared/plain-date.ts";
import { useOtherDay } from "#web-kit/AsOf.tsx";
import { formatDay } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { type DerivedValue, IndicatorId, isOfWhole } from "../model/index.ts";
import { figureWords, rounded } from "./figure-words.ts";
import { periodWords } from "../model/period-words.ts";
import type { IndicatorSeen } from "./indicator-seen.ts";
import { SourceLinks } from "#web-kit/SourceLinks.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";

const SHOWN = 6;

/** The formula, and of each of its latest values the figures it came from with their sources. */
export function FormulaSection({ seen: { indicator, derived } }: { seen: IndicatorSeen }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const headId = useId();
  if (indicator.formula === null) return null;
  const latest = derived.filter(isOfWhole).toReversed().slice(0, SHOWN);
  return (
    <section className="panel formula" aria-labelledby={headId}>
      <h2 id={headId}>{say("indicators.formula")}</h2>
      <p>
        <code>{`${indicator.code} = ${indicator.formula.expression}`}</code>
      </p>
      <p className="label">{say("indicators.formula.live")}</p>
      {latest.length === 0 && <p className="finding">{say("indicators.formula.none")}</p>}
      {latest.map((value) => (
        <details key={value.period}>
          <summary>
            {`${periodWords(value.period, say)}: ${figureWords(value, locale)} ${indicator.unit[locale]} · ${say("indicators.formula.explain")}`}
          </summary>
          <Inputs value={value} />
        </details>
      ))}
    </section>
  );
}

function Inputs({ value: { from } }: { value: DerivedValue }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const ngay = useOtherDay();
  return (
    <ul>
      {from.map((each) => (
        <li key={`${each.name} ${each.period}`}>
          <Link
            className="link"
            to="/chi-tieu/$indicatorId"
            params={{ indicatorId: IndicatorId.parse(each.indicatorId) }}
            search={{ ngay }}
          >
            {say("indicators.formula.from", {
              name: each.name,
              value: rounded(each.value, locale),
              code: each.code,
              period: periodWords(each.period, say),
              day: formatDay(PlainDate.parse(each.asOf)),
            })}
          </Link>
          {each.stage !== "official" && <span className="label">{` ${say(`indicators.stage.${each.stage}`)}`}</span>}{" "}
          <SourceLinks source={each.source} />
        </li>
      ))}
    </ul>
  );
}
