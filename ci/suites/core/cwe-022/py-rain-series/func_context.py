def total_rain(series: str) -> float:
    """How many millimetres of rain are in a series, whose file below ROOT has one number in each line.

    The name may begin with folders: "north/2024/july.txt".
    """
    path = ROOT / series
