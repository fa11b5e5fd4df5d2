import { type DragEvent, useRef, useState } from "react";
import { usePlanWords } from "../use-plan-words.ts";
import { type ReadFile, readTextFile } from "./text-file.ts";

/** A place for one file; a button does the same for hands that do not drag. */
export function DropZone({ onFile }: { onFile: (file: ReadFile) => void }) {
  const say = usePlanWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  async function read(files: FileList | null): Promise<void> {
    const [file, ...others] = files ?? [];
    if (others.length > 0) onFile({ ok: false, problem: { word: "plans.import.file.many", params: {} } });
    else if (file) onFile(await readTextFile(file));
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    void read(event.dataTransfer.files);
  }

  return (
    <div
      className={isOver ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>{say("plans.import.drop")}</p>
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        {say("plans.import.choose")}
      </button>
      <input
        ref={input}
        type="file"
        accept=".txt,.md,text/plain,text/markdown"
        hidden
        aria-label={say("plans.import.choose")}
        onChange={(event) => {
          const { files } = event.target;
          void read(files).finally(() => {
            event.target.value = "";
          });
        }}
      />
    </div>
  );
}
