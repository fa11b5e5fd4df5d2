import { sentences } from "#shared/sentences.ts";

/** What the room says when it says no. */
export const assignmentRefusals = sentences({
  "refusal.assignment-not-found": {
    vi: "Không có nhiệm vụ này. Có thể đường dẫn đã cũ: mở lại từ trang kế hoạch.",
    en: "There is no such assignment. The link may be old: open it again from the plan's page.",
  },
  "refusal.source-not-found": {
    vi: "Không có văn bản giao này. Có thể đường dẫn đã cũ: mở lại từ trang Nhiệm vụ.",
    en: "There is no such document. The link may be old: open it again from the page of assignments.",
  },
  "refusal.named-later": {
    vi: "Vị trí này đã có người được chỉ định từ ngày {day} trở đi. Chọn ngày sau ngày ấy.",
    en: "Somebody is already named for this post from {day} on. Choose a later day.",
  },
  "refusal.act-not-in-state": {
    vi: "Nhiệm vụ đang ở trạng thái không cho phép việc này. Tải lại để xem việc có thể làm.",
    en: "The assignment's state does not allow this act. Reload to see the acts that it allows.",
  },
  "refusal.step-before-last": {
    vi: "Nhiệm vụ đã có diễn biến ngày {day}. Chọn từ ngày ấy trở đi.",
    en: "The assignment already has a step of {day}. Choose that day or a later one.",
  },
  "refusal.product-or-reason-missing": {
    vi: "Báo cáo hoàn thành phải kèm sản phẩm hoặc nêu rõ lý do. Bổ sung một trong hai.",
    en: "A report of completion needs its product or a reason. Add one of them.",
  },
  "refusal.owner-missing": {
    vi: "Đề nghị chuyển phải nêu cơ quan nên chủ trì. Chọn cơ quan ấy.",
    en: "Returning an assignment needs the body that should lead it. Name that body.",
  },
  "refusal.extension-too-late": {
    vi: "Chỉ đề nghị gia hạn được khi nhiệm vụ có thời hạn và chưa quá hạn. Trao đổi với cơ quan giao nhiệm vụ.",
    en: "An extension can be asked only while a deadline stands and has not passed. Speak with the giver.",
  },
  "refusal.extension-not-asked": {
    vi: "Không có đề nghị gia hạn nào đang chờ. Cơ quan chủ trì cần đề nghị trước.",
    en: "No request for an extension is waiting. The lead body has to ask first.",
  },
  "refusal.reason-missing": {
    vi: "Việc này phải nêu lý do hoặc nội dung. Ghi vài từ rồi gửi lại.",
    en: "This act needs a reason or some words. Write them and send again.",
  },
  "refusal.replacement-missing": {
    vi: "Thay thế phải chỉ rõ nhiệm vụ mới. Giao nhiệm vụ mới trước, rồi chọn nhiệm vụ ấy.",
    en: "A replacement has to name the assignment that follows. Give that one first, then choose it.",
  },
  "refusal.deadline-missing": {
    vi: "Chưa nêu thời hạn. Chọn ngày.",
    en: "No deadline is given. Choose a day.",
  },
  "refusal.extensions-used-up": {
    vi: "Nhiệm vụ đã được gia hạn đủ số lần mà địa phương cho phép. Trao đổi với cơ quan giao nhiệm vụ.",
    en: "The assignment has had all the extensions that the territory allows. Speak with the giver.",
  },
  "refusal.extension-day-missing": {
    vi: "Thời hạn mới phải sau thời hạn hiện tại. Chọn ngày muộn hơn.",
    en: "The new due day has to come after the present one. Choose a later day.",
  },
  "refusal.history-not-possible": {
    vi: "Nhiệm vụ thứ {place}: diễn biến ngày {day} không thể có ở trạng thái trước đó. Xem lại thứ tự và ngày của các diễn biến.",
    en: "Assignment {place}: the step of {day} is not possible in the state before it. Look at the order and days of its steps.",
  },
  "refusal.words-not-in-source": {
    vi: "Nhiệm vụ thứ {place}: lời văn không khớp với chỗ đã trích trong văn bản. Trích lại từ văn bản.",
    en: "Assignment {place}: the words differ from the place in the document that they were taken from. Take them from the document again.",
  },
  "refusal.file-not-stored": {
    vi: "Chưa có tệp này trong hệ thống. Tải tệp lên trước rồi giao lại.",
    en: "This file is not stored yet. Upload it first, then give the assignment again.",
  },
  "refusal.part-not-found": {
    vi: "Không có phần việc này, hoặc cơ quan không còn trong nhóm. Tải lại trang nhiệm vụ.",
    en: "There is no such part, or the body is no longer in the group. Reload the assignment's page.",
  },
  "refusal.part-act-not-in-state": {
    vi: "Phần việc đang ở trạng thái không cho phép việc này. Tải lại để xem việc có thể làm.",
    en: "The part's state does not allow this act. Reload to see the acts that it allows.",
  },
  "refusal.part-day-passed": {
    vi: "Thời hạn của phần việc phải từ hôm nay trở đi. Chọn ngày khác.",
    en: "A part's deadline has to be today or later. Choose another day.",
  },
  "refusal.part-after-whole": {
    vi: "Thời hạn của phần việc không thể sau thời hạn của nhiệm vụ ({day}). Chọn ngày sớm hơn.",
    en: "A part's deadline cannot come after the assignment's ({day}). Choose an earlier day.",
  },
  "refusal.part-silence-without-day": {
    vi: "Muốn coi im lặng là đồng ý thì phải đặt thời hạn trả lời. Chọn ngày.",
    en: "Silence counts as consent only past a day. Choose the day by which an answer is asked.",
  },
  "refusal.group-not-asked": {
    vi: "Nhiệm vụ này không có nhóm “{name}” còn chờ xác định. Có thể người khác vừa xác định: hãy tải lại trang.",
    en: "No group “{name}” of this assignment waits to be named. Somebody else may just have done it: reload the page.",
  },
  "refusal.part-nobody": {
    vi: "Chưa chọn cơ quan nào, hoặc chưa có UBND cấp xã nào trong danh mục. Chọn cơ quan trong danh sách gợi ý.",
    en: "No body was chosen, or no commune is in the register. Choose bodies from the suggestions.",
  },
  "refusal.assignment-over": {
    vi: "Nhiệm vụ đã kết thúc nên không giao thêm phần việc. Nếu còn việc, giao một nhiệm vụ mới.",
    en: "The assignment is over, so no part can be given. Give a further assignment if work remains.",
  },
  "refusal.occurrence-not-found": {
    vi: "Không có kỳ này, hoặc nhịp đã đổi. Tải lại trang nhiệm vụ.",
    en: "There is no such occurrence, or the rhythm has changed. Reload the assignment's page.",
  },
  "refusal.occurrence-act-not-in-state": {
    vi: "Kỳ này đang ở trạng thái không cho phép việc này. Tải lại để xem việc có thể làm.",
    en: "The occurrence's state does not allow this act. Reload to see the acts that it allows.",
  },
  "refusal.rhythm-assignment-over": {
    vi: "Nhiệm vụ đã kết thúc hoặc đang tạm dừng nên không đặt nhịp, không báo cáo kỳ. Nếu tạm dừng, cho tiếp tục trước.",
    en: "The assignment is over or suspended, so no rhythm is set and no occurrence reported. If it is suspended, resume it first.",
  },
  "refusal.evidence-not-found": {
    vi: "Không có minh chứng này. Tải lại trang nhiệm vụ.",
    en: "There is no such evidence. Reload the assignment's page.",
  },
  "refusal.evidence-withdrawn": {
    vi: "Minh chứng này đã được rút. Đính minh chứng khác nếu cần.",
    en: "This evidence was withdrawn. Add another piece if needed.",
  },
  "refusal.assignment-moved": {
    vi: "Nhiệm vụ vừa có diễn biến khác. Bản mới đã được tải; xem rồi làm lại nếu cần, những gì đã gõ vẫn còn.",
    en: "The assignment has just moved on. The new state was loaded; look at it and act again if needed. What you typed is kept.",
  },
  "refusal.obstacle-not-found": {
    vi: "Không có vướng mắc này. Hãy tải lại trang.",
    en: "There is no such obstacle. Reload the page.",
  },
  "refusal.obstacle-settled": {
    vi: "Vướng mắc này đã được xử lý. Nếu lại vướng, hãy báo một vướng mắc mới.",
    en: "This obstacle is settled. If it is there again, raise a new one.",
  },
  "refusal.obstacle-waits-in-circle": {
    vi: "{code} lại đang chờ nhiệm vụ này, nên hai bên chờ nhau mãi. Chọn một cơ quan tháo gỡ thay vào đó.",
    en: "{code} waits for this assignment itself, so that both would wait for ever. Choose a body that resolves it.",
  },
  "refusal.obstacle-code-unknown": {
    vi: "Không có nhiệm vụ {code} trong cùng văn bản. Xem mã ở trang của nhiệm vụ đó.",
    en: "There is no assignment {code} in the same document. Look at its page for the code.",
  },
  "refusal.obstacle-day-passed": {
    vi: "Ngày cần xong {day} đã qua. Chọn hôm nay hoặc một ngày sau.",
    en: "The day {day} has passed. Choose today or a later one.",
  },
});
