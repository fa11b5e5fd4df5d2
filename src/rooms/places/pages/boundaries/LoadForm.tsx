import { type ReactNode, useId, useState } from "react";
import { PlainDate } from "#shared/plain-date.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { useWords } from "#web-kit/use-words.ts";
import { type BoundaryWord, PlaceKind } from "../../model/index.ts";
import { usePlaceWords } from "../use-place-words.ts";
import type { LoadQuery } from "./use-loading.ts";

type Props = {
  readonly isBusy: boolean;
  readonly onLook: (asked: { readonly file: File; readonly query: LoadQuery }) => void;
  /** What was shown is of another file or day from now on. */
  readonly onChange: () => void;
};

/** Communes of the reform of 2025 are what most files hold. */
const FIRST_DAY = PlainDate.parse("2025-07-01");

export function LoadForm({ isBusy, onLook, onChange }: Props) {
  const say = useWords<BoundaryWord>();
  const sayPlace = usePlaceWords();
  const [file, setFile] = useState<File | null>(null);
  const [query, setQuery] = useState<Omit<LoadQuery, "fileName">>({
    kind: "commune",
    validFrom: FIRST_DAY,
    source: "",
    terms: "",
    crs: "wgs84",
  });
  const change = (part: Partial<LoadQuery>) => {
    setQuery((now) => ({ ...now, ...part }));
    onChange();
  };
  return (
    <form
      className="load-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) onLook({ file, query: { ...query, fileName: file.name } });
      }}
    >
      <Field label={say("boundaries.load.file")}>
        {(id) => (
          <input
            id={id}
            type="file"
            required
            accept=".geojson,.json,.topojson"
            onChange={({ currentTarget }) => {
              setFile(currentTarget.files?.[0] ?? null);
              onChange();
            }}
          />
        )}
      </Field>
      <Field label={say("boundaries.load.kind")}>
        {(id) => (
          <select
            id={id}
            value={query.kind}
            onChange={({ currentTarget }) => change({ kind: PlaceKind.parse(currentTarget.value) })}
          >
            {PlaceKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {sayPlace(`places.kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField
        label={say("boundaries.load.from")}
        day={PlainDate.parse(query.validFrom)}
        onChoose={(validFrom) => change({ validFrom })}
        onEmpty={onChange}
      />
      <Field label={say("boundaries.load.crs")}>
        {(id) => (
          <select
            id={id}
            value={query.crs}
            onChange={({ currentTarget }) => change({ crs: currentTarget.value === "vn2000" ? "vn2000" : "wgs84" })}
          >
            <option value="wgs84">{say("boundaries.load.crs.wgs84")}</option>
            <option value="vn2000">{say("boundaries.load.crs.vn2000")}</option>
          </select>
        )}
      </Field>
      {(["source", "terms"] as const).map((name) => (
        <Field key={name} label={say(`boundaries.load.${name}`)}>
          {(id) => (
            <input
              id={id}
              lang="vi"
              required
              minLength={3}
              maxLength={500}
              autoComplete="off"
              value={query[name]}
              onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <button type="submit" className="btn main" disabled={isBusy}>
        {say("boundaries.load.try")}
      </button>
    </form>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
