import type { EntityManager, EntityMetadata } from 'typeorm'

type ColumnMetadata = EntityMetadata['columns'][number]

/**
 * The few statements of the hot path, for one entity: their SQL is written once from the entity's own columns and prepared
 * once by the driver. TypeORM's query builder makes the same statements anew each time, at ten times the cost.
 */
export class Rows<Row extends object> {
  #metadata: EntityMetadata | null = null
  readonly #statements = new Map<string, string>()

  constructor(private readonly entity: new () => Row) {}

  /** All rows with these values in these columns. */
  async find(manager: EntityManager, key: Partial<Row>): Promise<Row[]> {
    const names = Object.keys(key)
    const sql = this.#statement(`find ${names.join()}`, manager, (quote, parameter) => {
      const where = names.map((name, index) => `${quote(this.#column(manager, name).databaseName)} = ${parameter(index)}`)
      return `SELECT * FROM ${quote(this.#of(manager).tableName)} WHERE ${where.join(' AND ')}`
    })
    const raw = (await manager.query(sql, this.#values(manager, key, names))) as Record<string, unknown>[]
    return raw.map((values) => this.#hydrate(manager, values))
  }

  /** Inserts rows; `overwrite` names the columns to write where the key is there already. */
  async write(manager: EntityManager, rows: readonly Row[], overwrite: readonly (keyof Row & string)[] = []): Promise<void> {
    const names = this.#of(manager).columns.map(({ propertyName }) => propertyName)
    const sql = this.#statement(`write ${overwrite.join()}`, manager, (quote, parameter) => {
      const { tableName, columns, primaryColumns } = this.#of(manager)
      const into = columns.map(({ databaseName }) => quote(databaseName))
      const insert = `INSERT INTO ${quote(tableName)} (${into.join()}) VALUES (${names.map((_name, index) => parameter(index)).join()})`
      if (overwrite.length === 0) return insert
      const set = overwrite
        .map((name) => quote(this.#column(manager, name).databaseName))
        .map((column) => `${column} = excluded.${column}`)
      return `${insert} ON CONFLICT (${primaryColumns.map(({ databaseName }) => quote(databaseName)).join()}) DO UPDATE SET ${set.join()}`
    })
    for (const row of rows) await manager.query(sql, this.#values(manager, row, names))
  }

  #of(manager: EntityManager): EntityMetadata {
    this.#metadata ??= manager.dataSource.getMetadata(this.entity)
    return this.#metadata
  }

  #column(manager: EntityManager, name: string): ColumnMetadata {
    const column = this.#of(manager).findColumnWithPropertyName(name)
    if (!column) throw new Error(`${this.entity.name} has no column ${name}`)
    return column
  }

  #statement(
    key: string,
    manager: EntityManager,
    write: (quote: (name: string) => string, parameter: (index: number) => string) => string,
  ): string {
    const known = this.#statements.get(key)
    if (known) return known
    const { driver } = manager.dataSource
    const sql = write(
      (name) => driver.escape(name),
      (index) => driver.createParameter(`p${index}`, index),
    )
    this.#statements.set(key, sql)
    return sql
  }

  #values(manager: EntityManager, row: Partial<Row>, names: readonly string[]): unknown[] {
    const { driver } = manager.dataSource
    return names.map((name) => driver.preparePersistentValue((row as Record<string, unknown>)[name], this.#column(manager, name)))
  }

  #hydrate(manager: EntityManager, values: Readonly<Record<string, unknown>>): Row {
    const { driver } = manager.dataSource
    const row = new this.entity() as Record<string, unknown>
    for (const column of this.#of(manager).columns)
      row[column.propertyName] = driver.prepareHydratedValue(values[column.databaseName], column)
    return row as Row
  }
}
