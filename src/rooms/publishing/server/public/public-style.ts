/** The public pages' own style: quiet, readable on any device and on paper, nothing fetched from anywhere. */
export const PUBLIC_STYLE = `
:root{color-scheme:light dark;--ground:#f3f4f1;--sheet:#fff;--line:#dadeda;--ink:#18201d;--ink-2:#434d48;--accent:#2c3f97;--done:#276a38;--late:#b0241c;--mark:#7d4f00}
@media(prefers-color-scheme:dark){:root{--ground:#14181a;--sheet:#1b2022;--line:#363d3b;--ink:#e8ece9;--ink-2:#b6beb9;--accent:#a9b6f5;--done:#8ccf9c;--late:#f3a29b;--mark:#e5b866}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,"Segoe UI","Noto Sans",sans-serif}
a{color:var(--accent);text-underline-offset:3px}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem}
header.site,main,footer{max-width:52rem;margin:0 auto;padding:0 1rem}
header.site{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;padding-top:1rem;font-size:.875rem}
header.site a,nav a,footer a{display:inline-block;min-height:24px}
main{padding-bottom:3rem}
h1,h2,h3,h4,.words{font-family:"Source Serif 4","Noto Serif",Georgia,"Times New Roman",serif}
h1{font-size:2rem;line-height:1.3;text-wrap:balance;margin:1.5rem 0 .5rem}
h2{font-size:1.35rem;line-height:1.35;margin:2.5rem 0 .75rem}
.facts,.about{color:var(--ink-2);margin:.25rem 0}
.sample{border:1px solid var(--mark);color:var(--mark);padding:.5rem .75rem;border-radius:3px}
.sheet{background:var(--sheet);border:1px solid var(--line);border-radius:3px;padding:1rem 1.25rem}
.words{font-size:1.0625rem;line-height:1.68;margin:.75rem 0 .25rem;overflow-wrap:anywhere}
.words.head{font-weight:600;margin-top:1.5rem}
.note{margin:.25rem 0 .75rem;padding:.25rem 0 .25rem .75rem;border-left:2px solid var(--line);font-size:.875rem;color:var(--ink-2)}
.note dl,dl.row{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;margin:0}
.note div{display:flex;gap:.4rem}
dt{color:var(--ink-2);white-space:nowrap}dd{margin:0;color:var(--ink)}
.done{color:var(--done)}.late{color:var(--late)}.unsure{color:var(--mark)}
table{width:100%;border-collapse:collapse;font-size:.9375rem}
.scroll{overflow-x:auto}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line)}
ul,ol{padding-left:1.25rem}li{margin:.35rem 0}
.tiles{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:.75rem}
.tiles li{margin:0;padding:.75rem 1rem;background:var(--sheet);border:1px solid var(--line);border-radius:3px;overflow-wrap:anywhere}
ul.sheet{padding-left:2.25rem}
.tiles .value{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25rem .75rem}
.course{fill:none;stroke:var(--ink-2);stroke-width:1.5}.course line{stroke:var(--mark);stroke-dasharray:2 2}.course circle{fill:var(--ink-2)}.course .open{fill:var(--sheet)}
.tiles p{margin:.25rem 0;font-size:.875rem}.tiles .value{font-size:1rem}.tiles b{font-size:1.5rem;font-variant-numeric:tabular-nums}.tiles a{display:inline-block;min-height:24px}
.pages{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1.25rem 0}
footer{border-top:1px solid var(--line);padding-top:1rem;padding-bottom:2rem;font-size:.875rem;color:var(--ink-2)}
tbody th .facts{font-weight:400;font-size:.875rem;display:inline-block;min-height:24px}
h3::first-letter{text-transform:uppercase}
@media(max-width:600px){table,tbody,tr,th,td{display:block}thead{position:absolute;left:-99rem}tr{padding:.5rem 0;border-bottom:1px solid var(--line)}th,td{border:0;padding:.1rem 0}td::before{content:attr(data-name) " ";color:var(--ink-2)}h1{font-size:1.5rem}.sheet{padding:.75rem .9rem}ul.sheet{padding-left:1.9rem}}
@media print{body{background:#fff;color:#000}header.site,nav,footer a{display:none}.sheet{border:0;padding:0}a{color:inherit;text-decoration:none}}
`;
