import { writePeriod } from "#rooms/indicators/server/index.ts";
import { writeFigure } from "#shared/fields/index.ts";
import type { Locale } from "#shared/sentences.ts";
import type { PublicPlan } from "../../model/public/index.ts";
import { addressOfPage, clauseLinks, pagesOfPlan } from "./clause-link.ts";
import { html, type Html } from "./html.ts";
import { notesOfClause } from "./notes-of-clause.ts";
import { dayWords, ROOTS, type SayPublic, sayIn, sitePage, sourceOf } from "./site.ts";

type Asked = { readonly locale: Locale; readonly origin: string; readonly page: number };

/** The public page of a plan; a long plan goes over several pages, the first of which tells the sum. */
export function pageOfPlan(plan: PublicPlan, { locale, origin, page: asked }: Asked): string {
  const say = sayIn(locale);
  const pages = pagesOfPlan(plan);
  const page = Math.min(Math.max(1, asked), pages.length);
  const clauses = pages[page - 1] ?? [];
  const isFirst = page === 1;
  return sitePage({
    locale,
    origin,
    path: `/${plan.slug}`,
    query: isFirst ? "" : `?trang=${page}`,
    title: isFirst ? plan.title : `${plan.title} (${page}/${pages.length})`,
    description: `${plan.title}. ${say("public.as-of", { day: dayWords(plan.asOf) })}`,
    body: html`${head(plan, say, locale)} ${isFirst && figures(plan, say, locale)}
      ${isFirst && plan.lateBodies !== null && lateList(plan.lateBodies, say)}
      <h2>${say("public.words")}</h2>
      ${locale === "en" && html`<p class="about">${say("public.words-are-vi")}</p>`}
      ${pager(plan, locale, page, pages.length)}
      <div class="sheet" lang="vi">
        ${clauses.map(
          (clause) =>
            html`<p class="words${clause.isHeading ? " head" : ""}" id="k-${clause.anchor}">
                ${clause.words.replaceAll(" | ", " · ")}
              </p>
              ${notesOfClause(plan, clause.anchor, locale)}`,
        )}
      </div>
      ${pager(plan, locale, page, pages.length)} ${log(plan, say)}`,
  });
}

function head(plan: PublicPlan, say: SayPublic, locale: Locale): Html {
  const done = plan.assignments.filter(({ status }) => status === "done").length;
  const facts = [
    plan.number && say("public.number", { number: plan.number }),
    plan.issuedOn && say("public.issued", { day: dayWords(plan.issuedOn) }),
    plan.issuer,
  ].filter(Boolean);
  const data = `/api/public/plans/${plan.slug}`;
  const counts = { all: plan.assignments.length, done, targets: plan.targets.length, solutions: plan.solutions.length };
  return html`<h1 lang="vi">${plan.title}</h1>
    ${plan.isIllustration && html`<p class="sample">${say("public.illustration")}</p>`}
    ${facts.length > 0 && html`<p class="facts">${facts.join(" · ")}</p>`}
    ${plan.newer !== null && html`<p class="sample"><a href="${ROOTS[locale]}/${plan.newer}">${say("public.newer")}</a></p>`}
    <p class="facts">${say("public.as-of", { day: dayWords(plan.asOf) })}</p>
    <p>${say("public.sum", counts)}</p>
    <nav class="pages" aria-label="${say("public.data")}">
      <a href="${ROOTS[locale]}/${plan.slug}/ban-tin">${say("public.digest.open")}</a
      ><a href="${data}/assignments.csv">${say("public.data.assignments-csv")}</a
      ><a href="${data}/assignments.xlsx">${say("public.data.assignments-xlsx")}</a
      ><a href="${data}/targets.csv">${say("public.data.targets-csv")}</a
      ><a href="${data}">${say("public.data.json")}</a><a href="#nhat-ky">${say("public.log")}</a>
    </nav>`;
}

/** Each figure names the target that it measures, and leads to its sentence. */
function figures(plan: PublicPlan, say: SayPublic, locale: Locale): Html {
  const linkTo = clauseLinks(plan, locale);
  const rows = plan.figures.map(
    (figure) => html`<tr><th scope="row">${figure.name[locale]}<br /><a class="facts" href="${linkTo(figure.anchor)}" lang="vi">${figure.target}</a></th><td data-name="${say("public.figure.value")}">${writeFigure(figure.value, 4, locale)} ${figure.unit[locale]}</td><td data-name="${say("public.figure.period")}">${writePeriod(figure.period, locale)}, ${say(`public.stage.${figure.stage}`)}</td><td data-name="${say("public.figure.source")}">${sourceOf(figure.source)}${figure.certainty === "low" && html` <span class="unsure">(${say("public.unsure")})</span>`}</td></tr>`,
  ); // prettier-ignore
  const names = ["name", "value", "period", "source"] as const;
  return html`<h2 id="so-lieu">${say("public.figures")}</h2>
${rows.length === 0 ? html`<p>${say("public.figures.none")}</p>` : html`<div class="scroll" tabindex="0" role="region" aria-label="${say("public.figures")}"><table><thead><tr>${names.map((name) => html`<th scope="col">${say(`public.figure.${name}`)}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`}`; // prettier-ignore
}

function lateList(bodies: NonNullable<PublicPlan["lateBodies"]>, say: SayPublic): Html {
  return html`<h2>${say("public.late")}</h2>
    <p class="about">${say("public.late.about")}</p>
    <ul>
      ${bodies.map(({ name, count }) => html`<li><span lang="vi">${name}</span>: ${count}</li>`)}
    </ul>`;
}

function pager(plan: PublicPlan, locale: Locale, page: number, pages: number): Html | false {
  const say = sayIn(locale);
  const to = (at: number) => addressOfPage(plan, locale, at);
  if (pages === 1) return false;
  return html`<nav class="pages">
    <span>${say("public.page", { page, pages })}</span
    >${page > 1 && html`<a rel="prev" href="${to(page - 1)}">${say("public.page.previous")}</a>`}${page < pages && html`<a rel="next" href="${to(page + 1)}">${say("public.page.next")}</a>`}
  </nav>`;
}

function log({ notes }: PublicPlan, say: SayPublic): Html {
  return html`<h2 id="nhat-ky">${say("public.log")}</h2>
    <ul>
      ${notes.toReversed().map(({ on, kind, words }) => html`<li>${dayWords(on)}: ${say(`public.note.${kind}`)}. <span lang="vi">${words}</span></li>`)}
    </ul>`;
}
