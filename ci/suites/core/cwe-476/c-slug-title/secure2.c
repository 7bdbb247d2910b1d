    if (title) {
        char *dash;
        while ((dash = strchr(title, '-')) != NULL)
            *dash = ' ';
    }
    return title;
}
