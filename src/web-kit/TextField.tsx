import { type RefObject, useId } from "react";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly rows?: number;
  readonly required?: boolean;
  readonly hint?: string;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  /** Of a field of one line. What a password manager fills is no draft and is never kept. */
  readonly type?: "date" | "email" | "password" | "search" | "text";
  readonly autoComplete?: string;
  readonly inputMode?: "text" | "numeric";
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  readonly disabled?: boolean;
  readonly input?: RefObject<HTMLInputElement | null>;
};

/** A field for words; with `rows` it takes several lines. */
export function TextField({ label, value, onValue, rows, required = false, hint, field, input, ...line }: Props) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...line}
          id={id}
          ref={input}
          lang="vi"
          value={value}
          required={required}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onValue(event.target.value)}
        />
      ) : (
        <textarea
          id={id}
          ref={field}
          lang="vi"
          rows={rows}
          value={value}
          required={required}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
      {hint !== undefined && <small id={hintId}>{hint}</small>}
    </div>
  );
}
