    for table in ("species", "sheets"):
        herbarium.execute(f'UPDATE {table} SET name = "{new}" WHERE name = "{old}"')
    herbarium.commit()
