import type { AssignmentProposal } from "./proposal.ts";

/** What the words of an assignment leave open, as a remark in Vietnamese beside it; empty when nothing. */
export function noteOf(assignment: AssignmentProposal): string {
  const notes = [
    assignment.leads.every((lead) => lead.isGroup) ? "nhiệm vụ chung, chưa có đầu mối" : "",
    assignment.leads.length > 1 && !assignment.leads.every((lead) => lead.isGroup) ? "nhiều cơ quan chủ trì" : "",
    assignment.deadline === null ? "chưa nêu thời hạn" : "",
    assignment.product === null ? "chưa nêu sản phẩm" : "",
  ];
  return notes.filter((note) => note !== "").join("; ");
}
