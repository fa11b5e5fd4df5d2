import { choice, date, declareRecord, longText, recordContract, reference, text } from "#shared/fields/index.ts";
import { mayKeepSupport, mayReadProposals } from "./policy.ts";

/** Petitions (kiến nghị) of bodies, enterprises and people, each followed to its answer. */
export const petitions = declareRecord({
  name: "petition",
  table: "petition",
  path: "/api/petitions",
  label: { one: { vi: "Kiến nghị", en: "Petition" }, many: { vi: "Kiến nghị", en: "Petitions" } },
  purpose: {
    vi: "Theo dõi kiến nghị đến khi có trả lời: ai nêu, nêu với ai, hạn trả lời, trả lời thế nào.",
    en: "Follow petitions to their answer: who asks, whom, until when, and what was answered.",
  },
  fields: {
    code: text({ vi: "Mã", en: "Code" }, { required: true, maxLength: 60, width: 120 }),
    name: text({ vi: "Nội dung kiến nghị", en: "Petition" }, { required: true, maxLength: 1000, width: 380 }),
    origin: choice(
      { vi: "Bên kiến nghị", en: "From" },
      {
        body: { vi: "Cơ quan, địa phương", en: "Body or locality" },
        enterprise: { vi: "Doanh nghiệp", en: "Enterprise" },
        association: { vi: "Hiệp hội", en: "Association" },
        people: { vi: "Người dân", en: "People" },
      },
      { required: true },
    ),
    petitioner: text({ vi: "Người, đơn vị kiến nghị", en: "Petitioner" }),
    petitionerId: reference({ vi: "Cơ quan kiến nghị", en: "Body that asks" }, "organisation"),
    state: choice(
      { vi: "Tình trạng", en: "State" },
      {
        received: { vi: "Đã tiếp nhận", en: "Received" },
        passed: { vi: "Đã chuyển", en: "Passed on" },
        answered: { vi: "Đã trả lời", en: "Answered" },
        solved: { vi: "Đã giải quyết", en: "Solved" },
        refused: { vi: "Không thuộc thẩm quyền", en: "Not competent" },
      },
    ),
    answererId: reference({ vi: "Cơ quan trả lời", en: "Answered by" }, "organisation"),
    placeId: reference({ vi: "Địa bàn", en: "Place" }, "place"),
    receivedOn: date({ vi: "Ngày nhận", en: "Received on" }),
    dueOn: date({ vi: "Hạn trả lời", en: "Due on" }),
    answeredOn: date({ vi: "Ngày trả lời", en: "Answered on" }),
    answer: longText({ vi: "Nội dung trả lời", en: "Answer" }),
  },
  derived: {},
  key: "code",
  title: "name",
  filters: ["origin", "state", "answererId", "dueOn"],
  sorts: ["name", "code", "receivedOn", "dueOn"],
  mapBy: "placeId",
  // Whoever goes on with a body's duties answers what it was asked, and hears the answer to what it asked.
  handedOn: {
    by: ["petitionerId", "answererId"],
    over: { field: "state", at: ["answered", "solved", "refused"] },
    overOnce: "answeredOn",
  },
  mayRead: mayReadProposals,
  mayKeep: mayKeepSupport,
});
export const petitionContract = recordContract(petitions);
