import type { Locale } from "#shared/sentences.ts";
import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { type FormCell, isCellEmpty } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import type { CellClash } from "./reply-clashes.ts";

type Props = {
  readonly clashes: readonly CellClash[];
  readonly nameOf: (cell: FormCell) => string;
  readonly onSettle: (clash: CellClash, whose: "mine" | "theirs") => void;
};

/** Cells in which a colleague has kept other figures meanwhile: both are shown, and this person says which stands. */
export function CellClashes({ clashes, nameOf, onSettle }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  if (clashes.length === 0) return null;
  return (
    <div role="alert" className="values-problems finding">
      <p>{say("forms.clash")}</p>
      <ul>
        {clashes.map((clash) => {
          const name = nameOf(clash.mine);
          return (
            <li key={`${clash.mine.row} ${clash.mine.column}`}>
              {`${name}: ${say("forms.clash.both", { theirs: written(clash.theirs, locale), mine: written(clash.mine, locale) })}`}{" "}
              {(["mine", "theirs"] as const).map((whose) => (
                <button
                  key={whose}
                  type="button"
                  className="btn plain"
                  aria-label={`${say(`forms.clash.${whose}`)}: ${name}`}
                  onClick={() => onSettle(clash, whose)}
                >
                  {say(`forms.clash.${whose}`)}
                </button>
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** `41`, of a share `30 / 40`, of an empty cell a dash. */
function written(cell: FormCell, locale: Locale): string {
  if (isCellEmpty(cell)) return "–";
  const { value, numerator, denominator } = cell;
  const figures = numerator === null && denominator === null ? [value] : [numerator, denominator];
  return figures.map((figure) => (figure === null ? "–" : formatNumber(figure, locale))).join(" / ");
}
