    house.commit()
