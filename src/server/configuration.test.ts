import { describe, expect, test } from "vitest";
import { Configuration, readConfiguration, tellableConfiguration } from "./configuration.ts";

const PLANTED = "planted-secret-planted-secret-planted-secret";

describe("what doctor tells of the settings", () => {
  test("no setting tells a secret that was planted in it, nor does one that is not known to be harmless", () => {
    const told = tellableConfiguration(
      readConfiguration({
        DATABASE_URL: `postgresql://office:${PLANTED}@db.example/lotrinh`,
        SIGN_IN_SECRET: PLANTED,
        SMTP_URL: `smtp://office:${PLANTED}@mail.example:587`,
        OIDC_CLIENT_SECRET: PLANTED,
        PORT: "7550",
      }),
    );
    expect(JSON.stringify(told)).not.toContain(PLANTED);
    expect(told).toMatchObject({ PORT: "7550", SIGN_IN_SECRET: "set", SMTP_URL: "set", OIDC_CLIENT_SECRET: "set" });
    expect(Object.keys(told).toSorted()).toEqual(Object.keys(Configuration.shape).toSorted());
  });
});
