import { sentences } from "#shared/sentences.ts";

/** What the office's page on publishing says. */
export const publishingWording = sentences({
  "publishing.title": { vi: "Công khai kế hoạch", en: "Make the plan public" },
  "publishing.back": { vi: "Về kế hoạch", en: "To the plan" },
  "publishing.state.never": { vi: "Kế hoạch này chưa công khai.", en: "This plan is not public." },
  "publishing.state.public": { vi: "Kế hoạch này đang công khai.", en: "This plan is public." },
  "publishing.state.withdrawn": { vi: "Kế hoạch này đã rút xuống.", en: "This plan was withdrawn." },
  "publishing.see": { vi: "Xem trang công khai", en: "See the public page" },
  "publishing.see-digest": { vi: "Xem bản tin", en: "See the digest" },
  "publishing.barred.document-internal": {
    vi: "Văn bản có dấu “Lưu hành nội bộ” nên không công khai được.",
    en: "The document is marked “Lưu hành nội bộ” (for internal use), so it cannot be made public.",
  },
  "publishing.barred.plan-not-published": {
    vi: "Kế hoạch còn đang rà soát: đưa vào thực hiện trước đã.",
    en: "The plan is still in review: publish it to the offices first.",
  },
  "publishing.told": { vi: "Sẽ được biết", en: "What everyone will know" },
  "publishing.told.words": { vi: "Toàn văn kế hoạch, các mục tiêu", en: "The plan's words, its goals" },
  "publishing.told.counts": {
    vi: "{assignments, number} nhiệm vụ với cơ quan, thời hạn, sản phẩm và tình trạng đã xác nhận; {targets, number} mức phấn đấu; {solutions, number} giải pháp",
    en: "{assignments, number} assignments with bodies, deadline, product and confirmed status; {targets, number} targets; {solutions, number} solutions",
  },
  "publishing.told.figures": {
    vi: "{count, number} số liệu đã xác nhận là thước đo, kèm nguồn",
    en: "{count, number} figures confirmed as measures, with their sources",
  },
  "publishing.told.figures.confirm": { vi: "Xác nhận thước đo", en: "Confirm measures" },
  "publishing.never": { vi: "Không bao giờ đăng", en: "What is never told" },
  "publishing.never.list": {
    vi: "Tên người, vướng mắc, kiến nghị, dự thảo, báo cáo chưa xác nhận. Danh sách cơ quan quá hạn chỉ đăng khi lãnh đạo quyết định.",
    en: "Persons, obstacles, petitions, drafts, reports not yet confirmed. Late bodies are listed only by a leader's decision.",
  },
  "publishing.basis": { vi: "Căn cứ công khai", en: "Basis for making it public" },
  "publishing.open": { vi: "Công khai", en: "Make public" },
  "publishing.reason": { vi: "Lý do rút xuống, người đọc sẽ thấy", en: "Why it is withdrawn, which readers will see" },
  "publishing.withdraw": { vi: "Rút xuống", en: "Withdraw" },
  "publishing.correction": {
    vi: "Điều đã đính chính, người đọc sẽ thấy",
    en: "What was corrected, which readers will see",
  },
  "publishing.correct": { vi: "Ghi đính chính", en: "Note the correction" },
  "publishing.late": { vi: "Danh sách cơ quan quá hạn", en: "List of late bodies" },
  "publishing.late.off": {
    vi: "Trang công khai không nói cơ quan nào quá hạn. Chỉ lãnh đạo mở được danh sách này.",
    en: "The public page does not say who is late. Only a leader can open that list.",
  },
  "publishing.late.on": {
    vi: "Trang công khai đang nêu các cơ quan quá hạn, theo quyết định của lãnh đạo.",
    en: "The public page lists the late bodies, by a leader's decision.",
  },
  "publishing.late.basis": { vi: "Căn cứ của quyết định", en: "Basis of the decision" },
  "publishing.late.open": { vi: "Mở danh sách", en: "Open the list" },
  "publishing.late.close": { vi: "Đóng danh sách", en: "Close the list" },
  "publishing.log": { vi: "Đã nói với người đọc", en: "Told to readers" },
});
export type PublishingWord = keyof typeof publishingWording;
