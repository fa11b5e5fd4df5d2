import type { Deadline } from "#rooms/extraction/model/index.ts";
import { formatDay } from "#web-kit/format.ts";
import type { Say } from "#web-kit/use-words.ts";
import type { PlanWord } from "../../model/wording.ts";

const EVERY: Readonly<Record<string, PlanWord>> = {
  annual: "plans.every.annual",
  semiannual: "plans.every.semiannual",
  quarterly: "plans.every.quarterly",
  monthly: "plans.every.monthly",
  weekly: "plans.every.weekly",
  daily: "plans.every.daily",
  periodic: "plans.every.periodic",
  ongoing: "plans.every.ongoing",
};

/** What the words of a deadline mean, as a person writes it: `31/12/2025`, `quý 4/2025`, `hằng năm, trước 15/12`. */
export function deadlineMeaning({ kind, value }: Pick<Deadline, "kind" | "value">, say: Say<PlanWord>): string {
  if (kind === "date") return formatDay(value);
  if (kind === "month") return value.split("-").reverse().join("/");
  if (kind === "quarter") {
    const [year = "", quarter = ""] = value.split("-Q");
    return say("plans.deadline.quarter", { quarter, year });
  }
  if (kind === "year") return value;
  const [every = "", before] = value.split(" before ");
  const word = EVERY[every];
  const often = word === undefined ? every : say(word);
  return before === undefined
    ? often
    : `${often}, ${say("plans.deadline.before", { day: before.split("-").reverse().join("/") })}`;
}
