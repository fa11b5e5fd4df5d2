import { Link } from "@tanstack/react-router";
import { useOtherDay } from "#web-kit/AsOf.tsx";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { type Say, useWords } from "#web-kit/use-words.ts";
import type { BalanceWord } from "../../model/balance-wording.ts";
import type { BalanceLine } from "../../model/registers/balance-line.ts";
import { SourceLinks } from "#web-kit/SourceLinks.tsx";

type Places = { readonly places: Readonly<Record<string, string>> };

/** The lines with their figures and sources; what is not known says so. */
export function BalanceTable({ lines, places }: Places & { lines: readonly BalanceLine[] }) {
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
            <Line key={line.id} line={line} places={places} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Line({ line, places }: Places & { line: BalanceLine }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const ngay = useOtherDay();
  const { id, values, derived, sources } = line;
  return (
    <tr>
      <th scope="row" lang="vi">
        <Link className="link" to="/can-doi/so-lieu" search={{ dong: id, ngay }}>
          {values.item}
        </Link>
        {values.placeId !== null && <small>{places[values.placeId]}</small>}
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
        {sourcesOf(line).map(({ source, asOf }) => (
          <span key={`${source} ${asOf}`} lang="vi">
            <SourceLinks source={source} />
            {asOf !== null && ` (${asOf.split("-").toReversed().join("/")})`}
          </span>
        ))}
      </td>
    </tr>
  );
}

type Told = { readonly source: string; readonly asOf: string | null };

/** Where the figures come from, each source once; of a line without a figure, where it is asked for. */
function sourcesOf({ sources: { supply, demand, item } }: BalanceLine): Told[] {
  const told = new Map<string, Told>();
  for (const each of supply || demand ? [supply, demand] : [item])
    if (each?.source) told.set(`${each.source} ${each.asOf}`, { source: each.source, asOf: each.asOf });
  return [...told.values()];
}

function Figure({ value, unit, isLow }: { value: number | null; unit: string; isLow: boolean }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const locale = useLocale();
  if (value === null) return <span className="finding">{say("balances.unknown")}</span>;
  return (
    <>
      <b>{formatNumber(value, locale)}</b> <small lang="vi">{unit}</small>
      {isLow && <small className="unsure"> {say("balances.low")}</small>}
    </>
  );
}
