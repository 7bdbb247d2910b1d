    int count = 0;
    for (int year = from; year <= to && count < size; year++) {
        if (is_leap(year)) {
            years[count++] = year;
        }
    }
    return count;
}
