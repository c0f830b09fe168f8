// The look of the HTML writer: data, kept out of the code.
#pragma once

#include <string_view>

namespace bokslut::output {

inline constexpr std::string_view html_style = R"(
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
.table { position: relative; margin: 2rem 0; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: 0 0 .4rem; }
.law, .measure { font-weight: normal; }
th, td { padding: .15rem .5rem; text-align: left; vertical-align: bottom; }
tbody th { font-weight: normal; }
thead th { border-bottom: 1px solid #555; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; }
.heading th, .sum > *, .total > * { font-weight: bold; }
.total > * { border-top: 1px solid #555; }
.of-which > * { font-style: italic; }
.level-1 { padding-left: 1.5rem; } .level-2 { padding-left: 2.5rem; } .level-3 { padding-left: 3.5rem; }
.level-4 { padding-left: 4.5rem; } .level-5 { padding-left: 5.5rem; } .level-6 { padding-left: 6.5rem; }
.level-7 { padding-left: 7.5rem; } .level-8 { padding-left: 8.5rem; } .level-9 { padding-left: 9.5rem; }
.remark, .back { margin: .3rem 0; font-size: .9rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: #00488a; }
:target { outline: 2px solid #00488a; outline-offset: .2rem; }
@page { size: A4; margin: 2cm; }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .back { display: none; }
}
)";

}  // namespace bokslut::output
