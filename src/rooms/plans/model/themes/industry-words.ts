import type { Sentence } from "#shared/sentences.ts";

/** A branch of industry that plans name, with the phrases that name it. A plan gets a theme for it only when it says one of them. */
export type NamedIndustry = { readonly code: string; readonly name: Sentence; readonly phrases: readonly string[] };

/** General words of industry, not of any province. */
export const NAMED_INDUSTRIES: readonly NamedIndustry[] = [
  { code: "CO-KHI", name: { vi: "Công nghiệp cơ khí", en: "Mechanical industry" }, phrases: ["cơ khí"] },
  { code: "O-TO", name: { vi: "Công nghiệp ô tô", en: "Automotive industry" }, phrases: ["ô tô"] },
  {
    code: "NANG-LUONG",
    name: { vi: "Công nghiệp năng lượng", en: "Energy industry" },
    phrases: ["năng lượng", "điện khí", "điện gió", "điện mặt trời", "thủy điện"],
  },
  { code: "HO-TRO", name: { vi: "Công nghiệp hỗ trợ", en: "Supporting industry" }, phrases: ["công nghiệp hỗ trợ"] },
  {
    code: "SILICA",
    name: { vi: "Silica và cát trắng", en: "Silica and white sand" },
    phrases: ["silica", "cát trắng"],
  },
  {
    code: "VLXD",
    name: { vi: "Vật liệu xây dựng", en: "Building materials" },
    phrases: ["vật liệu xây dựng", "gạch không nung", "cát nghiền", "đất đắp", "xi măng", "gốm sứ"],
  },
  {
    code: "DET-MAY",
    name: { vi: "Dệt may, da giày", en: "Textiles, garments and footwear" },
    phrases: ["dệt may", "da giày", "dệt", "may mặc"],
  },
  {
    code: "DIEN-TU",
    name: { vi: "Điện tử, bán dẫn", en: "Electronics" },
    // Bare "điện tử" is said of every portal on the web.
    phrases: ["công nghiệp điện tử", "linh kiện điện tử", "thiết bị điện tử", "bán dẫn", "vi mạch"],
  },
  {
    code: "NONG-LAM-SAN",
    name: { vi: "Chế biến nông, lâm, thủy sản", en: "Agro-processing" },
    phrases: ["nông lâm sản", "chế biến nông sản", "chế biến thủy sản", "gỗ rừng trồng", "vùng nguyên liệu"],
  },
  { code: "DUOC-LIEU", name: { vi: "Dược liệu", en: "Medicinal plants" }, phrases: ["dược liệu"] },
  { code: "HOA-CHAT", name: { vi: "Hóa chất", en: "Chemicals" }, phrases: ["hóa chất", "phân bón"] },
  { code: "LUYEN-KIM", name: { vi: "Luyện kim", en: "Metallurgy" }, phrases: ["luyện kim", "thép"] },
];
