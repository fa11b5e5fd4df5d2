import { type DutyRow, type ReportDetail, roundTitleInVietnamese } from "#rooms/reports/model/index.ts";
import {
  dayOnPaper,
  figureOnPaper,
  heading,
  type Paper,
  type PaperAnnex,
  type PaperBlock,
  type PaperLine,
  paragraph,
  paragraphsOf,
} from "../paper.ts";
import { sentenceOf } from "./assignment-annex.ts";
import type { Head } from "./head.ts";

type Reported = Pick<ReportDetail, "round" | "texts" | "duties" | "figures" | "parts" | "organisationId" | "countedTo">;

const DUTY_COLUMNS: PaperAnnex["columns"] = [
  { title: "STT", width: 5, align: "center" },
  { title: "Nhiệm vụ", width: 34, align: "left" },
  { title: "Cơ quan chủ trì", width: 15, align: "left" },
  { title: "Thời hạn", width: 11, align: "center" },
  { title: "Tình trạng", width: 12, align: "center" },
  { title: "Kết quả trong kỳ, giải trình", width: 23, align: "left" },
];
const FIGURE_COLUMNS: PaperAnnex["columns"] = [
  { title: "STT", width: 5, align: "center" },
  { title: "Chỉ tiêu", width: 27, align: "left" },
  { title: "Đơn vị tính", width: 10, align: "center" },
  { title: "Kế hoạch năm", width: 10, align: "right" },
  { title: "Thực hiện đến ngày chốt", width: 11, align: "right" },
  { title: "Ước cả kỳ", width: 10, align: "right" },
  { title: "Lũy kế", width: 10, align: "right" },
  { title: "So cùng kỳ", width: 10, align: "right" },
  { title: "So kế hoạch", width: 10, align: "right" },
];
const CELLS: Readonly<Record<DutyRow["cell"], string>> = {
  "done-in-time": "Hoàn thành đúng hạn",
  "done-late": "Hoàn thành trễ hạn",
  "open-in-time": "Đang thực hiện trong hạn",
  "open-overdue": "Quá hạn",
  outside: "Tạm dừng, kết thúc hoặc thay thế",
};
const UNWRITTEN = "Không có.";

/** Báo cáo định kỳ: the words of the body, the counts of its rows, and the rows as annexes. */
export function periodicReport(head: Head, report: Reported): Paper {
  const title = roundTitleInVietnamese(report.round);
  const annexes = [
    ...(report.duties.length > 0 ? [{ title: "Tình hình thực hiện nhiệm vụ", columns: DUTY_COLUMNS }] : []),
    ...(report.figures.length > 0 ? [{ title: "Tình hình thực hiện chỉ tiêu", columns: FIGURE_COLUMNS }] : []),
  ];
  return {
    content: {
      ...head,
      form: "named",
      typeName: "BÁO CÁO",
      symbol: "BC",
      summary:
        report.round.kind === "ad-hoc"
          ? sentenceOf(title)
          : `Kết quả thực hiện nhiệm vụ ${title.charAt(0).toLocaleLowerCase("vi")}${title.slice(1)}`,
      addressees: [],
      blocks: blocksOf(report),
      annexes,
      recipients: [],
    },
    lines: [
      ...report.duties.map(dutyLine),
      ...report.figures.map((row, at) => figureLine(row, at, annexes.length - 1)),
    ],
  };
}

