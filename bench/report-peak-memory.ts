/** Loaded into a command with `node --import`: writes the command's own peak memory, in kB, when it ends. */
import { writeFileSync } from 'node:fs';

const file = process.env.PEAK_MEMORY_FILE;
process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
