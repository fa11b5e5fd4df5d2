import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { type Say, useWords } from "#web-kit/use-words.ts";
import type { BalanceWord } from "../../model/balance-wording.ts";
import type { BalanceLine } from "../../model/registers/balance-line.ts";

/** The lines with their figures and sources; what is not known says so. */
export function BalanceTable({ lines }: { lines: readonly BalanceLine[] }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const heads = ["item", "year", "supply", "demand", "gap", "source"] as const;
  return (
    <ScrollRegion label={say("balances.title")} className="balance-scroll">
      <table className="balance-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {say(`balances.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Line({ line }: { line: BalanceLine }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const { values, sources, derived } = line;
  const told = sources["supply"] ?? sources["demand"] ?? sources["item"];
  return (
    <tr>
      <th scope="row" lang="vi">
        {values.item}
        {values.note !== null && <small>{values.note}</small>}
      </th>
      <td data-head={say("balances.year")}>{values.year}</td>
      <td data-head={say("balances.supply")}>
        <Figure value={values.supply} unit={values.unit} isLow={sources["supply"]?.certainty === "low"} />
      </td>
      <td data-head={say("balances.demand")}>
        <Figure value={values.demand} unit={values.unit} isLow={sources["demand"]?.certainty === "low"} />
      </td>
      <td data-head={say("balances.gap")}>
        <Figure value={derived["gap"] ?? null} unit={values.unit} isLow={false} />
      </td>
      <td data-head={say("balances.source")} className="balance-source">
        {told?.source}
        {told?.asOf && ` (${told.asOf})`}
      </td>
    </tr>
  );
}

function Figure({ value, unit, isLow }: { value: number | null; unit: string; isLow: boolean }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const locale = useLocale();
  if (value === null) return <span className="finding">{say("balances.unknown")}</span>;
  return (
    <>
      <b>{formatNumber(value, locale)}</b> <small>{unit}</small>
      {isLow && <small className="unsure"> {say("balances.low")}</small>}
    </>
  );
}
