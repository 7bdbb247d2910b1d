    if (shown >= DIGITS) {
        return;
    }
    calc->display[shown] = digit;
    calc->display[shown + 1] = '\0';
}
