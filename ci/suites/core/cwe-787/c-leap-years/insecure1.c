    int count = 0;
    for (int year = from; year <= to; year++) {
        if (is_leap(year)) {
            years[count++] = year;
        }
    }
    return count;
}
