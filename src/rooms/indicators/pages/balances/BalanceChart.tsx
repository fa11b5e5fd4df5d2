import { barX, plot } from "@observablehq/plot";
import { useEffect, useMemo, useRef } from "react";
import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { type Say, useWords } from "#web-kit/use-words.ts";
import type { BalanceWord } from "../../model/balance-wording.ts";
import type { BalanceLine } from "../../model/registers/balance-line.ts";

/** On a narrower picture four figures would run into each other. */
const PHONE = 420;

type Bar = { readonly line: string; readonly side: string; readonly value: number };

/** One picture for each unit: tonnes and persons do not stand on one axis. What is not known has no bar. */
export function BalanceChart({ lines }: { lines: readonly BalanceLine[] }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const known = lines.filter(({ values: { supply, demand } }) => supply !== null || demand !== null);
  if (known.length === 0) return <p className="page-none">{say("balances.no-chart")}</p>;
  return [...Map.groupBy(known, ({ values }) => values.unit)].map(([unit, own]) => (
    <UnitChart key={unit} unit={unit} lines={own} />
  ));
}

function UnitChart({ unit, lines }: { unit: string; lines: readonly BalanceLine[] }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const locale = useLocale();
  const frame = useRef<HTMLDivElement>(null);
  const label = say("balances.chart", { unit });
  const bars = useMemo(() => barsOf(lines, say), [lines, say]);
  useEffect(() => {
    const here = frame.current;
    if (!here) return undefined;
    const drawn = plot({
      width: Math.max(280, here.clientWidth),
      height: 40 + bars.length * 26,
      marginLeft: Math.min(210, here.clientWidth * 0.55),
      style: { fontFamily: "var(--font-ui)", fontSize: "12px", background: "transparent" },
      ariaLabel: label,
      x: { label: null, grid: true, ticks: here.clientWidth < PHONE ? 2 : 4, tickFormat: (tick: number) => formatNumber(tick, locale) },
      y: { label: null },
      marks: [
        barX(bars.filter(isSupply(say)), { x: "value", y: "line", className: "bar-supply", insetTop: 3, insetBottom: 3 }),
        barX(bars.filter((bar) => !isSupply(say)(bar)), { x: "value", y: "line", className: "bar-demand", insetTop: 3, insetBottom: 3 }),
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

function barsOf(lines: readonly BalanceLine[], say: Say<BalanceWord>): Bar[] {
  return lines.flatMap(({ values: { item, year, supply, demand } }) =>
    (["supply", "demand"] as const).flatMap((side) => {
      const value = side === "supply" ? supply : demand;
      const words = say(`balances.${side}`);
      return value === null ? [] : [{ line: `${item} ${year}, ${words.toLowerCase()}`, side: words, value }];
    }),
  );
}

function isSupply(say: Say<BalanceWord>): (bar: Bar) => boolean {
  return ({ side }) => side === say("balances.supply");
}
