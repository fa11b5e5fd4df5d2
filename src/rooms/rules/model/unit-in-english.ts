/** How the units of the bundled book are called in English, of one and of many. What stands for itself (%, ha, tCO2/MWh) is not here. */
const ENGLISH: Readonly<Record<string, readonly [one: string, many: string]>> = {
  "% chi phí": ["% of the costs", "% of the costs"],
  "% diện tích": ["% of the area", "% of the area"],
  "% doanh nghiệp": ["% of the enterprises", "% of the enterprises"],
  "% kinh phí được duyệt": ["% of the approved funds", "% of the approved funds"],
  "% tổng diện tích khu": ["% of the whole area of the park", "% of the whole area of the park"],
  "% tổng mức đầu tư": ["% of the total investment", "% of the total investment"],
  "% tổng vốn": ["% of the whole capital", "% of the whole capital"],
  "% (trên 2/3)": ["% (over 2/3)", "% (over 2/3)"],
  "liên kết": ["link", "links"],
  "lần CO2": ["time CO2", "times CO2"],
  "m²/người": ["m² per person", "m² per person"],
  "m³/giờ": ["m³ an hour", "m³ an hour"],
  "m³/ngày": ["m³ a day", "m³ a day"],
  ngày: ["day", "days"],
  "ngày làm việc": ["working day", "working days"],
  "ngày làm việc sau khi hết năm": ["working day after the end of the year", "working days after the end of the year"],
  người: ["person", "people"],
  năm: ["year", "years"],
  "năm, cả gia hạn": ["year, extensions included", "years, extensions included"],
  tháng: ["month", "months"],
  "triệu đồng": ["million VND", "million VND"],
  "triệu đồng/tháng": ["million VND a month", "million VND a month"],
  "tấn CO2 tương đương/năm": ["tonne of CO2 equivalent a year", "tonnes of CO2 equivalent a year"],
  "TOE/năm": ["TOE a year", "TOE a year"],
  "điểm trên 100": ["point of 100", "points of 100"],
};

/** `undefined` for a unit that an office wrote in its own words, or that is written alike in both languages. */
export function unitInEnglish(unit: string, amount: number): string | undefined {
  return ENGLISH[unit]?.[amount === 1 ? 0 : 1];
}