function blocksOf({ texts, duties, figures, parts, organisationId, countedTo }: Reported): PaperBlock[] {
  const missing = parts.filter(({ reportId }) => reportId === null).map(({ bodyName }) => bodyName);
  return [
    heading(1, "I. KẾT QUẢ THỰC HIỆN"),
    ...(duties.length > 0 ? [paragraph(countsOf(duties, countedTo))] : []),
    ...(figures.length > 0 ? [paragraph("Tình hình thực hiện các chỉ tiêu nêu tại Phụ lục kèm theo; ô trống là chưa có số liệu.")] : []), // prettier-ignore
    ...paragraphsOf(texts.results, "Chưa có nội dung bổ sung."),
    ...(organisationId === null ? [paragraph(missingWords(missing))] : []),
    heading(1, "II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN"),
    heading(2, "1. Tồn tại, hạn chế"),
    ...paragraphsOf(texts.shortcomings, UNWRITTEN),
    heading(2, "2. Nguyên nhân"),
    ...paragraphsOf(texts.causes, UNWRITTEN),
    heading(1, "III. NHIỆM VỤ KỲ TỚI"),
    ...paragraphsOf(texts.nextTasks, UNWRITTEN),
    heading(1, "IV. KIẾN NGHỊ, ĐỀ XUẤT"),
    ...paragraphsOf(texts.petitions, UNWRITTEN),
  ];
}

function countsOf(duties: readonly DutyRow[], countedTo: string): string {
  const count = (cell: DutyRow["cell"]) => duties.filter((duty) => duty.cell === cell).length;
  const outside = count("outside");
  return `Đến ngày ${dayOnPaper(countedTo)}, có ${duties.length} nhiệm vụ được theo dõi trong kỳ: ${count("done-in-time")} hoàn thành đúng hạn, ${count("done-late")} hoàn thành trễ hạn, ${count("open-in-time")} đang thực hiện trong hạn, ${count("open-overdue")} quá hạn${outside > 0 ? `, ${outside} tạm dừng, kết thúc hoặc thay thế` : ""} (chi tiết tại Phụ lục kèm theo).`;
}

function missingWords(missing: readonly string[]): string {
  return missing.length === 0
    ? "Báo cáo tổng hợp từ báo cáo của tất cả các cơ quan được yêu cầu."
    : `Đến thời điểm tổng hợp, ${missing.length} cơ quan chưa gửi báo cáo: ${missing.join("; ")}.`;
}

function dutyLine(duty: DutyRow, place: number): PaperLine {
  const told = duty.happened
    .filter(({ words, product }) => words !== null || product !== null)
    .map(
      ({ on, words, product }) => `${dayOnPaper(on)}: ${[words, product].filter((each) => each !== null).join("; ")}`,
    );
  return {
    annex: 0,
    isGroup: false,
    assignmentId: duty.assignmentId,
    cells: [
      String(place + 1),
      duty.part?.words ? `${sentenceOf(duty.words)}\nPhần được giao: ${duty.part.words}` : sentenceOf(duty.words),
      duty.leads.join(";\n"),
      duty.dueOn === null ? "" : dayOnPaper(duty.dueOn),
      CELLS[duty.cell],
      [...told, ...duty.occurrences.map(occurrenceLine), duty.note].filter((each) => each !== "").join("\n"),
    ],
  };
}

function occurrenceLine({ dueOn, answeredOn, isLate, words, product }: DutyRow["occurrences"][number]): string {
  const answer =
    answeredOn === null ? "chưa báo cáo" : `báo cáo ngày ${dayOnPaper(answeredOn)}${isLate ? ", muộn" : ""}`;
  const said = [words, product].filter((each) => each !== null).join("; ");
  return `Kỳ hạn ${dayOnPaper(dueOn)}: ${answer}${said === "" ? "" : `: ${said}`}`;
}

function figureLine(row: ReportDetail["figures"][number], place: number, annex: number): PaperLine {
  const compared = (value: number | null) => {
    if (value === null) return "";
    return row.comparedBy === "percent"
      ? `${figureOnPaper(value)}%`
      : `${value < 0 ? "" : "+"}${figureOnPaper(value)} điểm`;
  };
  return {
    annex,
    isGroup: false,
    assignmentId: null,
    cells: [
      String(place + 1),
      row.name.vi,
      row.unit.vi,
      figureOnPaper(row.plan),
      figureOnPaper(row.toDate),
      figureOnPaper(row.estimate),
      figureOnPaper(row.cumulative),
      compared(row.againstSame),
      compared(row.againstPlan),
    ],
  };
}
