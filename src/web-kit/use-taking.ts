import { useState } from "react";
import type { z } from "zod";
import type { Answer } from "./call-endpoint.ts";
import type { UploadRequest } from "./call-upload.ts";
import { newIntention } from "./intention.ts";
import { problemOf } from "./problem-of.ts";
import type { Problem } from "./problem-words.ts";

/** What sends a file, but for its query. Each sending is an intention of its own: the file may have been mended in between. */
export type Upload = Omit<UploadRequest<z.ZodUndefined>, "query">;

export type Taking = {
  readonly take: <Value>(
    file: File,
    ask: (upload: Upload) => Promise<Answer<Value>>,
    onDone: (value: Value) => void,
  ) => Promise<void>;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
};

/** Takes in files one after the other: busy while one is under way, with what went wrong with the last. */
export function useTaking(): Taking {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    problem,
    take: async (file, ask, onDone) => {
      setBusy(true);
      setProblem(null);
      const { signal } = new AbortController();
      try {
        const answer = await ask({ file, idempotencyKey: newIntention(), signal, onProgress: () => undefined });
        if (answer.ok) onDone(answer.value);
        else setProblem(problemOf(null, answer));
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        setProblem(problemOf(error, undefined));
      } finally {
        setBusy(false);
      }
    },
  };
}
