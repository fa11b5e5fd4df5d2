import type { PublicAssignment, PublicPlan } from "./public-plan.ts";

/** A sentence of the digest with the clause that it repeats. */
export type DigestSentence = { readonly words: string; readonly anchor: string | null };
export type Digest = {
  readonly title: string;
  readonly issued: DigestSentence;
  readonly goals: readonly DigestSentence[];
  readonly tasks: readonly {
    readonly lead: string;
    /** Who carries its work on, where the body of the words is no more. */
    readonly heldNow: readonly string[];
    readonly sentences: readonly DigestSentence[];
  }[];
  readonly solutions: readonly DigestSentence[];
};

/**
 * The digest (bản tin) of a plan: issued, goals, who does what, solutions. It is put together from records alone, in the document's
 * words, so that it says nothing that the plan does not say; reading it again gives the assignments back.
 */
export function digestOf(plan: PublicPlan): Digest {
  const byLead = Map.groupBy(plan.assignments, ({ leads }) => leads.join(", "));
  return {
    title: plan.title,
    issued: { words: issuedSentence(plan), anchor: null },
    goals: plan.goals.map(({ words, anchor }) => ({ words: sentence(words), anchor })),
    tasks: [...byLead].map(([lead, assignments]) => ({
      lead,
      heldNow: [...new Set(assignments.flatMap(({ heldNow }) => heldNow))],
      sentences: assignments.map((each) => ({ words: taskSentence(each), anchor: each.anchor })),
    })),
    solutions: plan.solutions.map(({ words, anchor }) => ({ words: sentence(words), anchor })),
  };
}

/** The digest as plain text, as a newsroom would take it. */
export function digestText(digest: Digest): string {
  const lines = (sentences: readonly DigestSentence[]) => sentences.map(({ words }) => words);
  return [
    "BẢN TIN",
    digest.title,
    digest.issued.words,
    "I. MỤC TIÊU",
    ...lines(digest.goals),
    "II. AI LÀM GÌ",
    ...digest.tasks.flatMap(({ sentences }) => lines(sentences)),
    "III. GIẢI PHÁP CHƯA NÊU CƠ QUAN CHỦ TRÌ",
    ...lines(digest.solutions),
    "",
  ].join("\n");
}

function issuedSentence({ issuer, number, issuedOn, title, isIllustration }: PublicPlan): string {
  if (isIllustration) return `Tài liệu minh họa, không phải văn bản đã ban hành: “${title}”.`;
  const day = issuedOn === null ? "" : ` ngày ${dayWords(issuedOn)}`;
  const document = number === null ? `kế hoạch${day}` : `Kế hoạch số ${number}${day}`;
  return `${issuer ?? "Cơ quan ban hành"} đã ban hành ${document} “${title}”.`;
}

/** `Sở X chủ trì, phối hợp với Sở Y và Sở Z lập bảng …, trước ngày 30/6/2025.` */
function taskSentence(
  task: Pick<PublicAssignment, "leads" | "coordinators" | "saysLead" | "words" | "deadline">,
): string {
  const { leads, coordinators, saysLead, words, deadline } = task;
  const who = joined(leads);
  const role = saysLead || coordinators.length > 0 ? " chủ trì" : "";
  const beside = coordinators.length === 0 ? "" : `, phối hợp với ${joined(coordinators)}`;
  const when = deadline === null || words.includes(deadline) ? "" : `, thời hạn ${lowered(deadline)}`;
  return sentence(`${raised(who)}${role}${beside} ${lowered(words)}${when}`);
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;
}

function sentence(words: string): string {
  return raised(`${words.replace(/[\s.;,:]+$/u, "")}.`);
}

function raised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An item of a table begins with a capital; in the middle of a sentence it does not, save a short form. What is done begins with a verb. */
function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}*\s/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function dayWords(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}
