import { barX, plot } from "@observablehq/plot";
import { useEffect, useMemo, useRef } from "react";
import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { type Say, useWords } from "#web-kit/use-words.ts";
import type { BalanceWord } from "../../model/balance-wording.ts";
import type { BalanceLine } from "../../model/registers/balance-line.ts";

/** On a narrower picture four figures would run into each other. */
const PHONE = 420;

type Bar = { readonly key: string; readonly line: string; readonly side: string; readonly value: number };

type Places = { readonly places: Readonly<Record<string, string>> };

/** One picture for each unit: tonnes and persons do not stand on one axis. What is not known has no bar. */
export function BalanceChart({ lines, places }: Places & { lines: readonly BalanceLine[] }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const known = lines.filter(({ values: { supply, demand } }) => supply !== null || demand !== null);
  if (known.length === 0) return <p className="page-none">{say("balances.no-chart")}</p>;
  return [...Map.groupBy(known, ({ values }) => values.unit)].map(([unit, own]) => (
    <UnitChart key={unit} unit={unit} lines={own} places={places} />
  ));
}

function UnitChart({ unit, lines, places }: Places & { unit: string; lines: readonly BalanceLine[] }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const locale = useLocale();
  const frame = useRef<HTMLDivElement>(null);
  const label = say("balances.chart", { unit });
  const bars = useMemo(() => barsOf(lines, places, say), [lines, places, say]);
  useEffect(() => {
    const here = frame.current;
    if (!here) return undefined;
    const labels = new Map(bars.map(({ key, line }) => [key, line]));
    const drawn = plot({
      width: Math.max(280, here.clientWidth),
      height: 40 + bars.length * 26,
      marginLeft: Math.min(210, here.clientWidth * 0.55),
      style: { fontFamily: "var(--font-ui)", fontSize: "12px", background: "transparent" },
      ariaLabel: label,
      x: { label: null, grid: true, ticks: here.clientWidth < PHONE ? 2 : 4, tickFormat: (tick: number) => formatNumber(tick, locale) },
      y: { label: null, domain: [...labels.keys()], tickFormat: (key: string) => labels.get(key) },
      marks: [
        barX(bars.filter(isSupply(say)), { x: "value", y: "key", className: "bar-supply", insetTop: 3, insetBottom: 3 }),
        barX(bars.filter((bar) => !isSupply(say)(bar)), { x: "value", y: "key", className: "bar-demand", insetTop: 3, insetBottom: 3 }),
      ],
    }); // prettier-ignore
    drawn.setAttribute("role", "img");
    // One picture with one name: its marks are not read out one by one.
    for (const mark of drawn.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
    here.replaceChildren(drawn);
    return () => drawn.remove();
  }, [bars, label, locale, say]);
  return (
    <figure className="balance-chart">
      <figcaption>{label}</figcaption>
      <div ref={frame} />
    </figure>
  );
}

/** A bar of its own for each line and side: two lines of one item and year are never added up. */
function barsOf(lines: readonly BalanceLine[], places: Places["places"], say: Say<BalanceWord>): Bar[] {
  const isOnePlace = new Set(lines.map(({ values }) => values.placeId)).size < 2;
  return lines.flatMap(({ id, values: { item, placeId, year, supply, demand } }) =>
    (["supply", "demand"] as const).flatMap((side) => {
      const value = side === "supply" ? supply : demand;
      const words = say(`balances.${side}`);
      if (value === null) return [];
      const place = isOnePlace || placeId === null ? "" : `, ${places[placeId]}`;
      return [{ key: `${id} ${side}`, line: `${item}${place} ${year}, ${words.toLowerCase()}`, side: words, value }];
    }),
  );
}

function isSupply(say: Say<BalanceWord>): (bar: Bar) => boolean {
  return ({ side }) => side === say("balances.supply");
}
