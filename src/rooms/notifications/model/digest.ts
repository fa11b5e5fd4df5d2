import type { LadderAudience, WorkGroup } from "#rooms/assignments/model/index.ts";
import { createSay } from "#shared/say.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Locale } from "#shared/sentences.ts";
import type { LetterKind } from "./letter-kind.ts";
import { letterWording } from "./letter-wording.ts";

const say = createSay([letterWording]);

export type ToldDuty = {
  readonly id: string;
  readonly code: string;
  readonly words: string;
  readonly dueOn: PlainDate | null;
  /** Where it is opened; absent: on the page of the assignment. */
  readonly path?: string;
};
export type DigestPart = {
  readonly group: WorkGroup | `told-${LadderAudience}` | "obstacles" | "petitions-to-answer" | "petitions-answered";
  readonly items: readonly ToldDuty[];
  readonly hasMore: boolean;
};
export type Addressed = { readonly name: string; readonly locale: Locale; readonly address: string };
type Words = { readonly subject: string; readonly text: string };

/** A letter tells what to open, not the whole sentence. */
const LONGEST_WORDS = 160;
const LINES_PER_PART = 5;

/** One letter a day: what the ladder tells today first, then what falls to the person. Nothing to say: no letter. */
export function digestLetter(
  { name, locale, address }: Addressed,
  on: PlainDate,
  parts: readonly DigestPart[],
): Words | undefined {
  const told = parts.filter(({ items }) => items.length > 0);
  if (told.length === 0) return undefined;
  const day = dayWords(on);
  const body = told.map(({ group, items, hasMore }) => {
    const shown = items.slice(0, LINES_PER_PART);
    const head = say(locale, `letter.group.${group}`).toLocaleUpperCase(locale);
    const more = hasMore || items.length > shown.length ? [`- ${say(locale, "letter.more")}`] : [];
    return [head, ...shown.map((duty) => lineOf(duty, locale, address)), ...more].join("\n");
  });
  return {
    subject: say(locale, "letter.digest.subject", { day }),
    text: [
      say(locale, "letter.dear", { name }),
      say(locale, "letter.digest.lead", { day }),
      ...body,
      say(locale, "letter.open", { link: `${address}/viec-cua-toi` }),
      say(locale, "letter.settle", { link: `${address}/thong-bao` }),
    ].join("\n\n"),
  };
}

export type ToldEvent = {
  readonly kind: Exclude<LetterKind, "digest">;
  readonly duties: readonly ToldDuty[];
  /** Why it was sent back, or the number of the telegram. */
  readonly why: string;
};

/** A letter at once: what was sent back, or came by telegram. */
export function eventLetter({ name, locale, address }: Addressed, { kind, duties, why }: ToldEvent): Words {
  const code = duties.map((duty) => duty.code).join(", ");
  return {
    subject: say(locale, `letter.${kind}.subject`, { code, why }),
    text: [
      say(locale, "letter.dear", { name }),
      say(locale, `letter.${kind}.lead`, { why }),
      duties.map((duty) => lineOf(duty, locale, address)).join("\n"),
      say(locale, "letter.settle", { link: `${address}/thong-bao` }),
    ].join("\n\n"),
  };
}

function lineOf(
  { id, code, words, dueOn, path = `/nhiem-vu/${id}` }: ToldDuty,
  locale: Locale,
  address: string,
): string {
  const said = words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS).trimEnd()}…` : words;
  const due = dueOn === null ? "" : ` (${say(locale, "letter.due", { day: dayWords(dueOn) })})`;
  return `- ${code}. ${said}${due}\n  ${address}${path}`;
}

function dayWords(day: PlainDate): string {
  return day.split("-").toReversed().join("/");
}
