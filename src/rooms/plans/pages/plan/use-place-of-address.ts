import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * Goes to the clause that the address names. The words come after the address, and from within the application the browser is not
 * asked to go anywhere: it is asked here, so that it scrolls and marks the clause (`:target`) as it does for a link.
 */
export function usePlaceOfAddress(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== "" && document.getElementById(decodeURIComponent(hash))) location.replace(location.href);
  }, [hash]);
}
