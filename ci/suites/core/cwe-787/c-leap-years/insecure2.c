    int count = 0;
    while (from < to) {
        if (is_leap(from)) {
            if (count > size)
                return -1;
            years[count] = from;
            count += 1;
        }
        from++;
    }
    return count;
}
