import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ARCHIVE_ENDING, DOCUMENT_ENDINGS, safeFileName } from "#rooms/documents/model/index.ts";
import { callUpload } from "#web-kit/call-upload.ts";
import { newIntention } from "#web-kit/intention.ts";
import type { Problem } from "#web-kit/problem-words.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { addPlanFileEndpoint, ImportProgress, listPlanFilesEndpoint, type PlanId } from "../../model/index.ts";
import { ReadingProgress } from "../import/ReadingProgress.tsx";
import { usePlanWords } from "../use-plan-words.ts";

const KINDS = [...DOCUMENT_ENDINGS, ARCHIVE_ENDING].join(",");

/** Takes in another copy of the document; the answer shows where it differs. */
export function AddCopy({ planId }: { planId: PlanId }) {
  const say = usePlanWords();
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);
  const [sent, setSent] = useState<{ readonly name: string; readonly progress: ImportProgress | null } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function send(file: File): Promise<void> {
    const cancel = new AbortController();
    running.current = cancel;
    const name = safeFileName(file.name);
    setSent({ name, progress: null });
    setProblem(null);
    const onProgress = (told: unknown) => {
      const progress = ImportProgress.safeParse(told);
      if (progress.success) setSent({ name, progress: progress.data });
    };
    const request = {
      query: { fileName: name },
      file,
      idempotencyKey: newIntention(),
      signal: cancel.signal,
      onProgress,
    };
    try {
      const answer = await callUpload(addPlanFileEndpoint, request, { planId });
      if (answer.ok) await cache.invalidateQueries({ queryKey: [listPlanFilesEndpoint.name] });
      else setProblem({ kind: "refused", refusal: answer.refusal });
    } catch (error) {
      if (!cancel.signal.aborted)
        setProblem({ kind: "failed", error: error instanceof Error ? error : new Error(String(error)) });
    }
    setSent(null);
  }

  if (sent) {
    return <ReadingProgress {...sent} last="comparing" onCancel={() => running.current?.abort()} />;
  }
  return (
    <section className="plan-file">
      <h2>{say("plans.files.add")}</h2>
      <p className="label">{say("plans.files.add.hint")}</p>
      {problem && <ProblemNote problem={problem} />}
      <p>
        <button type="button" className="btn" onClick={() => input.current?.click()}>
          {say("plans.files.add.choose")}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        aria-label={say("plans.files.add.choose")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void send(file);
          target.value = "";
        }}
      />
    </section>
  );
}
