import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useWords } from "#web-kit/use-words.ts";
import "#web-kit/count-table.css";
import { type BoundaryWord, type LoadedBoundaries, NARROW_METRES } from "../../model/index.ts";
import { betweenWords } from "./shape-words.ts";

/** Digits of a degree: a hundred metres, enough to find the place in any map. */
const DIGITS = 4;

/** Ground that no boundary covers although places lie around it: told, never mended, because mending would move a border. */
export function Gaps({ gaps }: Pick<LoadedBoundaries, "gaps">) {
  const say = useWords<BoundaryWord>();
  const locale = useLocale();
  if (gaps === null || gaps.count === 0) return null;
  const degrees = (value: number) => formatNumber(Number(value.toFixed(DIGITS)), locale);
  return (
    <section>
      <h2>{say("boundaries.load.gaps", { count: gaps.count })}</h2>
      <p>{say("boundaries.load.gaps.how", { narrow: NARROW_METRES })}</p>
      <table className="count-table">
        <thead>
          <tr>
            {(["where", "area"] as const).map((head) => (
              <th key={head} scope="col">
                {say(`boundaries.load.gaps.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gaps.first.map((gap) => (
            <tr key={gap.at.join(" ")}>
              <th scope="row">{betweenWords(gap, say)}</th>
              <td>
                {say("boundaries.load.gaps.part", {
                  area: formatNumber(Math.round(gap.hectares), locale),
                  lon: degrees(gap.at[0]),
                  lat: degrees(gap.at[1]),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
