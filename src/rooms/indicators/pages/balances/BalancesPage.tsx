import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useId } from "react";
import { sourcesSpelled } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useToday } from "#web-kit/use-today.ts";
import { type Say, useWords } from "#web-kit/use-words.ts";
import type { BalanceWord } from "../../model/balance-wording.ts";
import { type BalanceLine, balanceLineContract, balanceLines } from "../../model/registers/balance-line.ts";
import { BalanceAddress } from "./balance-address.ts";
import { BalanceTable } from "./BalanceTable.tsx";
import "./balances.css";
import { needWords } from "#web-kit/language.ts";

await needWords("balances");

/** The library of charts comes once there is something to draw. */
const BalanceChart = lazy(async () => ({ default: (await import("./BalanceChart.tsx")).BalanceChart }));

const MOST_LINES = 500;
const KINDS = balanceLines.fields.balance.kind === "choice" ? balanceLines.fields.balance.options : {};

/** What is there, what is needed and what is missing, of one balance. */
export function BalancesPage() {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const { loai = "building-materials", ngay } = BalanceAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const today = useToday();
  const kind = loai in KINDS ? loai : "building-materials";
  const query = { filter: `balance=${kind}`, sort: "year", limit: MOST_LINES, as_of: ngay };
  const answer = useEndpoint(balanceLineContract.list, { query });
  useTitle(say("balances.title"));
  return (
    <PageStates answer={answer}>
      {(page) => {
        const items = sourcesSpelled(page);
        return (
          <main className="page balances" id="main">
            <header>
              <h1>{say("balances.title")}</h1>
              <p>{say("balances.lead")}</p>
              <AsOf
                day={ngay ?? today}
                by="record"
                onChoose={(day) => void navigate({ to: "/can-doi", search: { loai: kind, ngay: day }, replace: true })}
              />
              <WhichBalance kind={kind} ngay={ngay} />
              <p>
                <Link className="link" to="/can-doi/so-lieu" search={{ loc: `balance=${kind}`, ngay }}>
                  {say("balances.edit")}
                </Link>
              </p>
            </header>
            {items.length === 0 ? (
              <p className="page-none">{say("balances.empty")}</p>
            ) : (
              <>
                <p role="status">
                  {say("balances.gaps", { unknown: items.filter(isIncomplete).length, all: items.length })}
                </p>
                <Suspense fallback={null}>
                  <BalanceChart lines={items} places={page.names} />
                </Suspense>
                <BalanceTable lines={items} places={page.names} />
                {page.nextCursor !== null && (
                  <p className="finding">
                    <Link className="link" to="/can-doi/so-lieu" search={{ loc: `balance=${kind}`, ngay }}>
                      {say("balances.cut", { shown: items.length })}
                    </Link>
                  </p>
                )}
              </>
            )}
          </main>
        );
      }}
    </PageStates>
  );
}

function isIncomplete({ values: { supply, demand } }: BalanceLine): boolean {
  return supply === null || demand === null;
}

function WhichBalance({ kind, ngay }: { kind: string; ngay: PlainDate | undefined }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const locale = useLocale();
  const navigate = useNavigate();
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{say("balances.which")}</label>
      <select
        id={id}
        value={kind}
        onChange={(event) =>
          void navigate({ to: "/can-doi", search: { loai: event.target.value, ngay }, replace: true })
        }
      >
        {Object.entries(KINDS).map(([key, words]) => (
          <option key={key} value={key}>
            {words[locale]}
          </option>
        ))}
      </select>
    </p>
  );
}
