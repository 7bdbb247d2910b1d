    char *domain = strchr(mail, '@');
    if (domain)
        puts(domain + 1);
}
