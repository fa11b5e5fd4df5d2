import { type KeyboardEvent, useId, useMemo } from "react";
import { addressOf } from "#rooms/documents/model/index.ts";
import { type PlanChange, type PlanInstruction, ProposalId, type VersionItem } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import type { Changing } from "./use-changing.ts";
import { type WordPiece, wordChanges } from "./word-changes.ts";

type Props = {
  readonly change: PlanChange;
  /** The amending instruction that changed it. */
  readonly orderedBy: PlanInstruction | null;
  readonly items: readonly PlanChange[];
  readonly changing: Changing;
  readonly isClosed: boolean;
};

const LONGEST_SHARED = 60;

/** One item of the two versions: both wordings side by side with what differs marked, and how it goes on. */
export function ChangeCard({ change, orderedBy, items, changing, isClosed }: Props) {
  const say = usePlanWords();
  const { before, after, kind, likeness, decidedBy } = change;
  const pieces = useMemo(() => wordChanges(inFull(before), inFull(after)), [before, after]);
  const confirm = (later: ProposalId | null) => {
    if (before) changing.send({ kind: "decide", decisions: [{ before: before.id, after: later }] });
  };

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>): void {
    if (event.target !== event.currentTarget) return;
    const next =
      event.key === "ArrowDown" ? "nextElementSibling" : event.key === "ArrowUp" ? "previousElementSibling" : null;
    if (next) {
      event.preventDefault();
      const other = event.currentTarget[next];
      if (other instanceof HTMLElement) other.focus();
    } else if (event.key === "Enter" && decidedBy === null && !isClosed) confirm(after?.id ?? null);
  }

  return (
    // The card takes the focus so that the arrow keys go from item to item.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex
    <li className="compare-card change-card" tabIndex={0} onKeyDown={onKeyDown} data-kind={kind}>
      <p className="change-head">
        <strong>{say(`plans.changes.kind.${kind}`)}</strong>
        <span className="label">{say(`plans.kind.${(before ?? after)?.kind ?? "assignment"}`)}</span>
        {likeness && kind === "changed" && (
          <span className="label">
            {say("plans.changes.alike", {
              percent: `${Math.round(likeness.score * 100)} %`,
              shared: (likeness.shared[0] ?? "").slice(0, LONGEST_SHARED),
            })}
          </span>
        )}
        {before && (
          <span className={decidedBy === null ? "label" : "added"}>
            {decidedBy === null ? say("plans.changes.proposed") : say("plans.changes.decided", { name: decidedBy })}
          </span>
        )}
      </p>
      <div className="wordings">
        <Wording title={say("plans.changes.before")} item={before} pieces={pieces.before} mark="del" />
        <Wording title={say("plans.changes.after")} item={after} pieces={pieces.after} mark="ins" />
      </div>
      {orderedBy && (
        <blockquote className="ordered-by" lang="vi" cite={`#noi-dung-${orderedBy.ordinal}`}>
          {orderedBy.words}
        </blockquote>
      )}
      {before && !isClosed && (
        <div className="go">
          <GoesOn before={before} after={after} items={items} onChoose={confirm} />
          {decidedBy === null && (
            <button type="button" className="btn" onClick={() => confirm(after?.id ?? null)}>
              {say("plans.changes.confirm")}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

type WordingProps = {
  readonly title: string;
  readonly item: VersionItem | null;
  readonly pieces: readonly WordPiece[];
  readonly mark: "del" | "ins";
};

function Wording({ title, item, pieces, mark: Mark }: WordingProps) {
  const say = usePlanWords();
  return (
    <div>
      <p className="label">
        {title}
        {item && ` · ${addressOf(item.anchor, say)}`}
      </p>
      {item ? (
        <p className="wording" lang="vi">
          {pieces.map(({ words, isOwn }, at) => {
            const key = `${at} ${words}`;
            return isOwn ? <Mark key={key}>{words}</Mark> : <span key={key}>{words}</span>;
          })}
        </p>
      ) : (
        <p className="wording none">–</p>
      )}
    </div>
  );
}

type GoesOnProps = {
  readonly before: VersionItem;
  readonly after: VersionItem | null;
  readonly items: readonly PlanChange[];
  readonly onChoose: (after: ProposalId | null) => void;
};

function GoesOn({ before, after, items, onChoose }: GoesOnProps) {
  const say = usePlanWords();
  const id = useId();
  const later = items.flatMap((change) => (change.after?.kind === before.kind ? [change.after] : []));
  return (
    <>
      <label className="label" htmlFor={id}>
        {say("plans.changes.goes-on")}
      </label>
      <select
        id={id}
        lang="vi"
        value={after?.id ?? ""}
        onChange={({ target }) => onChoose(target.value === "" ? null : ProposalId.parse(target.value))}
      >
        <option value="">{say("plans.changes.repeal")}</option>
        {later.map((item) => (
          <option key={item.id} value={item.id}>
            {`${addressOf(item.anchor, say)}: ${item.words.slice(0, 70)}`}
          </option>
        ))}
      </select>
    </>
  );
}

/** Words with their terms, so that another deadline shows as a difference too. */
function inFull(item: VersionItem | null): string {
  if (!item) return "";
  const terms = item.terms.split(" · ").filter((term) => term !== "");
  return [item.words, terms.join(" · ")].filter((line) => line !== "").join("\n");
}
