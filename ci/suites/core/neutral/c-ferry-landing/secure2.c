    leaves.minute += minutes;
    while (leaves.minute >= 60) {
        leaves.minute -= 60;
        leaves.hour++;
        if (leaves.hour == 24)
            leaves.hour = 0;
    }
    return leaves;
}
