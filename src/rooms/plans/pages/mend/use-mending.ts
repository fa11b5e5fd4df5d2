import type { WeakWord } from "#rooms/documents/model/index.ts";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { getReviewEndpoint, listWeakWordsEndpoint, mendWordsEndpoint, type PlanWeakWords } from "../../model/index.ts";

export type Saved = {
  readonly mended: number;
  readonly confirmed: number;
  readonly reopened: number;
  readonly fresh: number;
};
/** What a person made of a word so far. */
export type Standing = { readonly words: string; readonly isSeen: boolean };

/** Seen, typed only, or untouched (empty): kept as text, so that the draft of a form keeps it. */
const SEEN = "seen:";
const TYPED = "typed:";

/** A word keeps its place on the page when others mend the text, so what was typed for it finds it again. */
function keyOf({ renditionId, page, box, repairedFrom }: WeakWord): string {
  return `${renditionId} ${page} ${box.x} ${box.y} ${repairedFrom === null ? "" : "label"}`;
}

export function useMending(weak: PlanWeakWords, onSaved: (saved: Saved) => void) {
  const { planId, version, words } = weak;
  const untouched = Object.fromEntries(words.map((word) => [keyOf(word), ""]));
  const [draft, change] = useDraft<Record<string, string>>(`mend.${planId}`, untouched);
  const sending = useSending(mendWordsEndpoint, [listWeakWordsEndpoint, getReviewEndpoint], (saved) => {
    onSaved(saved);
  });

  function standingOf(word: WeakWord): Standing {
    const kept = draft[keyOf(word)] ?? "";
    const isSeen = kept.startsWith(SEEN);
    if (kept === "") return { words: word.words, isSeen };
    return { words: kept.slice(isSeen ? SEEN.length : TYPED.length), isSeen };
  }
  const seen = words.filter((word) => standingOf(word).isSeen);

  return {
    keyOf,
    standingOf,
    type: (word: WeakWord, typed: string): void => change({ [keyOf(word)]: TYPED + typed }),
    see: (word: WeakWord): void => change({ [keyOf(word)]: SEEN + standingOf(word).words }),
    seenCount: seen.length,
    save: (): void => {
      if (seen.length === 0 || sending.isSending) return;
      sending.send({
        params: { planId },
        version,
        body: {
          words: seen.map((word) => {
            const { start, end, words: was } = word;
            return { start, end, was, words: standingOf(word).words };
          }),
        },
      });
    },
    isSending: sending.isSending,
    problem: sending.problem,
  };
}
