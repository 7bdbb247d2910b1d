    size_t length = strlen(text);
    for (size_t i = page * PAGE_SIZE; i < (page + 1) * PAGE_SIZE && i < length; i++) {
        putchar(text[i]);
    }
    putchar('\n');
}
