import { useEffect, useState } from "react";
import type { GridColumn, GridOption } from "./grid-types.ts";

const WAIT_MS = 120;
const NONE: readonly GridOption[] = [];
const NOTHING = { words: "", option: undefined };

/** The same words with the same hint are the same thing: nobody could tell them apart. */
function isSame(one: GridOption, other: GridOption | undefined): boolean {
  return one.words === other?.words && one.hint === other.hint;
}

/** The list beside the cell that is being edited. Nothing is completed inside the text: typing programs would eat it. */
export function useOptions(column: GridColumn | undefined, isEditing: boolean, words: string) {
  const [found, setFound] = useState<{ readonly column: string; readonly options: readonly GridOption[] } | null>(null);
  // A choice belongs to the words that it was made for; other words have none yet. The list may change under it when an answer comes.
  const [choice, setChoice] = useState<{ readonly words: string; readonly option: GridOption | undefined }>(NOTHING);
  const search = isEditing ? (column?.options ?? null) : null;
  const key = column?.key ?? "";

  useEffect(() => {
    if (search === null) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      search(words).then(
        (options) => isCurrent && setFound({ column: key, options }),
        () => isCurrent && setFound(null),
      );
    }, WAIT_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [search, words, key]);

  const options = search !== null && found?.column === key ? found.options : NONE;
  const chosen = choice.words === words ? options.findIndex((option) => isSame(option, choice.option)) : -1;
  const step = (by: 1 | -1): void => {
    const from = chosen === -1 && by === -1 ? 0 : chosen;
    if (options.length > 0) setChoice({ words, option: options[(from + by + options.length) % options.length] });
  };
  return { options, chosen, step };
}
