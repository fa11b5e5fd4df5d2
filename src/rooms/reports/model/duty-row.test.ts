import { expect, test } from "vitest";
import { AssignmentId, type CountedOccurrence } from "#rooms/assignments/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { dutyRowsOf } from "./duty-row.ts";

const day = (text: string) => PlainDate.parse(text);
const assignmentId = AssignmentId.parse("01900000-0000-7000-8000-000000000001");
const step = (act: "report" | "hand-back", on: string) => ({ act, on: day(on), words: "Đã gửi", product: null });
const due = (on: string, ...steps: CountedOccurrence["steps"]): CountedOccurrence => ({
  askedFrom: day("2026-01-05"),
  dueOn: day(on),
  steps,
});

function rowOn(to: string, occurrences: readonly CountedOccurrence[]) {
  const words = { code: "NV-01", words: "Báo cáo hằng quý", leads: ["Sở A"], product: null };
  const duty = {
    ...words,
    assignmentId,
    givenOn: day("2026-01-05"),
    givenDueOn: day("2030-12-31"),
    steps: [],
    occurrences,
  };
  const [row] = dutyRowsOf([duty], { from: day("2026-07-01"), to: day(to) }, {});
  return row;
}

test("a recurring assignment stands in a report by its occurrences, each with how it was answered in the period", () => {
  const answered = rowOn("2026-10-10", [due("2026-06-30"), due("2026-09-30", step("report", "2026-09-28"))]);
  expect(answered).toMatchObject({ cell: "open-in-time", dueOn: "2030-12-31", firstDueOn: "2030-12-31" });
  expect(answered?.occurrences).toEqual([
    { dueOn: "2026-09-30", answeredOn: "2026-09-28", isLate: false, words: "Đã gửi", product: null },
  ]);
  const owed = rowOn("2026-10-10", [due("2026-09-30", step("report", "2026-09-28"), step("hand-back", "2026-10-02"))]);
  expect(owed).toMatchObject({ cell: "open-overdue", dueOn: "2026-09-30", firstDueOn: "2026-09-30" });
  expect(owed?.occurrences).toMatchObject([{ answeredOn: null, isLate: true }]);
});
