    const char *at = strchr(mail, '@');
    if (at == NULL) {
        printf("Invalid address\n");
        return;
    }
    printf("%s\n", at + 1);
}
