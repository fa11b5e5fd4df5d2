import { type FormEvent, useId, useState } from "react";
import { type Field, fieldOf, keysOf, readText, unitOf, type ValueSource, writeText } from "#shared/fields/index.ts";
import { callEndpoint } from "../call-endpoint.ts";
import { BESIDE } from "../Drawer.tsx";
import { newIntention } from "../intention.ts";
import { useLocale } from "../use-locale.ts";
import { useMediaQuery } from "../use-media-query.ts";
import { useWords } from "../use-words.ts";
import { ReferenceInput } from "./ReferenceInput.tsx";
import { SourceBar } from "./SourceBar.tsx";
import type { RegisterPageProps } from "./use-rows.ts";

type Props = RegisterPageProps & {
  readonly record: {
    readonly id: string;
    readonly version: number;
    readonly values: Readonly<Record<string, unknown>>;
  } | null;
  readonly names: Readonly<Record<string, string>>;
  readonly source: ValueSource;
  readonly onSource: (source: ValueSource) => void;
  readonly onSaved: () => void;
};

/** All fields of one record. It goes the way of the grid: words are read by the same rules, and refused field by field. */
export function RegisterForm({ declaration, contract, record, names, source, onSource, onSaved }: Props) {
  const locale = useLocale();
  const say = useWords();
  const id = useId();
  // Over the page its source field is out of reach; here it is asked for once more.
  const isBeside = useMediaQuery(BESIDE);
  const first = Object.fromEntries(
    keysOf(declaration).map((key) => [key, writeText(fieldOf(declaration, key), record?.values[key], locale, names)]),
  );
  const [typed, setTyped] = useState<Record<string, string>>(first);
  /** What the words of a reference were chosen to mean, as long as they stand. */
  const [chosen, setChosen] = useState<Record<string, string | undefined>>({});
  const [problems, setProblems] = useState<Record<string, string>>({});

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const changed = Object.entries(typed).filter(([key, words]) => words !== first[key]);
    const texts = Object.fromEntries(changed.filter(([key]) => chosen[key] === undefined));
    const values = Object.fromEntries(changed.flatMap(([key]) => (chosen[key] ? [[key, chosen[key]]] : [])));
    const found: Record<string, string> = {};
    for (const [key, words] of Object.entries(texts)) {
      const field = fieldOf(declaration, key);
      const read = field.kind === "reference" ? null : readText(field, words, locale);
      if (read && !read.ok) found[key] = say(`refusal.${read.refusal.code}`, read.refusal.params);
    }
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const answer = await callEndpoint(contract.saveRows, {
      body: { rows: [{ id: record?.id ?? null, version: record?.version ?? null, values, texts }], source, locale },
      idempotencyKey: newIntention(),
    });
    if (!answer.ok) return setProblems({ "": answer.refusal.detail });
    const [saved] = answer.value.rows;
    if (saved?.state === "conflict") return setProblems({ "": say("refusal.record-conflict") });
    const refused = (saved?.errors ?? []).map(
      ({ field, code, params }) => [field ?? "", say(`refusal.${code}`, params)] as const,
    );
    setProblems(Object.fromEntries(refused));
    if (refused.length === 0) onSaved();
  }

  return (
    <form className="record-form" onSubmit={(event) => void save(event)} noValidate>
      {!isBeside && <SourceBar source={source} onChange={onSource} />}
      {problems[""] && (
        <p role="alert" className="field-problem">
          {problems[""]}
        </p>
      )}
      {keysOf(declaration).map((key) => {
        const field = fieldOf(declaration, key);
        const own = `${id}-${key}`;
        return (
          <div className="field" key={key}>
            <label htmlFor={own}>
              {field.label[locale]}
              {unitOf(field, locale) !== null && `, ${unitOf(field, locale)}`}
              {field.required && " *"}
            </label>
            <FieldInput
              contract={contract}
              name={key}
              id={own}
              field={field}
              value={typed[key] ?? ""}
              isWrong={key in problems}
              onChange={(words, choice) => {
                setTyped({ ...typed, [key]: words });
                setChosen({ ...chosen, [key]: choice?.id });
              }}
            />
            {field.hint && <small>{field.hint[locale]}</small>}
            {problems[key] && (
              <small className="field-problem" role="alert">
                {problems[key]}
              </small>
            )}
          </div>
        );
      })}
      <button type="submit" className="btn main">
        {say("register.save")}
      </button>
    </form>
  );
}

type InputProps = Pick<Props, "contract"> & {
  name: string;
  id: string;
  field: Field;
  value: string;
  isWrong: boolean;
  onChange: (words: string, choice?: { readonly id: string }) => void;
};

function FieldInput({ contract, name, id, field, value, isWrong, onChange }: InputProps) {
  const locale = useLocale();
  const shared = { id, "aria-invalid": isWrong || undefined, "aria-required": field.required || undefined };
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
