import { useState } from "react";

/** What stands in a field: what is being typed, until the page's own value changes. The field keeps its focus. */
export function useTyped(value: string): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  return [typed, setTyped];
}
