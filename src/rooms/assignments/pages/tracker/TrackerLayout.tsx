import { useId } from "react";
import { useWords } from "#web-kit/use-words.ts";
import { TRACKER_FIELDS, type TrackerSheet, type TrackerWord } from "../../model/index.ts";
import type { Tracker } from "./use-tracker.ts";

type Props = {
  readonly sheets: readonly TrackerSheet[];
  readonly tracker: Tracker;
  readonly issuer: string;
  readonly onIssuer: (issuer: string) => void;
};

/** Rows that may be the head: it stands among the first. */
const HEADS_OFFERED = 20;

/** Which sheet, which head row, which column holds what; all proposed, all to be changed. */
export function TrackerLayout({ sheets, tracker, issuer, onIssuer }: Props) {
  const say = useWords<TrackerWord>();
  const { shown, shownAt, heads } = tracker;
  const options = (sheets[shownAt]?.rows ?? []).slice(0, HEADS_OFFERED);
  return (
    <section className="layout" aria-label={say("tracker.columns")}>
      {sheets.length > 1 && (
        <fieldset className="sheets">
          <legend>{say("tracker.sheets")}</legend>
          {sheets.map(({ name, rows }, at) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={tracker.taken.has(at)}
                onChange={({ currentTarget }) => tracker.takeSheet(at, currentTarget.checked)}
              />
              {say("tracker.sheet.rows", { name, count: rows.length })}
            </label>
          ))}
        </fieldset>
      )}
      {sheets.length > 1 && (
        <Choice
          label={say("tracker.sheet")}
          value={shownAt}
          options={sheets.map(({ name }, at) => [at, name])}
          onChoose={tracker.showSheet}
        />
      )}
      <Choice
        label={say("tracker.head")}
        value={shown?.headLine ?? 1}
        options={options.map(({ line, cells }) => [line, headWords(line, cells)])}
        onChoose={tracker.chooseHead}
      />
      {TRACKER_FIELDS.map((field) => (
        <Choice
          key={field}
          label={say(`tracker.field.${field}`)}
          value={shown?.columns[field] ?? -1}
          options={[
            [-1, say("tracker.column.none")],
            ...heads.map((head, at) => [at, head === "" ? `(${at + 1})` : head] as const),
          ]}
          onChoose={(at) => tracker.chooseColumn(field, at < 0 ? null : at)}
        />
      ))}
      <Field label={say("tracker.issuer")} value={issuer} onChange={onIssuer} />
      <Field label={say("tracker.number")} value={tracker.number} onChange={tracker.setNumber} />
      <Field label={say("tracker.day")} type="date" value={tracker.day} onChange={tracker.setDay} />
      {tracker.hidden > 0 && <p>{say("tracker.hidden", { count: tracker.hidden })}</p>}
    </section>
  );

  function headWords(line: number, cells: readonly string[]): string {
    return say("tracker.head.line", { line, words: cells.filter(Boolean).join(" · ").slice(0, 80) });
  }
}

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: number;
  options: readonly (readonly [number, string])[];
  onChoose: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {options.map(([own, words]) => (
          <option key={own} value={own}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Field({
  label,
  value,
  type = "text",
  onChange,
}: {
  label: string;
  value: string;
  type?: "text" | "date";
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
    </div>
  );
}
