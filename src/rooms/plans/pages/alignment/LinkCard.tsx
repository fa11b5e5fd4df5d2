import type { KeyboardEvent } from "react";
import { addressOf } from "#rooms/documents/model/index.ts";
import { formatDay } from "#web-kit/format.ts";
import type { AlignmentConflict, AlignmentLink, ProposalId, VersionItem } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";

export type SayLink = (
  links: readonly { readonly lower: ProposalId; readonly upper: ProposalId; readonly isLinked: boolean | null }[],
) => void;

type Props = {
  readonly link: AlignmentLink;
  readonly lower: VersionItem | undefined;
  readonly upper: VersionItem | undefined;
  /** Absent for who may only read. */
  readonly onSay: SayLink | undefined;
};

/** An item above, the item that carries it out, why the two are put together, and where they cannot be squared. */
export function LinkCard({ link, lower, upper, onSay }: Props) {
  const say = usePlanWords();
  const { decidedBy, likeness, conflict } = link;
  const tell = (isLinked: boolean | null) => onSay?.([{ lower: link.lower, upper: link.upper, isLinked }]);

  /** Every card has one first button; the arrow keys go from that of one pair to that of the next. */
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    const card = event.currentTarget.closest("li");
    const other =
      event.key === "ArrowDown"
        ? card?.nextElementSibling
        : event.key === "ArrowUp"
          ? card?.previousElementSibling
          : null;
    const button = other?.querySelector("button");
    if (button) {
      event.preventDefault();
      button.focus();
    } else if (event.key === "Delete") tell(false);
  }

  return (
    <li className="compare-card link-card">
      {conflict && (
        <p className="finding">
          <Conflict conflict={conflict} />
        </p>
      )}
      <div className="wordings">
        <Item title={say("plans.alignment.upper")} item={upper} />
        <Item title={say("plans.alignment.lower")} item={lower} />
      </div>
      <p className="link-foot">
        <span className={decidedBy === null ? "label" : "added"}>
          {decidedBy === null ? say("plans.changes.proposed") : say("plans.changes.decided", { name: decidedBy })}
        </span>
        {likeness && (
          <span className="label">
            {say("plans.changes.alike", {
              percent: `${Math.round(likeness.score * 100)} %`,
              shared: likeness.shared[0] ?? "",
            })}
          </span>
        )}
        {onSay && (
          <span className="go">
            {decidedBy === null && (
              <button type="button" className="btn" onClick={() => tell(true)} onKeyDown={onKeyDown}>
                {say("plans.alignment.confirm")}
              </button>
            )}
            <button
              type="button"
              className="btn plain"
              onClick={() => tell(decidedBy === null ? false : null)}
              onKeyDown={onKeyDown}
            >
              {say(decidedBy === null ? "plans.alignment.deny" : "plans.alignment.forget")}
            </button>
          </span>
        )}
      </p>
    </li>
  );
}

function Conflict({ conflict }: { readonly conflict: AlignmentConflict }) {
  const say = usePlanWords();
  return conflict.kind === "later-deadline"
    ? say("plans.alignment.later-deadline", { lower: formatDay(conflict.lower), upper: formatDay(conflict.upper) })
    : say("plans.alignment.other-figure", { lower: conflict.lower, upper: conflict.upper });
}

function Item({ title, item }: { readonly title: string; readonly item: VersionItem | undefined }) {
  const say = usePlanWords();
  if (!item) return null;
  return (
    <div>
      <p className="label">{`${title} · ${addressOf(item.anchor, say)}`}</p>
      <p className="wording" lang="vi">
        {item.words}
      </p>
    </div>
  );
}
