import type { Locale } from "#shared/sentences.ts";
import type { PublicAssignment, PublicPlan } from "../../model/public/index.ts";
import { html, type Html } from "./html.ts";
import { dayWords, type SayPublic, sayIn } from "./site.ts";

/** What is told beside one clause: who does what by when and how far it is, and which sentence names nobody. */
export function notesOfClause(plan: PublicPlan, anchor: string, locale: Locale): Html[] {
  const say = sayIn(locale);
  const tasks = plan.assignments.filter((each) => each.anchor === anchor);
  const solutions = plan.solutions.filter((each) => each.anchor === anchor);
  return [
    ...tasks.map((task) => taskNote(task, say, locale)),
    ...solutions.map(() => html`<p class="note" lang="${locale}">${say("public.solution")}</p> `),
  ];
}

function taskNote(task: PublicAssignment, say: SayPublic, locale: Locale): Html {
  const { code, leads, heldNow, coordinators, product } = task;
  const rows: readonly (readonly [string, Html | string] | null)[] = [
    [say("public.lead"), html`<span lang="vi">${leads.join("; ")}</span>`],
    heldNow.length === 0 ? null : [say("public.held-now"), html`<span lang="vi">${heldNow.join("; ")}</span>`],
    coordinators.length === 0
      ? null
      : [say("public.coordinators"), html`<span lang="vi">${coordinators.join("; ")}</span>`],
    [say("public.deadline"), deadlineWords(task, say)],
    product === null ? null : [say("public.product"), html`<span lang="vi">${product}</span>`],
    [say("public.status"), statusWords(task, say)],
  ];
  return html`<div class="note" lang="${locale}" id="${code}">
    <dl>
      <div>
        <dt>${say("public.task")}</dt>
        <dd>${code}</dd>
      </div>
      ${rows.flatMap((row) =>
        row === null
          ? []
          : [
              html`<div>
                <dt>${row[0]}</dt>
                <dd>${row[1]}</dd>
              </div>`,
            ],
      )}
    </dl>
  </div> `;
}

/** The words of the plan, and the day that counts now where they differ. */
function deadlineWords({ deadline, dueOn }: PublicAssignment, say: SayPublic): string {
  if (dueOn === null) return deadline ?? say("public.no-deadline");
  const day = dayWords(dueOn);
  if (deadline === null) return day;
  return withoutZeros(deadline).includes(withoutZeros(day)) ? deadline : `${deadline} (${day})`;
}

/** `09/2025` as `9/2025`: plans write days either way. */
function withoutZeros(words: string): string {
  return words.replaceAll(/\b0(?=\d\/)/gu, "");
}

function statusWords({ status, statusOn }: PublicAssignment, say: SayPublic): Html {
  const words = say(`public.status.${status}`);
  const day = statusOn === null ? "" : ` (${dayWords(statusOn)})`;
  return status === "done" || status === "late" ? html`<span class="${status}">${words}${day}</span>` : html`${words}${day}`; // prettier-ignore
}
