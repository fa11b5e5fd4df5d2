export * from "./cell.ts";
export { readSpreadsheet } from "./read-spreadsheet.ts";
export { parseSpreadsheet } from "./parse-spreadsheet.ts";
