import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { answerersOf, type AssignmentAct, type AssignmentLine, getBoardEndpoint } from "../../model/index.ts";
import { Acts } from "../act/Acts.tsx";
import { DueDay, DutyStatus } from "../DutyStatus.tsx";
import { askedBy, type DutyAddress } from "../list/address.ts";
import { useDutyWords } from "../use-duty-words.ts";
import { useViewWords } from "./use-view-words.ts";

type Column = z.output<typeof getBoardEndpoint.output>["columns"][number];
type Said = { readonly act: AssignmentAct; readonly code: string };

/** Assignments by state. A card moves by an act, where its life and the person's right allow one; nothing is dragged. */
export function BoardView({ address }: { address: DutyAddress }) {
  const say = useViewWords();
  const duty = useDutyWords();
  const [last, setLast] = useState<Said | null>(null);
  const answer = useEndpoint(getBoardEndpoint, { query: askedBy(address).view });
  return (
    <>
      <p role="status" className="duty-said">
        {last !== null && `${last.code}. ${duty("duty.done", { act: duty(`duty.act.${last.act}`) })}`}
      </p>
      <PageStates answer={answer}>
        {({ columns }) => (
          <ScrollRegion label={say("view.board")} className="board">
            {columns.map((column) => (
              <BoardColumn
                key={column.state}
                column={column}
                address={address}
                onDone={(act, code) => setLast({ act, code })}
              />
            ))}
          </ScrollRegion>
        )}
      </PageStates>
    </>
  );
}

type ColumnProps = {
  readonly column: Column;
  readonly address: DutyAddress;
  readonly onDone: (act: AssignmentAct, code: string) => void;
};

function BoardColumn({ column: { state, count, items }, address, onDone }: ColumnProps) {
  const say = useViewWords();
  const duty = useDutyWords();
  return (
    <section className="board-column" aria-label={duty(`duty.state.${state}`)} data-empty={count === 0 || undefined}>
      <h2>
        {duty(`duty.state.${state}`)} <span className="label">{count}</span>
      </h2>
      {count === 0 && <p className="label">{say("view.board.none")}</p>}
      <ul>
        {items.map((line) => (
          <BoardCard key={line.id} line={line} onDone={(act) => onDone(act, line.code)} />
        ))}
      </ul>
      {count > items.length && (
        <Link className="link" to="/nhiem-vu" search={{ ...address, xem: undefined, trangThai: state }}>
          {say("view.board.rest", { count })}
        </Link>
      )}
    </section>
  );
}

function BoardCard({ line, onDone }: { line: AssignmentLine; onDone: (act: AssignmentAct) => void }) {
  const say = useViewWords();
  return (
    <li className="board-card">
      <p className="duty-words">
        <span className="label">{line.code}</span>{" "}
        <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: line.id }} lang="vi">
          {line.words}
        </Link>
      </p>
      <p className="label" lang="vi">
        {answerersOf(line).join("; ")}
      </p>
      <p className="duty-when">
        <DutyStatus line={line} />
        <DueDay line={line} />
      </p>
      {line.offered.length > 0 && (
        <details className="board-move">
          <summary>
            {say("view.board.move")} <span className="sr">{line.code}</span>
          </summary>
          <Acts line={line} onDone={onDone} />
        </details>
      )}
    </li>
  );
}
