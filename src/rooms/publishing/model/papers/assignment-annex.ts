import { type Assignment, type AssignmentId, type Complements, NOTHING_ADDED } from "#rooms/assignments/model/index.ts";
import { dayOnPaper, type Paper } from "../paper.ts";
import type { Head } from "./head.ts";

const COLUMNS = [
  { title: "STT", width: 5, align: "center" },
  { title: "Nhiệm vụ", width: 38, align: "left" },
  { title: "Cơ quan chủ trì", width: 18, align: "left" },
  { title: "Cơ quan phối hợp", width: 18, align: "left" },
  { title: "Sản phẩm", width: 12, align: "left" },
  { title: "Thời hạn", width: 12, align: "center" },
] as const;

/**
 * Phụ lục phân công: every assignment of a plan in the plan's own words; what an entitled person added stands in the cell that the
 * plan leaves open and says so, what is still open stays open.
 */
export function assignmentAnnex(
  head: Head,
  planTitle: string,
  assignments: readonly Assignment[],
  added: ReadonlyMap<AssignmentId, Complements>,
): Paper {
  const addedTo = ({ id }: Assignment) => added.get(id) ?? NOTHING_ADDED;
  return {
    content: {
      ...head,
      form: "named",
      typeName: "PHỤ LỤC",
      symbol: null,
      summary: `Phân công nhiệm vụ thực hiện ${planTitle}`,
      addressees: [],
      blocks: [],
      annexes: [{ title: "Danh mục nhiệm vụ", columns: [...COLUMNS] }],
      recipients: [],
    },
    lines: assignments.map((assignment, place) => ({
      annex: 0,
      isGroup: false,
      assignmentId: assignment.id,
      cells: [
        String(place + 1),
        sentenceOf(assignment.words),
        [...assignment.leads.map(({ quote }) => sentenceOf(quote)), ...focalBody(addedTo(assignment))].join(";\n"),
        assignment.coordinators.map(({ quote }) => sentenceOf(quote)).join(";\n"),
        productOf(assignment, addedTo(assignment)),
        assignment.dueOn === null ? sentenceOf(assignment.deadline?.words.quote ?? "") : dayOnPaper(assignment.dueOn),
      ],
    })),
  };
}

function focalBody({ focalBody: name }: Complements): string[] {
  return name === null ? [] : [`Đầu mối: ${name}`];
}

/** A product that was added stands for the plan's, or in its place. */
function productOf({ product }: Assignment, { product: added }: Complements): string {
  return sentenceOf(added === null ? (product?.quote ?? "") : `${added} (bổ sung)`);
}

/** An assignment within a sentence begins small; on a line of its own it begins with a capital. */
export function sentenceOf(text: string): string {
  const first = text.charAt(0);
  return `${first.toLocaleUpperCase("vi")}${text.slice(first.length)}`;
}
