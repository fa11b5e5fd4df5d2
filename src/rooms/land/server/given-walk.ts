import { walkRegister } from "#server-kit/register/given-register-walk.ts";
import { industrialZoneRegister } from "./registers.ts";

export const walkLand = walkRegister(industrialZoneRegister, (mark) => ({
  code: mark,
  name: `Cụm ${mark}`,
  kind: "industrial-cluster" as const,
}));
