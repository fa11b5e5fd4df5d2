import { writePeriod } from "#rooms/indicators/server/index.ts";
import { writeFigure } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Locale } from "#shared/sentences.ts";
import type { PublicNote } from "../../model/public/index.ts";
import type { ListedPublicPlan } from "./find-public-plan.ts";
import { html, type Html } from "./html.ts";
import type { PublicTile } from "./list-public-figures.ts";
import { dayWords, ROOTS, sayIn, sitePage } from "./site.ts";

type Asked = { readonly locale: Locale; readonly origin: string };
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
${tiles.length > 0 && html`<h2>${say("public.overview")}</h2><p class="facts">${say("public.overview.about", { day: dayWords(on) })}</p><ul class="tiles">${tiles.map((tile) => tileOf(tile, locale))}</ul><h2>${say("public.plans")}</h2>`}
${plans.length === 0 ? html`<p>${say("public.none")}</p>` : html`<ul class="sheet">${plans.map(({ slug, title, publishedOn, isIllustration }) => html`<li><a lang="vi" href="${ROOTS[locale]}/${slug}">${title}</a> <span class="facts">${dayWords(publishedOn)}${isIllustration && ` · ${say("public.illustration")}`}</span></li>`)}</ul>`}`, // prettier-ignore
  });
}

/** Value, target, as-of period, source; the name opens the figures of its plan. */
function tileOf(
  { name, value, unit, period, stage, certainty, target, source, slug, title }: PublicTile,
  locale: Locale,
): Html {
  const say = sayIn(locale);
  return html`<li><a href="${ROOTS[locale]}/${slug}#so-lieu">${name[locale]}</a>
<p class="value"><b>${writeFigure(value, 4, locale)}</b> ${unit[locale]}</p>
<p class="facts">${writePeriod(period, locale)}, ${say(`public.stage.${stage}`)}${certainty === "low" && html` <span class="unsure">(${say("public.unsure")})</span>`}</p>
<p>${say("public.target")}: <span lang="vi">${target}</span></p>
<p class="facts">${say("public.figure.source")}: <span lang="vi">${source}</span></p>
<p class="facts" lang="vi">${title}</p></li>`; // prettier-ignore
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
      ${withdrawal !== undefined && html`<p>${say("public.withdrawn.on", { day: dayWords(withdrawal.on), words: withdrawal.words })}</p>`}
      <p><a href="${ROOTS[locale]}">${say("public.site")}</a></p>`,
  });
}
