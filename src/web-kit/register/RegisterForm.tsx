import { type FormEvent, useId, useState } from "react";
import { fieldOf, keysOf, readText, type ValueSource, writeText } from "#shared/fields/index.ts";
import { BESIDE } from "../Drawer.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useDraft } from "../use-draft.ts";
import { useSending } from "../use-sending.ts";
import { useLocale } from "../use-locale.ts";
import { useMediaQuery } from "../use-media-query.ts";
import { useWords } from "../use-words.ts";
import { RegisterField } from "./RegisterField.tsx";
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
  const about = record ? `${record.id}.${record.version}` : "new";
  const [typed, change, drop] = useDraft<Record<string, string>>(`${declaration.name}.${about}.${locale}`, first);
  /** What the words of a reference were chosen to mean, as long as they stand. */
  const [chosen, setChosen] = useState<Record<string, string | undefined>>({});
  const [problems, setProblems] = useState<Record<string, string>>({});

  const saving = useSending(contract.saveRows, [], ({ rows: [saved] }) => {
    if (saved?.state === "conflict") return tell({ "": say("refusal.record-conflict") });
    const refused = (saved?.errors ?? []).map(
      ({ field, code, params }) => [field ?? "", say(`refusal.${code}`, params)] as const,
    );
    tell(Object.fromEntries(refused));
    if (refused.length > 0) return;
    drop();
    onSaved();
  });

  function save(event: FormEvent): void {
    event.preventDefault();
    const changed = Object.entries(typed).filter(([key, words]) => words !== first[key]);
    const texts = Object.fromEntries(changed.filter(([key]) => chosen[key] === undefined));
    const values = Object.fromEntries(changed.flatMap(([key]) => (chosen[key] ? [[key, chosen[key]]] : [])));
    const found: Record<string, string> = {};
    for (const key of keysOf(declaration)) {
      const field = fieldOf(declaration, key);
      const words = typed[key] ?? "";
      const isAsked = record === null || words !== first[key];
      // What a reference names is looked up by the server.
      const isHere = field.kind !== "reference" || words.trim() === "";
      const read = isAsked && isHere ? readText(field, words, locale) : null;
      if (read && !read.ok) found[key] = say(`refusal.${read.refusal.code}`, read.refusal.params);
    }
    if (Object.keys(found).length > 0) return tell(found);
    const row = { id: record?.id ?? null, version: record?.version ?? null, values, texts };
    saving.send({ body: { rows: [row], source, locale } });
  }

  /** Says everything that is wrong, and goes to the first of it. */
  function tell(found: Record<string, string>): void {
    setProblems(found);
    const wrong = keysOf(declaration).find((key) => key in found);
    if (wrong !== undefined) document.getElementById(`${id}-${wrong}`)?.focus();
  }

  return (
    <form className="record-form" onSubmit={save} noValidate>
      {!isBeside && <SourceBar source={source} onChange={onSource} />}
      {problems[""] && (
        <p role="alert" className="field-problem">
          {problems[""]}
        </p>
      )}
      {keysOf(declaration).map((key) => (
        <RegisterField
          key={key}
          id={`${id}-${key}`}
          name={key}
          contract={contract}
          field={fieldOf(declaration, key)}
          value={typed[key] ?? ""}
          problem={problems[key]}
          onChange={(words, choice) => {
            change({ [key]: words });
            setChosen({ ...chosen, [key]: choice?.id });
            setProblems(Object.fromEntries(Object.entries(problems).filter(([own]) => own !== key)));
          }}
        />
      ))}
      {saving.problem && <ProblemNote problem={saving.problem} />}
      <button type="submit" className="btn main" disabled={saving.isSending}>
        {say("register.save")}
      </button>
    </form>
  );
}
