    with db:
        row = {"plate": plate, "words": words}
        db.execute("INSERT INTO complaints VALUES (:plate, :words)", row)
