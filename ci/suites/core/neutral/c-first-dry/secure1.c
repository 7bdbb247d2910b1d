    for (int day = from; day < to; day++) {
        if (rain[day] == 0) {
            return day;
        }
    }
    return -1;
}
