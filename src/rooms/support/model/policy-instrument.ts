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
} from "#shared/fields/index.ts";
import { mayKeepSupport, mayReadSupport } from "./policy.ts";

/** Policies and instruments of support that an enterprise, a commune or a worker may ask for; credit is one of them. */
export const policyInstruments = declareRecord({
  name: "policy-instrument",
  table: "policy_instrument",
  path: "/api/policy-instruments",
  label: {
    one: { vi: "Chính sách hỗ trợ", en: "Support policy" },
    many: { vi: "Chính sách, công cụ hỗ trợ", en: "Policies and support instruments" },
  },
  purpose: {
    vi: "Danh mục chính sách đang áp dụng: hỗ trợ gì, cho ai, mức nào, theo văn bản nào, tỉnh đã có văn bản thực hiện hay chưa.",
    en: "Which policies apply: what they give, to whom, how much, by which document, and whether the province has carried them out.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Tên chính sách", en: "Name" }, { required: true, maxLength: 500, width: 340 }),
    kind: choice(
      { vi: "Công cụ", en: "Instrument" },
      {
        grant: { vi: "Hỗ trợ kinh phí", en: "Grant" },
        credit: { vi: "Tín dụng ưu đãi", en: "Credit" },
        tax: { vi: "Ưu đãi thuế", en: "Tax" },
        land: { vi: "Ưu đãi đất đai", en: "Land" },
        training: { vi: "Đào tạo", en: "Training" },
        technology: { vi: "Đổi mới công nghệ", en: "Technology" },
        procedure: { vi: "Thủ tục", en: "Procedure" },
        other: { vi: "Khác", en: "Other" },
      },
      { required: true },
    ),
    level: choice(
      { vi: "Cấp ban hành", en: "Issued by" },
      { central: { vi: "Trung ương", en: "Central" }, province: { vi: "Tỉnh, thành phố", en: "Province" } },
    ),
    followed: choice(
      { vi: "Văn bản thực hiện của tỉnh", en: "Carried out by the province" },
      {
        yes: { vi: "Đã có", en: "Yes" },
        drafting: { vi: "Đang soạn", en: "Being drafted" },
        no: { vi: "Chưa có", en: "Not yet" },
      },
    ),
    document: text({ vi: "Văn bản", en: "Document" }, { maxLength: 500 }),
    validFrom: date({ vi: "Hiệu lực từ", en: "In force from" }),
    validTo: date({ vi: "Hiệu lực đến", en: "In force to" }),
    beneficiaries: text({ vi: "Đối tượng", en: "For whom" }, { maxLength: 500 }),
    sharePercent: number(
      { vi: "Tỷ lệ hỗ trợ tối đa", en: "Largest share" },
      { unit: { vi: "%", en: "%" }, min: 0, max: 100, needsSource: true },
    ),
    ceiling: money({ vi: "Mức trần", en: "Ceiling" }, { shownIn: "million", needsSource: true }),
    contactId: reference({ vi: "Cơ quan tiếp nhận", en: "Ask at" }, "organisation"),
    page: url({ vi: "Trang thông tin", en: "Page" }),
    note: longText({ vi: "Điều kiện, ghi chú", en: "Conditions, note" }),
  },
  derived: {},
  handedOn: { by: ["contactId"] },
  key: "code",
  title: "name",
  filters: ["kind", "level", "followed", "validTo"],
  sorts: ["name", "code", "validTo"],
  mapBy: null,
  mayRead: mayReadSupport,
  mayKeep: mayKeepSupport,
});
export const policyInstrumentContract = recordContract(policyInstruments);
