import { addressOf, addressWording, type Reading } from "#rooms/documents/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { createSay } from "#shared/say.ts";
import { type Finding, findingsOf, findingWording } from "./findings/index.ts";
import type { AssignmentProposal, Extraction } from "./proposal.ts";

/** A column of the table of assignments that an office keeps on its desk; the key is what a person types after `--columns`. */
export type OfficeColumnKey = keyof typeof OFFICE_COLUMNS;
export type OfficeColumn = { readonly key: OfficeColumnKey; readonly title: string };
/** A day is a day, so that the table can be sorted by it; everything else is words. */
export type OfficeCell = string | number | { readonly day: PlainDate } | null;

type Row = {
  readonly place: number;
  readonly assignment: AssignmentProposal;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
};
type ColumnRule = {
  readonly title: string;
  /** Width in characters of a spreadsheet; on paper the share of the page. */
  readonly width: number;
  readonly kind: "text" | "number";
  readonly cell: (row: Row) => OfficeCell;
};

export const OFFICE_COLUMNS = {
  tt: { title: "TT", width: 7, kind: "number", cell: ({ place }) => place },
  "nhiem-vu": { title: "Nhiệm vụ", width: 52, kind: "text", cell: ({ assignment }) => capitalised(assignment.quote) },
  "chu-tri": { title: "Cơ quan chủ trì", width: 22, kind: "text", cell: ({ assignment }) => names(assignment.leads) },
  "phoi-hop": {
    title: "Cơ quan phối hợp",
    width: 22,
    kind: "text",
    cell: ({ assignment }) => names(assignment.coordinators),
  },
  "san-pham": {
    title: "Sản phẩm",
    width: 20,
    kind: "text",
    cell: ({ assignment }) => assignment.product?.quote ?? null,
  },
  "thoi-han": { title: "Thời hạn", width: 16, kind: "text", cell: ({ assignment }) => deadlineCell(assignment) },
  "can-cu": { title: "Căn cứ", width: 16, kind: "text", cell: basisCell },
  "ghi-chu": { title: "Ghi chú", width: 22, kind: "text", cell: noteCell },
  "chu-thoi-han": {
    title: "Thời hạn (đúng chữ)",
    width: 20,
    kind: "text",
    cell: ({ assignment }) => (isDueByColumn(assignment) ? null : (assignment.deadline?.words.quote ?? null)),
  },
  "vi-tri": { title: "Vị trí trong văn bản", width: 10, kind: "number", cell: ({ assignment }) => assignment.start },
  "tin-cay": {
    title: "Độ tin cậy (%)",
    width: 10,
    kind: "number",
    cell: ({ assignment }) => Math.round(assignment.confidence * 100),
  },
} as const satisfies Record<string, ColumnRule>;

/** The columns as offices have them. */
export const USUAL_COLUMNS: readonly OfficeColumn[] = (
  ["tt", "nhiem-vu", "chu-tri", "phoi-hop", "san-pham", "thoi-han", "can-cu", "ghi-chu"] as const
).map((key) => ({ key, title: OFFICE_COLUMNS[key].title }));

/**
 * Reads a choice of columns: keys in the wanted order, each with a name of its own where wanted: `tt,nhiem-vu=Nội dung công việc`.
 */
export function parseColumns(words: string): Outcome<readonly OfficeColumn[], "column-unknown"> {
  const columns: OfficeColumn[] = [];
  for (const part of words.split(",").map((each) => each.trim())) {
    if (part === "") continue;
    const [key = "", ...rest] = part.split("=");
    const rule = columnRule(key.trim());
    if (!rule) return refuse("column-unknown", { column: key.trim(), known: Object.keys(OFFICE_COLUMNS).join(", ") });
    const title = rest.join("=").trim().normalize("NFC");
    columns.push({ key: rule.key, title: title === "" ? OFFICE_COLUMNS[rule.key].title : title });
  }
  return columns.length === 0
    ? refuse("column-unknown", { column: words, known: Object.keys(OFFICE_COLUMNS).join(", ") })
    : done(columns);
}

