import { industryRegisterPlaces } from "#rooms/industries/pages/index.ts";
import { indicatorRegisterPlaces } from "#rooms/indicators/pages/index.ts";
import { landRegisterPlaces } from "#rooms/land/pages/index.ts";
import { mineralRegisterPlaces } from "#rooms/minerals/pages/index.ts";
import { planRegisterPlaces } from "#rooms/plans/pages/index.ts";
import { programmeRegisterPlaces } from "#rooms/programmes/pages/index.ts";
import { supportRegisterPlaces } from "#rooms/support/pages/index.ts";
import { technologyRegisterPlaces } from "#rooms/technology/pages/index.ts";
import type { RegisterPlace } from "#web-kit/register/register-routes.tsx";

/** Every register of every room, as the page of registers shows them. */
export const registerPlaces: readonly RegisterPlace[] = [
  ...planRegisterPlaces,
  ...indicatorRegisterPlaces,
  ...programmeRegisterPlaces,
  ...landRegisterPlaces,
  ...mineralRegisterPlaces,
  ...technologyRegisterPlaces,
  ...industryRegisterPlaces,
  ...supportRegisterPlaces,
];

type ListedRegister = Pick<RegisterPlace, "path"> & Awaited<ReturnType<RegisterPlace["load"]>>;
let listed: Promise<ListedRegister[]> | undefined;

/** All registers with their declarations, loaded once; a network that was lost meanwhile is asked again. */
export function listedRegisters(): Promise<ListedRegister[]> {
  listed ??= Promise.all(registerPlaces.map(async ({ path, load }) => ({ path, ...(await load()) }))).catch((error) => {
    listed = undefined;
    throw error;
  });
  return listed;
}
