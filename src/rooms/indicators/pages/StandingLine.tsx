import { Link } from "@tanstack/react-router";
import type { PlainDate } from "#shared/plain-date.ts";
import { useOtherDay } from "#web-kit/AsOf.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import { levelWords, type ListedStanding } from "../model/index.ts";
import { figureWords, neededWords, rounded } from "./figure-words.ts";
import { periodWords } from "../model/period-words.ts";
import { Sparkline } from "./Sparkline.tsx";
import { Status } from "./Status.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";

type Props = {
  readonly item: ListedStanding;
  readonly on: PlainDate;
  readonly names: Readonly<Record<string, string>>;
};

/** One indicator on one road. */
export function StandingLine({ item, on, names }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const { name, unit, last, target, needed, placeId, ownerId } = item;
  const ngay = useOtherDay();
  const place = placeId === null ? say("indicators.country") : (names[placeId] ?? "");
  return (
    <li className="standing-line">
      <div className="standing-name">
        <Link
          to="/chi-tieu/$indicatorId"
          params={{ indicatorId: item.indicatorId }}
          search={{ loTrinh: item.roadId ?? undefined, ngay }}
        >
          {name[locale]}
        </Link>
        <span className="label">
          {place}
          {ownerId !== null && ` · ${names[ownerId] ?? ""}`}
        </span>
      </div>
      <Sparkline item={item} />
      <div className="standing-last">{last && <LastValue last={last} unit={unit[locale]} />}</div>
      <div className="standing-target">
        {typeof target?.value === "number" && (
          <>
            <b>{`${levelWords(target, locale)} ${unit[locale]}`}</b>
            <span className="label">{say("indicators.target-of", { period: periodWords(target.period, say) })}</span>
          </>
        )}
      </div>
      <div className="standing-status">
        <Status standing={item} on={on} />
        <Judged item={item} />
        {needed && (
          <span className="label">{`${say("indicators.column.needed")}: ${neededWords(needed, unit[locale], locale, say)}`}</span>
        )}
      </div>
    </li>
  );
}

/** What was judged, where that is not the latest figure: the mean of a span, the last whole year. */
export function Judged({ item: { judged, last, unit } }: { item: ListedStanding }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  if (!judged || judged.period === last?.period) return null;
  return (
    <span className="label">
      {say("indicators.judged-by", {
        period: periodWords(judged.period, say),
        value: `${rounded(Number(judged.value.toFixed(2)), locale)} ${unit[locale]}`,
      })}
    </span>
  );
}

/** The latest figure with its period and what it is worth. */
export function LastValue({ last, unit }: { last: NonNullable<ListedStanding["last"]>; unit: string }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  return (
    <>
      <b>
        {figureWords(last, locale)} <small>{unit}</small>
      </b>
      <span className="label">
        {periodWords(last.period, say)}
        {last.stage === "official" ? "" : ` · ${say(`indicators.stage.${last.stage}`)}`}
        {last.certainty === "low" && <span className="unsure">{` · ${say("indicators.certainty.low")}`}</span>}
      </span>
    </>
  );
}
