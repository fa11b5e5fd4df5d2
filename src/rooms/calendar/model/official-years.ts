import { PlainDate } from "#shared/plain-date.ts";
import { type Basis, COMPENSATORY_DAY, CULTURE_DAY, HOLIDAYS_OF_LABOUR_CODE as LAW } from "./basis.ts";
import type { NoticeDay, YearNotice } from "./notice.ts";

function told(instrument: string, source: string | null, confidence: Basis["confidence"]): Basis {
  return { instrument, article: null, source, confidence };
}

const TET_2024 = told(
  "Thông báo nghỉ Tết Giáp Thìn",
  "https://sucsongtre.vn/doi-song/can-bo-cong-chuc-vien-chuc-nguoi-lao-dong-nghi-tet-nguyen-dan-giap-thin-7-ngay.html",
  "text-read",
);
const SEPTEMBER_2024 = told(
  "Thông báo nghỉ Quốc khánh 2024",
  "http://m.btv.org.vn/tin-tuc/le-quoc-khanh-29-nguoi-lao-dong-duoc-nghi-4-ngay-lien-tiep-95086.html",
  "text-read",
);
const SWAP_2024 = told("TB 1570/TB-LĐTBXH", null, "secondary");
const NOTICE_2025 = told(
  "TB 6150/TB-BLĐTBXH; 8726/VPCP-KGVX ngày 26/11/2024",
  "https://www.tet-amlich.com/2024/11/cac-ngay-nghi-le-2025.html",
  "text-read",
);
const SWAP_JANUARY_2026 = told(
  "12729/VPCP-KGVX ngày 25/12/2025",
  "https://www.collector.com.tr//965292743",
  "text-read",
);
const NOTICE_2026 = told(
  "TB 9441/TB-BNV ngày 16/10/2025",
  "https://tienphong.vn/thu-tuong-dong-y-nghi-9-ngay-tet-nguyen-dan-binh-ngo-post1786865.tpo",
  "text-read",
);
/** That 22 August is worked for 31 August was read nowhere; the days off to 2 September were. */
const SWAP_AUGUST_2026 = told("TB 9441/TB-BNV ngày 16/10/2025", null, "background");
/** Proposed to join 23 to 24 November; not decided on 26 September 2026. */
const SWAP_NOVEMBER_2026 = told("Đề nghị hoán đổi ngày 23/11/2026", "hc-holiday (ghi chú mã nguồn mở)", "unsettled");

/** The days of a year, written `mm-dd`. */
function off(year: number, reason: NoticeDay["reason"], basis: Basis, ...days: string[]): NoticeDay[] {
  return days.map((day) => ({ date: PlainDate.parse(`${year}-${day}`), working: false, reason, basis }));
}

function worked(year: number, reason: "swapped-work" | "swap-proposed", basis: Basis, day: string): NoticeDay {
  return { date: PlainDate.parse(`${year}-${day}`), working: true, reason, basis };
}

const DAYS_2024: readonly NoticeDay[] = [
  ...off(2024, "new-year", LAW, "01-01"),
  ...off(2024, "tet", TET_2024, "02-08", "02-09", "02-10", "02-11", "02-12"),
  ...off(2024, "compensatory", TET_2024, "02-13", "02-14"),
  ...off(2024, "hung-kings", LAW, "04-18"),
  ...off(2024, "swapped-off", SWAP_2024, "04-29"),
  ...off(2024, "victory-day", LAW, "04-30"),
  ...off(2024, "labour-day", LAW, "05-01"),
  worked(2024, "swapped-work", SWAP_2024, "05-04"),
  ...off(2024, "national-day", SEPTEMBER_2024, "09-02", "09-03"),
];

const DAYS_2025: readonly NoticeDay[] = [
  ...off(2025, "new-year", NOTICE_2025, "01-01"),
  ...off(2025, "tet", NOTICE_2025, "01-27", "01-28", "01-29", "01-30", "01-31"),
  ...off(2025, "hung-kings", NOTICE_2025, "04-07"),
  worked(2025, "swapped-work", NOTICE_2025, "04-26"),
  ...off(2025, "victory-day", NOTICE_2025, "04-30"),
  ...off(2025, "labour-day", NOTICE_2025, "05-01"),
  ...off(2025, "swapped-off", NOTICE_2025, "05-02"),
  ...off(2025, "national-day", NOTICE_2025, "09-01", "09-02"),
];

const DAYS_2026: readonly NoticeDay[] = [
  ...off(2026, "new-year", LAW, "01-01"),
  ...off(2026, "swapped-off", SWAP_JANUARY_2026, "01-02"),
  worked(2026, "swapped-work", SWAP_JANUARY_2026, "01-10"),
  ...off(2026, "tet", NOTICE_2026, "02-16", "02-17", "02-18", "02-19", "02-20"),
  ...off(2026, "hung-kings", LAW, "04-26"),
  ...off(2026, "compensatory", COMPENSATORY_DAY, "04-27"),
  ...off(2026, "victory-day", LAW, "04-30"),
  ...off(2026, "labour-day", LAW, "05-01"),
  worked(2026, "swapped-work", SWAP_AUGUST_2026, "08-22"),
  ...off(2026, "swapped-off", NOTICE_2026, "08-31"),
  ...off(2026, "national-day", NOTICE_2026, "09-01", "09-02"),
  worked(2026, "swap-proposed", SWAP_NOVEMBER_2026, "11-23"),
  ...off(2026, "culture-day", CULTURE_DAY, "11-24"),
];

/** The years told by an official notice. Add a year when its notice is out. */
export const OFFICIAL_YEARS: readonly YearNotice[] = [
  { year: 2024, days: DAYS_2024 },
  { year: 2025, days: DAYS_2025 },
  { year: 2026, days: DAYS_2026 },
];
