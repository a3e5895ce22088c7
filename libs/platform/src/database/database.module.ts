import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Configuration } from '../config/configuration.js';
import { dataSourceOptions } from './data-source-options.js';
import { RestrictedAccount } from './restricted-account.js';
import { Transaction } from './transaction.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Configuration],
      useFactory: ({ DATABASE_URL, DATABASE_POOL_SIZE }: Configuration) => ({
        ...dataSourceOptions(DATABASE_URL, DATABASE_POOL_SIZE),
        autoLoadEntities: true,
        retryAttempts: 10,
        retryDelay: 1_000,
      }),
    }),
  ],
  providers: [Transaction, RestrictedAccount],
  exports: [Transaction],
})
export class DatabaseModule {}
