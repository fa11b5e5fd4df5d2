import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  fieldOf,
  fromCanonicalText,
  keysOf,
  languageOf,
  unitOf,
  type ValueSource,
  type ValueHistoryEntry,
  writeFigure,
  writeText,
} from "#shared/fields/index.ts";
import { callEndpoint } from "../call-endpoint.ts";
import { Drawer } from "../Drawer.tsx";
import { formatDay } from "../format.ts";
import { ProblemNote } from "../ProblemNote.tsx";
import { SourceLinks } from "../SourceLinks.tsx";
import { useLocale } from "../use-locale.ts";
import { RegisterForm } from "./RegisterForm.tsx";
import { EndForms } from "./EndForms.tsx";
import type { RegisterPageProps } from "./use-rows.ts";
import { useRegisterWords } from "./wording.ts";

type Props = RegisterPageProps & {
  readonly opened: string | null;
  readonly source: ValueSource;
  readonly onSource: (source: ValueSource) => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** One record: every value with where it comes from, what it was before, and the form to change it. */
export function RegisterDrawer(props: Props) {
  const { declaration, contract, address, opened, onClose, onChanged, canKeep } = props;
  const say = useRegisterWords();
  const answer = useQuery({
    queryKey: [contract.get.name, opened, address.ngay],
    queryFn: () => callEndpoint(contract.get, { params: { id: opened ?? "" }, query: { as_of: address.ngay } }),
    enabled: opened !== null && opened !== "new",
    staleTime: 0,
  });
  const found = answer.data?.ok ? answer.data.value : undefined;
  const changed = (): void => {
    onChanged();
    if (opened === "new") onClose();
    else void answer.refetch();
  };
  const title = found
    ? writeText(fieldOf(declaration, declaration.title), found.record.values[declaration.title], "vi")
    : opened === "new"
      ? say("register.new")
      : "";
  return (
    <Drawer isOpen={opened !== null} head={<b lang="vi">{title}</b>} onClose={onClose}>
      {answer.data && !answer.data.ok && <ProblemNote problem={{ kind: "refused", refusal: answer.data.refusal }} />}
      {answer.error && (
        <ProblemNote problem={{ kind: "failed", error: answer.error }} onRetry={() => void answer.refetch()} />
      )}
      {opened === "new" && <RegisterForm {...props} key="new" record={null} names={{}} onSaved={changed} />}
      {opened !== "new" && found && (
        <>
          {found.record.endedOn !== null && (
            <p>
              {say("register.ended-on", { day: formatDay(found.record.endedOn), reason: found.record.endReason ?? "" })}
            </p>
          )}
          <Facts {...props} found={found} />
          {canKeep && (
            <details>
              <summary>{say("register.edit")}…</summary>
              <EditForm {...props} key={opened} found={found} onSaved={changed} />
            </details>
          )}
          <History {...props} history={found.history} names={found.names} />
          {canKeep && found.record.endedOn === null && <EndForms {...props} record={found.record} onDone={changed} />}
        </>
      )}
    </Drawer>
  );
}

type Found = {
  readonly record: {
    readonly id: string;
    readonly version: number;
    readonly values: Readonly<Record<string, unknown>>;
    readonly derived: Readonly<Record<string, number | null>>;
    readonly sources: Readonly<Record<string, ValueSource>>;
  };
  readonly names: Readonly<Record<string, string>>;
};

/**
 * The form follows the record while nothing is typed, and when what was typed is saved. Otherwise it stays as it was begun: the server says
 * where somebody else changed the same.
 */
function EditForm({ found, onSaved, ...props }: Props & { readonly found: Found; readonly onSaved: () => void }) {
  const [begun, setBegun] = useState(found);
  const [isTyped, setTyped] = useState(false);
  if (begun.record.version !== found.record.version && !isTyped) setBegun(found);
  return (
    <div onChange={() => setTyped(true)}>
      <RegisterForm
        {...props}
        key={begun.record.version}
        record={begun.record}
        names={begun.names}
        onSaved={() => {
          setTyped(false);
          onSaved();
        }}
      />
    </div>
  );
}

function Facts({ declaration, found }: Props & { found: Found }) {
  const locale = useLocale();
  const say = useRegisterWords();
  const { values, derived, sources } = found.record;
  return (
    <dl className="record-facts">
      {Object.entries(declaration.derived)
        .filter(([key]) => typeof derived[key] === "number")
        .map(([key, { label, unit, decimals, rule }]) => (
          <div key={key} className="derived">
            <dt>{label[locale]}</dt>
            <dd>
              {writeFigure(derived[key] ?? 0, decimals, locale)} {unit?.[locale]}
            </dd>
            <dd className="label">{say("register.derived", { rule: rule[locale] })}</dd>
          </div>
        ))}
      {keysOf(declaration)
        .filter((key) => values[key] !== null && values[key] !== undefined)
        .map((key) => {
          const field = fieldOf(declaration, key);
          return (
            <div key={key}>
              <dt>{field.label[locale]}</dt>
              <dd lang={languageOf(field, locale)}>
                {writeText(field, values[key], locale, found.names)} {unitOf(field, locale)}
              </dd>
              <SourceLine source={sources[key]} />
            </div>
          );
        })}
    </dl>
  );
}

function SourceLine({ source }: { source: ValueSource | undefined }) {
  const say = useRegisterWords();
  if (!source) return null;
  return (
    <dd className="label source-line">
      {source.certainty === "low" && <span className="finding">{say("register.low")}</span>}
      {source.source === null ? <span>{say("register.unsourced")}</span> : <SourceLinks source={source.source} />}
      {source.quote !== null && <q lang="vi">{source.quote}</q>}
      {source.asOf !== null && <span>{say("register.as-of", { day: asOfWords(source.asOf) })}</span>}
    </dd>
  );
}

function asOfWords(asOf: string): string {
  return asOf.split("-").toReversed().join("/");
}

function History({
  declaration,
  history,
  names,
}: Props & { history: readonly ValueHistoryEntry[]; names: Readonly<Record<string, string>> }) {
  const locale = useLocale();
  const say = useRegisterWords();
  const versions = Map.groupBy(history, ({ version }) => version);
  return (
    <details className="record-history">
      <summary>{say("register.history")}</summary>
      <ol>
        {[...versions].map(([version, entries]) => (
          <li key={version}>
            <p className="label">
              <time dateTime={entries[0]?.setAt}>{formatDay(entries[0]?.setAt ?? "")}</time> {entries[0]?.setBy}{" "}
              {entries[0]?.reason}
            </p>
            {entries
              .filter(({ field }) => field in declaration.fields)
              .map((entry) => {
                const field = fieldOf(declaration, entry.field);
                const value = writeText(field, fromCanonicalText(field, entry.value), locale, names);
                return (
                  <div key={entry.field}>
                    {say("register.history.line", {
                      field: field.label[locale],
                      value: value || say("register.history.empty"),
                    })}
                  </div>
                );
              })}
            <dl>
              <SourceLine source={entries[0]} />
            </dl>
          </li>
        ))}
      </ol>
    </details>
  );
}
