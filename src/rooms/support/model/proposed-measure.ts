import { choice, date, declareRecord, longText, recordContract, reference, text } from "#shared/fields/index.ts";
import { mayKeepSupport, mayReadProposals } from "./policy.ts";

/** Measures that a body studies and proposes before they become a policy, a scheme or an assignment. */
export const proposedMeasures = declareRecord({
  name: "proposed-measure",
  table: "proposed_measure",
  path: "/api/proposed-measures",
  label: {
    one: { vi: "Giải pháp đề xuất", en: "Proposed measure" },
    many: { vi: "Giải pháp đề xuất", en: "Proposed measures" },
  },
  purpose: {
    vi: "Theo dõi giải pháp, cơ chế đang nghiên cứu đề xuất: ai đề xuất, trình ai, được chấp thuận hay không, thành văn bản nào.",
    en: "Follow measures under study: who proposes, to whom, whether accepted, and which document came of them.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Giải pháp", en: "Measure" }, { required: true, maxLength: 1000, width: 380 }),
    field: choice(
      { vi: "Lĩnh vực", en: "Field" },
      {
        industry: { vi: "Công nghiệp", en: "Industry" },
        technology: { vi: "Công nghệ", en: "Technology" },
        land: { vi: "Đất đai, quy hoạch", en: "Land, planning" },
        minerals: { vi: "Khoáng sản", en: "Minerals" },
        labour: { vi: "Lao động, nhà ở", en: "Labour, housing" },
        finance: { vi: "Tài chính, tín dụng", en: "Finance, credit" },
        environment: { vi: "Môi trường", en: "Environment" },
        other: { vi: "Khác", en: "Other" },
      },
      { required: true },
    ),
    state: choice(
      { vi: "Tình trạng", en: "State" },
      {
        studying: { vi: "Đang nghiên cứu", en: "Under study" },
        submitted: { vi: "Đã trình", en: "Submitted" },
        accepted: { vi: "Được chấp thuận", en: "Accepted" },
        issued: { vi: "Đã thành văn bản", en: "Issued" },
        rejected: { vi: "Không chấp thuận", en: "Rejected" },
      },
    ),
    proposerId: reference({ vi: "Cơ quan đề xuất", en: "Proposed by" }, "organisation"),
    deciderId: reference({ vi: "Cấp quyết định", en: "Decided by" }, "organisation"),
    proposedOn: date({ vi: "Ngày đề xuất", en: "Proposed on" }),
    decidedOn: date({ vi: "Ngày quyết định", en: "Decided on" }),
    document: text({ vi: "Văn bản", en: "Document" }, { maxLength: 500 }),
    reason: longText({ vi: "Lý do, tác động", en: "Reason, effect" }),
  },
  derived: {},
  handedOn: { by: ["proposerId", "deciderId"], over: { field: "state", at: ["accepted", "issued", "rejected"] } },
  key: "code",
  title: "name",
  filters: ["field", "state", "proposerId", "proposedOn"],
  sorts: ["name", "code", "proposedOn"],
  mapBy: null,
  mayRead: mayReadProposals,
  mayKeep: mayKeepSupport,
});
export const proposedMeasureContract = recordContract(proposedMeasures);
