    int total = leaves.hour * 60 + leaves.minute + minutes;
    struct daytime lands;
    lands.hour = total / 60 % 24;
    lands.minute = total % 60;
    return lands;
}
