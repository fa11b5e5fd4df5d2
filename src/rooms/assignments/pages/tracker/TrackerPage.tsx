import { useId, useState } from "react";
import { callUpload } from "#web-kit/call-upload.ts";
import { newIntention } from "#web-kit/intention.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { problemOf } from "#web-kit/problem-of.ts";
import type { Problem } from "#web-kit/problem-words.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useWords } from "#web-kit/use-words.ts";
import { readTrackerEndpoint, type TrackerSheet, type TrackerWord } from "../../model/index.ts";
import { TrackerDesk } from "./TrackerDesk.tsx";
import "./tracker.css";
import { needWords } from "#web-kit/language.ts";

await needWords("tracker");

type Read = { readonly fileName: string; readonly sheets: readonly TrackerSheet[] };

/** An office's own workbook in, its assignments given: what each row would become stands here before anything is stored. */
export function TrackerPage() {
  const say = useWords<TrackerWord>();
  const id = useId();
  const [read, setRead] = useState<Read | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  useTitle(say("tracker.title"));

  async function take(file: File): Promise<void> {
    setBusy(true);
    setProblem(null);
    setRead(null);
    try {
      const answer = await callUpload(readTrackerEndpoint, {
        query: { fileName: file.name },
        file,
        idempotencyKey: newIntention(),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      if (answer.ok) setRead({ fileName: file.name, sheets: answer.value.sheets });
      else setProblem(problemOf(null, answer));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setProblem(problemOf(error, undefined));
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="tracker" id="main">
      <h1>{say("tracker.title")}</h1>
      <p>{say("tracker.how")}</p>
      <p className="file">
        <label htmlFor={id}>{say("tracker.file")}</label>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv"
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void take(file);
            // The same file, mended, may be chosen again.
            currentTarget.value = "";
          }}
        />
      </p>
      {isBusy && <p role="status">{say("tracker.busy")}</p>}
      {problem && <ProblemNote problem={problem} />}
      {read && <TrackerDesk key={read.fileName} {...read} />}
    </main>
  );
}
