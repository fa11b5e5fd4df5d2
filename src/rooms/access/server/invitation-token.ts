import { createHmac, timingSafeEqual } from "node:crypto";
import { InvitationId } from "../model/index.ts";

/*
 * The link of an invitation is its id and a seal made from the server's secret, so nothing that opens it lies in the database. It
 * works while the row is open: once, until it expires or is withdrawn.
 */

export function invitationToken(secret: string, id: InvitationId): string {
  return `${id}.${sealOf(secret, id).toString("base64url")}`;
}

export function readInvitationToken(secret: string, token: string): InvitationId | undefined {
  const [id, seal, ...rest] = token.split(".");
  const parsed = InvitationId.safeParse(id);
  if (!parsed.success || seal === undefined || rest.length > 0) return undefined;
  const given = Buffer.from(seal, "base64url");
  const expected = sealOf(secret, parsed.data);
  return given.length === expected.length && timingSafeEqual(given, expected) ? parsed.data : undefined;
}

function sealOf(secret: string, id: InvitationId): Buffer {
  return createHmac("sha256", secret).update(`invitation ${id}`).digest();
}
