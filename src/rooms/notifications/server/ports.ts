import type { Mail } from "#server-kit/mail/index.ts";

/** By what letters leave: the door of the mail server and the origin that links in them begin with. */
export type Post = { readonly mail: Mail; readonly publicAddress: string };
