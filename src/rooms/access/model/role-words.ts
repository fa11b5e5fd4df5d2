import type { Role } from "#shared/act.ts";
import { sentences } from "#shared/sentences.ts";

/** What a person is called and, in a few words, what that lets them do. */
export const roleWording = sentences({
  "access.role.office": { vi: "Văn phòng UBND", en: "The committee's office" },
  "access.role.lead": { vi: "Cơ quan chủ trì", en: "Lead body" },
  "access.role.coordinator": { vi: "Cơ quan phối hợp", en: "Coordinating body" },
  "access.role.approving-leader": { vi: "Lãnh đạo duyệt", en: "Approving leader" },
  "access.role.register-keeper": { vi: "Người cập nhật danh mục", en: "Register keeper" },
  "access.role.observer": { vi: "Người theo dõi, góp ý", en: "Observer" },
  "access.role.administrator": { vi: "Quản trị viên", en: "Administrator" },
  "access.role.enterprise": { vi: "Doanh nghiệp", en: "Enterprise" },
  "access.role.public": { vi: "Người dân (chưa đăng nhập)", en: "The public (not signed in)" },
  "access.role-does.office": {
    vi: "đọc, giao, đôn đốc và công bố mọi phần của kế hoạch",
    en: "reads, assigns, reminds and publishes every part of the plan",
  },
  "access.role-does.lead": {
    vi: "nhận, thực hiện và báo cáo nhiệm vụ của cơ quan mình",
    en: "takes, carries out and reports the assignments of their body",
  },
  "access.role-does.coordinator": {
    vi: "góp phần vào nhiệm vụ mà cơ quan mình phối hợp",
    en: "contributes to assignments their body coordinates",
  },
  "access.role-does.approving-leader": {
    vi: "duyệt báo cáo và đề nghị của cơ quan mình",
    en: "approves reports and requests of their body",
  },
  "access.role-does.register-keeper": {
    vi: "ghi và sửa các danh mục: khu, cụm công nghiệp và danh mục khác",
    en: "writes the registers: zones, clusters and others",
  },
  "access.role-does.observer": {
    vi: "đọc và góp ý; dùng cho HĐND, cấp ủy, kiểm toán",
    en: "reads and comments; for council, party, audit",
  },
  "access.role-does.administrator": {
    vi: "mời người, giao vai trò, xem nhật ký",
    en: "invites people, gives roles, reads the record",
  },
  "access.role-does.enterprise": {
    vi: "xem phần công khai và gửi kiến nghị của doanh nghiệp mình",
    en: "reads what is public and sends petitions of their enterprise",
  },
});

export function roleWord(role: Role): keyof typeof roleWording {
  return `access.role.${role}`;
}

export function roleDoes(role: Exclude<Role, "public">): keyof typeof roleWording {
  return `access.role-does.${role}`;
}
