import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useTitle } from "#web-kit/use-title.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { BoundaryWord } from "../../model/index.ts";
import { usePlaceWords } from "../use-place-words.ts";
import "../places.css";
import "./boundary-map.css";
import { LoadForm } from "./LoadForm.tsx";
import "./load-page.css";
import { Outcome } from "./Outcome.tsx";
import { type LoadQuery, type Progress, type Said, useLoading } from "./use-loading.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("boundaries");

type Asked = { readonly file: File; readonly query: LoadQuery };

/** Boundaries of an office's own file: what each shape would become stands here before anything is kept. */
export function LoadPage() {
  const say = useWords<BoundaryWord>();
  const sayPlace = usePlaceWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<Said>({});
  const { told, problem, progress, send, cancel, forget } = useLoading();
  useTitle(say("boundaries.load.title"));
  const look = (next: Asked) => {
    setAsked(next);
    setSaid({});
    send(next.file, next.query, {}, "dry-run");
  };
  return (
    <main className="places boundary-load" id="main">
      <Link className="link noprint" to="/dia-ban">
        {sayPlace("places.detail.back")}
      </Link>
      <header>
        <h1>{say("boundaries.load.title")}</h1>
        <p>{say("boundaries.load.how")}</p>
        <p className="label">{say("boundaries.load.secret")}</p>
      </header>
      <LoadForm isBusy={progress !== null} onLook={look} onChange={forget} />
      {progress !== null && <Running progress={progress} onCancel={cancel} />}
      {problem && <ProblemNote problem={problem} />}
      {told && asked && progress === null && (
        <Outcome
          told={told}
          query={asked.query}
          said={said}
          onSay={setSaid}
          onSave={() => send(asked.file, asked.query, said, "save")}
        />
      )}
    </main>
  );
}

function Running({ progress, onCancel }: { progress: Progress | "sending"; onCancel: () => void }) {
  const say = useWords<BoundaryWord>();
  const isReading = progress !== "sending";
  return (
    <div className="running" role="status">
      <p>{isReading ? say("boundaries.load.reading", progress) : say("boundaries.load.sending")}</p>
      <progress
        aria-label={say("boundaries.load.title")}
        {...(isReading && { max: progress.of, value: progress.done })}
      />
      <button type="button" className="btn" onClick={onCancel}>
        {say("boundaries.load.cancel")}
      </button>
    </div>
  );
}
