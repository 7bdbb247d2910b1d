    cursor.execute("DELETE FROM exhibits WHERE code IN ('%s')" % "', '".join(codes))
