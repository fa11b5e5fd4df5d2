import { sentences } from "#shared/sentences.ts";

/** What the room says when it says no. */
export const organisationRefusals = sentences({
  "refusal.organisation-not-found": {
    vi: "Không có cơ quan này. Có thể đường dẫn đã cũ: tìm lại theo tên trong danh sách cơ quan.",
    en: "There is no such body. The link may be old: look for its name in the list of bodies.",
  },
  "refusal.organisation-not-in-force": {
    vi: "{name} không hoạt động vào ngày {day}. Chọn ngày khác, hoặc chọn cơ quan kế thừa.",
    en: "{name} does not exist on {day}. Choose another day, or the body that succeeded it.",
  },
  "refusal.organisation-moved": {
    vi: "{name} vừa được người khác sửa. Tải lại trang, xem điều đã đổi rồi ghi lại.",
    en: "Somebody else has just changed {name}. Load the page again, look at what changed, then record again.",
  },
  "refusal.group-not-found": {
    vi: "Không có nhóm này. Hãy tải lại trang.",
    en: "There is no such group. Reload the page.",
  },
  "refusal.group-moved": {
    vi: "Nhóm “{name}” vừa được người khác sửa. Hãy xem lại rồi ghi lại.",
    en: "The group “{name}” was changed meanwhile. Look at it again, then save.",
  },
  "refusal.group-known-already": {
    vi: "Đã có nhóm tên “{name}” vào ngày này. Hãy sửa nhóm đó, hoặc đặt tên khác.",
    en: "There is a group called “{name}” on that day. Change that one, or choose another name.",
  },
  "refusal.seat-taken": {
    vi: "{name} đã ở trong nhóm vào ngày này hoặc sau đó.",
    en: "{name} sits in the group on that day or later.",
  },
  "refusal.seat-not-taken": {
    vi: "{name} không ở trong nhóm vào ngày {day}. Chọn một ngày mà cơ quan này còn trong nhóm.",
    en: "{name} does not sit in the group on {day}. Choose a day on which it does.",
  },
  "refusal.name-known-already": {
    vi: "Cơ quan này đã có tên “{name}” (có dấu hay không dấu đều là một). Không cần thêm.",
    en: "The body already bears the name “{name}” (with or without marks is the same). There is nothing to add.",
  },
  "refusal.code-held-already": {
    vi: "Mã {code} đang được dùng trong những ngày này. Kiểm tra lại mã, hoặc chọn ngày sau khi mã cũ hết hiệu lực.",
    en: "The code {code} is in use on these days. Check the code, or choose a day after it was closed.",
  },
  "refusal.code-held-later": {
    vi: "Cơ quan này có mã {code} từ ngày {day}. Mã mới phải bắt đầu sau ngày đó.",
    en: "The body has the code {code} from {day} on. A new code must begin after that day.",
  },
  "refusal.later-succession-recorded": {
    vi: "{name} đã có một lần sắp xếp ghi vào ngày {day}. Ghi các lần sắp xếp theo thứ tự thời gian.",
    en: "{name} already has a reorganisation on {day}. Record reorganisations in the order of time.",
  },
  "refusal.changed-and-ended": {
    vi: "{name} vừa chấm dứt vừa đổi tên, chuyển cấp trên hoặc nhận việc trong cùng một lần. Bỏ một trong hai.",
    en: "{name} both ends and is renamed, moved or given work in the same operation. Leave out one of the two.",
  },
  "refusal.group-not-in-force": {
    vi: "Nhóm cơ quan bị thay không còn vào ngày {day}. Chọn lại nhóm trong danh sách của ngày đó.",
    en: "A group to be replaced does not exist on {day}. Choose among the groups of that day.",
  },
  "refusal.reorganisation-not-balanced": {
    vi: "{label}: trước sắp xếp có {before} dòng, sau có {after} dòng và {without} dòng không ai nhận. Số không khớp nên chưa ghi gì; báo cho người quản trị.",
    en: "{label}: {before} rows before, {after} after and {without} that nobody takes. The counts do not agree, so nothing was recorded; tell the administrator.",
  },
  "refusal.person-not-found": {
    vi: "Không có người này trong danh sách. Tìm lại theo tên, hoặc thêm người mới.",
    en: "There is no such person. Look for the name again, or add the person.",
  },
  "refusal.delegation-not-found": {
    vi: "Không còn lần ủy quyền này. Tải lại trang để xem ủy quyền hiện tại.",
    en: "There is no such delegation. Load the page again to see how it stands.",
  },
  "refusal.delegation-ends-earlier": {
    vi: "Lần ủy quyền này đã hết vào ngày {last}. Muốn kéo dài, ghi một lần ủy quyền khác.",
    en: "This delegation already ends on {last}. To prolong it, record another one.",
  },
  "refusal.portfolio-line-not-found": {
    vi: "Không còn dòng phân công này. Tải lại trang để xem phân công hiện tại.",
    en: "There is no such line of a portfolio. Load the page again to see how it stands.",
  },
  "refusal.last-day-before-first": {
    vi: "Ngày cuối {last} đứng trước ngày đầu {first}. Chọn ngày cuối muộn hơn.",
    en: "The last day {last} comes before the first day {first}. Choose a later last day.",
  },
  "refusal.already-delegated": {
    vi: "{name} đã ủy quyền cho người khác trong những ngày này. Chọn khoảng ngày khác.",
    en: "{name} has already delegated on these days. Choose other days.",
  },
  "refusal.same-person": {
    vi: "Người giao và người nhận là một. Chọn người khác.",
    en: "The one who gives and the one who takes are the same. Choose somebody else.",
  },
  "refusal.lines-not-seen": {
    vi: "Hiện có {count, plural, other {# dòng}} sẽ bàn giao, không phải {seen}. Xem lại rồi ghi.",
    en: "{count, plural, one {# line goes} other {# lines go}} over now, not {seen}. Look again, then record.",
  },
  "refusal.succession-not-found": {
    vi: "Không có lần sắp xếp ghi trước ngày nào như vậy. Có thể đường dẫn đã cũ: mở lại từ trang Sắp xếp bộ máy.",
    en: "There is no such reorganisation recorded ahead of its day. The link may be old: open it from the page Reorganisation.",
  },
  "refusal.succession-carried-out": {
    vi: "Lần sắp xếp này đã đến ngày {day} nên không rút lại được nữa. Muốn đảo lại, ghi một lần sắp xếp mới.",
    en: "The day of this reorganisation, {day}, has come, so it cannot be withdrawn any more. To undo it, record another one.",
  },
  "refusal.succession-withdrawn": {
    vi: "Lần sắp xếp này đã được {by} rút lại trước đó; không có gì thay đổi thêm.",
    en: "This reorganisation was withdrawn before, by {by}; nothing more has changed.",
  },
  "refusal.reorganisation-built-on": {
    vi: "Lần sắp xếp ngày {day} ({instrument}) ghi sau, đi tiếp từ lần này. Rút lại lần ấy trước, rồi rút lại lần này.",
    en: "The reorganisation of {day} ({instrument}) was recorded since and goes on from this one. Withdraw that one first, then this one.",
  },
  "refusal.reorganisation-relied-on": {
    vi: "Từ khi ghi, {name} đã có {count} {kind, select, assignment {nhiệm vụ hoặc phần việc} portfolio {phân công công tác} organisation {tên gọi, mã, đơn vị trực thuộc hoặc chỗ trong nhóm} membership {tài khoản} indicator {chỉ tiêu} collection {biểu thu thập} report {báo cáo} meeting {kết luận cuộc họp} petition {kiến nghị} other {dòng trong sổ theo dõi}}, nên không rút lại được. Chuyển các dòng ấy sang cơ quan khác rồi thử lại; không chuyển được thì để đến ngày {day} rồi ghi một lần sắp xếp đảo lại.",
    en: "Since it was recorded, {name} has come to hold {count} {kind, select, assignment {assignments or shares} portfolio {posts} organisation {names, codes, units or seats} membership {accounts} indicator {indicators} collection {collection forms} report {reports} meeting {conclusions of meetings} petition {petitions} other {records of registers}}, so it cannot be withdrawn. Give them to another body and try again; where that is not possible, wait until {day} and record a reorganisation that undoes this one.",
  },
  "refusal.reorganisation-changed-since": {
    vi: "Từ khi ghi, {kind, select, portfolio {phân công công tác} other {tên gọi, cấp trên hoặc chỗ trong nhóm}} của {name} từ ngày {day} đã được sửa, nên không rút lại được mà không mất điều đã sửa. Sửa lại như lúc ghi rồi thử lại; không sửa lại được thì để đến ngày {day} rồi ghi một lần sắp xếp đảo lại.",
    en: "Since it was recorded, {kind, select, portfolio {a post} other {a name, link or seat}} of {name} from {day} on was changed, so withdrawing it would lose that change. Change it back and try again; where that is not possible, wait until {day} and record a reorganisation that undoes this one.",
  },
  "refusal.hierarchy-circle": {
    vi: "{name} sẽ trở thành cấp trên của chính mình. Chọn cấp trên khác.",
    en: "{name} would stand above itself. Choose another body above it.",
  },
  "refusal.key-unknown": {
    vi: "Lần sắp xếp nhắc đến cơ quan mới “{key}” nhưng không lập cơ quan ấy. Thêm vào danh sách lập mới hoặc sửa tên khóa.",
    en: "The operation mentions the new body “{key}” but does not create it. Add it to what is created, or mend the key.",
  },
  "refusal.moving-rows-not-seen": {
    vi: "Hiện có {count, plural, other {# dòng}} sẽ chuyển theo, không phải {seen}. Xem lại bản chạy thử rồi ghi.",
    en: "{count, plural, one {# row moves} other {# rows move}} along now, not {seen}. Look at the dry run again, then record.",
  },
});
