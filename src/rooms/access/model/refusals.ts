import { sentences } from "#shared/sentences.ts";

/** What the room says when it says no: what, where, and how to mend it. */
export const accessRefusals = sentences({
  "refusal.session-ended": {
    vi: "Phiên đăng nhập đã kết thúc. Hãy đăng nhập lại.",
    en: "This session has ended. Sign in again.",
  },
  "refusal.origin-not-allowed": {
    vi: "Yêu cầu đến từ trang khác nên không được nhận. Hãy mở lại từ địa chỉ chính thức của hệ thống.",
    en: "The request came from another page and was not taken. Open the system at its own address.",
  },
  "refusal.own-person-unknown": {
    vi: "Danh bạ con người chưa có đúng một người mang thư điện tử {email}. Đề nghị văn phòng ghi thư điện tử này vào trang của bạn ở mục Con người.",
    en: "The register of people has not exactly one person with the mail address {email}. Ask the office to write it on your page under People.",
  },
  "refusal.stands-in-now": {
    vi: "Đang làm thay {name}. Chọn Thôi làm thay rồi ủy quyền bằng tên của chính mình.",
    en: "You are acting for {name}. Choose Be myself again, then delegate in your own name.",
  },
  "refusal.absence-begins-earlier": {
    vi: "Ngày đầu đã qua. Ủy quyền bắt đầu từ hôm nay, {today}, hoặc một ngày sau.",
    en: "The first day is over. A delegation begins today, {today}, or on a later day.",
  },
  "refusal.sign-in-wrong": {
    vi: "Thư điện tử hoặc mật khẩu không đúng. Kiểm tra rồi thử lại, hoặc chọn Quên mật khẩu.",
    en: "The mail address or the password is wrong. Check and try again, or choose Forgotten password.",
  },
  "refusal.account-suspended": {
    vi: "Tài khoản này đang bị tạm dừng. Hãy hỏi quản trị viên của cơ quan.",
    en: "This account is suspended. Ask your administrator.",
  },
  "refusal.too-many-attempts": {
    vi: "Đã thử quá nhiều lần. Chờ {minutes} phút rồi thử lại.",
    en: "Too many attempts. Wait {minutes} minutes and try again.",
  },
  "refusal.code-wrong": {
    vi: "Mã không đúng hoặc đã hết hạn. Nhập mã đang hiện trong ứng dụng xác thực.",
    en: "The code is wrong or too old. Type the one that the authenticator shows now.",
  },
  "refusal.two-factor-expired": {
    vi: "Bước xác thực thứ hai đã quá giờ. Hãy đăng nhập lại từ đầu.",
    en: "The second step took too long. Start signing in again.",
  },
  "refusal.password-wrong": {
    vi: "Mật khẩu hiện tại không đúng.",
    en: "The present password is wrong.",
  },
  "refusal.password-too-short": {
    vi: "Mật khẩu cần ít nhất {shortest} ký tự. Một câu dễ nhớ của riêng bạn là tốt nhất.",
    en: "A password needs at least {shortest} characters. A sentence of your own is best.",
  },
  "refusal.password-too-long": {
    vi: "Mật khẩu dài quá {longest} ký tự. Hãy rút ngắn.",
    en: "The password is over {longest} characters. Shorten it.",
  },
  "refusal.password-too-common": {
    vi: "Mật khẩu này dễ đoán: từ phổ biến, dãy phím liền nhau, tên hoặc thư điện tử của bạn. Hãy chọn một câu của riêng bạn.",
    en: "This password is easy to guess: common words, rows of keys, your name or mail address. Choose a sentence of your own.",
  },
  "refusal.link-invalid": {
    vi: "Đường dẫn này đã dùng rồi, đã hết hạn hoặc bị thu hồi. Hãy xin quản trị viên gửi đường dẫn mới.",
    en: "This link was used, has expired or was withdrawn. Ask your administrator for another.",
  },
  "refusal.already-member": {
    vi: "{email} đã có tài khoản. Hãy sửa vai trò của người đó trong danh sách.",
    en: "{email} has an account already. Change that person's roles in the list.",
  },
  "refusal.body-unknown": {
    vi: "Có cơ quan không còn trong danh sách. Tải lại trang rồi chọn lại.",
    en: "A body is not in the register. Reload the page and choose again.",
  },
  "refusal.member-not-found": {
    vi: "Không có người này trong danh sách. Hãy tải lại trang.",
    en: "There is no such person. Reload the page.",
  },
  "refusal.invitation-not-found": {
    vi: "Không có lời mời này, hoặc lời mời đã được nhận hay thu hồi. Hãy tải lại trang.",
    en: "There is no such invitation, or it was accepted or withdrawn. Reload the page.",
  },
  "refusal.session-not-found": {
    vi: "Không có phiên đăng nhập này. Hãy tải lại trang.",
    en: "There is no such session. Reload the page.",
  },
  "refusal.own-second-step": {
    vi: "Bước thứ hai của chính mình thì tắt ở trang Tài khoản, bằng mật khẩu.",
    en: "Turn your own second step off on the page Account, with your password.",
  },
  "refusal.no-second-step": {
    vi: "Người này không có bước xác thực thứ hai. Hãy tải lại trang.",
    en: "This person has no second step. Reload the page.",
  },
  "refusal.last-administrator": {
    vi: "Đây là quản trị viên cuối cùng. Hãy giao vai trò quản trị viên cho người khác trước.",
    en: "This is the last administrator. Give the role to somebody else first.",
  },
});
