// The look of the HTML writer: data, kept out of the code. The class "page" is for page numbers, which only a PDF has.
#pragma once

#include <string_view>

namespace bokslut::output {

inline constexpr std::string_view html_style = R"(
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
header, nav, main { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; overflow-wrap: break-word; }
h2 { margin-top: 3rem; }
p, li, caption { overflow-wrap: anywhere; }
th, td { overflow-wrap: break-word; }
nav ul { list-style: none; margin: 0; padding: 0 0 0 1.2rem; }
nav > ul { padding: 0; }
nav li { padding: .15rem 0; }
.page { float: right; }
.contents { font-weight: bold; margin: 1.5rem 0 .5rem; }
.table, .diagram { margin: 2rem 0; }
.diagram { margin-bottom: 0; }
.diagram + .table { margin-top: 0; }
.scroll { position: relative; overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid #00488a; outline-offset: .2rem; }
svg { display: block; margin: 1rem 0; }
svg text { font: 13px/1 system-ui, sans-serif; fill: #1a1a1a; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: 0 0 .4rem; }
.law, .measure { font-weight: normal; }
th, td { padding: .15rem .5rem; text-align: left; vertical-align: bottom; }
tbody th { font-weight: normal; min-width: 12em; max-width: 40em; hyphens: auto; }
.text { min-width: 10em; max-width: 40em; hyphens: auto; }
tr:has(.text) > * { vertical-align: top; }
thead th, thead td { border-bottom: 1px solid #555; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; overflow-wrap: normal; }
.whole { white-space: nowrap; }
thead .number { white-space: normal; max-width: 9em; }
.heading th, .sum > *, .total > * { font-weight: bold; }
.total > * { border-top: 1px solid #555; }
.of-which > * { font-style: italic; }
.level-1 { padding-left: 1.5rem; } .level-2 { padding-left: 2.5rem; } .level-3 { padding-left: 3.5rem; }
.level-4 { padding-left: 4.5rem; } .level-5 { padding-left: 5.5rem; } .level-6 { padding-left: 6.5rem; }
.level-7 { padding-left: 7.5rem; } .level-8 { padding-left: 8.5rem; } .level-9 { padding-left: 9.5rem; }
.remark, .back { margin: .3rem 0; font-size: .9em; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.finding { border-left: .3rem solid #767676; margin: 1.5rem 0; padding: .2rem 0 .2rem 1rem; }
.finding.error { border-color: #a4161a; }
.finding p { margin: .3rem 0; }
.finding label { font-weight: bold; }
.finding input { width: 1.2rem; height: 1.2rem; vertical-align: -.2rem; margin: 0 .4rem 0 0; }
.finding:has(:checked) label { text-decoration: line-through; }
.place { font-family: ui-monospace, monospace; font-size: .9rem; overflow-wrap: anywhere; }
a { color: #00488a; }
:target { outline: 2px solid #00488a; outline-offset: .2rem; }
@media screen and (max-width: 30rem) {
  header, nav, main { padding: 0 .6rem; }
  table { font-size: .85rem; }
  th, td { padding: .15rem .2rem; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.3rem; }
  caption { max-width: calc(100vw - 2.4rem); }
  tbody th { min-width: 6rem; max-width: 16rem; }
  .text { min-width: 11rem; max-width: 16rem; }
  .level-1 { padding-left: .75rem; } .level-2 { padding-left: 1.25rem; } .level-3 { padding-left: 1.75rem; }
}
@page wide { size: A4 landscape; }
@media print {
  .wide { page: wide; }
  .very-wide table { font-size: 7pt; }
  .very-wide caption { font-size: 9pt; }
  body { font-size: 9pt; line-height: 1.35; }
  p { orphans: 3; widows: 3; }
  tbody th, .text { max-width: none; }
  .text { min-width: 0; }
  header, nav, main { max-width: none; padding: 0; }
  nav.long { break-after: page; }
  nav > ul { columns: 2; column-gap: 2rem; }
  nav li { padding: .1rem 0; }
  nav a, a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, caption, thead { break-after: avoid; }
  h2 { margin-top: 1.5rem; }
  main > p:last-child { break-before: avoid; }
  .table, .diagram, .finding { break-inside: avoid; margin: 1rem 0; }
  .long { break-inside: auto; }
  .diagram { break-after: avoid; margin-bottom: 0; }
  .scroll { overflow: visible; }
  svg { max-width: 100%; max-height: 12cm; height: auto; margin: .4rem 0; }
  .diagram + .table { font-size: 7.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr:nth-child(-n+2):not(:last-child), tr:nth-last-child(-n+3):not(:last-child), tr.heading { break-after: avoid; }
  .back { display: none; }
}
)";

}  // namespace bokslut::output
