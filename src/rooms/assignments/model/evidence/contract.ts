import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "../assignment.ts";
import { mayDecide, mayReadAssignments, mayTell } from "../policy.ts";
import { Evidence, EvidenceId } from "./evidence.ts";

const params = z.object({ assignmentId: AssignmentId });
const words = z.string().trim().min(1).max(2_000);
export const EvidenceAddress = params.extend({ evidenceId: EvidenceId });

export const listEvidenceEndpoint = endpoint({
  name: "listEvidence",
  method: "GET",
  path: "/api/assignments/:assignmentId/evidence",
  summary: "What shows that an assignment is done: files, photos with time and place, links; who looked at each",
  permission: mayReadAssignments,
  params,
  output: z.object({
    asOf: PlainDate,
    items: z.array(Evidence).readonly(),
    mayAdd: z.boolean(),
    mayJudge: z.boolean(),
  }),
  shows: ["assignment"],
});

export const addEvidenceFileEndpoint = endpoint({
  name: "addEvidenceFile",
  method: "POST",
  path: "/api/assignments/:assignmentId/evidence/files",
  summary: "Adds a file or a photo as evidence; `latitude` and `longitude` say from where it is sent",
  permission: mayTell,
  params,
  query: z.object({
    fileName: z.string().trim().min(1).max(255),
    words: words.optional(),
    latitude: z.coerce.number().min(-90).max(90).optional(),
    longitude: z.coerce.number().min(-180).max(180).optional(),
  }),
  output: z.object({ evidenceId: EvidenceId }),
});

export const addEvidenceLinkEndpoint = endpoint({
  name: "addEvidenceLink",
  method: "POST",
  path: "/api/assignments/:assignmentId/evidence/links",
  summary: "Adds an address in the web as evidence; nothing is fetched from it",
  permission: mayTell,
  params,
  body: z.object({ url: z.url({ protocol: /^https?$/u }).max(2_000), words }),
  output: z.object({ evidenceId: EvidenceId }),
});

export const judgeEvidenceEndpoint = endpoint({
  name: "judgeEvidence",
  method: "POST",
  path: "/api/assignments/:assignmentId/evidence/:evidenceId/verdict",
  summary: "Whoever gave the assignment says whether a piece of evidence holds",
  permission: mayDecide,
  params: EvidenceAddress,
  body: z.object({ isAccepted: z.boolean(), words: words.nullable().default(null) }),
  output: z.object({ evidenceId: EvidenceId, version: z.int() }),
  edits: true,
});

export const withdrawEvidenceEndpoint = endpoint({
  name: "withdrawEvidence",
  method: "POST",
  path: "/api/assignments/:assignmentId/evidence/:evidenceId/withdrawal",
  summary: "Takes a piece of evidence back, with the reason; it stays to be seen and counts for nothing",
  permission: mayTell,
  params: EvidenceAddress,
  body: z.object({ words }),
  output: z.object({ evidenceId: EvidenceId, version: z.int() }),
  edits: true,
});

export const downloadEvidenceEndpoint = endpoint({
  name: "downloadEvidence",
  method: "GET",
  path: "/api/assignments/:assignmentId/evidence/:evidenceId/file",
  summary: "The file as it came in, always as an attachment",
  permission: mayReadAssignments,
  params: EvidenceAddress,
  output: z.undefined(),
});
