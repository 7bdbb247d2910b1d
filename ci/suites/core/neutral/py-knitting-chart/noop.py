    open(CHART, "wb").close()
