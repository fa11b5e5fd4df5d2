import type { KeyboardEvent } from "react";
import type { TextId, WeakWord } from "#rooms/documents/model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { CutOut } from "./CutOut.tsx";
import type { Standing } from "./use-mending.ts";

type Props = {
  readonly textId: TextId;
  readonly word: WeakWord;
  readonly at: number;
  readonly isOpen: boolean;
  readonly standing: Standing;
  readonly onType: (words: string) => void;
  readonly onSeen: () => void;
  readonly onBack: () => void;
  readonly onSave: () => void;
};

/** One word: its picture, what was recognised, and the words around it. */
export function WeakWordRow({ textId, word, at, isOpen, standing, onType, onSeen, onBack, onSave }: Props) {
  const say = usePlanWords();
  const { page, words, repairedFrom } = word;

  function onKey(event: KeyboardEvent): void {
    // Enter that ends a composition belongs to the program for typing Vietnamese.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSave();
    else if (event.key === "Enter" && !event.shiftKey) onSeen();
    else if ((event.key === "Enter" && event.shiftKey) || event.key === "ArrowUp") onBack();
    else return;
    event.preventDefault();
  }

  return (
    <li className={standing.isSeen ? "seen" : undefined}>
      <CutOut textId={textId} word={word} />
      <div>
        <p lang="vi" className="around">
          {word.before}
          <mark>{words}</mark>
          {word.after}
        </p>
        {repairedFrom !== null && (
          <p className="finding">{say("plans.mend.repaired", { from: repairedFrom === "" ? "none" : repairedFrom })}</p>
        )}
        <p className="answer">
          <input
            lang="vi"
            value={standing.words}
            readOnly={!isOpen}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            aria-label={say("plans.mend.word", { at: at + 1, page, words })}
            onChange={(event) => onType(event.target.value)}
            onFocus={(event) => event.target.select()}
            onKeyDown={onKey}
          />
          <span className={standing.isSeen ? "st done" : "label"}>
            {standing.isSeen
              ? say(`plans.mend.state.${stateOf(standing.words, words)}`)
              : say("plans.mend.page", { page })}
          </span>
        </p>
      </div>
    </li>
  );
}

function stateOf(now: string, was: string): "taken-away" | "confirmed" | "mended" {
  if (now.trim() === "") return "taken-away";
  return now === was ? "confirmed" : "mended";
}
