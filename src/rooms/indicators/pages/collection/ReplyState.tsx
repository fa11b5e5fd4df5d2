import type { PlainDate } from "#shared/plain-date.ts";
import { type CollectionReply, isReplyLate } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";

const LOOK = { asked: "in-time", submitted: "soon", returned: "overdue", accepted: "done" } as const;

type Props = {
  readonly reply: Pick<CollectionReply, "state">;
  readonly dueOn: PlainDate;
  readonly on: PlainDate;
};

/** Shape and word of where a reply stands. */
export function ReplyState({ reply, dueOn, on }: Props) {
  const say = useIndicatorWords();
  const isLate = isReplyLate(reply, dueOn, on);
  return (
    <span className={`st ${isLate ? "overdue" : LOOK[reply.state]}`}>
      {say(`forms.state.${reply.state}`)}
      {isLate && reply.state === "asked" && `, ${say("forms.state.late")}`}
    </span>
  );
}
