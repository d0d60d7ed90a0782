import type { MigrationInterface, QueryRunner } from 'typeorm'

const statements = [
  'CREATE TABLE "guest_link" ("id" text PRIMARY KEY NOT NULL, "networkId" text NOT NULL, "tokenHash" text NOT NULL, "right" text NOT NULL, "title" text NOT NULL, "boardIds" text NOT NULL, "subjectId" text, "expiresAt" text NOT NULL, "revokedAt" text, "pausedAt" text, "rightSince" text NOT NULL, "createdBy" text NOT NULL, "createdAt" text NOT NULL)',
  'CREATE INDEX "IDX_cd5daafd1f0a7166703a4d5a6a" ON "guest_link" ("networkId")',
  'CREATE UNIQUE INDEX "IDX_b362973e6a7d1e3d206c34a21a" ON "guest_link" ("tokenHash")',
  'CREATE TABLE "guest" ("id" text PRIMARY KEY NOT NULL, "linkId" text NOT NULL, "name" text NOT NULL, "voice" text NOT NULL, "createdAt" text NOT NULL, "stoppedAt" text)',
  'CREATE INDEX "IDX_465df4a91050c1b423090cab5a" ON "guest" ("linkId")',
  'ALTER TABLE "sign_in" ADD COLUMN "guest" boolean NOT NULL DEFAULT (0)',
  // What was open to all members is open to a link's guests from now on, but for maps from a user's side and drafts.
  `UPDATE "board" SET "visibility" = 'MEMBERS', "accessVersion" = "accessVersion" + 1 WHERE "visibility" = 'NETWORK' AND ("kind" = 'PROGRAMME' OR "kind" = 'ACTOR_MAP' AND EXISTS (SELECT 1 FROM "item" WHERE "item"."boardId" = "board"."id" AND "item"."id" = "board"."id" AND "item"."body" LIKE '%"perspective":"USER"%'))`,
]

/** Guests: links that let them in, and their sign-ins. */
export class Guests1795327200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('What guests wrote is in the log: restore a backup instead.')
  }
}
