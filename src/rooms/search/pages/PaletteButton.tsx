import { lazy, Suspense, useEffect, useState } from "react";
import { SearchIcon } from "#web-kit/Icons.tsx";
import type { PalettePage } from "./palette-options.ts";
import { useSearchWords } from "./use-search-words.ts";

const Palette = lazy(async () => ({ default: (await import("./Palette.tsx")).Palette }));

/** Opens the palette: this button on every page, and Ctrl or Cmd with K wherever the focus is. */
export function PaletteButton({ pages }: { pages: readonly PalettePage[] }) {
  const say = useSearchWords();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // The key by its place: with a Vietnamese layout the letter may be another.
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== "KeyK") return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="icon"
        aria-label={say("search.open")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <SearchIcon />
      </button>
      {isOpen && (
        <Suspense>
          <Palette pages={pages} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
