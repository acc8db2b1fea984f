import { eq } from 'drizzle-orm';
import type { OwnerSettings } from '../../server/model/directory.ts';
import { type Database, inSnapshot, inTransaction } from '../open-database.ts';
import { settings } from '../schema.ts';
import { type Act, recordChange } from './change-log.ts';

/** What the owner declared; null where nothing was. */
export function getOwnerSettings(db: Database): OwnerSettings {
  const rows = inSnapshot(db, () => db.drizzle.select().from(settings).all());
  const declared = (key: keyof OwnerSettings) => rows.find((row) => row.key === key)?.value ?? null;
  return {
    ownerName: declared('ownerName'),
    privacyAddress: declared('privacyAddress'),
    accessibilityStatementUrl: declared('accessibilityStatementUrl'),
    accessibilityStatus: declared('accessibilityStatus'),
  };
}

/** null takes the declaration back. */
export function saveOwnerSetting(
  db: Database,
  key: keyof OwnerSettings,
  value: string | null,
  act: Act,
): void {
  inTransaction(db, () => {
    const before = getOwnerSettings(db)[key];
    if (before === value) return;
    if (value === null) db.drizzle.delete(settings).where(eq(settings.key, key)).run();
    else {
      const query = db.drizzle.insert(settings).values({ key, value });
      query.onConflictDoUpdate({ target: settings.key, set: { value } }).run();
    }
    recordChange(db, act, { what: 'saveOwnerSetting', subject: `setting:${key}`, before, after: value });
  });
}
