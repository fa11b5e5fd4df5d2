import { type AnyRoute, createRoute, lazyRouteComponent, useNavigate, useSearch } from "@tanstack/react-router";
import type { Fields, RecordContract, RecordDeclaration } from "#shared/fields/index.ts";
import { useMay } from "../acting.ts";
import { useOtherDay } from "../AsOf.tsx";
import { RegisterAddress } from "./register-address.ts";

/** A register's place in the house. Declaration and page arrive when somebody opens it. */
export type RegisterPlace = {
  readonly path: `/${string}`;
  readonly load: () => Promise<{
    readonly declaration: RecordDeclaration;
    readonly contract: RecordContract<Fields>;
  }>;
};

/** A route for each register; the page is the register's own, the view stands in the address. */
export function registerRoutes<Parent extends AnyRoute>(parent: Parent, places: readonly RegisterPlace[]) {
  return places.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => parent,
      path,
      validateSearch: RegisterAddress,
      component: lazyRouteComponent(async () => {
        const [{ RegisterPage }, own] = await Promise.all([import("./RegisterPage.tsx"), load()]);
        const Page = () => {
          const address = RegisterAddress.parse(useSearch({ strict: false }));
          const navigate = useNavigate();
          const onAddress = (part: RegisterAddress) =>
            void navigate({ to: path, search: { ...address, ...part }, replace: true });
          const mayKeep = useMay(own.declaration.mayKeep);
          // What stood on another day is looked at, never changed.
          const canKeep = useOtherDay() === undefined && mayKeep;
          return <RegisterPage {...own} address={address} onAddress={onAddress} canKeep={canKeep} />;
        };
        return { Page };
      }, "Page"),
    }),
  );
}
