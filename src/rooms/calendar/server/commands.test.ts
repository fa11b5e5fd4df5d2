import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { registerCalendarCommands } from "./commands.ts";

let printed = "";
let complained = "";

beforeEach(() => {
  printed = "";
  complained = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    complained += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function lotrinh(...words: string[]): Promise<void> {
  const program = new Command("lotrinh").exitOverride();
  registerCalendarCommands(program);
  await program.parseAsync(["calendar", ...words], { from: "user" });
}

describe("lotrinh calendar", () => {
  test("day says everything about a day", async () => {
    await lotrinh("day", "2030-02-02", "--json");
    expect(JSON.parse(printed)).toEqual({
      date: "2030-02-02",
      weekday: "saturday",
      lunar: { day: 1, month: 1, year: 2030, leap: false },
      working: false,
      reason: "tet",
      provisional: true,
    });
  });

  test("day says it to a person in Vietnamese", async () => {
    await lotrinh("day", "2025-07-25");
    expect(printed).toBe("Thứ Sáu, 2025-07-25 · âm lịch 1/6 nhuận/2025 · ngày làm việc\n");
    await lotrinh("day", "2025-01-29");
    expect(printed).toContain("ngày nghỉ (Tết Nguyên đán)");
  });

  test("add counts working days and warns of provisional ones beside the answer", async () => {
    await lotrinh("add", "2026-02-13", "3", "--json");
    expect([JSON.parse(printed), complained]).toEqual([{ date: "2026-02-25" }, ""]);
    printed = "";
    await lotrinh("add", "2027-02-01", "3", "--json");
    expect(JSON.parse(printed)).toEqual({ date: "2027-02-12" });
    expect(complained).toBe("Tạm tính, chưa có thông báo chính thức\n");
  });

  test("add counts back", async () => {
    await lotrinh("add", "2026-02-25", "-3", "--json");
    expect(JSON.parse(printed)).toEqual({ date: "2026-02-13" });
  });

  test.for([
    ["quarter", "2026-Q1", { from: "2025-12-15", cutoff: "2026-03-14", due: "2026-03-25" }],
    ["month", "2026-03", { from: "2026-02-15", cutoff: "2026-03-14", due: "2026-03-25" }],
    ["half", "2026-H1", { from: "2025-12-15", cutoff: "2026-06-14", due: "2026-06-25" }],
    ["year", "2026", { from: "2025-12-15", cutoff: "2026-12-14", due: "2026-12-25" }],
  ] as const)("period %s %s", async ([kind, name, window]) => {
    await lotrinh("period", kind, name, "--json");
    expect(JSON.parse(printed)).toEqual(window);
    expect(complained).toBe("");
  });

  test("a period that the decree does not set says so", async () => {
    await lotrinh("period", "nine-months", "2026-9M");
    expect(printed).toContain("2026-09-14");
    expect(complained).toContain("mặc định");
  });

  test.for([
    [["day", "2026-02-30"], "day-unreadable"],
    [["day", "2200-01-01"], "day-outside-calendar"],
    [["add", "2026-02-13", "ba"], "working-days-unreadable"],
    [["add", "2199-12-31", "1"], "day-outside-calendar"],
    [["period", "quarter", "2026"], "period-unreadable"],
  ] as const)("%j is refused with its code and in both languages", async ([words, code]) => {
    await lotrinh(...words, "--json");
    expect(JSON.parse(printed)).toMatchObject({ code, detail: expect.any(String), detailEn: expect.any(String) });
    expect(process.exitCode).toBe(1);
    await lotrinh(...words);
    expect(complained.trim().split("\n").length).toBe(2);
  });

  test.for([[["day"]], [["period", "decade", "2026"]], [["month"]]] as const)(
    "%j is a slip of usage",
    async ([words]) => {
      await expect(lotrinh(...words)).rejects.toThrow(
        /missing required argument|invalid for argument|unknown command/u,
      );
    },
  );
});
