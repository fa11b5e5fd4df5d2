import { sentences } from "#shared/sentences.ts";

/** What the room says when it says no: what, where, and how to mend it. */
export const planRefusals = sentences({
  "refusal.plan-not-found": {
    vi: "Không có kế hoạch này. Có thể đường dẫn đã cũ: mở lại từ danh sách văn bản.",
    en: "There is no such plan. The link may be old: open it again from the list of documents.",
  },
  "refusal.proposal-not-found": {
    vi: "Không có đề xuất này trong kế hoạch. Hãy tải lại trang rà soát.",
    en: "The plan has no such proposal. Reload the review.",
  },
  "refusal.sentence-not-found": {
    vi: "Kế hoạch không có câu số {ordinal}. Hãy tải lại trang rà soát.",
    en: "The plan has no sentence {ordinal}. Reload the review.",
  },
  "refusal.finding-not-found": {
    vi: "Không còn phát hiện này: câu chữ hoặc đề xuất liên quan đã thay đổi. Hãy tải lại danh sách.",
    en: "This finding is gone: its words or proposals have changed. Reload the list.",
  },
  "refusal.plan-already-published": {
    vi: "Kế hoạch đã đưa vào thực hiện nên không rà soát lại được.",
    en: "The plan is already published, so its review is closed.",
  },
  "refusal.plan-not-in-force": {
    vi: "Ngày {day} kế hoạch chưa được đưa vào thực hiện. Chọn một ngày muộn hơn.",
    en: "On {day} the plan was not published yet. Choose a later day.",
  },
  "refusal.previous-not-published": {
    vi: "Bản trước phải là một kế hoạch đã đưa vào thực hiện, khác với bản này.",
    en: "The earlier version has to be a published plan, and another one than this.",
  },
  "refusal.previous-continued": {
    vi: "Kế hoạch đó đã có bản mới hơn: “{title}”. Hãy chọn bản mới nhất.",
    en: "That plan already has a newer version: “{title}”. Choose the newest one.",
  },
  "refusal.change-not-possible": {
    vi: "Không ghép được: mỗi mục của bản trước chỉ đi tiếp thành một mục cùng loại của bản mới. Hãy tải lại rồi chọn lại.",
    en: "That pairing is not possible: each earlier item goes on as one later item of its kind. Reload and choose again.",
  },
  "refusal.changes-open": {
    vi: "Còn {count, plural, other {# thay đổi}} so với bản trước chưa xác nhận. Xác nhận hết rồi mới đưa vào thực hiện được.",
    en: "{count, plural, one {# change is} other {# changes are}} not confirmed yet. Confirm every one, then publish.",
  },
  "refusal.instruction-not-open": {
    vi: "Văn bản sửa đổi không có nội dung nào ở vị trí này đang chờ xử lý. Hãy tải lại trang thay đổi.",
    en: "The amending document has no instruction waiting at this place. Reload the page of changes.",
  },
  "refusal.instructions-open": {
    vi: "Còn {count, plural, other {# nội dung sửa đổi}} chưa thực hiện được trên kế hoạch. Ghi rõ cách xử lý từng nội dung rồi đưa vào thực hiện.",
    en: "{count, plural, one {# amending instruction} other {# amending instructions}} could not be carried out. Say what becomes of each, then publish.",
  },
  "refusal.plan-carries-out-itself": {
    vi: "Một kế hoạch không thực hiện chính nó. Chọn văn bản cấp trên là một kế hoạch khác.",
    en: "A plan does not carry out itself. Choose another plan above it.",
  },
  "refusal.link-not-possible": {
    vi: "Có cặp mục không thuộc hai văn bản này, hoặc được nêu hai lần. Hãy tải lại trang đối chiếu rồi chọn lại.",
    en: "A pair names items that are not of these two documents, or stands there twice. Reload the comparison and choose again.",
  },
  "refusal.proposals-open": {
    vi: "Còn {count, plural, other {# đề xuất}} chưa quyết. Chấp nhận hoặc bỏ từng đề xuất rồi đưa vào thực hiện.",
    en: "{count, plural, one {# proposal is} other {# proposals are}} still open. Accept or reject each, then publish.",
  },
  "refusal.undecided-not-seen": {
    vi: "Hiện có {count, plural, other {# câu}} chưa quyết, không phải {seen}. Xem lại danh sách câu chưa quyết rồi đưa vào thực hiện.",
    en: "{count, plural, one {# sentence is} other {# sentences are}} undecided now, not {seen}. Look at them again, then publish.",
  },
  "refusal.words-not-in-document": {
    vi: "Văn bản không có cụm từ “{words}”. Chép đúng chữ trong văn bản; điều văn bản không nêu sẽ được bổ sung sau, có căn cứ.",
    en: "The document does not contain “{words}”. Copy its exact words; what it does not say is added later, with a basis.",
  },
  "refusal.correction-not-assignment": {
    vi: "Chỉ sửa được đề xuất là nhiệm vụ. Với loại khác: bỏ đề xuất này rồi chuyển câu thành bản ghi đúng loại.",
    en: "Only an assignment can be corrected. For another kind, reject this proposal and turn the sentence into the right record.",
  },
  "refusal.cursor-unreadable": {
    vi: "Không đọc được vị trí trang tiếp theo. Mở lại danh sách từ đầu.",
    en: "The place of the next page cannot be read. Open the list from its start.",
  },
  "refusal.theme-not-found": {
    vi: "Không có chuyên đề này. Có thể nó đã được xóa: mở lại từ danh mục chuyên đề.",
    en: "There is no such theme. It may have been taken out: open it again from the list of themes.",
  },
  "refusal.theme-not-proposed": {
    vi: "Kế hoạch không còn gợi ý chuyên đề này, hoặc đã có người lập. Hãy tải lại danh mục chuyên đề.",
    en: "The plan no longer suggests this theme, or somebody has set it up. Reload the list of themes.",
  },
  "refusal.text-empty": {
    vi: "Chưa có chữ nào để đọc. Dán văn bản vào ô, hoặc chọn tệp có nội dung.",
    en: "There are no words to read. Paste the text, or choose a file that has some.",
  },
});
