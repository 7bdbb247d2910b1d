    int day = from;
    while (day < to && rain[day] > 0)
        day++;
    return day < to ? day : -1;
}
