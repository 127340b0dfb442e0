#include "app/reports/style.h"

namespace totality::reports {

// Contrast: words at least 7:1 on their ground, quiet words 4.5:1, in both schemes. Letter, since the offices print on
// it.
const char *const kPageStyle = R"css(
:root { color-scheme: light; --ground: #fff; --sheet: #fbfaf7; --ink: #1b1f24; --quiet: #55606b; --line: #c9ced4;
  --accent: #1d4f91; --good: #1d6a3b; --warn: #8a4b00; --bad: #a3201d; --band: #d5dfeb; --note: #fff6d6; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --ground: #14171b; --sheet: #1c2127; --ink: #eceef1; --quiet: #aab3bd; --line: #434b55;
    --accent: #8db8f2; --good: #86cf9f; --warn: #f0bb70; --bad: #f59a94; --band: #35465b; --note: #3a3420; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.5;
  font: 1rem/1.5 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
header, main, footer { max-width: 48rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
footer { margin-top: 3rem; padding-bottom: 2rem; border-top: 1px solid var(--line); font-size: .875rem;
  color: var(--quiet); }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 .5em; break-after: avoid; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; margin-top: 0; }
h2 { font-size: 1.35rem; padding-top: .6em; border-top: 1px solid var(--line); }
h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; }
p, li, dd, .long { overflow-wrap: anywhere; }
td, th { overflow-wrap: break-word; }
p { margin: .5em 0; orphans: 3; widows: 3; }
ul, ol { padding-left: 1.4em; }
li { margin: .35em 0; }
.quiet, .provision { color: var(--quiet); }
.provision { font-size: .875rem; margin-top: 0; }
.strong, .head { font-weight: 600; }
.typed { white-space: pre-wrap; }
.lead { font-size: 1.1rem; }
.note { background: var(--note); padding: .6em .9em; border-left: .25rem solid var(--warn); }
.gate { border-left: .25rem solid var(--bad); padding: .1em .9em; background: var(--sheet); }
.gate h3 { margin-top: .5em; color: var(--bad); }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: .9375rem;
  font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .4em 0; break-after: avoid; }
th, td { text-align: left; vertical-align: top; padding: .4em .6em; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 0; }
thead th { border-bottom: 2px solid var(--ink); font-weight: 600; }
tbody th { font-weight: 500; }
.number { text-align: right; white-space: nowrap; }
tr { break-inside: avoid; }
thead, tbody tr:first-child { break-before: avoid; break-after: avoid; }
thead { display: table-header-group; }
dl.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .5rem 1.5rem; }
dl.facts dt { font-size: .875rem; color: var(--quiet); }
dl.facts dd { margin: 0; }
.range { position: relative; display: block; width: 100%; min-width: 8rem; height: 1rem; }
.range .axis { fill: var(--line); }
.range .band { fill: var(--band); }
.range .mean { fill: var(--quiet); }
.range .value { fill: var(--accent); }
.paper { background: var(--sheet); border: 1px solid var(--line); padding: 1.2rem 1.6rem; margin: 1rem 0; }
.paper > :first-child { margin-top: 0; }
.paper h2, .paper h3, .paper h4 { border: 0; padding: 0; }
.letter, .clipping { font-family: "Noto Serif", Georgia, "Times New Roman", serif; }
.statement, .record, .form dd, .form .remarks { font-family: "Courier Prime", "Courier New", monospace; }
.letter .head, .record .head { text-align: center; border-bottom: 3px double var(--line); padding-bottom: .5em; }
.form .head { border: 2px solid var(--ink); padding: .4em .7em; }
.form dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); margin: 0; }
.form dl div { border: 1px solid var(--line); padding: .3em .7em; margin: 0 -1px -1px 0; break-inside: avoid; }
.form dt { font-size: .8125rem; color: var(--quiet); }
.form dd { margin: 0; }
.form .remarks { border: 1px solid var(--line); padding: .5em .7em; margin-top: 1rem; }
.letter .signature { font-style: italic; margin: 1.5em 0 0 45%; }
.mail .slip { border: 1px solid var(--line); padding: .3em .9em; margin: .8em 0; }
.mail .note { border: 1px solid var(--line); font-family: "Noto Serif", Georgia, serif; font-style: italic; }
.clipping { max-width: 32rem; margin-left: auto; margin-right: auto; }
blockquote { margin: .8em 0 .8em 1em; padding-left: .8em; border-left: 2px solid var(--line); }
.box { display: inline-block; width: .9em; height: .9em; border: 1.5px solid var(--ink); margin-right: .5em;
  vertical-align: -.08em; }
.lines { height: 7.5rem; margin: .4em 0 1em; border-bottom: 1px solid var(--line);
  background: repeating-linear-gradient(var(--ground) 0 1.82rem, var(--line) 1.82rem 1.88rem); }
.choices { list-style: none; padding-left: 0; }
.choices li { padding-left: 1.6em; text-indent: -1.6em; }
.arrival { font-size: .875rem; color: var(--quiet); margin: 1.6em 0 -.6em; break-after: avoid; }
.turn { text-align: center; font-weight: 600; border: 2px solid var(--ink); padding: .6em; margin: 2.5rem 0; }
@media screen and (max-width: 36rem) {
  table { font-size: .8125rem; }
  td, th { padding: .35em .25em; overflow-wrap: anywhere; hyphens: auto; }
  .number { white-space: normal; }
  .range { min-width: 3rem; }
}
@page { size: letter; margin: .8in .85in .9in; }
@media print {
  body { font-size: 10.5pt; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  header { padding-top: 0; }
  footer { margin-top: 1rem; padding-bottom: 0; }
  .stage { break-before: page; }
  .lines, .turn, .gate, .paper header { break-inside: avoid; }
  .note, .gate, .paper, .lines, .range { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)css";

} // namespace totality::reports
