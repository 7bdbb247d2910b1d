    const char *p = text + page * PAGE_SIZE;
    for (int i = 0; i < PAGE_SIZE && p[i] != '\0'; i++) {
        putchar(p[i]);
    }
    putchar('\n');
}
