    int count = 0;
    const char *found = strstr(row, "..");
    while (found) {
        count++;
        found = strstr(found + 1, "..");
    }
    return count;
}
