import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { register } from "#server-kit/index.ts";
import { themes } from "../model/index.ts";
import { planReferences } from "./plan-references.ts";

export const themeRegister = register(themes, { organisation: organisationReferences, plan: planReferences });

export const planRegisters = [themeRegister] as const;
