import { sentences } from "#shared/sentences.ts";

export const collectionRefusals = sentences({
  "refusal.form-not-found": {
    vi: "Không có biểu này, hoặc biểu không gửi cho cơ quan của bạn. Mở lại từ trang Biểu thu thập.",
    en: "There is no such form, or it does not ask your body. Open it again from the page Collection forms.",
  },
  "refusal.form-indicator-derived": {
    vi: "Chỉ tiêu {code} tính theo công thức nên không thu thập. Đưa các chỉ tiêu trong công thức vào biểu.",
    en: "The indicator {code} is reckoned by a formula, so it is not collected. Put the indicators of the formula into the form.",
  },
  "refusal.form-period-not-own": {
    vi: "Chỉ tiêu {code} không có số liệu theo kỳ {period}. Chọn kỳ khác cho cột này.",
    en: "The indicator {code} has no values for {period}. Choose another period for the column.",
  },
  "refusal.form-bodies-missing": {
    vi: "Chưa chọn cơ quan nào. Chọn ít nhất một cơ quan, hoặc tất cả các xã.",
    en: "No body is chosen. Choose at least one, or all communes.",
  },
  "refusal.form-merge-incomplete": {
    vi: "Chưa số nào đủ mọi đơn vị. Duyệt hết các biểu, và bổ sung tử số, mẫu số cho những đơn vị mới có thương số.",
    en: "No figure has every body in it yet. Accept all replies, and have the numerator and denominator added where only the quotient is given.",
  },
  "refusal.form-cell-unknown": {
    vi: "Biểu không có ô này. Tải lại trang rồi nhập lại.",
    en: "The form has no such cell. Reload the page and enter it again.",
  },
  "refusal.reply-not-open": {
    vi: "{state, select, submitted {Biểu đã nộp, đang chờ duyệt} accepted {Biểu đã được duyệt} other {Biểu chưa nộp}} nên chưa làm được việc này.",
    en: "{state, select, submitted {The reply is submitted and waits for a decision} accepted {The reply has been accepted} other {The reply has not been submitted}}, so this cannot be done.",
  },
  "refusal.reply-reason-missing": {
    vi: "Trả lại biểu phải nêu rõ lý do để đơn vị sửa.",
    en: "To return a reply, say why, so that the body can mend it.",
  },
  "refusal.reply-head-missing": {
    vi: "Tệp {file} không có hàng tiêu đề của biểu ({columns}). Tải lại biểu Excel của đơn vị rồi điền vào đó.",
    en: "The file {file} lacks the head row of the form ({columns}). Download the Excel form again and fill that in.",
  },
  "refusal.reply-file-foreign": {
    vi: "Tệp {file} là biểu khác, hoặc biểu của đơn vị khác (ô {cell}). Tải lại biểu Excel từ trang này.",
    en: "The file {file} is another form, or another body's (cell {cell}). Download the Excel form from this page again.",
  },
  "refusal.form-row-twice": {
    vi: "Chỉ tiêu {code} có hai dòng như nhau. Bỏ một dòng, hoặc ghi địa bàn, ngành, nhóm khác nhau.",
    en: "The indicator {code} has two rows that are the same. Remove one, or give them another place, industry or group.",
  },
  "refusal.form-place-unknown": {
    vi: "Một dòng của chỉ tiêu {code} ghi địa bàn không có trong danh mục. Chọn lại địa bàn từ danh sách gợi ý.",
    en: "A row of the indicator {code} names a place that is not in the register. Choose the place again from those suggested.",
  },
  "refusal.form-places-overlap": {
    vi: "Trong cùng một chỉ tiêu, biểu hỏi cả {outer} và {count} địa bàn nằm trong đó ({names}): cộng lại là tính hai lần. Bỏ bớt một cấp; nếu cần hỏi cả hai để đối chiếu thì đánh dấu đồng ý rồi lập lại.",
    en: "For one indicator the form asks for {outer} and for {count, plural, one {# place} other {# places}} in it ({names}): added up they count twice. Take one level out; to ask for both on purpose, tick the box and make it again.",
  },
  "refusal.form-asks-nothing": {
    vi: "Không dòng nào của biểu hỏi địa bàn của các đơn vị này nên không gửi. Chọn đơn vị khác, hoặc lập biểu có dòng cho địa bàn của họ.",
    en: "No row of the form asks for the places of these bodies, so nothing was sent. Choose other bodies, or make a form with rows for their places.",
  },
  "refusal.form-row-not-asked": {
    vi: "Dòng {row} hỏi địa bàn khác, không phải địa bàn của đơn vị này. Tải lại trang rồi điền các dòng đang hiện.",
    en: "Row {row} asks for another place than this body's. Reload the page and fill in the rows that are shown.",
  },
  "refusal.reply-place-differs": {
    vi: "Dòng này của biểu là địa bàn {place}, trong tệp ghi “{words}”. Tải lại biểu Excel rồi điền vào đúng dòng.",
    en: "This row of the form is of {place}; the file has “{words}”. Download the Excel form again and fill in the row it belongs to.",
  },
  "refusal.cell-same-place": {
    vi: "Dòng {row} đã có số của chính địa bàn và kỳ này. Để trống một trong hai.",
    en: "Row {row} already gives the figure of this very place and period. Leave one of the two empty.",
  },
  "refusal.form-column-twice": {
    vi: "Hai cột cùng kỳ {period}. Bỏ một cột, hoặc đổi kỳ.",
    en: "Two columns have the period {period}. Remove one, or change its period.",
  },
  "refusal.reply-row-twice": {
    vi: "Dòng này có hai lần trong tệp. Giữ lại một dòng.",
    en: "The row stands twice in the file. Keep one of them.",
  },
  "refusal.cell-quotient-only": {
    vi: "Tỷ trọng mới có thương số. Điền tử số và mẫu số; nếu chỉ biết thương số thì nói rõ ở phần giải trình, và số này không cộng gộp được với đơn vị khác.",
    en: "Of the share only the quotient is given. Enter numerator and denominator; if only the quotient is known, say so in the answer: the figure can then be merged with no other body's.",
  },
  "refusal.cell-empty": { vi: "Ô còn trống.", en: "The cell is empty." },
});
