/** What a person decided last, so that it can be taken back: proposals are reopened, a sentence becomes undecided again. */
export type Decided =
  | { readonly kind: "proposals"; readonly ids: readonly string[] }
  | { readonly kind: "sentence"; readonly ordinal: number };

const LONGEST = 200;

export function withDecided(trail: readonly Decided[], decided: Decided): readonly Decided[] {
  return [...trail, decided].slice(-LONGEST);
}
