    return f"{lighthouse}: not on the chart"
