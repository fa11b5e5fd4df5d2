/**
 * What a soak counted: figures by name, with whatever shows how they came about. `isWhole: false` says that it was ended early: its
 * state stays, and the next call goes on.
 */
export type Evidence = Readonly<Record<string, unknown>>;

/**
 * Where a long run stands. `keep` writes the state to disk, so that a run that was cut off goes on from there when it is called
 * again with the same seed.
 */
export type SoakRun = {
  readonly seed: number;
  /** The state that an earlier, unfinished call kept; undefined on a fresh start. */
  readonly kept: unknown;
  readonly keep: (state: unknown) => Promise<void>;
  readonly say: (line: string) => void;
};

/** What `soak/NAME.soak.ts` exports as `soak`. It throws when a promise of the product did not hold. */
export type Soak = (run: SoakRun) => Promise<Evidence>;
