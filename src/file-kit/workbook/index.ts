export * from "./cell.ts";
export { parseSpreadsheet } from "./parse-spreadsheet.ts";
