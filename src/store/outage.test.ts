import { describe, expect, test } from "vitest";
import { outageOf } from "./outage.ts";

function coded(message: string, properties: object): Error {
  return Object.assign(new Error(message), properties);
}

describe("outageOf", () => {
  test.for([
    { case: "the server starts up", error: coded("starting up", { code: "57P03" }), expected: "database-restarting" },
    {
      case: "the connection broke",
      error: new Error("Connection terminated unexpectedly"),
      expected: "database-restarting",
    },
    {
      case: "the socket is gone",
      error: coded("connect ENOENT", { code: "ENOENT", syscall: "connect" }),
      expected: "database-restarting",
    },
    { case: "PostgreSQL has no space", error: coded("no space", { code: "53100" }), expected: "disk-full" },
    { case: "a file has no space", error: coded("ENOSPC", { code: "ENOSPC" }), expected: "disk-full" },
    {
      case: "another error carries it",
      error: new Error("could not save", { cause: coded("", { code: "EROFS" }) }),
      expected: "data-folder-read-only",
    },
    { case: "a lock was not to be had", error: coded("lock timeout", { code: "55P03" }), expected: "database-busy" },
    {
      case: "a missing file is a bug",
      error: coded("open ENOENT", { code: "ENOENT", syscall: "open" }),
      expected: undefined,
    },
    { case: "a broken constraint is a bug", error: coded("unique", { code: "23505" }), expected: undefined },
    { case: "no error at all", error: "text", expected: undefined },
  ])("$case", ({ error, expected }) => {
    expect(outageOf(error)).toBe(expected);
  });
});
