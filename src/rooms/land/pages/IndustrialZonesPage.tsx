import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMay } from "#web-kit/acting.ts";
import { RegisterAddress, RegisterPage } from "#web-kit/register/index.ts";
import { industrialZoneContract, industrialZones, mayKeepLand } from "../model/index.ts";

/** Zones and clusters: the page is the register's own. */
export function IndustrialZonesPage() {
  const address = RegisterAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  return (
    <RegisterPage
      declaration={industrialZones}
      contract={industrialZoneContract}
      address={address}
      onAddress={(part) => void navigate({ to: "/khu-cum", search: { ...address, ...part }, replace: true })}
      canKeep={useMay(mayKeepLand)}
    />
  );
}
