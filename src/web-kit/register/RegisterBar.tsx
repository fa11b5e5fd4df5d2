import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { AsOf } from "../AsOf.tsx";
import type { GridColumn } from "../grid/grid-types.ts";
import { useLocale } from "../use-locale.ts";
import { useToday } from "../use-today.ts";
import { useTyped } from "../use-typed.ts";
import { RegisterFilters } from "./RegisterFilters.tsx";
import type { RegisterPageProps, RegisterRows } from "./use-rows.ts";
import { useRegisterWords } from "./wording.ts";

type Props = RegisterPageProps & {
  readonly rows: RegisterRows;
  readonly columns: readonly GridColumn[];
  /** Puts a column at the place of another one that is shown. */
  readonly onMove: (key: string, at: number) => void;
  readonly onPrint: () => void;
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onUndo: () => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
};

export function RegisterBar(props: Props) {
  const { declaration, address, onAddress, canKeep, onAdd, onImport, onPrint, onUndo } = props;
  const say = useRegisterWords();
  const locale = useLocale();
  const today = useToday();
  return (
    <header className="register-bar noprint">
      <h1>{declaration.label.many[locale]}</h1>
      <SearchField {...props} />
      <span className="end">
        {canKeep && (
          <button type="button" className="btn plain" onClick={onUndo}>
            {say("register.undo")} <kbd>Ctrl Z</kbd>
          </button>
        )}
        <CopyLink />
        <button type="button" className="btn plain" onClick={onPrint}>
          {say("register.print")}
        </button>
        <a className="btn" href={`${declaration.path}/export.xlsx?${exportQuery(props)}`} download>
          {say("register.export")}
        </a>
        {canKeep && (
          <button type="button" className="btn" onClick={onImport}>
            {say("register.import")}
          </button>
        )}
        {canKeep && (
          <button type="button" className="btn main" onClick={onAdd}>
            {say("register.add")}
          </button>
        )}
      </span>
      <div className="register-filters" role="group" aria-label={say("register.filters")}>
        <RegisterFilters {...props} names={props.rows.names} />
        <ColumnChooser {...props} />
      </div>
      <AsOf day={address.ngay ?? today} by="record" isLine onChoose={(ngay) => onAddress({ ngay, dong: undefined })}>
        {say("register.on-day")}
      </AsOf>
    </header>
  );
}

function exportQuery({ address }: Props): string {
  const query = new URLSearchParams();
  if (address.loc) query.set("filter", address.loc);
  if (address.tim) query.set("search", address.tim);
  if (address.sap) query.set("sort", address.sap);
  if (address.ketthuc) query.set("ended", "with");
  if (address.ngay) query.set("as_of", address.ngay);
  return query.toString();
}

function SearchField({ address, onAddress, searchField }: Pick<Props, "address" | "onAddress" | "searchField">) {
  const say = useRegisterWords();
  const id = useId();
  const [typed, setTyped] = useTyped(address.tim ?? "");
  return (
    <form
      role="search"
      className="register-search"
      onSubmit={(event) => {
        event.preventDefault();
        onAddress({ tim: typed.trim() === "" ? undefined : typed.trim() });
      }}
    >
      <label className="sr" htmlFor={id}>
        {say("register.search")}
      </label>
      <input
        id={id}
        ref={searchField}
        type="search"
        maxLength={200}
        placeholder={`${say("register.search")}: ${say("register.search.hint").toLowerCase()}`}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </form>
  );
}

function ColumnChooser({ columns, address, onAddress, onMove }: Props) {
  const say = useRegisterWords();
  const hidden = new Set((address.an ?? "").split(",").filter(Boolean));
  const shown = columns.filter(({ key }) => !hidden.has(key));
  const chooser = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = chooser.current;
    if (!element) return undefined;
    const pressed = ({ target }: PointerEvent): void => {
      if (!element.contains(target as Node)) element.open = false;
    };
    const escaped = ({ key }: KeyboardEvent): void => {
      if (key !== "Escape") return;
      element.open = false;
      element.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", pressed);
    element.addEventListener("keydown", escaped);
    return () => {
      document.removeEventListener("pointerdown", pressed);
      element.removeEventListener("keydown", escaped);
    };
  }, []);
  return (
    <details className="column-chooser" ref={chooser}>
      <summary className="btn">{say("register.columns")}</summary>
      <ul>
        {columns.slice(2).map(({ key, title }) => (
          <li key={key}>
            <label className="check">
              <input
                type="checkbox"
                checked={!hidden.has(key)}
                onChange={({ currentTarget }) => {
                  const next = new Set(hidden);
                  if (currentTarget.checked) next.delete(key);
                  else next.add(key);
                  onAddress({ an: next.size === 0 ? undefined : [...next].join(",") });
                }}
              />
              {title}
            </label>
            {([-1, 1] as const).map((step) => (
              <button
                key={step}
                type="button"
                className="icon"
                disabled={!shown.some((column, at) => column.key === key && at + step > 1 && at + step < shown.length)}
                aria-label={say(step < 0 ? "register.columns.before" : "register.columns.after", { column: title })}
                onClick={() => onMove(key, shown.findIndex((column) => column.key === key) + step)}
              >
                {step < 0 ? "↑" : "↓"}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A view is its address: whoever gets the link sees the same filters, sort, groups and columns. */
function CopyLink() {
  const say = useRegisterWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="btn plain"
      onClick={() => {
        navigator.clipboard.writeText(location.href).then(
          () => setCopied(true),
          () => setCopied(false),
        );
      }}
    >
      {say(isCopied ? "register.link.done" : "register.link")}
    </button>
  );
}
