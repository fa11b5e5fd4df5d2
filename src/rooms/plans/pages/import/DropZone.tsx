import { type DragEvent, useRef, useState } from "react";
import { ARCHIVE_ENDING, DOCUMENT_ENDINGS } from "#rooms/documents/model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";

const KINDS = [...DOCUMENT_ENDINGS, ARCHIVE_ENDING].join(",");

/** A place for the files of a plan, and beside it what must never come in; a button does the same for hands that do not drag. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const say = usePlanWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  }

  function take(files: FileList | null): void {
    if (files && files.length > 0) onFiles([...files]);
  }

  return (
    <div className="drop-and-secrecy">
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
        <button type="button" className="btn main" onClick={() => input.current?.click()}>
          {say("plans.import.choose")}
        </button>
        <small>{say("plans.import.drop.kinds")}</small>
        <input
          ref={input}
          type="file"
          accept={KINDS}
          multiple
          hidden
          aria-label={say("plans.import.choose")}
          onChange={({ target }) => {
            take(target.files);
            target.value = "";
          }}
        />
      </div>
      <div className="secrecy">
        <strong>{say("plans.import.no-secrets")}</strong>
        <p>{say("plans.import.secrecy")}</p>
      </div>
    </div>
  );
}
