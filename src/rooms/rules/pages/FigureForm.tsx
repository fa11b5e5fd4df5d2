import { useId } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { type KnownFigure, listFiguresEndpoint, RuleField, writeFigureEndpoint } from "../model/index.ts";
import { amountOf, draftFrom, type FigureDraft, KINDS, writtenFrom } from "./figure-draft.ts";
import { useRuleWords } from "./use-rule-words.ts";

type Props = {
  /** The figure that the office's own will stand before; undefined for a question of its own. */
  readonly figure: KnownFigure | undefined;
  readonly on: PlainDate;
  readonly onClose: () => void;
};

export function FigureForm({ figure, on, onClose }: Props) {
  const say = useRuleWords();
  const [draft, change, drop] = useDraft<FigureDraft>(`figure.${figure?.key ?? "another"}`, draftFrom(figure, on));
  const { send, isSending, problem } = useSending(writeFigureEndpoint, [listFiguresEndpoint], () => {
    drop();
    onClose();
  });
  const written = writtenFrom(draft, figure);

  return (
    <Modal title={say("rules.form.title")} onClose={onClose}>
      <form
        className="rule-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (written) send({ body: written });
        }}
      >
        {figure ? <p>{figure.name.vi}</p> : <Question draft={draft} change={change} />}
        <ValueFields draft={draft} change={change} />
        <TextField
          label={say("rules.form.instrument")}
          value={draft.instrument}
          onValue={(instrument) => change({ instrument })}
          required
        />
        <TextField label={say("rules.form.article")} value={draft.article} onValue={(article) => change({ article })} />
        <div className="rule-pair">
          <Day label={say("rules.form.from")} value={draft.from} onValue={(from) => change({ from })} />
          <Day label={say("rules.form.to")} value={draft.to} onValue={(to) => change({ to })} />
        </div>
        <TextField
          label={say("rules.basis")}
          value={draft.basis}
          onValue={(basis) => change({ basis })}
          rows={2}
          required
          hint={say("rules.form.basis.hint")}
        />
        {problem && <ProblemNote problem={problem} />}
        <div className="rule-go">
          <button type="submit" className="btn main" disabled={isSending || !written}>
            {say("rules.form.save")}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {say("rules.form.cancel")}
          </button>
        </div>
      </form>
    </Modal>
  );
}

type Part = { readonly draft: FigureDraft; readonly change: (part: Partial<FigureDraft>) => void };

function Question({ draft, change }: Part) {
  const say = useRuleWords();
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{say("rules.field")}</label>
        <select id={id} value={draft.field} onChange={(event) => change({ field: event.target.value })}>
          {RuleField.options.map((field) => (
            <option key={field} value={field}>
              {say(`rules.field.${field}`)}
            </option>
          ))}
        </select>
      </div>
      <TextField label={say("rules.form.name")} value={draft.name} onValue={(name) => change({ name })} required />
    </>
  );
}

function ValueFields({ draft, change }: Part) {
  const say = useRuleWords();
  const id = useId();
  const isWrong = draft.amount.trim() !== "" && amountOf(draft.amount) === undefined;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{say("rules.form.kind")}</label>
        <select id={id} value={draft.kind} onChange={(event) => change({ kind: event.target.value })}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`rules.form.kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {draft.kind === "words" ? (
        <TextField
          label={say("rules.form.words")}
          value={draft.words}
          onValue={(words) => change({ words })}
          rows={2}
          required
        />
      ) : (
        <div className="rule-pair">
          <TextField
            label={say("rules.form.amount")}
            value={draft.amount}
            onValue={(amount) => change({ amount })}
            required
            {...(isWrong && { hint: say("rules.form.amount.invalid") })}
          />
          <TextField label={say("rules.form.unit")} value={draft.unit} onValue={(unit) => change({ unit })} required />
        </div>
      )}
    </>
  );
}

function Day({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onValue(event.target.value)} />
    </div>
  );
}
