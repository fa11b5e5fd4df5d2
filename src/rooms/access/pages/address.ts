import { z } from "zod";

/** A page of ours to come back to: one slash at the front, so that no other site hides behind two. */
const OwnPage = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])/u);

/** What stands behind the `?` of the sign-in page. A part that cannot be read is left out. */
export const SignInAddress = z.object({
  /** Where to go on afterwards. */
  tiep: OwnPage.optional().catch(undefined),
  /** Why one is here. */
  vi: z.enum(["sign-in-required", "session-ended", "account-suspended"]).optional().catch(undefined),
  /** Opened in a tab of its own, beside the one where somebody is typing. */
  the: z.literal("moi").optional().catch(undefined),
  /** Left by the office's own sign-in when it did not work. */
  error: z.string().optional().catch(undefined),
});
export type SignInAddress = z.infer<typeof SignInAddress>;

export const PeopleAddress = z.object({
  tim: z.string().max(100).optional().catch(undefined),
  /** Where the page begins. */
  sau: z.string().optional().catch(undefined),
});
export type PeopleAddress = z.infer<typeof PeopleAddress>;
