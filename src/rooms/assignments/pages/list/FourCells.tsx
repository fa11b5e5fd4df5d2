import { Link } from "@tanstack/react-router";
import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import type { AssignmentSummary } from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import type { DutyAddress } from "./address.ts";

const CELLS = [
  { cell: "open-overdue", status: "late", shape: "overdue" },
  { cell: "open-in-time", status: "in-time", shape: "in-time" },
  { cell: "done-in-time", status: "done-in-time", shape: "done" },
  { cell: "done-late", status: "done-late", shape: "late" },
] as const;

/** The official return of today; each cell leads to the assignments that it counts. */
export function FourCells({ summary, address }: { summary: AssignmentSummary; address: DutyAddress }) {
  const say = useDutyWords();
  const locale = useLocale();
  const { coQuan, ten, cuaToi, xem, moc, khoang, lan } = address;
  // A board has the states as its columns: a cell leads to the list.
  const shown = xem === "bang" ? {} : { xem, moc, khoang, lan };
  const percent = (text: string) => formatNumber(Number(text), locale);
  return (
    <section className="duty-cells" aria-label={say("duty.cells")}>
      <ul>
        {CELLS.map(({ cell, status, shape }) => (
          <li key={cell}>
            <Link
              to="/nhiem-vu"
              search={{ coQuan, ten, cuaToi, ...shown, trangThai: status }}
              aria-current={address.trangThai === status ? "true" : undefined}
            >
              <b>{formatNumber(summary.cells[cell], locale)}</b>
              <span className={`st ${shape}`}>{say(`duty.status.${status}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="label">
        {summary.ratios !== null &&
          say("duty.ratios", {
            completion: percent(summary.ratios.rounded.completion),
            overdue: percent(summary.ratios.rounded.overdue),
          })}{" "}
        {summary.outside > 0 && say("duty.outside", { count: summary.outside })}
      </p>
    </section>
  );
}
