import { SPARK_SIZE, sparkPictureOf } from "#rooms/indicators/model/index.ts";
import { writePeriod, writeStanding } from "#rooms/indicators/server/index.ts";
import { writeFigure } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Locale } from "#shared/sentences.ts";
import type { PublicNote } from "../../model/public/index.ts";
import type { ListedPublicPlan } from "./find-public-plan.ts";
import { html, type Html } from "./html.ts";
import type { PublicTile } from "./list-public-figures.ts";
import { dayWords, ROOTS, sayIn, sitePage, sourceOf } from "./site.ts";

type Asked = { readonly locale: Locale; readonly origin: string };
type TilePage = { readonly locale: Locale; readonly on: PlainDate; readonly isOnlyPlan: boolean };
type Overview = {
  readonly plans: readonly ListedPublicPlan[];
  readonly tiles: readonly PublicTile[];
  readonly on: PlainDate;
};

/** What everyone may know at a glance: the approved figures, then the plans. */
export function pageOfList({ plans, tiles, on }: Overview, { locale, origin }: Asked): string {
  const say = sayIn(locale);
  return sitePage({
    locale,
    origin,
    path: "",
    title: say("public.site"),
    description: say("public.site.about"),
    body: html`<h1>${say("public.site")}</h1>
<p class="about">${say("public.site.about")}</p>
${tiles.length > 0 && html`<h2>${say("public.overview")}</h2><p class="facts">${say("public.overview.about", { day: dayWords(on) })}</p><ul class="tiles">${tiles.map((tile) => tileOf(tile, { locale, on, isOnlyPlan: plans.length === 1 }))}</ul><h2>${say("public.plans")}</h2>`}
${plans.length === 0 ? html`<p>${say("public.none")}</p>` : html`<ul class="sheet">${plans.map(({ slug, title, publishedOn, isIllustration }) => html`<li><a lang="vi" href="${ROOTS[locale]}/${slug}">${title}</a> <span class="facts">${dayWords(publishedOn)}${isIllustration && ` · ${say("public.illustration")}`}</span></li>`)}</ul>`}`, // prettier-ignore
  });
}

/** Value, course, where it stands, target, body, source; the name opens the figures of its plan. What is overdue says since when. */
function tileOf(
  { name, value, unit, period, stage, certainty, target, source, slug, title, standing, owner }: PublicTile,
  { locale, on, isOnlyPlan }: TilePage,
): Html {
  const say = sayIn(locale);
  const { look, words, judged, stale } = writeStanding(standing, on, locale);
  return html`<li><a href="${ROOTS[locale]}/${slug}#so-lieu">${name[locale]}</a>
<p class="value"><span><b>${writeFigure(value, 4, locale)}</b> ${unit[locale]}</span>${courseOf(standing)}</p>
<p class="facts">${writePeriod(period, locale)}, ${say(`public.stage.${stage}`)}${certainty === "low" && html` <span class="unsure">(${say("public.unsure")})</span>`}</p>
<p class="${LOOKS[look].tone}">${LOOKS[look].shape} ${words}${judged !== null && html` <span class="facts">(${judged})</span>`}</p>
${stale !== null && html`<p class="unsure">${stale}</p>`}
<p>${say("public.target")}: <span lang="vi">${target}</span></p>
<p class="facts">${say("public.figure.owner")}: ${owner === null ? say("public.figure.no-owner") : html`<span lang="vi">${owner}</span>`}</p>
<p class="facts">${say("public.figure.source")}: ${sourceOf(source)}</p>
${!isOnlyPlan && html`<p class="facts" lang="vi">${title}</p>`}</li>`; // prettier-ignore
}

/** Colour never alone: a shape and words beside it. */
const LOOKS = {
  bad: { tone: "late", shape: "▲" },
  good: { tone: "done", shape: "●" },
  unknown: { tone: "unsure", shape: "?" },
} as const;

/** The course of the values; the figures beside it say what it shows. */
function courseOf(standing: PublicTile["standing"]): Html | false {
  const picture = sparkPictureOf(standing);
  if (!picture) return false;
  const { width, height } = SPARK_SIZE;
  const lines = picture.lines.map((points) => html`<polyline points="${points}" />`);
  const breaks = picture.breaks.map((x) => html`<line x1="${x}" x2="${x}" y1="0" y2="${height}" />`);
  const dots = picture.dots.map(({ x, y, isUnsure }) => html`<circle cx="${x}" cy="${y}" r="2.4"${isUnsure && html` class="open"`}/>`); // prettier-ignore
  return html`<svg
    class="course"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
  >
    ${lines}${breaks}${dots}
  </svg>`;
}

/** Nothing stands at the address, or nothing any more. */
export function pageOfAbsence(withdrawal: PublicNote | undefined, { locale, origin }: Asked): string {
  const say = sayIn(locale);
  const title = say(withdrawal ? "public.withdrawn" : "public.missing");
  return sitePage({
    locale,
    origin,
    path: "",
    title,
    description: title,
    isHidden: true,
    body: html`<h1>${title}</h1>
      ${withdrawal !== undefined && html`<p>${say("public.withdrawn.on", { day: dayWords(withdrawal.on) })} <span lang="vi">${withdrawal.words}</span></p>`}
      <p><a href="${ROOTS[locale]}">${say("public.site")}</a></p>`,
  });
}
