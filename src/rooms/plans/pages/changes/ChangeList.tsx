import { useState } from "react";
import type { PlanChange, PlanChanges } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { ChangeCard } from "./ChangeCard.tsx";
import type { Changing } from "./use-changing.ts";

type Props = { readonly changes: PlanChanges; readonly changing: Changing };

/** What differs between the two versions; what is kept word for word is folded away, and still one press from being read. */
export function ChangeList({ changes, changing }: Props) {
  const say = usePlanWords();
  const [isOpen, setOpen] = useState(false);
  const kept = changes.items.filter(({ kind }) => kind === "kept");
  const differing = changes.items.filter(({ kind }) => kind !== "kept");
  return (
    <>
      <Cards items={differing} changes={changes} changing={changing} />
      {kept.length > 0 && (
        <details className="kept" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{say("plans.changes.kept-count", { count: kept.length })}</summary>
          {isOpen && <Cards items={kept} changes={changes} changing={changing} />}
        </details>
      )}
    </>
  );
}

function Cards({ items, changes, changing }: Props & { readonly items: readonly PlanChange[] }) {
  return (
    <ul className="compare-cards">
      {items.map((change) => (
        <ChangeCard
          key={`${change.before?.id ?? ""} ${change.after?.id ?? ""}`}
          change={change}
          orderedBy={changes.instructions.find(({ ordinal }) => ordinal === change.instruction) ?? null}
          items={changes.items}
          changing={changing}
          isClosed={changes.isPublished}
        />
      ))}
    </ul>
  );
}
