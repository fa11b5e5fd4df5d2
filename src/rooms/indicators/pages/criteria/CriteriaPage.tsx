import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { type RecordOf, sourcesSpelled } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useToday } from "#web-kit/use-today.ts";
import { type Say, useWords } from "#web-kit/use-words.ts";
import type { BalanceWord } from "../../model/balance-wording.ts";
import { criteriaSheetContract, type criteriaSheets, criterionContract } from "../../model/registers/criteria.ts";
import { SheetAddress } from "../balances/balance-address.ts";
import "../balances/balances.css";
import { CriteriaMatrix } from "./CriteriaMatrix.tsx";
import { needWords } from "#web-kit/language.ts";

await needWords("criteria", "balances");

type Sheet = RecordOf<(typeof criteriaSheets)["fields"]>;
const MOST = 500;

/** Criteria sheets: object by criterion. */
export function CriteriaPage() {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const { bo, ngay } = SheetAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const today = useToday();
  const answer = useEndpoint(criteriaSheetContract.list, { query: { limit: MOST, as_of: ngay } });
  useTitle(say("criteria.title"));
  return (
    <PageStates answer={answer}>
      {(page) => {
        const items = sourcesSpelled(page);
        const sheet = items.find(({ id }) => id === bo) ?? items[0];
        return (
          <main className="page balances" id="main">
            <header>
              <h1>{say("criteria.title")}</h1>
              <p>{say("criteria.lead")}</p>
              <AsOf
                day={ngay ?? today}
                by="record"
                onChoose={(day) => void navigate({ to: "/bo-tieu-chi", search: { bo, ngay: day }, replace: true })}
              />
              {sheet && <WhichSheet sheet={sheet} sheets={items} ngay={ngay} />}
              <p className="criteria-links">
                <Link className="link" to="/bo-tieu-chi/danh-muc" search={{ ngay }}>
                  {say("criteria.edit.sheets")}
                </Link>
                <Link className="link" to="/bo-tieu-chi/tieu-chi" search={{ ngay }}>
                  {say("criteria.edit.criteria")}
                </Link>
                <Link className="link" to="/bo-tieu-chi/ket-qua" search={{ ngay }}>
                  {say("criteria.edit.marks")}
                </Link>
              </p>
            </header>
            {sheet ? (
              <SheetMatrix key={sheet.id} sheet={sheet} ngay={ngay} />
            ) : (
              <p className="page-none">{say("criteria.empty")}</p>
            )}
          </main>
        );
      }}
    </PageStates>
  );
}

type SheetProps = { readonly sheet: Sheet; readonly ngay: PlainDate | undefined };

function WhichSheet({ sheet, sheets, ngay }: SheetProps & { readonly sheets: readonly Sheet[] }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const navigate = useNavigate();
  const id = useId();
  const { document, note } = sheet.values;
  return (
    <>
      <p className="field">
        <label htmlFor={id}>{say("criteria.which")}</label>
        <select
          id={id}
          value={sheet.id}
          onChange={(event) =>
            void navigate({ to: "/bo-tieu-chi", search: { bo: event.target.value, ngay }, replace: true })
          }
        >
          {sheets.map(({ id: each, values }) => (
            <option key={each} value={each}>
              {values.name}
            </option>
          ))}
        </select>
      </p>
      {document === null ? (
        <p className="finding">{say("criteria.no-document")}</p>
      ) : (
        <p>
          {say("criteria.document")}{" "}
          <Link className="link" lang="vi" to="/bo-tieu-chi/danh-muc" search={{ dong: sheet.id, ngay }}>
            {document}
          </Link>
        </p>
      )}
      {note !== null && <p lang="vi">{note}</p>}
    </>
  );
}

function SheetMatrix({ sheet, ngay }: SheetProps) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const answer = useEndpoint(criterionContract.list, {
    query: { filter: `sheetId=${sheet.id}`, limit: MOST, as_of: ngay },
  });
  if (!answer.data?.ok) return <p aria-busy="true" />;
  const criteria = sourcesSpelled(answer.data.value).toSorted(
    (left, right) => (left.values.place ?? 0) - (right.values.place ?? 0),
  );
  if (criteria.length === 0) return <p className="page-none">{say("criteria.none")}</p>;
  return <CriteriaMatrix criteria={criteria} ngay={ngay} />;
}
