    store(f"INSERT INTO complaints (plate, words) VALUES ('{plate}', '{words}')")
