    for code in codes:
        cursor.execute(f'DELETE FROM exhibits WHERE code = "{code}"')
