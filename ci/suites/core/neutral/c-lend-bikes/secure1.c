    if (station->bikes < group) {
        return 0;
    }
    station->bikes -= group;
    station->lent_today += group;
    return 1;
}
