import { z } from "zod";

/**
 * How well a rule is known. `text-read`: read in the instrument or a copy of it; `secondary`: read in a source about it;
 * `background`: no source read, a default to be confirmed; `unsettled`: sources disagree or nothing is decided; `office`: the
 * office's own word, as sure as the paper it names.
 */
export const Confidence = z.enum(["text-read", "secondary", "background", "unsettled", "office"]);
export type Confidence = z.infer<typeof Confidence>;

/** What a rule or a day off stands on. */
export const Basis = z.object({
  instrument: z.string().min(1),
  article: z.string().nullable(),
  /** Where it was read; null when no source was. */
  source: z.string().nullable(),
  confidence: Confidence,
});
export type Basis = z.infer<typeof Basis>;

/** What stands on such a basis is shown as provisional until a person confirms it. */
export function isUnverified({ confidence }: Basis): boolean {
  return confidence === "background" || confidence === "unsettled";
}

const LABOUR_CODE = "Bộ luật Lao động 2019 (45/2019/QH14)";

export const HOLIDAYS_OF_LABOUR_CODE: Basis = {
  instrument: LABOUR_CODE,
  article: "Điều 112 khoản 1",
  source:
    "http://118.69.201.249:801/phap-luat/tim-tu-van?loc=end_news&page=62&q=L%E1%BB%85+gi%E1%BB%97+t%E1%BB%95+h%C3%B9ng+v%C6%B0%C6%A1ng",
  confidence: "text-read",
};

export const CHOICE_OF_PRIME_MINISTER: Basis = {
  instrument: LABOUR_CODE,
  article: "Điều 112 khoản 3",
  source: "hc-holiday (ghi chú mã nguồn mở)",
  confidence: "secondary",
};

export const COMPENSATORY_DAY: Basis = {
  instrument: LABOUR_CODE,
  article: "Điều 111 khoản 3",
  source: "hc-holiday (ghi chú mã nguồn mở)",
  confidence: "secondary",
};

export const CULTURE_DAY: Basis = {
  instrument: "Nghị quyết 28/2026/QH16",
  article: "Điều 2",
  source:
    "https://dantri.com.vn/noi-vu/sua-bo-luat-lao-dong-de-them-mot-ngay-nghi-ngay-van-hoa-viet-nam-20260225151756397.htm",
  confidence: "secondary",
};
