import {
  choice,
  date,
  declareRecord,
  longText,
  number,
  recordContract,
  reference,
  text,
} from "#shared/fields/index.ts";
import { mayKeepBalances, mayReadIndicators } from "../policy.ts";

const shared = { mayRead: mayReadIndicators, mayKeep: mayKeepBalances } as const;

/** A criteria sheet (bộ tiêu chí): what an object has to meet, by which document. */
export const criteriaSheets = declareRecord({
  ...shared,
  name: "criteria-sheet",
  table: "criteria_sheet",
  path: "/api/criteria-sheets",
  label: {
    one: { vi: "Bộ tiêu chí", en: "Criteria sheet" },
    many: { vi: "Danh mục bộ tiêu chí", en: "Criteria sheets" },
  },
  purpose: {
    vi: "Mỗi bộ tiêu chí: áp dụng cho gì, theo văn bản nào, từ khi nào.",
    en: "Every criteria sheet: what it applies to, by which document, since when.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Bộ tiêu chí", en: "Sheet" }, { required: true, maxLength: 300, width: 320 }),
    objects: choice(
      { vi: "Áp dụng cho", en: "Applies to" },
      {
        commune: { vi: "Xã", en: "Communes" },
        zone: { vi: "Khu, cụm công nghiệp", en: "Zones and clusters" },
        town: { vi: "Đô thị", en: "Towns" },
        enterprise: { vi: "Doanh nghiệp", en: "Enterprises" },
        province: { vi: "Tỉnh, thành phố", en: "Provinces" },
        other: { vi: "Đối tượng khác", en: "Other objects" },
      },
      { required: true },
    ),
    document: text({ vi: "Văn bản ban hành", en: "Document" }, { maxLength: 500, needsSource: true, width: 320 }),
    validFrom: date({ vi: "Hiệu lực từ", en: "Valid from" }),
    keeperId: reference({ vi: "Cơ quan theo dõi", en: "Kept by" }, "organisation"),
    note: longText({ vi: "Ghi chú", en: "Note" }),
  },
  derived: {},
  handedOn: { by: ["keeperId"] },
  key: "code",
  title: "name",
  filters: ["objects", "keeperId"],
  sorts: ["name", "code"],
  mapBy: null,
});
export const criteriaSheetContract = recordContract(criteriaSheets);

/** One criterion of a sheet, in the words of its document. */
export const criteria = declareRecord({
  ...shared,
  name: "criterion",
  table: "criterion",
  path: "/api/criteria",
  label: { one: { vi: "Tiêu chí", en: "Criterion" }, many: { vi: "Tiêu chí", en: "Criteria" } },
  purpose: {
    vi: "Từng tiêu chí của các bộ tiêu chí: yêu cầu gì, mức nào, quy định ở đâu.",
    en: "Every criterion of the sheets: what it asks, to which level, where it is laid down.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Yêu cầu", en: "What it asks" }, { required: true, maxLength: 500, width: 420 }),
    sheetId: reference({ vi: "Thuộc bộ", en: "Of the sheet" }, "criteria-sheet"),
    place: number({ vi: "Thứ tự", en: "Order" }, { min: 0, max: 1000, decimals: 0 }),
    kind: choice(
      { vi: "Cách chấm", en: "How it is judged" },
      {
        "yes-no": { vi: "Đạt hoặc chưa", en: "Met or not" },
        level: { vi: "Theo mức", en: "By a level" },
      },
    ),
    level: text({ vi: "Mức phải đạt", en: "Level to reach" }, { maxLength: 200, needsSource: true }),
    article: text({ vi: "Quy định tại", en: "Laid down in" }, { maxLength: 300, needsSource: true }),
  },
  derived: {},
  key: "code",
  title: "name",
  filters: ["sheetId", "kind"],
  sorts: ["code", "name"],
  mapBy: null,
});
export const criterionContract = recordContract(criteria);

/** An object judged by one criterion on a day, with its evidence. */
export const criteriaMarks = declareRecord({
  ...shared,
  name: "criteria-mark",
  table: "criteria_mark",
  path: "/api/criteria-marks",
  label: { one: { vi: "Kết quả chấm", en: "Mark" }, many: { vi: "Kết quả chấm tiêu chí", en: "Marks by criterion" } },
  purpose: {
    vi: "Từng đối tượng đạt tiêu chí nào, từ ngày nào, căn cứ vào đâu.",
    en: "Which criterion every object meets, since which day, on which evidence.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 120, width: 160 }),
    object: text({ vi: "Đối tượng", en: "Object" }, { required: true, maxLength: 200, width: 240 }),
    criterionId: reference({ vi: "Tiêu chí", en: "Criterion" }, "criterion"),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    result: choice(
      { vi: "Kết quả", en: "Result" },
      {
        met: { vi: "Đạt", en: "Met" },
        "not-met": { vi: "Chưa đạt", en: "Not met" },
        unknown: { vi: "Chưa chấm", en: "Not judged" },
      },
      { required: true },
    ),
    metOn: date({ vi: "Ngày chấm", en: "Judged on" }, { needsSource: true }),
    evidence: longText({ vi: "Minh chứng", en: "Evidence" }, { needsSource: true }),
  },
  derived: {},
  key: "code",
  title: "object",
  filters: ["criterionId", "placeId", "result"],
  sorts: ["object", "code", "metOn"],
  mapBy: "placeId",
});
export const criteriaMarkContract = recordContract(criteriaMarks);
