CHART = "chart.pgm"


