import { html } from "/work/main/src/corpus/formats/html.ts";
import { parseHTML } from "linkedom";
const cases: Record<string,string> = {
 nested: `<p>One.</p>${"<div>".repeat(+process.argv[3])}`, flat: "<i>a</i>".repeat(+process.argv[3]), attr:`<p title="${"a".repeat(+process.argv[3])}`, lt: "<".repeat(+process.argv[3])};
const s = cases[process.argv[2]!]!;
let t=performance.now();
try { parseHTML(`<!doctype html><html><body>${s}</body></html>`); } catch(e) {console.log(String(e).slice(0,100))}
console.log("parse", performance.now()-t); t=performance.now();
try { const r=[...html.read(s)]; console.log(r[0]!.text.length);} catch(e) {console.log(String(e).slice(0,200))}
console.log("read", performance.now()-t);
