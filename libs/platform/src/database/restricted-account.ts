import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

const unrestricted = `
  SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)
  UNION ALL
  SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    AND pg_has_role(current_user, relowner, 'MEMBER')`;

/** Refuses to work with an account that could step over row-level security: the second wall around what is confidential. */
@Injectable()
export class RestrictedAccount implements OnModuleInit {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Error when the account of `DATABASE_URL` is a superuser or owns tables */
  async onModuleInit(): Promise<void> {
    const found = await this.dataSource.query<unknown[]>(unrestricted);
    if (found.length === 0) return;
    throw new Error(
      'DATABASE_URL must name an account that owns no tables and is no superuser; ' +
        'name the owner in DATABASE_OWNER_URL and run the migration, which makes that account.',
    );
  }
}
