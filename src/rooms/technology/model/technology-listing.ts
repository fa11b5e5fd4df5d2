import {
  choice,
  date,
  declareRecord,
  longText,
  money,
  number,
  recordContract,
  reference,
  text,
  url,
  vsic,
} from "#shared/fields/index.ts";
import { mayKeepTechnology, mayReadTechnology } from "./policy.ts";

/** Offers of and needs for technology and equipment, side by side: a need without an offer is what the plan's market is for. */
export const technologyListings = declareRecord({
  name: "technology-listing",
  table: "technology_listing",
  path: "/api/technology-listings",
  label: {
    one: { vi: "Cung, cầu công nghệ", en: "Technology offer or need" },
    many: { vi: "Cung, cầu công nghệ", en: "Technology offers and needs" },
  },
  purpose: {
    vi: "Sàn công nghệ của tỉnh: ai chào công nghệ, thiết bị gì, ai cần gì, đã kết nối và ký hợp đồng đến đâu.",
    en: "The province's technology market: who offers, who needs, what was matched and signed.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text(
      { vi: "Tên công nghệ, thiết bị", en: "Technology or equipment" },
      { required: true, maxLength: 500, width: 340 },
    ),
    side: choice(
      { vi: "Bên", en: "Side" },
      {
        offer: { vi: "Cung", en: "Offer" },
        need: { vi: "Cầu", en: "Need" },
        order: { vi: "Đặt hàng nghiên cứu", en: "Research order" },
      },
      { required: true },
    ),
    state: choice(
      { vi: "Tình trạng", en: "State" },
      {
        open: { vi: "Đang tìm", en: "Open" },
        matched: { vi: "Đã kết nối", en: "Matched" },
        signed: { vi: "Đã ký hợp đồng", en: "Signed" },
        transferred: { vi: "Đã chuyển giao", en: "Transferred" },
        withdrawn: { vi: "Rút", en: "Withdrawn" },
      },
    ),
    party: text({ vi: "Tổ chức, doanh nghiệp", en: "Organisation" }),
    industry: vsic({ vi: "Ngành (VSIC)", en: "Industry (VSIC)" }),
    readiness: number(
      { vi: "Mức sẵn sàng công nghệ", en: "Readiness level" },
      { min: 1, max: 9, decimals: 0, hint: { vi: "TRL, từ 1 đến 9", en: "TRL, 1 to 9" } },
    ),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    value: money(
      { vi: "Giá trị hợp đồng", en: "Contract value" },
      { shownIn: "million", needsSource: true, isSummed: true },
    ),
    listedOn: date({ vi: "Ngày đăng", en: "Listed on" }),
    signedOn: date({ vi: "Ngày ký", en: "Signed on" }),
    page: url({ vi: "Trang thông tin", en: "Page" }),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {},
  key: "code",
  title: "name",
  filters: ["side", "state", "placeId", "listedOn"],
  sorts: ["name", "code", "listedOn", "value"],
  mapBy: "placeId",
  mayRead: mayReadTechnology,
  mayKeep: mayKeepTechnology,
});
export const technologyListingContract = recordContract(technologyListings);
