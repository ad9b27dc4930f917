// Bundles the query page's script; another folder to write to may be given as argument.
import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = resolve(here, process.argv[2] ?? "../resources/org/claimgraph/site/assets");

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { query: "src/index.js" },
  outdir: out,
  bundle: true,
  minify: true,
  metafile: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  banner: { js: "// Holds packages of others under their own licences: see query.licences.txt." },
  loader: { ".rq": "text" },
});

await writeFile(join(out, "query.licences.txt"), await licences(Object.keys(metafile.inputs)));

/** The licence of every package that the bundle holds. */
async function licences(inputs) {
  const found = inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  const names = [...new Set(found.filter(Boolean))].sort();
  const parts = names.map(async (name) => {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const text = await readFile(join(folder, "LICENSE"), "utf8");
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(parts)).join(`\n${"-".repeat(72)}\n\n`);
}
