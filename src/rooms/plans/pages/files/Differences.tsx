import { useMemo } from "react";
import { addressOf, type Comparison, type Difference, SLIP } from "#rooms/documents/model/index.ts";
import { formatPercent } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { type WordPiece, wordChanges } from "../changes/word-changes.ts";
import { usePlanWords } from "../use-plan-words.ts";

/** Where another copy says something else than the plan, clause by clause with both wordings, and how the two were compared. */
export function Differences({ comparison }: { comparison: Comparison }) {
  const say = usePlanWords();
  const locale = useLocale();
  const { differences, isTooDifferent, way, slips } = comparison;
  const figures = differences.filter(({ bearsOn }) => bearsOn === "figures").length;
  return (
    <section className="differences">
      <p className={differences.length > 0 || isTooDifferent ? "finding" : "st done"}>
        {isTooDifferent
          ? say("plans.differ.too-much")
          : differences.length === 0
            ? say("plans.differ.none")
            : say("plans.differ.count", { count: differences.length, figures })}
      </p>
      <p className="label">
        {say(way === "exact" ? "plans.differ.exact" : "plans.differ.recognised", {
          slips,
          percent: formatPercent(SLIP, locale),
        })}
      </p>
      <ol>
        {differences.map((difference) => (
          <li key={`${difference.anchor ?? ""} ${difference.read ?? ""} ${difference.other ?? ""}`}>
            <Place difference={difference} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Place({ difference: { anchor, read, other, bearsOn } }: { difference: Difference }) {
  const say = usePlanWords();
  const changes = useMemo(() => wordChanges(read ?? "", other ?? ""), [read, other]);
  const nothing = <i>{say("plans.differ.nothing")}</i>;
  return (
    <>
      <h3>
        {anchor === null ? say("plans.differ.nowhere") : say("plans.differ.at", { address: addressOf(anchor, say) })}
        <span className="label">{say(`plans.differ.${bearsOn}`)}</span>
      </h3>
      <dl lang="vi">
        <dt>{say("plans.differ.here")}</dt>
        <dd>{read === null ? nothing : changes.before.map((piece, at) => wordingPiece(piece, at, "del"))}</dd>
        <dt>{say("plans.differ.there")}</dt>
        <dd>{other === null ? nothing : changes.after.map((piece, at) => wordingPiece(piece, at, "ins"))}</dd>
      </dl>
    </>
  );
}

function wordingPiece({ words, isOwn }: WordPiece, at: number, Mark: "del" | "ins") {
  // The stretches of one wording never move.
  return isOwn ? <Mark key={at}>{words}</Mark> : <span key={at}>{words}</span>;
}
