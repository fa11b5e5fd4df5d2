import "@tanstack/react-router";
import type { Permission } from "#shared/permission.ts";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /**
     * What the page does or reads first, where that is not everybody's: whoever may not is told who can, instead of being let fill
     * in a form that the server refuses.
     */
    readonly onlyFor?: Permission;
    /** Where the public finds the same, on a page made for it. */
    readonly publicAt?: { readonly vi: string; readonly en: string };
  }
}
