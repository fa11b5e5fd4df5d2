import { formatDay } from "#web-kit/format.ts";
import type { CollectionReply } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";

/** How often a body was chased for a form, and when last. */
export function Reminded({ reply }: { reply: Pick<CollectionReply, "reminders" | "remindedOn"> }) {
  const say = useIndicatorWords();
  if (reply.remindedOn === null) return null;
  return (
    <span className="label reminded">
      {say("forms.reminders", { count: reply.reminders, day: formatDay(reply.remindedOn) })}
    </span>
  );
}
