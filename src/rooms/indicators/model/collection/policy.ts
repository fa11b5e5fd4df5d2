import { policy, rowPolicy } from "#shared/permission.ts";

/** Forms are made, sent, chased and decided by the office. */
export const mayMakeForms = policy("indicators.make-forms", ["office", "administrator"]);

/** Who watches sees every form and reply; a working body only what it is asked. */
export const mayReadForms = rowPolicy("indicators.read-forms", {
  everywhere: ["office", "administrator", "approving-leader", "observer"],
  own: ["lead", "coordinator", "register-keeper"],
});

/** The figures of all bodies beside each other and put together: nobody's own. */
export const mayReadMergedForms = policy("indicators.read-merged-forms", [
  "office",
  "administrator",
  "approving-leader",
  "observer",
]);

/** A body fills in its own reply; the office may, as when a body answers on paper. */
export const mayFillForms = rowPolicy("indicators.fill-forms", {
  everywhere: ["office", "administrator"],
  own: ["lead", "coordinator", "register-keeper"],
});
