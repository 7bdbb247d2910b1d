    calc->display[shown] = digit;
    calc->display[shown + 1] = '\0';
}
