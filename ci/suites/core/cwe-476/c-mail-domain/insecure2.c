    char *domain = strchr(mail, '@');
    domain++;
    puts(domain);
}
