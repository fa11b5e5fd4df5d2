import { type Field, type Fields, type RecordContract, unitOf } from "#shared/fields/index.ts";
import { useLocale } from "../use-locale.ts";
import { ReferenceInput } from "./ReferenceInput.tsx";

type Props = {
  readonly id: string;
  readonly name: string;
  readonly contract: RecordContract<Fields>;
  readonly field: Field;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (words: string, choice?: { readonly id: string }) => void;
};

/** A field with its name and unit, a hint, and what is wrong with the words in it. */
export function RegisterField(props: Props) {
  const { id, field, problem } = props;
  const locale = useLocale();
  const unit = unitOf(field, locale);
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.label[locale]}
        {unit !== null && `, ${unit}`}
        {field.required && " *"}
      </label>
      <FieldInput {...props} />
      {field.hint && <small>{field.hint[locale]}</small>}
      {problem !== undefined && (
        <small id={problemOf(id)} className="field-problem" role="alert">
          {problem}
        </small>
      )}
    </div>
  );
}

function problemOf(id: string): string {
  return `${id}-problem`;
}

function FieldInput({ contract, name, id, field, value, problem, onChange }: Props) {
  const locale = useLocale();
  const isWrong = problem !== undefined;
  const describedBy = isWrong ? problemOf(id) : undefined;
  const shared = {
    id,
    "aria-invalid": isWrong || undefined,
    "aria-describedby": describedBy,
    "aria-required": field.required || undefined,
  };
  if (field.kind === "choice") {
    return (
      <select {...shared} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">—</option>
        {Object.entries(field.options).map(([key, label]) => (
          <option key={key}>{label[locale]}</option>
        ))}
      </select>
    );
  }
  if (field.kind === "reference") {
    return (
      <ReferenceInput
        id={id}
        contract={contract}
        field={name}
        words={value}
        isWrong={isWrong}
        describedBy={describedBy}
        isRequired={field.required}
        onWords={onChange}
      />
    );
  }
  if (field.kind === "long-text") {
    return (
      <textarea
        {...shared}
        rows={3}
        lang="vi"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  return <input {...shared} lang="vi" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
}