function columnRule(key: string): { readonly key: OfficeColumnKey } | undefined {
  return isOfficeColumn(key) ? { key } : undefined;
}

export function isOfficeColumn(key: string): key is OfficeColumnKey {
  return Object.hasOwn(OFFICE_COLUMNS, key);
}

/** One row for each assignment, in the order of the document. */
export function officeRows(
  reading: Reading,
  extraction: Extraction,
  columns: readonly OfficeColumn[],
): (readonly OfficeCell[])[] {
  const findings = findingsOf(reading, extraction, { on: reading.face.issuedOn });
  return extraction.proposals
    .filter((proposal) => proposal.kind === "assignment")
    .map((assignment, index) => {
      const row: Row = { place: index + 1, assignment, reading, findings };
      return columns.map(({ key }) => OFFICE_COLUMNS[key].cell(row));
    });
}

/** What the table is a table of: the kind, number and day of the document, and its title. */
export function officeTitle({ face }: Reading, fallback: string): { readonly title: string; readonly remark: string } {
  const number = face.number === null ? "" : `số ${face.number}`;
  const day = face.issuedOn === null ? "" : `ngày ${dayInWords(face.issuedOn)}`;
  const document = [face.type ?? "Văn bản", number, day, face.issuer === null ? "" : `của ${face.issuer}`];
  const remark = [document.filter((part) => part !== "").join(" "), face.title ?? fallback].join(": ");
  return { title: "BẢNG PHÂN CÔNG NHIỆM VỤ", remark };
}

function dayInWords(day: PlainDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date}/${month}/${year}`;
}

/** A cell as words on paper. */
export function cellInWords(cell: OfficeCell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? dayInWords(cell.day) : String(cell);
}

function names(bodies: readonly { readonly quote: string }[]): string | null {
  return bodies.length === 0 ? null : bodies.map(({ quote }) => quote).join("; ");
}

/** A deadline that names a day is that day; any other stays in the document's words. */
function deadlineCell(assignment: AssignmentProposal): OfficeCell {
  const { deadline } = assignment;
  if (!deadline) return null;
  if (isDueByColumn(assignment)) return deadline.value;
  const day = deadline.kind === "date" ? PlainDate.safeParse(deadline.value) : undefined;
  return day?.success ? { day: day.data } : (rhythmInWords(deadline.value) ?? deadline.words.quote);
}

/** In a table of indicators the head of the column says the year, and the row has no words for it but its own. */
function isDueByColumn({ deadline, start, end }: AssignmentProposal): boolean {
  return deadline?.kind === "year" && deadline.words.start === start && deadline.words.end === end;
}

const RHYTHMS: Readonly<Record<string, string>> = {
  annual: "hằng năm",
  semiannual: "6 tháng một lần",
  quarterly: "hằng quý",
  monthly: "hằng tháng",
  weekly: "hằng tuần",
};

/** `annual before 12-15`: the words of the rhythm and of the day may stand apart in the text. */
function rhythmInWords(value: string): string | undefined {
  const [, rhythm = "", month, date] = value.match(/^(\w+) before (?:(\d{2})-)?(\d{2})$/u) ?? [];
  const every = RHYTHMS[rhythm];
  return every && `trước ngày ${date}${month === undefined ? "" : `/${month}`} ${every}`;
}

function basisCell({ assignment, reading }: Row): string | null {
  const anchor = reading.clauses[assignment.clause]?.anchor;
  if (anchor === undefined) return null;
  const address = addressOf(anchor, (key, { number }) => addressWording[key].vi.replace("{number}", String(number)));
  return /^(?:[IVXLC]+|[A-ZĐ]|\d+)(?:[.,]|$)/u.test(address) ? `Mục ${address}` : capitalised(address);
}

const say = createSay([findingWording]);

/** What was found in the words of the assignment; what concerns figures in it stands with the figures. */
function noteCell({ assignment, findings }: Row): string | null {
  const own = findings.filter(
    ({ code, start }) => start >= assignment.start && start < assignment.end && !/^(?:target|figure)-/u.test(code),
  );
  return [...new Set(own.map(({ code }) => say("vi", `extraction.finding.${code}`)))].join("; ") || null;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
