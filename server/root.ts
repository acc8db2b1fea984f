/** Where the product stands on the disk, also for the one file that the build makes of the server. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json. */
export const ROOT = folderWith('package.json', import.meta.dirname);

function folderWith(name: string, folder: string): string {
  if (existsSync(join(folder, name))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error(`There is no ${name} above the program.`);
  return folderWith(name, above);
}
