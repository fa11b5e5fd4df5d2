export * from "./canonical-text.ts";
export * from "./clause-address.ts";
export * from "./clause-tree.ts";
export * from "./comparable-text.ts";
export * from "./document-face.ts";
export * from "./file-name.ts";
export * from "./file-reading.ts";

export * from "./heading.ts";
export * from "./layout/index.ts";
export { isUpperCase } from "./line-shape.ts";
export * from "./read-text.ts";
export * from "./reading.ts";
export * from "./sentences.ts";
export * from "./secrecy-mark.ts";
export * from "./text-page.ts";
export * from "./wording.ts";
