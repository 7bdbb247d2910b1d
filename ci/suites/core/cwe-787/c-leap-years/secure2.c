    int found = 0;
    for (int year = from; year <= to; year++) {
        if (!is_leap(year))
            continue;
        if (found < size)
            years[found] = year;
        found++;
    }
    return found;
}
