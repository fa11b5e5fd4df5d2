import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { newIntention } from "#web-kit/intention.ts";
import type { Problem } from "#web-kit/problem-words.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useTitle } from "#web-kit/use-title.ts";
import { importPlanEndpoint, listPlansEndpoint } from "../../model/index.ts";
import { Steps } from "../Steps.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { DropZone } from "./DropZone.tsx";
import { forgetDraft, keepDraft, recallDraft } from "./draft.ts";
import "./import-page.css";
import { PasteField } from "./PasteField.tsx";
import { secrecyMarkOf } from "#rooms/documents/model/index.ts";
import type { ReadFile } from "./text-file.ts";

type Paste = { readonly text: string; readonly fileName: string | null };
/** What a person asked for once; a retry sends the same again. */
type Intention = Paste & { readonly key: string };

/** A document's words in, its review out. */
export function ImportPage() {
  const say = usePlanWords();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [paste, setPaste] = useState<Paste>(() => ({ text: recallDraft(), fileName: null }));
  const [isKept, setIsKept] = useState(true);
  const [complaint, setComplaint] = useState<string | null>(null);
  useTitle(say("plans.import.title"));

  const reading = useMutation({
    mutationFn: ({ text, fileName, key }: Intention) =>
      callEndpoint(importPlanEndpoint, {
        body: fileName === null ? { text } : { text, fileName },
        idempotencyKey: key,
      }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      forgetDraft();
      await cache.invalidateQueries({ queryKey: [listPlansEndpoint.name] });
      await navigate({ to: "/ke-hoach/$planId/ra-soat", params: { planId: answer.value.planId } });
    },
  });

  function take(text: string, fileName: string | null): void {
    setPaste({ text, fileName });
    setIsKept(keepDraft(text));
    setComplaint(null);
    reading.reset();
  }

  function takeFile(file: ReadFile): void {
    if (file.ok) take(file.text, file.name);
    else setComplaint(say(file.problem.word, file.problem.params));
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const mark = secrecyMarkOf(paste.text);
    if (mark !== undefined) setComplaint(say("plans.import.secrecy.found", { mark }));
    else if (paste.text.trim() === "") setComplaint(say("plans.import.empty"));
    else reading.mutate({ ...paste, key: newIntention() });
  }

  const problem: Problem | null = reading.error
    ? { kind: "failed", error: reading.error }
    : reading.data && !reading.data.ok
      ? { kind: "refused", refusal: reading.data.refusal }
      : null;

  return (
    <main className="import" id="main">
      <Steps title={say("plans.import.title")} at="text" />
      <form onSubmit={submit}>
        <PasteField
          text={paste.text}
          fileName={paste.fileName}
          isKept={isKept}
          onText={(text) => take(text, paste.fileName)}
          onClear={() => take("", null)}
        />
        <div className="import-side">
          <DropZone onFile={takeFile} />
          <p className="secrecy">{say("plans.import.secrecy")}</p>
          {complaint !== null && (
            <p className="problem" role="alert">
              {complaint}
            </p>
          )}
          {problem && (
            <ProblemNote
              problem={problem}
              {...(problem.kind === "failed" && {
                onRetry: () => reading.variables && reading.mutate(reading.variables),
              })}
            />
          )}
          <button type="submit" className="btn main" disabled={reading.isPending}>
            {reading.isPending ? say("plans.import.reading") : say("plans.import.submit")}
          </button>
        </div>
      </form>
    </main>
  );
}
