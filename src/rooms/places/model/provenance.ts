import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";

/** How sure a recorded fact is: said by a named source, put together from several, or weak. */
export const Confidence = z.enum(["stated", "medium", "low"]);
export type Confidence = z.infer<typeof Confidence>;

/** Where a fact comes from. */
export const Provenance = z.object({
  sources: z.array(z.string().min(1)),
  confidence: Confidence,
  note: z.string().nullable(),
});
export type Provenance = z.infer<typeof Provenance>;

/** The act of law behind a succession. A part that the sources do not give is `null`, never guessed. */
export const LegalBasis = Provenance.extend({
  instrument: z.string().min(1).nullable(),
  issuer: z.string().min(1).nullable(),
  issuedOn: PlainDate.nullable(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;
