import { Link } from "@tanstack/react-router";
import { Acts } from "../act/Acts.tsx";
import { DutyLine } from "../list/DutyLine.tsx";
import {
  actsOfLine,
  type AssignmentAct,
  type ListStatus,
  type MyWorkGroup,
  type WorkGroup,
} from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import { SHAPE_OF_GROUP } from "./WorkTally.tsx";

/** The list that a group is the beginning of. */
const LIST_OF_GROUP: Readonly<Record<WorkGroup, ListStatus>> = {
  "to-confirm": "reported-done",
  "to-extend": "asked",
  "to-give-again": "returned-as-not-ours",
  "handed-back": "handed-back",
  overdue: "late",
  "to-accept": "given",
  "due-soon": "soon",
  "extension-asked": "asked",
  stale: "stale",
};

type Props = MyWorkGroup & { readonly onDone: (act: AssignmentAct, code: string) => void };

export function WorkSection({ group, items, hasMore, onDone }: Props) {
  const say = useDutyWords();
  if (items.length === 0) return null;
  return (
    <section className="my-group" id={group} aria-labelledby={`${group}-name`}>
      <h2 id={`${group}-name`}>
        <span className={SHAPE_OF_GROUP[group]}>{say(`duty.my.${group}`)}</span>{" "}
        <span className="label">{say("duty.my.waits", { count: items.length, more: hasMore ? "yes" : "no" })}</span>
      </h2>
      <div className="duty-lines">
        <ul>
          {items.map((line) => (
            <DutyLine key={line.id} line={line}>
              <Acts line={line} only={actsOfLine(group, line)} onDone={(act) => onDone(act, line.code)} />
            </DutyLine>
          ))}
        </ul>
      </div>
      {hasMore && (
        <Link className="link" to="/nhiem-vu" search={{ trangThai: LIST_OF_GROUP[group] }}>
          {say("duty.my.all")}
        </Link>
      )}
    </section>
  );
}
