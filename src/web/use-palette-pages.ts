import { useContext, useEffect, useMemo, useState } from "react";
import type { PalettePage } from "#rooms/search/pages/index.ts";
import { Acting } from "#web-kit/acting.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useWords } from "#web-kit/use-words.ts";
import { listedRegisters } from "./registers.ts";
import { useOpenEntries } from "./use-open-entries.ts";

/** Every page and every register that the person may open, by the name it bears in the menu. */
export function usePalettePages(): readonly PalettePage[] {
  const say = useWords();
  const locale = useLocale();
  const actor = useContext(Acting);
  const entries = useOpenEntries();
  const [registers, setRegisters] = useState<Awaited<ReturnType<typeof listedRegisters>>>([]);
  useEffect(() => {
    // Not at the start: pages come first, and nobody searches in the first second.
    // A lost network only leaves them out: the page that stands is none of its business.
    const bring = () => void listedRegisters().then(setRegisters, () => undefined);
    const timer = setTimeout(bring, REGISTERS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return useMemo(
    () => [
      ...entries.map(({ to, word }) => ({ address: to, title: say(word) })),
      ...registers
        .filter(({ declaration }) => actor === undefined || declaration.mayRead.reachOf(actor) !== "none")
        .map(({ path, declaration }) => ({ address: path, title: declaration.label.many[locale] })),
    ],
    [entries, registers, say, locale, actor],
  );
}

const REGISTERS_AFTER_MS = 1_500;
