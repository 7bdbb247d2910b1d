    with house:
        house.execute(
            "UPDATE rooms SET mode = :mode WHERE name = :room",
            {"mode": message.payload.decode("utf-8"), "room": room},
        )
