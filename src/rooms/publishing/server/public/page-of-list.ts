import type { Locale } from "#shared/sentences.ts";
import type { PublicNote } from "../../model/public/index.ts";
import type { ListedPublicPlan } from "./find-public-plan.ts";
import { html } from "./html.ts";
import { dayWords, ROOTS, sayIn, sitePage } from "./site.ts";

type Asked = { readonly locale: Locale; readonly origin: string };

export function pageOfList(plans: readonly ListedPublicPlan[], { locale, origin }: Asked): string {
  const say = sayIn(locale);
  return sitePage({
    locale,
    origin,
    path: "",
    title: say("public.site"),
    description: say("public.site.about"),
    body: html`<h1>${say("public.site")}</h1>
<p class="about">${say("public.site.about")}</p>
${plans.length === 0 ? html`<p>${say("public.none")}</p>` : html`<ul class="sheet">${plans.map(({ slug, title, publishedOn, isIllustration }) => html`<li><a lang="vi" href="${ROOTS[locale]}/${slug}">${title}</a> <span class="facts">${dayWords(publishedOn)}${isIllustration && ` · ${say("public.illustration")}`}</span></li>`)}</ul>`}`, // prettier-ignore
  });
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
