import { useLingui } from "@lingui/react";
import { Link, useLocation } from "@tanstack/react-router";
import { ViewStrip, WhoIsHere } from "#rooms/access/pages/index.ts";
import { Start } from "#rooms/assignments/pages/index.ts";
import { PaletteButton } from "#rooms/search/pages/index.ts";
import { HalfIcon, RoadIcon } from "#web-kit/Icons.tsx";
import { chooseLanguage } from "#web-kit/language.ts";
import { switchTheme } from "#web-kit/theme.ts";
import { useWords } from "#web-kit/use-words.ts";
import { MainNav } from "./MainNav.tsx";
import { PageForReader } from "./PageForReader.tsx";
import { usePalettePages } from "./use-palette-pages.ts";
import "./shell.css";

export function Shell() {
  const say = useWords();
  const { i18n } = useLingui();
  const pages = usePalettePages();
  // Where the product opens, what comes first for the one who opens it stands above the documents.
  const { pathname } = useLocation();
  const other = i18n.locale === "vi" ? "en" : "vi";
  return (
    <>
      <a className="skip" href="#main">
        {say("web.skip")}
      </a>
      <header className="top noprint">
        <Link className="brand" to="/" aria-label={say("web.home")}>
          <RoadIcon />
          <span lang="vi">Lộ Trình</span>
        </Link>
        <MainNav />
        <div className="top-end">
          <PaletteButton pages={pages} />
          <WhoIsHere />
          <button
            type="button"
            className="language"
            lang={other}
            aria-label={say("web.language")}
            onClick={() => void chooseLanguage(other)}
          >
            {other === "en" ? "EN" : "VI"}
          </button>
          <button type="button" className="icon" aria-label={say("web.theme")} onClick={() => switchTheme()}>
            <HalfIcon />
          </button>
        </div>
      </header>
      <ViewStrip />
      {pathname === "/" && <Start />}
      <PageForReader />
    </>
  );
}
