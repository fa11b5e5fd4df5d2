import { useState } from "react";

/**
 * What stands in a field: what is being typed, until the page's own value changes. The field keeps its focus. A value that was typed
 * here comes back when the page has followed it: by then a person may have typed on, and that stays.
 */
export function useTyped(value: string): [string, (typed: string) => void] {
  const [state, setState] = useState<Typed>({ typed: value, known: value, on: [] });
  const now = followed(state, value);
  if (now !== state) setState(now);
  return [now.typed, (typed) => setState((before) => typedOn(before, typed))];
}

/** So many letters of a fast hand may wait for the page. */
const MOST = 100;

type Typed = {
  readonly typed: string;
  /** The page's value that was followed last. */
  readonly known: string;
  /** What was typed and has not come back, the oldest first. */
  readonly on: readonly string[];
};

export function typedOn(state: Typed, typed: string): Typed {
  return { ...state, typed, on: [...state.on, typed].slice(-MOST) };
}

/** What stands in the field once the page has this value. */
export function followed(state: Typed, value: string): Typed {
  if (state.known === value) return state;
  const at = state.on.lastIndexOf(value);
  if (at === -1) return { typed: value, known: value, on: [] };
  return { ...state, known: value, on: state.on.slice(at + 1) };
}
