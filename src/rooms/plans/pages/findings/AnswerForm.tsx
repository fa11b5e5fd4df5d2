import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { newIntention } from "#web-kit/intention.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { endpointKey } from "#web-kit/use-endpoint.ts";
import {
  answerFindingEndpoint,
  type FindingAnswerState,
  type GivenAnswer,
  listFindingsEndpoint,
  type PlanFinding,
  type PlanId,
} from "../../model/index.ts";
import { TextField } from "#web-kit/TextField.tsx";
import { problemOf } from "#web-kit/problem-of.ts";
import { usePlanWords } from "../use-plan-words.ts";

type Props = { readonly planId: PlanId; readonly finding: PlanFinding; readonly onClose: () => void };

/** Answers in place: it stays for a reason, something is added with its basis, or an answer is taken back. */
export function AnswerForm({ planId, finding, onClose }: Props) {
  const say = usePlanWords();
  const cache = useQueryClient();
  const name = useId();
  const [state, setState] = useState<FindingAnswerState>("explained");
  const draftKey = `finding.${planId}.${finding.key}`;
  const [form, change, drop] = useDraft(draftKey, { reason: "", complement: "", basis: "" });
  const listKey = endpointKey(listFindingsEndpoint, { planId }, {});

  const sending = useMutation({
    mutationFn: ({ answer, key }: { answer: GivenAnswer; key: string }) =>
      callEndpoint(answerFindingEndpoint, {
        params: { planId },
        body: { key: finding.key, answer },
        version: finding.version,
        idempotencyKey: key,
      }),
    onSuccess: async (answer) => {
      if (!answer.ok && answer.refusal.status !== 412) return;
      await cache.invalidateQueries({ queryKey: listKey });
      if (!answer.ok) return;
      drop();
      onClose();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { reason, complement, basis } = form;
    const answer: GivenAnswer = state === "mended" ? { state, reason, complement, basis } : { state, reason };
    sending.mutate({ answer, key: newIntention() });
  }

  const choices: FindingAnswerState[] = finding.isOpen ? ["explained", "mended"] : ["explained", "mended", "reopened"];
  const problem = problemOf(sending.error, sending.data);
  return (
    <form className="answer-form" onSubmit={submit}>
      <fieldset>
        <legend className="label">{say("plans.findings.choice")}</legend>
        {choices.map((one) => (
          <label key={one} className="check">
            <input type="radio" name={name} checked={state === one} onChange={() => setState(one)} />
            {say(`plans.findings.${one}`)}
          </label>
        ))}
      </fieldset>
      {state === "mended" && (
        <>
          <TextField
            label={say("plans.findings.complement")}
            hint={say("plans.findings.basis-hint")}
            value={form.complement}
            required
            onValue={(complement) => change({ complement })}
          />
          <TextField
            label={say("plans.findings.basis")}
            value={form.basis}
            required
            onValue={(basis) => change({ basis })}
          />
        </>
      )}
      <TextField
        label={say("plans.findings.reason")}
        value={form.reason}
        rows={2}
        required
        onValue={(reason) => change({ reason })}
      />
      {problem && <ProblemNote problem={problem} />}
      <div className="go">
        <button type="submit" className="btn main" disabled={sending.isPending}>
          {say("plans.findings.save")}
        </button>
        <button type="button" className="btn plain" onClick={onClose}>
          {say("plans.findings.cancel")}
        </button>
      </div>
    </form>
  );
}
