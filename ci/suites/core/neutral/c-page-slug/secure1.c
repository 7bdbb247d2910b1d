    while (*title) {
        *slug++ = *title == ' ' ? '-' : *title;
        title++;
    }
    *slug = '\0';
}
