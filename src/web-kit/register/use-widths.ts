import { useMemo, useRef, useState } from "react";
import { recall, remember } from "../remembered.ts";

/** Widths that this browser was given, column by column. */
export function useWidths(name: string) {
  const key = `lotrinh.widths.${name}`;
  const kept = useRef<Record<string, number>>(readWidths(key));
  const [version, setVersion] = useState(0);
  return useMemo(
    () => ({
      version,
      of: (column: string) => kept.current[column],
      set: (column: string, width: number) => {
        kept.current[column] = width;
        remember(key, JSON.stringify(kept.current));
        setVersion((at) => at + 1);
      },
    }),
    [key, version],
  );
}

function readWidths(key: string): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? "{}");
    return typeof kept === "object" && kept !== null
      ? Object.fromEntries(
          Object.entries(kept).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
        )
      : {};
  } catch {
    return {};
  }
}
