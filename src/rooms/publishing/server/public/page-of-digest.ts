import { addressOf, addressWording } from "#rooms/documents/model/index.ts";
import { createSay } from "#shared/say.ts";
import type { Locale } from "#shared/sentences.ts";
import { type DigestSentence, digestOf, type PublicPlan } from "../../model/public/index.ts";
import { clauseLinks } from "./clause-link.ts";
import { html, type Html } from "./html.ts";
import { dayWords, ROOTS, sayIn, sitePage } from "./site.ts";

type Asked = { readonly locale: Locale; readonly origin: string };
const sayAddress = createSay([addressWording]);

/** The digest as a page: every sentence leads to the clause that it repeats. */
export function pageOfDigest(plan: PublicPlan, { locale, origin }: Asked): string {
  const say = sayIn(locale);
  const digest = digestOf(plan);
  const linkTo = clauseLinks(plan, locale);
  const named = (anchor: string) => addressOf(anchor, (key, params) => sayAddress(locale, key, params));
  const item = ({ words, anchor }: DigestSentence): Html =>
    html`<li lang="vi">${words} ${anchor !== null && html`<a href="${linkTo(anchor)}">${named(anchor)}</a>`}</li>\n`; // prettier-ignore
  const part = (key: "goals" | "solutions", sentences: readonly DigestSentence[]): Html | false =>
    sentences.length > 0 &&
    html`<h2>${say(`public.digest.${key}`)}</h2>
      <ul>
        ${sentences.map(item)}
      </ul>`;
  return sitePage({
    locale,
    origin,
    path: `/${plan.slug}/ban-tin`,
    title: `${say("public.digest")}: ${plan.title}`,
    description: digest.issued.words,
    body: html`<h1>${say("public.digest")}</h1>
      ${locale === "en" && plan.isIllustration && html`<p class="sample">${say("public.illustration")}</p>`}
      <p class="words" lang="vi">${digest.issued.words}</p>
      <p class="facts">${say("public.as-of", { day: dayWords(plan.asOf) })} ${say("public.digest.about")}</p>
      <p><a href="${ROOTS[locale]}/${plan.slug}">${say("public.words")}</a></p>
      ${part("goals", digest.goals)}
      <h2>${say("public.digest.tasks")}</h2>
      ${digest.tasks.length === 0 && html`<p>${say("public.digest.no-tasks")}</p>`}
      ${digest.tasks.map(
        ({ lead, heldNow, sentences }) =>
          html`<h3 lang="vi">${lead}</h3>
            ${heldNow.length > 0 && html`<p class="facts">${say("public.held-now")} <span lang="vi">${heldNow.join("; ")}</span></p>`}
            <ul>
              ${sentences.map(item)}
            </ul>`,
      )}
      ${part("solutions", digest.solutions)}`,
  });
}
