import { gapOfRecord, type ThemeGap, type ThemeItem } from "#rooms/plans/model/index.ts";
import type { ThemePart } from "#rooms/plans/server/index.ts";
import { writeFigure } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { createSay } from "#shared/say.ts";
import type { Locale, Sentence } from "#shared/sentences.ts";
import { levelWords, type ListedStanding, mayReadIndicators } from "../model/index.ts";
import { indicatorPageWording } from "../model/page-wording.ts";
import { periodWords } from "../model/period-words.ts";
import { listedFrom } from "./listed-from.ts";
import { indicatorTables } from "./tables.ts";
import { writeStanding } from "./write-standing.ts";

const say = createSay([indicatorPageWording]);
const LABEL = { vi: "Chỉ tiêu", en: "Indicators" };
const MOST_SHOWN = 100;

/** The indicators that a theme names, on each of their roads, and what they lack. */
export const indicatorsOfTheme: ThemePart = async (db, act, { indicators }) => {
  if (indicators.length === 0 || !mayReadIndicators(act.actor).ok) return [];
  const rows = await indicatorTables(db)
    .selectFrom("indicator_standing as standing")
    .innerJoin("indicator", (join) =>
      join
        .onRef("indicator.workspace_id", "=", "standing.workspace_id")
        .onRef("indicator.id", "=", "standing.indicator_id"),
    )
    .selectAll("standing")
    .select("indicator.code as indicator_code")
    .where("standing.workspace_id", "=", act.workspaceId)
    // On a road an indicator stands under the road's code; a theme may name either.
    .where((where) => where.or([where("standing.code", "in", indicators), where("indicator.code", "in", indicators)]))
    .orderBy("standing.severity")
    .orderBy("standing.id")
    .limit(MOST_SHOWN)
    .execute();
  const listed = rows.map(listedFrom);
  const known = new Set(rows.flatMap((row) => [row.code, row.indicator_code]));
  const unknown = indicators.filter((code) => !known.has(code));
  return [
    {
      part: "indicators",
      label: LABEL,
      count: listed.length,
      items: listed.map((standing) => itemOf(standing, act.on)),
      more: null,
      gaps: [
        ...unknown.map((code) => gapOfRecord("indicator-unknown", { vi: code, en: code })),
        ...listed.flatMap(gapsOf),
      ],
    },
  ];
};

function gapsOf({ name, last, target }: ListedStanding): ThemeGap[] {
  return [
    ...(last === null ? [gapOfRecord("indicator-no-value", name)] : []),
    ...(target === null ? [gapOfRecord("indicator-no-target", name)] : []),
  ];
}

function itemOf(standing: ListedStanding, on: PlainDate): ThemeItem {
  const { id, indicatorId, roadId, name, unit, last, target } = standing;
  const figure = last?.value ?? null;
  return {
    id,
    name,
    facts: [
      ...(last && figure !== null
        ? [{ label: indicatorPageWording["indicators.column.last"], text: figureOf(plain(figure), unit, last.period) }]
        : []),
      ...(typeof target?.value === "number"
        ? [
            {
              label: indicatorPageWording["indicators.column.target"],
              text: figureOf((locale) => levelWords(target, locale), unit, target.period),
            },
          ]
        : []),
      { label: indicatorPageWording["indicators.status"], text: statusOf(standing, on) },
    ],
    source: last && { source: last.source, quote: null, asOf: null, certainty: last.certainty },
    link: { path: `/chi-tieu/${indicatorId}`, search: roadId === null ? {} : { loTrinh: roadId } },
  };
}

/** With the figure that was judged, where the latest is another one, and since when a newer is overdue: else "ahead" would stand beside a fall. */
function statusOf(standing: ListedStanding, on: PlainDate): Sentence {
  const words = (locale: Locale) => {
    const { words: status, judged, stale } = writeStanding(standing, on, locale);
    return [status, judged, stale].filter((part) => part !== null).join("; ");
  };
  return { vi: words("vi"), en: words("en") };
}

type Said = (locale: Locale) => string;

function plain(value: number): Said {
  return (locale) => writeFigure(value, 2, locale);
}

function figureOf(said: Said, unit: Sentence, period: string): Sentence {
  const words = (locale: Locale) =>
    `${said(locale)} ${unit[locale]} (${periodWords(period, (key, params) => say(locale, key, params))})`;
  return { vi: words("vi"), en: words("en") };
}
