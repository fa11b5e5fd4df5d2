import { useEffect, useEffectEvent, useState } from "react";
import type { PlanReview } from "../../model/index.ts";
import { nextOpen, type ReviewItem, isOpen } from "./review-items.ts";
import { type Decided, withDecided } from "./undo-trail.ts";
import { type Decision, useDecisions } from "./use-decisions.ts";

export type Reviewing = ReturnType<typeof useReviewing>;

/** Where the reviewer stands, what they decide, and how they take it back: by hand or from the keyboard. */
export function useReviewing(review: PlanReview, items: readonly ReviewItem[], isPaused: boolean) {
  const [currentId, setCurrentId] = useState<string | null>(() => items.find(isOpen)?.id ?? items[0]?.id ?? null);
  const [isEditing, setIsEditing] = useState(false);
  const [trail, setTrail] = useState<readonly Decided[]>([]);
  const decisions = useDecisions(review.id);
  const current = items.find((item) => item.id === currentId) ?? items[0] ?? null;

  function go(id: string | null): void {
    setIsEditing(false);
    setCurrentId(id);
  }

  function step(by: 1 | -1): void {
    const at = items.findIndex((item) => item.id === current?.id);
    go(items[Math.min(Math.max(at + by, 0), items.length - 1)]?.id ?? null);
  }

  function goOn(): void {
    go(nextOpen(items, current?.id ?? null));
  }

  /** Goes on at once; comes back when the server said no. */
  async function decide(decision: Decision, stay = false): Promise<boolean> {
    const from = current?.id ?? null;
    if (!stay) go(nextOpen(items, from));
    const open = review.proposals.filter(({ state }) => state === "proposed");
    const change = await decisions.decide(decision);
    if (!change) {
      if (!stay) setCurrentId(from);
      return false;
    }
    if (decision.kind === "sentence") {
      if (decision.becomes.becomes !== "undecided")
        setTrail((before) => withDecided(before, { kind: "sentence", ordinal: decision.ordinal }));
    } else if (decision.kind === "confident") {
      const accepted = new Set(change.proposals.map(({ id }) => id));
      setTrail((before) =>
        withDecided(before, { kind: "proposals", ids: open.map(({ id }) => id).filter((id) => accepted.has(id)) }),
      );
    } else if (decision.decision !== "reopen") {
      setTrail((before) => withDecided(before, { kind: "proposals", ids: [decision.id] }));
    }
    return true;
  }

  async function undo(): Promise<void> {
    const last = trail.at(-1);
    if (!last) return;
    setTrail(trail.slice(0, -1));
    if (last.kind === "sentence") {
      go(`s-${last.ordinal}`);
      await decisions.decide({ kind: "sentence", ordinal: last.ordinal, becomes: { becomes: "undecided" } });
      return;
    }
    go(`p-${last.ids[0]}`);
    const standing = review.proposals.filter(({ id }) => last.ids.includes(id));
    for (const { id } of standing) await decisions.decide({ kind: "proposal", id, decision: "reopen" });
  }

  function accept(): void {
    if (current?.kind === "sentence") setIsEditing(true);
    else if (current?.reviewed.state === "proposed")
      void decide({ kind: "proposal", id: current.reviewed.id, decision: "accept" });
  }

  function reject(): void {
    if (current?.kind === "sentence") setIsEditing(true);
    else if (current?.reviewed.state === "proposed")
      void decide({ kind: "proposal", id: current.reviewed.id, decision: "reject" });
  }

  function edit(): void {
    const mayEdit =
      current?.kind === "sentence" ||
      (current?.reviewed.state === "proposed" && current.reviewed.proposal.kind === "assignment");
    if (mayEdit) setIsEditing(true);
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isPaused || event.isComposing || !(event.target instanceof HTMLElement)) return;
    const action = actionOf(event, event.target);
    if (!action) return;
    event.preventDefault();
    if (action === "up") step(-1);
    else if (action === "down") step(1);
    else if (action === "accept") accept();
    else if (action === "edit") edit();
    else if (action === "reject") reject();
    else if (action === "undo") void undo();
    else setIsEditing(false);
  });
  useEffect(() => {
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  return {
    ...decisions,
    textId: review.textId,
    decide,
    current,
    isEditing,
    setIsEditing,
    go,
    goOn,
    undo,
    canUndo: trail.length > 0,
  };
}

type KeyAction = "up" | "down" | "accept" | "edit" | "reject" | "undo" | "leave";
const KEYS: Readonly<Record<string, KeyAction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  Enter: "accept",
  F2: "edit",
  Delete: "reject",
};

/** What a key asks for. No bare letters: programs for typing Vietnamese rewrite them. A field keeps its own keys. */
function actionOf(event: KeyboardEvent, target: HTMLElement): KeyAction | undefined {
  const isField = target.closest("input, select, textarea, dialog") !== null;
  if (event.key === "Escape" && target.closest("form")) return "leave";
  if (isField && !(target instanceof HTMLInputElement && target.type === "checkbox" && event.key.startsWith("Arrow")))
    return undefined;
  if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey) return "undo";
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  if (event.key === "Enter" && target.closest("button, a, summary")) return undefined;
  return KEYS[event.key];
}
