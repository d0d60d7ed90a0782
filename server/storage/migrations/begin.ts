import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The first tables. Column types are those that SQLite and PostgreSQL share; times are ISO 8601 texts. */
const statements = [
  'CREATE TABLE "board" ("id" text PRIMARY KEY NOT NULL, "kind" text NOT NULL, "networkId" text NOT NULL, "teamId" text, "subjectId" text, "title" text NOT NULL, "visibility" text NOT NULL, "sharedAt" text NOT NULL, "sequence" integer NOT NULL, "epoch" text NOT NULL, "accessVersion" integer NOT NULL, "counts" text NOT NULL, "createdAt" text NOT NULL)',
  'CREATE INDEX "IDX_c4c9614ab84fd97bac68128bff" ON "board" ("networkId")',
  'CREATE INDEX "IDX_c3883bef3207497274cacae9cc" ON "board" ("subjectId")',
  'CREATE TABLE "item" ("boardId" text NOT NULL, "id" text NOT NULL, "kind" text NOT NULL, "body" text NOT NULL, "writes" text NOT NULL, "bornIn" integer NOT NULL, "removedIn" integer, PRIMARY KEY ("boardId", "id"))',
  'CREATE TABLE "change_set" ("boardId" text NOT NULL, "sequence" integer NOT NULL, "mutationId" text NOT NULL, "authorId" text NOT NULL, "voice" text, "guest" boolean NOT NULL, "at" text NOT NULL, "hash" text NOT NULL, "bytes" integer NOT NULL, "ignored" text NOT NULL, "kept" text NOT NULL, PRIMARY KEY ("boardId", "sequence"))',
  'CREATE UNIQUE INDEX "IDX_88da6f3362eb1cd164d9c456de" ON "change_set" ("boardId", "authorId", "mutationId")',
  'CREATE INDEX "IDX_c6955eff7cc733bdc1e09d675a" ON "change_set" ("boardId", "authorId", "sequence")',
  'CREATE TABLE "change" ("boardId" text NOT NULL, "sequence" integer NOT NULL, "itemId" text NOT NULL, "verb" text NOT NULL, "fields" text NOT NULL, "after" text NOT NULL, PRIMARY KEY ("boardId", "sequence", "itemId"))',
  'CREATE INDEX "IDX_fc39c9106f19b47f65ab98085b" ON "change" ("boardId", "itemId", "sequence")',
  'CREATE TABLE "person" ("id" text PRIMARY KEY NOT NULL, "name" text NOT NULL, "demoTitle" text, "createdAt" text NOT NULL)',
  'CREATE TABLE "membership" ("id" text PRIMARY KEY NOT NULL, "networkId" text NOT NULL, "personId" text NOT NULL, "role" text NOT NULL, "voice" text NOT NULL, "teamId" text, "since" text NOT NULL, "endedAt" text)',
  'CREATE INDEX "IDX_27596f83abf11927b07021ea2c" ON "membership" ("personId")',
  'CREATE INDEX "IDX_64b5ca9f0232abcf39f9c3eeb0" ON "membership" ("networkId", "personId")',
  'CREATE TABLE "sign_in" ("tokenHash" text PRIMARY KEY NOT NULL, "personId" text NOT NULL, "expiresAt" text NOT NULL)',
  'CREATE INDEX "IDX_fe6a1603685ec5602d5374931a" ON "sign_in" ("personId")',
  'CREATE TABLE "network" ("id" text PRIMARY KEY NOT NULL, "name" text NOT NULL, "vision" text NOT NULL, "note" text NOT NULL, "phases" text NOT NULL, "cohorts" text NOT NULL)',
  'CREATE TABLE "team" ("id" text PRIMARY KEY NOT NULL, "networkId" text NOT NULL, "name" text NOT NULL, "cohort" text, "municipalities" text NOT NULL, "note" text NOT NULL)',
  'CREATE INDEX "IDX_7a1bf519b22701ba5803cfdf2c" ON "team" ("networkId")',
  'CREATE TABLE "gathering" ("id" text PRIMARY KEY NOT NULL, "networkId" text NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "cohort" text, "startsOn" text NOT NULL, "endsOn" text NOT NULL, "place" text NOT NULL, "topics" text NOT NULL)',
  'CREATE INDEX "IDX_b7e7dca43aa6702d218c60bf62" ON "gathering" ("networkId")',
  'CREATE TABLE "work_period" ("id" text PRIMARY KEY NOT NULL, "networkId" text NOT NULL, "title" text NOT NULL, "cohort" text, "startsOn" text NOT NULL, "endsOn" text NOT NULL, "tasks" text NOT NULL)',
  'CREATE INDEX "IDX_22843cbde080965ef4fc308d0e" ON "work_period" ("networkId")',
  'CREATE TABLE "probe" ("id" integer PRIMARY KEY NOT NULL, "at" text NOT NULL)',
]

export class Begin1763769600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('There is nothing before the first migration: restore a backup instead.')
  }
}
