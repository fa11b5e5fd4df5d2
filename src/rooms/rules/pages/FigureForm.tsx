import { useId } from "react";
import { readNumber } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatNumber } from "#web-kit/format.ts";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { type KnownFigure, listFiguresEndpoint, RuleField, writeFigureEndpoint } from "../model/index.ts";
import { draftFrom, type FigureDraft, KINDS, type Lack, writtenFrom } from "./figure-draft.ts";
import { useRuleWords } from "./use-rule-words.ts";

type Props = {
  /** The figure that the office's own will stand before; undefined for a question of its own. */
  readonly figure: KnownFigure | undefined;
  readonly on: PlainDate;
  readonly onClose: () => void;
};

export function FigureForm({ figure, on, onClose }: Props) {
  const say = useRuleWords();
  const locale = useLocale();
  const [draft, change, drop] = useDraft<FigureDraft>(
    `figure.${figure?.key ?? "another"}`,
    draftFrom(figure, on, locale),
  );
  const { send, isSending, problem } = useSending(writeFigureEndpoint, [listFiguresEndpoint], () => {
    drop();
    onClose();
  });
  const { written, lacks } = writtenFrom(draft, figure, locale);

  return (
    <Modal title={say("rules.form.title")} onClose={onClose}>
      <form
        className="rule-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (written) send({ body: written });
        }}
      >
        {figure ? <p className="rule-name">{figure.name[locale]}</p> : <Question draft={draft} change={change} />}
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
        {lacks.length > 0 && <Lacks lacks={lacks} kind={draft.kind} />}
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

const LABELS = {
  field: "rules.field",
  kind: "rules.form.kind",
  name: "rules.form.name",
  amount: "rules.form.amount",
  upTo: "rules.form.high",
  unit: "rules.form.unit",
  words: "rules.form.words",
  instrument: "rules.form.instrument",
  article: "rules.form.article",
  from: "rules.form.from",
  to: "rules.form.to",
  basis: "rules.basis",
} as const;

/** What is still to be mended, a line for each field. */
function Lacks({ lacks, kind }: { lacks: readonly Lack[]; kind: string }) {
  const say = useRuleWords();
  const locale = useLocale();
  return (
    <ul className="label">
      {lacks.map((lack) => {
        const isLow = lack.field === "amount" && kind === "between";
        const params = {
          label: say(isLow ? "rules.form.low" : LABELS[lack.field]),
          ...("limit" in lack && {
            letters: formatNumber(lack.letters, locale),
            limit: formatNumber(lack.limit, locale),
          }),
        };
        return <li key={lack.field}>{say(`rules.lack.${lack.kind}`, params)}</li>;
      })}
    </ul>
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
          <Amount
            label={say(draft.kind === "between" ? "rules.form.low" : "rules.form.amount")}
            value={draft.amount}
            onValue={(amount) => change({ amount })}
          />
          {draft.kind === "between" && (
            <Amount label={say("rules.form.high")} value={draft.upTo} onValue={(upTo) => change({ upTo })} />
          )}
          <TextField label={say("rules.form.unit")} value={draft.unit} onValue={(unit) => change({ unit })} required />
        </div>
      )}
    </>
  );
}

/** Says back how the figure was read: 3.000 is three thousand in Vietnamese and three in English. */
function Amount({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  const say = useRuleWords();
  const locale = useLocale();
  const read = readNumber(value, locale);
  const hint =
    read === undefined
      ? say("rules.form.amount.invalid")
      : say("rules.form.amount.read", { amount: formatNumber(read, locale) });
  return <TextField label={label} value={value} onValue={onValue} required {...(value.trim() !== "" && { hint })} />;
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
