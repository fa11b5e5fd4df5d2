import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "lotrinh-forecast-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

type Said = { readonly exitCode: number; readonly out: string; readonly err: string };

async function forecast(content: string, ...options: string[]): Promise<Said> {
  const file = join(folder, "series.csv");
  await writeFile(file, content);
  return new Promise((resolve) => {
    execFile(process.execPath, ["src/cli/main.ts", "forecast", file, ...options], (error, out, err) => {
      resolve({ exitCode: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe("lotrinh forecast", () => {
  test("prints method and points as JSON", async () => {
    const { out, exitCode } = await forecast(
      "period,value\n2020,10\n2021,12\n2022,13\n2023,15\n",
      "--horizon",
      "2",
      "--json",
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      method: "combination",
      points: [{ period: "2024" }, { period: "2025" }],
    });
  });

  test("says in one line of a batch why a series carries no forecast, and goes on with the others", async () => {
    const rows = "id,period,start,horizon,history\nA,YEARLY,2020-1,2,1 2\nB,YEARLY,2015-1,2,1 2 3 4 5 6 7 8\n";
    const { out, exitCode } = await forecast(rows, "--batch", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { id: "A", method: null, refusal: { code: "too-few-values" } },
      { id: "B", points: [{ period: "2023" }, { period: "2024" }] },
    ]);
  });

  test("a refusal is said in both languages and ends with 1", async () => {
    const { err, exitCode } = await forecast("period,value\n2020,x\n");
    expect(exitCode).toBe(1);
    expect(err).toContain("Dòng 2: “x” không phải số");
    expect(err).toContain("Line 2: “x” is no figure");
  });

  test("says what a gap left out before it refuses, and an option in the words that were typed", async () => {
    const rows = "period,value\n2018,1\n2019,2\n2020,3\n2022,5\n";
    const short = await forecast(rows);
    expect(short.exitCode).toBe(1);
    expect(short.err).toMatch(/Bỏ 3 giá trị trước kỳ 2021 .*\nMới có 1 giá trị liền nhau/u);
    const typed = await forecast(rows.replace("2022", "2021"), "--horizon", "sáu");
    expect(typed.err).toContain("Không dự báo được sáu kỳ");
  });

  test("rows of a batch that bear one name keep their own answers", async () => {
    const rows = "id,period,start,horizon,history\nA,YEARLY,2015,1,1 1 1 1 1\nA,YEARLY,2015,1,9 9 9 9 9\n";
    const answers = JSON.parse((await forecast(rows, "--batch", "--json")).out) as { points: { value: number }[] }[];
    expect(answers.map(({ points }) => points[0]?.value)).toEqual([1, 9]);
  });
});
