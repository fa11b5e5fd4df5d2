import { judgedOn, type Recorded } from "#rooms/assignments/model/index.ts";
import type { AssignmentId } from "#rooms/assignments/model/index.ts";
import { daysBetween } from "#rooms/calendar/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { dayOnPaper, type Paper, type PaperLine, paragraph } from "../paper.ts";
import { sentenceOf } from "./assignment-annex.ts";
import type { Head } from "./head.ts";

export type OverdueDuty = Recorded & {
  readonly assignmentId: AssignmentId;
  readonly code: string;
  readonly words: string;
  readonly product: string | null;
  /** How many letters that were issued reminded of it. */
  readonly remindedBefore: number;
};
export type OverdueBody = { readonly name: string; readonly duties: readonly OverdueDuty[] };

const COLUMNS = [
  { title: "STT", width: 5, align: "center" },
  { title: "Nhiệm vụ", width: 44, align: "left" },
  { title: "Sản phẩm", width: 16, align: "left" },
  { title: "Thời hạn", width: 12, align: "center" },
  { title: "Số ngày quá hạn", width: 10, align: "center" },
  { title: "Đôn đốc lần", width: 9, align: "center" },
] as const;

/** Công văn đôn đốc: what is overdue on the day, grouped by body, with how often it was reminded of. */
export function reminderLetter(head: Head, bodies: readonly OverdueBody[], on: PlainDate): Paper {
  const count = bodies.reduce((sum, { duties }) => sum + duties.length, 0);
  const times = 1 + Math.max(0, ...bodies.flatMap(({ duties }) => duties.map(({ remindedBefore }) => remindedBefore)));
  return {
    content: {
      ...head,
      form: "letter",
      typeName: null,
      symbol: null,
      summary: `đôn đốc thực hiện nhiệm vụ quá hạn${times > 1 ? ` (lần ${times})` : ""}`,
      addressees: bodies.map(({ name }) => name),
      blocks: [
        paragraph(
          `Qua theo dõi việc thực hiện nhiệm vụ được giao, tính đến ngày ${dayOnPaper(on)} còn ${count} nhiệm vụ đã quá thời hạn mà chưa được xác nhận hoàn thành (danh mục theo từng cơ quan tại Phụ lục kèm theo).`,
        ),
        paragraph(
          "Đề nghị các cơ quan khẩn trương hoàn thành nhiệm vụ; báo cáo kết quả, nguyên nhân chậm, khó khăn, vướng mắc và thời gian hoàn thành của từng nhiệm vụ trước ngày ………………….",
        ),
        paragraph("Nhiệm vụ cần điều chỉnh thời hạn thì đề nghị gia hạn, nêu rõ lý do./."),
      ],
      annexes: [{ title: "Danh mục nhiệm vụ quá hạn", columns: [...COLUMNS] }],
      recipients: [],
    },
    lines: bodies.flatMap((body) => linesOf(body, on)),
  };
}

function linesOf({ name, duties }: OverdueBody, on: PlainDate): PaperLine[] {
  const group: PaperLine = { annex: 0, isGroup: true, assignmentId: null, cells: [`${name} (${duties.length})`] };
  return [
    group,
    ...duties.map((duty, place): PaperLine => {
      const dueOn = judgedOn(duty, on)?.dueOn ?? null;
      return {
        annex: 0,
        isGroup: false,
        assignmentId: duty.assignmentId,
        cells: [
          String(place + 1),
          sentenceOf(duty.words),
          sentenceOf(duty.product ?? ""),
          dueOn === null ? "" : dayOnPaper(dueOn),
          dueOn === null ? "" : String(daysBetween(dueOn, on)),
          String(duty.remindedBefore + 1),
        ],
      };
    }),
  ];
}
