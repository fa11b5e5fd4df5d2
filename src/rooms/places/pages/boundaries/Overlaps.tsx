import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useWords } from "#web-kit/use-words.ts";
import "#web-kit/count-table.css";
import type { BoundaryWord, LoadedBoundaries } from "../../model/index.ts";
import { besideWords } from "./shape-words.ts";

/** Shapes of two places over one piece of land: told, never mended, because mending would move a border. */
export function Overlaps({ overlaps }: Pick<LoadedBoundaries, "overlaps">) {
  const say = useWords<BoundaryWord>();
  const locale = useLocale();
  if (overlaps === null || overlaps.count === 0) return null;
  return (
    <section>
      <h2>{say("boundaries.load.overlaps", { count: overlaps.count })}</h2>
      <p>{say("boundaries.load.overlaps.how")}</p>
      <table className="count-table">
        <thead>
          <tr>
            {(["shapes", "area"] as const).map((head) => (
              <th key={head} scope="col">
                {say(`boundaries.load.overlaps.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {overlaps.first.map(({ one, other, hectares, share }) => (
            <tr key={`${one.at} ${other.at}`}>
              <th scope="row">
                {say("boundaries.load.overlaps.of", { one: besideWords(one, say), other: besideWords(other, say) })}
              </th>
              <td>
                {say("boundaries.load.overlaps.part", {
                  area: formatNumber(Math.round(hectares), locale),
                  percent: formatNumber(Number((share * 100).toFixed(1)), locale),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
