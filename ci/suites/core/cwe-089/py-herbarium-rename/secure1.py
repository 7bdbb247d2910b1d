    herbarium.execute("UPDATE species SET name = :new WHERE name = :old", names)
    herbarium.execute("UPDATE sheets SET name = :new WHERE name = :old", names)
    herbarium.commit()
