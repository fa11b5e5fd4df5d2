import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { secrecyMarkOf } from "#rooms/documents/model/index.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { newIntention } from "#web-kit/intention.ts";
import { problemOf } from "#web-kit/problem-of.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { importPlanEndpoint, listPlansEndpoint, LONGEST_PASTE } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { forgetDraft, keepDraft, recallDraft } from "./draft.ts";
import { pasteRichText } from "./paste-rich-text.ts";

/** The document's words, set as they will stand on the page. What is typed stays, whatever comes of it. */
export function PasteForm() {
  const say = usePlanWords();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [text, setText] = useState(recallDraft);
  const [isKept, setIsKept] = useState(true);
  const [complaint, setComplaint] = useState<string | null>(null);

  const reading = useMutation({
    mutationFn: (asked: { readonly text: string; readonly key: string }) =>
      callEndpoint(importPlanEndpoint, { body: { text: asked.text }, idempotencyKey: asked.key }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      forgetDraft();
      await cache.invalidateQueries({ queryKey: [listPlansEndpoint.name] });
      await navigate({ to: "/ke-hoach/$planId/ra-soat", params: { planId: answer.value.planId } });
    },
  });

  function take(words: string): void {
    setText(words);
    setIsKept(keepDraft(words));
    setComplaint(null);
    reading.reset();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const mark = secrecyMarkOf(text);
    if (mark !== undefined) setComplaint(say("plans.import.secrecy.found", { mark }));
    else if (text.trim() === "") setComplaint(say("plans.import.empty"));
    else if (text.length > LONGEST_PASTE) setComplaint(say("plans.import.too-long", { longest: LONGEST_PASTE }));
    else reading.mutate({ text, key: newIntention() });
  }

  const problem = problemOf(reading.error, reading.data);
  const retry = () => reading.variables && reading.mutate(reading.variables);

  return (
    <form className="paste" onSubmit={submit}>
      <label htmlFor="paste">{say("plans.import.paste")}</label>
      <small id="paste-hint">{say("plans.import.paste.hint")}</small>
      <textarea
        id="paste"
        aria-describedby="paste-hint"
        lang="vi"
        spellCheck={false}
        className={text === "" ? "empty" : ""}
        value={text}
        onChange={({ target }) => take(target.value)}
        onPaste={pasteRichText}
      />
      <div className="paste-foot">
        {text !== "" && <span>{say("plans.import.length", { count: text.length })}</span>}
        {text !== "" && (
          <span className={isKept ? "" : "finding"}>
            {say(isKept ? "plans.import.draft-kept" : "plans.import.draft-lost")}
          </span>
        )}
        {text !== "" && (
          <button type="button" className="link" onClick={() => take("")}>
            {say("plans.import.clear")}
          </button>
        )}
      </div>
      {complaint !== null && (
        <p className="problem" role="alert">
          {complaint}
        </p>
      )}
      {problem && <ProblemNote problem={problem} {...(problem.kind === "failed" && { onRetry: retry })} />}
      <button type="submit" className={text === "" ? "btn" : "btn main"} disabled={reading.isPending}>
        {reading.isPending ? say("plans.import.reading") : say("plans.import.submit")}
      </button>
    </form>
  );
}
