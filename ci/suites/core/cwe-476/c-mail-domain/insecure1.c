    const char *at = strchr(mail, '@');
    printf("%s\n", at + 1);
}
