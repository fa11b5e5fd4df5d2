import { useLocale } from "#web-kit/use-locale.ts";
import type { CellFigures } from "../model/index.ts";
import { rounded } from "./figure-words.ts";

/** What a share was reckoned from: `= 40 / 140`; nothing where the two are not known. */
export function ShareWords({
  figures: { numerator, denominator },
}: {
  figures: Pick<CellFigures, "numerator" | "denominator">;
}) {
  // prettier-ignore
  const locale = useLocale();
  if (numerator === null || denominator === null) return null;
  return <span className="label">{` = ${rounded(numerator, locale)} / ${rounded(denominator, locale)}`}</span>;
}
