/** The project's own source files, for tests that read them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile { path: string; text: string }

export function listSourceFiles(folders: readonly string[], pattern = /\.(ts|mjs|astro)$/): SourceFile[] {
  return folders.flatMap((folder) => readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return listSourceFiles([path], pattern);
    return pattern.test(name) ? [{ path, text: readFileSync(path, 'utf8') }] : [];
  }));
}

/** What a file imports: own files as a path from the project's root, packages by name. Type imports are marked. */
export function listImports(file: SourceFile): { target: string; typeOnly: boolean }[] {
  const found: { target: string; typeOnly: boolean }[] = [];
  const statements = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g;
  for (const [, , type, specifier = ''] of file.text.matchAll(statements)) {
    found.push({ target: resolveSpecifier(file.path, specifier), typeOnly: type !== undefined });
  }
  for (const [, specifier = ''] of file.text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    found.push({ target: resolveSpecifier(file.path, specifier), typeOnly: false });
  }
  return found;
}

function resolveSpecifier(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return join(from, '..', specifier);
  return specifier;
}
