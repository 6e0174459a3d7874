import { passagesOf } from "./passages.ts";
import { sentences } from "../quotes/sentences.ts";
for (const u of ["x",".","?","x ","A. ","\"", " ", "\n", "\n \n", ". ", "x\n"]) for (const n of [50_000, 200_000]) { const t=u.repeat(n/u.length|0)+"x"; let b=performance.now(); passagesOf(t); const a=performance.now()-b; console.log(JSON.stringify(u),n,a.toFixed(0)); }
