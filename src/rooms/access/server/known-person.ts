import { createHmac, timingSafeEqual } from "node:crypto";
import { MembershipId } from "../model/index.ts";
import type { SignInSettings } from "./settings.ts";

/*
 * Who signed in last from this browser, sealed. It opens nothing: it only tells a person whose session is gone whether the account
 * was suspended or the session merely ended.
 */
const COOKIE = "lotrinh.known_person";
const SEAL = /lotrinh\.known_person=([^;]+)/u;

type Settings = Pick<SignInSettings, "secret" | "publicAddress">;

/** The cookie to set, where the browser does not hold it yet. */
export function writeKnownPerson({ secret, publicAddress }: Settings, id: string, cookie: string): string | undefined {
  const value = `${id}.${sealOf(secret, id).toString("base64url")}`;
  if (cookie.includes(`${COOKIE}=${value}`)) return undefined;
  const secure = publicAddress.startsWith("https:") ? "; Secure" : "";
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

export function readKnownPerson({ secret }: Settings, cookie: string): MembershipId | undefined {
  const [id, seal] = (SEAL.exec(cookie)?.[1] ?? "").split(".");
  const parsed = MembershipId.safeParse(id);
  if (!parsed.success || seal === undefined) return undefined;
  const given = Buffer.from(seal, "base64url");
  const expected = sealOf(secret, parsed.data);
  return given.length === expected.length && timingSafeEqual(given, expected) ? parsed.data : undefined;
}

function sealOf(secret: string, id: string): Buffer {
  return createHmac("sha256", secret).update(`known person ${id}`).digest();
}
