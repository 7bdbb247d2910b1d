    herbarium.commit()
