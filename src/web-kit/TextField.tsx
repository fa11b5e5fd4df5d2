import { type RefObject, useId } from "react";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly rows?: number;
  readonly required?: boolean;
  readonly hint?: string;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
};

/** A field for words; with `rows` it takes several lines. */
export function TextField({ label, value, onValue, rows, required = false, hint, field }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input id={id} lang="vi" value={value} required={required} onChange={(event) => onValue(event.target.value)} />
      ) : (
        <textarea
          id={id}
          ref={field}
          lang="vi"
          rows={rows}
          value={value}
          required={required}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
      {hint !== undefined && <small>{hint}</small>}
    </div>
  );
}
