import { Link } from "@tanstack/react-router";
import { useLocale } from "#web-kit/use-locale.ts";
import { levelWords, isStale, type Overview, type Tile } from "../../model/index.ts";
import { periodWords } from "../../model/period-words.ts";
import { rounded } from "../figure-words.ts";
import { SourceLinks } from "#web-kit/SourceLinks.tsx";
import { Sparkline } from "../Sparkline.tsx";
import { Judged, LastValue } from "../StandingLine.tsx";
import { Status } from "../Status.tsx";
import { useIndicatorWords } from "../use-indicator-words.ts";

type Props = { readonly item: Tile } & Pick<Overview, "on" | "names">;

/** Value, target, course, as-of, owner; the worst part beside a mean. A figure that is overdue fades and says so. */
export function OverviewTile({ item, on, names }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const { name, unit, last, target, placeId, ownerId, worstPart } = item;
  return (
    <li className={isStale(item, on) ? "tile is-stale" : "tile"}>
      <Link
        className="tile-name"
        to="/chi-tieu/$indicatorId"
        params={{ indicatorId: item.indicatorId }}
        search={{ loTrinh: item.roadId ?? undefined }}
      >
        {name[locale]}
      </Link>
      <div className="tile-figure">
        <p>{last && <LastValue last={last} unit={unit[locale]} />}</p>
        <Sparkline item={item} />
      </div>
      <p className="tile-status">
        <Status standing={item} on={on} />
        <Judged item={item} />
        {typeof target?.value === "number" && (
          <span>{`${levelWords(target, locale)} ${unit[locale]} · ${periodWords(target.period, say)}`}</span>
        )}
      </p>
      {worstPart && (
        <p className="label">
          {say("overview.worst-part", {
            name: names[worstPart.placeId] ?? "",
            value: `${rounded(worstPart.value, locale)} ${unit[locale]}`,
            parts: worstPart.parts,
          })}
        </p>
      )}
      <p className="label">
        {placeId === null ? say("indicators.country") : names[placeId]}
        {" · "}
        {ownerId === null ? say("indicators.no-owner") : names[ownerId]}
      </p>
      {last && <SourceLinks source={last.source} />}
    </li>
  );
}
