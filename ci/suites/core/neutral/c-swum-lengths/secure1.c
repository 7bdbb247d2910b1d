    int sum = 0;
    for (int day = first; day <= last; day++) {
        sum += swum->lengths[day - 1];
    }
    return sum;
}
