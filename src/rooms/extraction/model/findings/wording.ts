import { sentences } from "#shared/sentences.ts";

/** Each finding by its name, the reason it is said, and how to mend it. */
export const findingWording = sentences({
  "extraction.finding.no-deadline": { vi: "chưa nêu thời hạn", en: "names no deadline" },
  "extraction.finding.no-deadline.reason": {
    vi: "Văn bản giao việc nhưng không nêu thời hạn.",
    en: "The document orders the work without a deadline.",
  },
  "extraction.finding.no-deadline.fix": {
    vi: "Người có thẩm quyền bổ sung thời hạn kèm căn cứ, hoặc ghi rõ đây là việc thường xuyên.",
    en: "Let an entitled person add a deadline with its basis, or say that the work is standing.",
  },
  "extraction.finding.no-product": { vi: "chưa nêu sản phẩm", en: "names no product" },
  "extraction.finding.no-product.reason": {
    vi: "Văn bản không nêu kết quả phải nộp, nên không biết khi nào xong.",
    en: "The document names no output, so nobody can tell when it is done.",
  },
  "extraction.finding.no-product.fix": {
    vi: "Bổ sung sản phẩm (đề án, báo cáo, quyết định…) kèm căn cứ.",
    en: "Add the product (scheme, report, decision…) with its basis.",
  },
  "extraction.finding.no-single-lead": { vi: "nhiều cơ quan chủ trì", en: "several leads" },
  "extraction.finding.no-single-lead.reason": {
    vi: "{count, plural, other {# cơ quan}} cùng chủ trì: {leads}.",
    en: "{count, plural, one {# body leads} other {# bodies lead together}}: {leads}.",
  },
  "extraction.finding.no-single-lead.fix": {
    vi: "Chỉ định một cơ quan chủ trì hoặc một đầu mối tổng hợp; cơ quan khác phối hợp.",
    en: "Name one lead or one focal body; let the others coordinate.",
  },
  "extraction.finding.group-lead-without-focal-body": {
    vi: "nhiệm vụ chung, chưa có đầu mối",
    en: "group without a focal body",
  },
  "extraction.finding.group-lead-without-focal-body.reason": {
    vi: "Giao cho cả nhóm ({leads}), không cơ quan nào tổng hợp.",
    en: "Given to a group ({leads}); no body compiles.",
  },
  "extraction.finding.group-lead-without-focal-body.fix": {
    vi: "Chỉ định cơ quan đầu mối tổng hợp kèm căn cứ.",
    en: "Name the focal body with its basis.",
  },
  "extraction.finding.solution-without-lead": { vi: "chưa nêu cơ quan thực hiện", en: "names no body" },
  "extraction.finding.solution-without-lead.reason": {
    vi: "Câu này buộc phải làm nhưng không nêu cơ quan nào làm.",
    en: "The sentence binds, and names no body to do it.",
  },
  "extraction.finding.solution-without-lead.fix": {
    vi: "Giao cho một cơ quan bằng văn bản bổ sung, hoặc trả lời vì sao không cần giao.",
    en: "Assign it to a body by a further document, or answer why nobody need be named.",
  },
  "extraction.finding.wording-binds-nobody": { vi: "lời văn không ràng buộc", en: "wording binds nobody" },
  "extraction.finding.wording-binds-nobody.reason": {
    vi: "Lời văn chỉ khuyến khích, nên không ai phải báo cáo kết quả.",
    en: "The wording only encourages, so nobody need report.",
  },
  "extraction.finding.wording-binds-nobody.fix": {
    vi: "Thay bằng lời giao việc có cơ quan, sản phẩm, thời hạn; hoặc giữ làm định hướng.",
    en: "Replace it by an order with body, product and deadline; or keep it as orientation.",
  },
  "extraction.finding.body-ended": { vi: "cơ quan đã kết thúc hoạt động", en: "body has ended" },
  "extraction.finding.body-ended.reason": {
    vi: "{name} không còn hoạt động từ {on}. Cơ quan kế thừa: {successors}.",
    en: "{name} has not existed since {on}. Successor: {successors}.",
  },
  "extraction.finding.body-ended.fix": {
    vi: "Giao nhiệm vụ cho cơ quan kế thừa: {successors}.",
    en: "Assign it to the successor: {successors}.",
  },
  "extraction.finding.body-renamed": { vi: "cơ quan đã đổi tên", en: "body was renamed" },
  "extraction.finding.body-renamed.reason": {
    vi: "{name} đã đổi tên từ {on} thành {successors}.",
    en: "{name} has been called {successors} since {on}.",
  },
  "extraction.finding.body-renamed.fix": {
    vi: "Dùng tên mới: {successors}.",
    en: "Use the present name: {successors}.",
  },
  "extraction.finding.target-without-unit": { vi: "chỉ tiêu chưa nêu đơn vị tính", en: "target without a unit" },
  "extraction.finding.target-without-unit.reason": {
    vi: "Mức phấn đấu không có đơn vị tính.",
    en: "The level has no unit.",
  },
  "extraction.finding.target-without-unit.fix": { vi: "Bổ sung đơn vị tính.", en: "Add the unit." },
  "extraction.finding.target-without-year": { vi: "chỉ tiêu chưa nêu năm đạt", en: "target without a year" },
  "extraction.finding.target-without-year.reason": {
    vi: "Không nêu đến năm nào phải đạt mức này.",
    en: "No year is named by which the level is reached.",
  },
  "extraction.finding.target-without-year.fix": {
    vi: "Bổ sung năm đạt, kèm căn cứ.",
    en: "Add the year with its basis.",
  },
  "extraction.finding.target-without-baseline": { vi: "chỉ tiêu chưa có số gốc", en: "target without a baseline" },
  "extraction.finding.target-without-baseline.reason": {
    vi: "Không nêu đang ở mức nào, nên không đo được quãng đường đã đi.",
    en: "The present level is not named, so the way covered cannot be measured.",
  },
  "extraction.finding.target-without-baseline.fix": {
    vi: "Bổ sung số hiện trạng và năm gốc từ nguồn chính thức.",
    en: "Add the present level and its year from an official source.",
  },
  "extraction.finding.target-without-source": { vi: "chỉ tiêu chưa nêu nguồn số liệu", en: "target without a source" },
  "extraction.finding.target-without-source.reason": {
    vi: "Không nêu số liệu lấy từ đâu.",
    en: "It is not said where the figures come from.",
  },
  "extraction.finding.target-without-source.fix": {
    vi: "Ghi nguồn số liệu: chế độ báo cáo, niên giám, khảo sát.",
    en: "Name the source: a reporting regime, the yearbook, a survey.",
  },
  "extraction.finding.target-without-owner": {
    vi: "chỉ tiêu chưa có cơ quan chịu trách nhiệm",
    en: "target without an owner",
  },
  "extraction.finding.target-without-owner.reason": {
    vi: "Không cơ quan nào được giao chịu trách nhiệm về chỉ tiêu này.",
    en: "No body answers for the target.",
  },
  "extraction.finding.target-without-owner.fix": {
    vi: "Phân công cơ quan theo dõi, báo cáo chỉ tiêu.",
    en: "Assign a body that follows and reports it.",
  },
  "extraction.finding.goal-without-measure": { vi: "mục tiêu chưa có chỉ tiêu đo", en: "goal without a measure" },
  "extraction.finding.goal-without-measure.reason": {
    vi: "Mục tiêu bằng lời, không có chỉ tiêu nào đo được.",
    en: "A goal in words that no figure measures.",
  },
  "extraction.finding.goal-without-measure.fix": {
    vi: "Gắn mục tiêu với ít nhất một chỉ tiêu có mức và năm.",
    en: "Tie the goal to at least one target with level and year.",
  },
  "extraction.finding.programme-period-over": { vi: "chương trình đã hết giai đoạn", en: "programme's period is over" },
  "extraction.finding.programme-period-over.reason": {
    vi: "Giai đoạn của “{name}” hết năm {to}, trước ngày {on}.",
    en: "The period of “{name}” ended with {to}, before {on}.",
  },
  "extraction.finding.programme-period-over.fix": {
    vi: "Viện dẫn chương trình của giai đoạn hiện hành, hoặc nêu rõ chỉ tổng kết.",
    en: "Cite the programme of the present period, or say that it is only reviewed.",
  },
  "extraction.finding.legal-basis-replaced": { vi: "căn cứ đã được thay thế", en: "legal basis was replaced" },
  "extraction.finding.legal-basis-replaced.reason": {
    vi: "{number} đã được {by} thay thế từ {on}.",
    en: "{number} was replaced by {by} from {on}.",
  },
  "extraction.finding.legal-basis-replaced.fix": {
    vi: "Viện dẫn {by} và rà lại nội dung dựa trên văn bản cũ.",
    en: "Cite {by} and look again at what rested on the old document.",
  },
  "extraction.finding.same-task-twice": { vi: "nhiệm vụ lặp lại", en: "the same task twice" },
  "extraction.finding.same-task-twice.reason": {
    vi: "Nhiệm vụ này đã được giao ở một chỗ khác trong văn bản, cho cùng cơ quan: {lead}.",
    en: "The same task is given to the same body elsewhere in the document: {lead}.",
  },
  "extraction.finding.same-task-twice.fix": { vi: "Giữ một chỗ, bỏ chỗ kia.", en: "Keep one place, drop the other." },
  "extraction.finding.same-task-other-deadline": {
    vi: "cùng nhiệm vụ, khác thời hạn",
    en: "same task, another deadline",
  },
  "extraction.finding.same-task-other-deadline.reason": {
    vi: "Ở đây ghi “{deadline}”, chỗ kia ghi “{otherDeadline}”.",
    en: "Here it says “{deadline}”, there “{otherDeadline}”.",
  },
  "extraction.finding.same-task-other-deadline.fix": { vi: "Thống nhất một thời hạn.", en: "Settle on one deadline." },
  "extraction.finding.same-task-other-lead": {
    vi: "cùng nhiệm vụ, khác cơ quan chủ trì",
    en: "same task, another lead",
  },
  "extraction.finding.same-task-other-lead.reason": {
    vi: "Ở đây giao {lead}, chỗ kia giao {otherLead}.",
    en: "Here it goes to {lead}, there to {otherLead}.",
  },
  "extraction.finding.same-task-other-lead.fix": { vi: "Thống nhất một cơ quan chủ trì.", en: "Settle on one lead." },
  "extraction.finding.deadline-impossible": { vi: "ngày không có trong lịch", en: "a day that no calendar has" },
  "extraction.finding.deadline-impossible.reason": {
    vi: "Thời hạn “{words}” không phải là một ngày, tháng, quý có thật, nên chưa tính được hạn.",
    en: "The deadline “{words}” is no day, month or quarter that exists, so nothing falls due.",
  },
  "extraction.finding.deadline-impossible.fix": {
    vi: "Sửa lại ngày, tháng hoặc quý của thời hạn.",
    en: "Correct the day, month or quarter of the deadline.",
  },
  "extraction.finding.deadline-before-issue": {
    vi: "thời hạn trước ngày ban hành",
    en: "deadline before the day of issue",
  },
  "extraction.finding.deadline-before-issue.reason": {
    vi: "Thời hạn “{words}” đã qua khi văn bản ban hành ngày {issuedOn}.",
    en: "The deadline “{words}” had passed when the document was issued on {issuedOn}.",
  },
  "extraction.finding.deadline-before-issue.fix": {
    vi: "Sửa lại năm hoặc ngày của thời hạn.",
    en: "Correct the year or day of the deadline.",
  },
  "extraction.finding.target-year-before-issue": {
    vi: "năm đạt trước năm ban hành",
    en: "target year before the year of issue",
  },
  "extraction.finding.target-year-before-issue.reason": {
    vi: "Năm đạt {year} trước ngày ban hành {issuedOn}.",
    en: "The target year {year} lies before the day of issue {issuedOn}.",
  },
  "extraction.finding.target-year-before-issue.fix": {
    vi: "Sửa lại năm đạt, hoặc ghi rõ đây là kết quả đã có.",
    en: "Correct the year, or say that this is a result already reached.",
  },
  "extraction.finding.period-reversed": { vi: "giai đoạn ngược", en: "period reversed" },
  "extraction.finding.period-reversed.reason": {
    vi: "Giai đoạn bắt đầu năm {from} nhưng kết thúc năm {to}.",
    en: "The period begins in {from} and ends in {to}.",
  },
  "extraction.finding.period-reversed.fix": { vi: "Sửa lại hai năm của giai đoạn.", en: "Correct the two years." },
  "extraction.finding.figure-differs": { vi: "số liệu không khớp", en: "figures differ" },
  "extraction.finding.figure-differs.reason": {
    vi: "Ở đây ghi {level}, chỗ kia ghi {otherLevel}.",
    en: "Here it says {level}, there {otherLevel}.",
  },
  "extraction.finding.figure-differs.fix": {
    vi: "Thống nhất số giữa phần lời và bảng.",
    en: "Settle on one figure for text and table.",
  },
  "extraction.finding.numbering-gap": { vi: "đánh số nhảy", en: "numbering skips" },
  "extraction.finding.numbering-gap.reason": {
    vi: "“{label}” đứng ngay sau “{before}”.",
    en: "“{label}” follows “{before}”.",
  },
  "extraction.finding.numbering-gap.fix": {
    vi: "Đánh số lại, hoặc tìm phần bị thiếu.",
    en: "Number anew, or find the part that is missing.",
  },
  "extraction.finding.numbering-double": { vi: "đánh số trùng", en: "numbering repeats" },
  "extraction.finding.numbering-double.reason": {
    vi: "Số “{label}” được dùng hai lần.",
    en: "The number “{label}” is used twice.",
  },
  "extraction.finding.numbering-double.fix": {
    vi: "Đánh số lại để viện dẫn không nhầm.",
    en: "Number anew, so that it can be cited without doubt.",
  },
  "extraction.finding.abbreviation-undefined": { vi: "chữ viết tắt chưa giải thích", en: "abbreviation not explained" },
  "extraction.finding.abbreviation-undefined.reason": {
    vi: "“{word}” không được giải thích ở chỗ nào trong văn bản.",
    en: "“{word}” is not explained anywhere in the document.",
  },
  "extraction.finding.abbreviation-undefined.fix": {
    vi: "Viết đầy đủ ở lần đầu, kèm chữ viết tắt trong ngoặc.",
    en: "Write it in full at first, with the short form in brackets.",
  },
});
