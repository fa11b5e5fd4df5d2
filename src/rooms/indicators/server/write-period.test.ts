import { expect, test } from "vitest";
import { writePeriod } from "./write-period.ts";

test("a period is said as people of either language say it", () => {
  const said = ["2025", "2025-Q4", "2025-03", "2025-9M", "2021/2025"].map((text) => [
    writePeriod(text, "vi"),
    writePeriod(text, "en"),
  ]);
  expect(said).toEqual([
    ["2025", "2025"],
    ["quý 4/2025", "Q4 2025"],
    ["tháng 3/2025", "3/2025"],
    ["9 tháng 2025", "first 9 months of 2025"],
    ["2021–2025", "2021–2025"],
  ]);
});
