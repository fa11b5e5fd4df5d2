import { describe, expect, test } from "vitest";
import { decidePassword } from "./password-rules.ts";

const KNOWN = ["Nguyễn Thị Bình", "binh.nguyen@congthuong.example"];

describe("a password", () => {
  test.for([
    { case: "a sentence of one's own", password: "mưa rơi trên mái ngói cũ", code: undefined },
    { case: "twelve characters by chance", password: "k7Vq2mXs9wTz", code: undefined },
    { case: "eleven characters", password: "k7Vq2mXs9wT", code: "password-too-short" },
    { case: "no end of characters", password: "ab1".repeat(50), code: "password-too-long" },
    { case: "the word for it, twice", password: "MatKhauMatKhau", code: "password-too-common" },
    {
      case: "the word for it, with marks and a row of digits",
      password: "Mật khẩu 123456",
      code: "password-too-common",
    },
    { case: "a row of digits", password: "123456789012", code: "password-too-common" },
    { case: "one letter", password: "aaaaaaaaaaaaaa", code: "password-too-common" },
    { case: "a row of keys", password: "qwertyuiop1234", code: "password-too-common" },
    { case: "one's own name and year", password: "NguyenThiBinh1990", code: "password-too-common" },
    { case: "the province and the year", password: "QuangNam@2025", code: "password-too-common" },
  ])("$case: $code", ({ password, code }) => {
    const decided = decidePassword(password, KNOWN);
    expect(decided.ok ? undefined : decided.refusal.code).toBe(code);
  });
});
