import type { Readable } from "node:stream";
import { editableSheetFile, type Sheet, type SheetRow, streamCsv } from "#file-kit/index.ts";
import { Instant } from "#shared/plain-date.ts";
import { type PublicPlan, publicWording } from "../../model/public/index.ts";

/** Names of columns are part of the interface: others build on them, so none is renamed or moved. */
const ASSIGNMENTS: Sheet = {
  name: "Nhiệm vụ",
  columns: [
    { title: "Mã", kind: "text", width: 9 },
    { title: "Nhiệm vụ", kind: "text", width: 60 },
    { title: "Cơ quan chủ trì", kind: "text", width: 30 },
    { title: "Cơ quan phối hợp", kind: "text", width: 30 },
    { title: "Thời hạn trong văn bản", kind: "text", width: 22 },
    { title: "Hạn", kind: "date", width: 12 },
    { title: "Sản phẩm", kind: "text", width: 26 },
    { title: "Tình trạng", kind: "text", width: 16 },
    { title: "Từ ngày", kind: "date", width: 12 },
    { title: "Chỗ trong văn bản", kind: "text", width: 14 },
    { title: "Văn bản", kind: "text", width: 40 },
    { title: "Tính đến", kind: "date", width: 12 },
    { title: "Nay thuộc", kind: "text", width: 30 },
  ],
};

const TARGETS: Sheet = {
  name: "Mức phấn đấu",
  columns: [
    { title: "Chỉ tiêu", kind: "text", width: 40 },
    { title: "So sánh", kind: "text", width: 8 },
    { title: "Mức", kind: "number", width: 12 },
    { title: "Đến mức", kind: "number", width: 12 },
    { title: "Đơn vị", kind: "text", width: 16 },
    { title: "Năm", kind: "number", width: 8 },
    { title: "Lời văn", kind: "text", width: 60 },
    { title: "Chỗ trong văn bản", kind: "text", width: 14 },
    { title: "Văn bản", kind: "text", width: 40 },
    { title: "Tính đến", kind: "date", width: 12 },
  ],
};

export function assignmentsCsv(plan: PublicPlan): Promise<Readable> {
  return streamCsv(ASSIGNMENTS, assignmentRows(plan));
}

/** The same plan of the same day is the same file, so that a cache may keep it. */
export function assignmentsXlsx(plan: PublicPlan): Promise<Uint8Array> {
  const at = Instant.parse(`${plan.asOf}T00:00:00.000Z`);
  return editableSheetFile(ASSIGNMENTS.name, ASSIGNMENTS.columns, assignmentRows(plan), at);
}

export function targetsCsv(plan: PublicPlan): Promise<Readable> {
  const rows = plan.targets.map(({ subject, comparator, value, value2, unit, year, words, anchor }): SheetRow => {
    return [subject, comparator, value, value2, unit, year, words, anchor, ...origin(plan)];
  });
  return streamCsv(TARGETS, rows);
}

function assignmentRows(plan: PublicPlan): SheetRow[] {
  return plan.assignments.map((task) => [
    task.code,
    task.words,
    task.leads.join("; "),
    task.coordinators.join("; "),
    task.deadline,
    task.dueOn && { day: task.dueOn },
    task.product,
    publicWording[`public.status.${task.status}`].vi,
    task.statusOn && { day: task.statusOn },
    task.anchor,
    ...origin(plan),
    task.heldNow.join("; "),
  ]);
}

/** A row that was copied elsewhere still says what it came from: an illustration is never taken for fact. */
function origin({ title, isIllustration, asOf }: PublicPlan): SheetRow {
  return [isIllustration ? `${title} (${publicWording["public.illustration"].vi})` : title, { day: asOf }];
}
