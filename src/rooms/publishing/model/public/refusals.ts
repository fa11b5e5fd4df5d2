import { sentences } from "#shared/sentences.ts";

/** What the room says when it says no. `document-internal` is said by the room of documents. */
export const publishingRefusals = sentences({
  "refusal.plan-not-published": {
    vi: "Kế hoạch còn đang rà soát. Đưa vào thực hiện trước, rồi mới công khai được.",
    en: "The plan is still in review. Publish it to the offices first, then it can be made public.",
  },
  "refusal.publication-public-already": {
    vi: "Kế hoạch này đang được công khai. Hãy tải lại trang.",
    en: "This plan is public already. Reload the page.",
  },
  "refusal.publication-not-public": {
    vi: "Kế hoạch này hiện không công khai, nên không có gì để rút xuống hay đính chính.",
    en: "This plan is not public now, so there is nothing to withdraw or to correct.",
  },
  "refusal.public-plan-withdrawn": {
    vi: "Kế hoạch ở địa chỉ này đã được rút khỏi trang công khai ngày {day}, nên dữ liệu của nó không còn tải được. Lý do: {words}",
    en: "The plan at this address was taken off the public pages on {day}, so its data can no longer be downloaded. The reason, as it was given: {words}",
  },
  "refusal.public-plan-not-found": {
    vi: "Không có kế hoạch công khai nào ở địa chỉ này. Xem danh sách tại /cong-khai.",
    en: "No public plan stands at this address. See the list at /public.",
  },
});
