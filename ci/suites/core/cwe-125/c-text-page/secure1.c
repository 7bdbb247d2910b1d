    size_t start = page * PAGE_SIZE;
    if (start >= strlen(text)) {
        return;
    }
    printf("%.20s\n", text + start);
}
