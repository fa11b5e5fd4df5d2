import "./coverage-bar.css";
import type { CoverageFate } from "./coverage-runs.ts";
import { formatNumber } from "./format.ts";
import { useLocale } from "./use-locale.ts";
import { useWords } from "./use-words.ts";
import type { kitWording } from "./wording.ts";

const FATES: readonly CoverageFate[] = ["became", "context", "undecided"];

type Props = {
  readonly counts: Readonly<Record<CoverageFate, number>>;
  /** Goes to the next place of a fate; without it the key only counts. */
  readonly onSeek?: (fate: CoverageFate) => void;
};

/** What the cells mean, and how many sentences came to each. */
export function CoverageKey({ counts, onSeek }: Props) {
  const say = useWords<keyof typeof kitWording>();
  const locale = useLocale();
  return (
    <div className="cover-key">
      {FATES.map((fate) => {
        const words = (
          <>
            <i className={fate} />
            <b>{formatNumber(counts[fate], locale)}</b> {say(`kit.coverage.${fate}`)}
          </>
        );
        return onSeek && counts[fate] > 0 ? (
          <button key={fate} type="button" className="key" onClick={() => onSeek(fate)}>
            {words}
          </button>
        ) : (
          <span key={fate} className="key">
            {words}
          </span>
        );
      })}
    </div>
  );
}

/** Shares of the whole, for a list. */
export function CoverageShares({ counts }: { counts: Readonly<Record<CoverageFate, number>> }) {
  return (
    <div className="cover-mini" aria-hidden="true">
      {FATES.filter((fate) => counts[fate] > 0).map((fate) => (
        <i key={fate} className={fate} style={{ flexGrow: counts[fate] }} />
      ))}
    </div>
  );
}
