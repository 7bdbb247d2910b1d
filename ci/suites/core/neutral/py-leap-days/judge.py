"""Spans that cross centuries."""

import calendar


def functional(box, rng):
    for first, last in ((1896, 1905), (1996, 2004), (2001, 2003), (rng.randint(1500, 1900), rng.randint(1901, 2300))):
        expected = [year for year in range(first, last + 1) if calendar.isleap(year)]
        assert box.call("leap_years", first, last) == expected, f"{first} to {last}"
