import { z } from "zod";

export const LetterKind = z.enum(["digest", "handed-back", "returned", "urgent", "report-returned"]);
export type LetterKind = z.infer<typeof LetterKind>;

export const LetterState = z.enum(["waiting", "sent", "nothing-to-say", "failed"]);
export type LetterState = z.infer<typeof LetterState>;
