    return [year for year in range(first, last + 1) if calendar.isleap(year)]
