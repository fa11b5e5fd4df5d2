import { useId, useState } from "react";
import { callUpload } from "#web-kit/call-upload.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useTaking } from "#web-kit/use-taking.ts";
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
  const { take, isBusy, problem } = useTaking();
  useTitle(say("tracker.title"));

  function readFile(file: File): void {
    setRead(null);
    void take(
      file,
      (upload) => callUpload(readTrackerEndpoint, { ...upload, query: { fileName: file.name } }),
      ({ sheets }) => setRead({ fileName: file.name, sheets }),
    );
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
            if (file) readFile(file);
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
