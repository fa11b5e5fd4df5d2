import { fold } from "./fold.ts";

/**
 * Short forms that offices type in place of the words, folded, with what they stand for. Only those that mean one thing to everybody
 * (`KNOWN_ABBREVIATIONS` of extraction has the many that do not): a search looks for both.
 */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  bql: "Ban Quản lý", ccn: "cụm công nghiệp", cchc: "cải cách hành chính", cnht: "công nghiệp hỗ trợ", cntt: "công nghệ thông tin",
  gpmb: "giải phóng mặt bằng", gtvt: "giao thông vận tải", hdnd: "Hội đồng nhân dân", htx: "hợp tác xã", kcn: "khu công nghiệp",
  khcn: "khoa học và công nghệ", kkt: "khu kinh tế", nnmt: "nông nghiệp và môi trường", noxh: "nhà ở xã hội", nsnn: "ngân sách nhà nước",
  ntm: "nông thôn mới", sct: "Sở Công Thương", skhcn: "Sở Khoa học và Công nghệ", snv: "Sở Nội vụ", stc: "Sở Tài chính", sxd: "Sở Xây dựng",
  tnmt: "tài nguyên và môi trường", tp: "thành phố", ttcn: "tiểu thủ công nghiệp", tx: "thị xã", ubnd: "Ủy ban nhân dân", vlxd: "vật liệu xây dựng",
  "bo ct": "Bộ Công Thương", "bo tc": "Bộ Tài chính", "bo xd": "Bộ Xây dựng", "kh cn": "khoa học và công nghệ", "nn mt": "nông nghiệp và môi trường",
  "so ct": "Sở Công Thương", "so nv": "Sở Nội vụ", "so tc": "Sở Tài chính", "so xd": "Sở Xây dựng", "so yt": "Sở Y tế", "tn mt": "tài nguyên và môi trường",
}; // prettier-ignore

const LONGEST = 2;

/** The same words with their short forms spelled out: `CCN Tam Kỳ` as `cụm công nghiệp Tam Kỳ`. `undefined` where there is none. */
export function spelledOut(words: string): string | undefined {
  const typed = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const spelled: string[] = [];
  let isSpelled = false;
  for (let at = 0; at < typed.length;) {
    const length = lengthOfForm(typed, at);
    const run = typed.slice(at, at + Math.max(1, length));
    spelled.push(length === 0 ? run.join(" ") : (SPELLED_OUT[formOf(run)] ?? ""));
    isSpelled ||= length > 0;
    at += run.length;
  }
  return isSpelled ? spelled.join(" ") : undefined;
}

function lengthOfForm(typed: readonly string[], at: number): number {
  for (let length = LONGEST; length > 0; length -= 1) {
    const run = typed.slice(at, at + length);
    if (run.length === length && Object.hasOwn(SPELLED_OUT, formOf(run))) return length;
  }
  return 0;
}

function formOf(words: readonly string[]): string {
  return fold(words.join(" "));
}
