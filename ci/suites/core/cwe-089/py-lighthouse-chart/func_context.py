def describe(lighthouse):
    """A line such as "Skagen: white, 46 m" with the columns colour and height of the table lighthouses.

    The column name has to be equal to the argument; "Skagen: not on the chart" if it is in no row.
    """
