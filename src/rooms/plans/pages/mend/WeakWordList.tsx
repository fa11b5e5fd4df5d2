import { useRef } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import type { PlanWeakWords } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { type Saved, useMending } from "./use-mending.ts";
import { WeakWordRow } from "./WeakWordRow.tsx";

type Props = { readonly weak: PlanWeakWords; readonly onSaved: (saved: Saved) => void };

/** The form of all words: Enter goes to the next one, Ctrl Enter saves those that were looked at. */
export function WeakWordList({ weak, onSaved }: Props) {
  const say = usePlanWords();
  const mending = useMending(weak, onSaved);
  const list = useRef<HTMLFormElement>(null);
  const isOpen = weak.state === "review";

  /** From one word to the next; after the last one to the button that saves. */
  function goTo(at: number): void {
    const stops = list.current?.querySelectorAll<HTMLElement>("li input, button.main") ?? [];
    stops[Math.max(0, at)]?.focus();
  }

  return (
    <form
      ref={list}
      className="weak-words"
      onSubmit={(event) => {
        event.preventDefault();
        mending.save();
      }}
    >
      <ol>
        {weak.words.map((word, at) => (
          <WeakWordRow
            key={mending.keyOf(word)}
            textId={weak.textId}
            word={word}
            at={at}
            isOpen={isOpen}
            standing={mending.standingOf(word)}
            onType={(words) => mending.type(word, words)}
            onSeen={() => {
              mending.see(word);
              goTo(at + 1);
            }}
            onBack={() => goTo(at - 1)}
            onSave={mending.save}
          />
        ))}
      </ol>
      {mending.problem && <ProblemNote problem={mending.problem} />}
      {isOpen && (
        <footer>
          <span>{say("plans.mend.seen", { seen: mending.seenCount, shown: weak.words.length })}</span>
          <button type="submit" className="btn main" disabled={mending.seenCount === 0 || mending.isSending}>
            {say("plans.mend.save", { count: mending.seenCount })} <kbd>Ctrl Enter</kbd>
          </button>
        </footer>
      )}
    </form>
  );
}
