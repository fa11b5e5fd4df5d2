import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import { EMPTY_TEXTS, NO_ENTRIES, OpenRound } from "../model/index.ts";
import { actOnReport } from "./act-on-report.ts";
import { openMeeting } from "./meeting/hold-meeting.ts";
import { openRound } from "./open-round.ts";
import { BASIS, given, givenReport } from "./given-reports.ts";

export const walkReports: GivenWalk = async (db, act, { mark, body }) => {
  const adHoc = (title: string) => ({
    kind: "ad-hoc",
    title: `${title} ${mark}`,
    from: act.on,
    cutoff: act.on,
    dueOn: act.on,
    bodies: [body],
    basis: BASIS,
  });
  const roundOf = async (title: string) => given(await openRound(db, act, OpenRound.parse(adHoc(title)))).roundId;
  const texts = { ...EMPTY_TEXTS, results: `Kết quả ${mark}` };
  const draftOf = async (title: string) => {
    const reportId = await givenReport(db, act, await roundOf(title), body);
    given(await actOnReport(db, act, { reportId, version: 1, act: "save", draft: { texts, entries: NO_ENTRIES } }));
    return reportId;
  };
  const handedIn = async (title: string) => {
    const reportId = await draftOf(title);
    given(await actOnReport(db, act, { reportId, version: 2, act: "submit" }));
    return reportId;
  };
  const approved = async (title: string) => {
    const reportId = await handedIn(title);
    given(await actOnReport(db, act, { reportId, version: 3, act: "approve" }));
    return reportId;
  };
  const asked = await roundOf("Chờ");
  const meeting = { title: `Giao ban ${mark}`, heldOn: act.on, leaderId: null, issuerId: body };
  const heldMeeting = async () => {
    const issuerId = OrganisationId.parse(body);
    return given(await openMeeting(db, act, { ...meeting, issuerId })).meetingId;
  };
  return {
    getReportMatrix: {},
    listAskableBodies: {},
    openReportRound: { body: adHoc("Mở") },
    remindBodies: { params: { roundId: asked }, body: { bodies: [body], words: mark } },
    beginReport: { body: { roundId: asked, organisationId: body } },
    compileRound: { params: { roundId: asked } },
    getReport: { params: { reportId: await handedIn("Xem") } },
    saveReport: { params: { reportId: await draftOf("Viết") }, version: 2, body: { texts, entries: NO_ENTRIES } },
    handInReport: { params: { reportId: await draftOf("Trình") }, version: 2, body: { act: "submit" } },
    judgeReport: { params: { reportId: await handedIn("Duyệt") }, version: 3, body: { act: "approve" } },
    listMeetings: {},
    openMeeting: { body: meeting },
    getMeeting: { params: { meetingId: await heldMeeting() } },
    concludeInMeeting: {
      params: { meetingId: await heldMeeting() },
      body: { words: `Kết luận ${mark}`, leadId: body, dueOn: null },
    },
    closeMeeting: { params: { meetingId: await heldMeeting() }, version: 1 },
    settleReport: { params: { reportId: await approved("Nhận") }, version: 4, body: { act: "accept" } },
  };
};
