/** Opens a database as the server does, and says what came of it. */
import { openDatabase } from '../../../db/open-database.ts';
import { DomainError } from '../../../server/errors.ts';

try {
  const [path = '', create] = process.argv.slice(2);
  openDatabase(path, { create: create === 'create' }).close();
  console.log('opened');
} catch (error) {
  console.log(error instanceof DomainError ? `${error.name}: ${error.message}` : String(error));
}
