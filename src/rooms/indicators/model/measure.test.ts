import { describe, expect, test } from "vitest";
import { IndicatorId } from "./indicator.ts";
import { type Candidate, measureChoices } from "./measure.ts";
import { RoadId } from "./road.ts";

function candidate(at: number, name: string, more: Partial<Candidate> = {}): Candidate {
  const id = `01890000-0000-7000-8000-00000000000${at}`;
  return {
    roadId: RoadId.parse(id),
    indicatorId: IndicatorId.parse(id),
    name: { vi: name, en: name },
    document: "Quyết định",
    period: "2030",
    comparator: ">",
    value: 40,
    value2: null,
    unit: "%",
    ...more,
  };
}
const target = {
  words: "tỷ lệ đô thị hóa trên 40% vào năm 2030",
  subject: null,
  value: 40,
  value2: null,
  unit: "%",
  year: 2030,
};

describe("the measures proposed for a target", () => {
  test("have its level and year, the likest name first, and say which words agree", () => {
    const choices = measureChoices(target, [
      candidate(1, "Tỷ trọng công nghiệp trong GDP", { unit: "% GDP" }),
      candidate(2, "Tỷ lệ đô thị hóa"),
      candidate(3, "Tỷ lệ đô thị hóa", { value: 37 }),
      candidate(4, "Tỷ lệ đô thị hóa", { period: "2025" }),
      candidate(5, "Số xã", { unit: "xã" }),
    ]);
    expect(choices.map(({ name }) => name.vi)).toEqual(["Tỷ lệ đô thị hóa", "Tỷ trọng công nghiệp trong GDP"]);
    expect(choices[0]?.shared).toContain("tỷ lệ đô thị hóa");
  });

  test("are none for a target without a year", () => {
    expect(measureChoices({ ...target, year: null }, [candidate(2, "Tỷ lệ đô thị hóa")])).toEqual([]);
  });
});
