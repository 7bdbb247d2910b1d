    printf("%.20s\n", text + page * PAGE_SIZE);
}
