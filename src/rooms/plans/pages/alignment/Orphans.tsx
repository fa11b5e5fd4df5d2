import { addressOf } from "#rooms/documents/model/index.ts";
import { ProposalId, type VersionItem } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import type { SayLink } from "./LinkCard.tsx";

type Props = {
  readonly title: string;
  /** What stands there when there is no orphan; empty for nothing. */
  readonly none: string;
  readonly ids: readonly ProposalId[];
  readonly items: ReadonlyMap<string, VersionItem>;
  /** The items above with which a person may pair an orphan by hand. */
  readonly pairWith?: { readonly items: readonly VersionItem[]; readonly onSay: SayLink } | undefined;
};

const SHOWN_WORDS = 80;

/** Items without a counterpart. */
export function Orphans({ title, none, ids, items, pairWith }: Props) {
  const say = usePlanWords();
  if (ids.length === 0) return none === "" ? null : <p className="st done">{none}</p>;
  const nameOf = (item: VersionItem) => `${addressOf(item.anchor, say)}: ${item.words.slice(0, SHOWN_WORDS)}`;
  return (
    <details className="orphans" open={ids.length <= 12}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <ul>
        {ids.map((id) => {
          const item = items.get(id);
          if (!item) return null;
          return (
            <li key={id}>
              <p className="label">{`${say(`plans.kind.${item.kind}`)} · ${addressOf(item.anchor, say)}`}</p>
              <p className="wording" lang="vi">
                {item.words}
              </p>
              {pairWith && (
                <label className="pair-with">
                  <span className="label">{say("plans.alignment.pair-with")}</span>
                  <select
                    lang="vi"
                    value=""
                    onChange={({ target }) => {
                      const upper = ProposalId.safeParse(target.value);
                      if (upper.success) pairWith.onSay([{ lower: id, upper: upper.data, isLinked: true }]);
                    }}
                  >
                    <option value="">{say("plans.alignment.pair-none")}</option>
                    {pairWith.items.map((other) => (
                      <option key={other.id} value={other.id}>
                        {nameOf(other)}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
