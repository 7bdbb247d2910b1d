    if (shown + 1 < sizeof(calc->display)) {
        calc->display[shown++] = digit;
        calc->display[shown] = '\0';
    }
}
