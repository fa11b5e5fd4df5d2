import { describe, expect, test } from "vitest";
import { isLoopbackHost, isLoopbackRequest } from "./loopback-hosts.ts";

describe("a server without passwords", () => {
  test.for([
    { case: "the page it served", host: "127.0.0.1:7549", origin: "http://127.0.0.1:7549", expected: true },
    { case: "a command line, which sends no Origin", host: "localhost:7549", origin: undefined, expected: true },
    { case: "IPv6", host: "[::1]:7549", origin: "http://[::1]:7549", expected: true },
    { case: "a name rebound to the loopback", host: "evil.example:7549", origin: undefined, expected: false },
    { case: "a page of another origin", host: "127.0.0.1:7549", origin: "https://evil.example", expected: false },
    {
      case: "a page on another port of this machine",
      host: "127.0.0.1:7549",
      origin: "http://127.0.0.1:8000",
      expected: false,
    },
    { case: "a sandboxed page", host: "127.0.0.1:7549", origin: "null", expected: false },
    {
      case: "a name that begins like the loopback",
      host: "127.0.0.1.evil.example",
      origin: undefined,
      expected: false,
    },
    { case: "no Host at all", host: undefined, origin: undefined, expected: false },
  ])("$case: $expected", ({ host, origin, expected }) => {
    expect(isLoopbackRequest(host, origin)).toBe(expected);
  });

  test("listens on the loopback only", () => {
    expect(["127.0.0.1", "localhost", "::1"].every(isLoopbackHost)).toBe(true);
    expect(["0.0.0.0", "::", "192.168.1.5", "example.org"].some(isLoopbackHost)).toBe(false);
  });
});
