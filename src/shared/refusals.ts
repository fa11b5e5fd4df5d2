import { sentences } from "./sentences.ts";

/** What any room may answer; a room's own refusals stand in its `model/`. */
export const sharedRefusals = sentences({
  "refusal.not-allowed": {
    vi: "Tài khoản này không có quyền làm việc đó. Hãy nhờ Văn phòng UBND hoặc quản trị viên.",
    en: "This account may not do that. Ask the People's Committee office or an administrator.",
  },
  "refusal.version-differs": {
    vi: "Người khác vừa quyết mục này. Bản mới đã được tải; hãy xem rồi quyết lại nếu cần.",
    en: "Someone else has just decided this. The new state was loaded; look at it and decide again if needed.",
  },
});
