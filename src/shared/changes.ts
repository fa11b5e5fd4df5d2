import { z } from "zod";
import { Role } from "./act.ts";
import { endpoint } from "./endpoint.ts";
import { policy } from "./permission.ts";

/** Whoever works in a workspace; what changed is named by kind only, and each page asks again under its own permission. */
const mayFollowChanges = policy(
  "workspace.follow-changes",
  Role.options.filter((role) => role !== "public" && role !== "enterprise"),
);

/** What an event says: kinds of records, as the audit names them; none when everything is to be asked again. */
export const Changed = z.object({ kinds: z.array(z.string()) });

/** Answered as Server-Sent Events named `changed`. */
export const followChangesEndpoint = endpoint({
  name: "followChanges",
  method: "GET",
  path: "/api/changes",
  summary: "Kinds of records that change, as Server-Sent Events",
  permission: mayFollowChanges,
  output: Changed,
});
