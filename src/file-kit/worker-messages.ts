import type { Outcome } from "#shared/outcome.ts";

/** How far a long reading is; what the units are, the worker says (pages, files of a zip). */
export type Progress = { readonly done: number; readonly of: number };

/** What a worker of a pool says. It is asked by a message that is the input itself. */
export type WorkerMessage<Value> =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "answer"; readonly outcome: Outcome<Value> }
  /** A bug of ours. */
  | { readonly kind: "failure"; readonly stack: string };
