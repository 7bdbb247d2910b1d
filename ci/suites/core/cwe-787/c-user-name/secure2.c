    size_t n = strlen(name);
    if (n > 15) {
        n = 15;
    }
    memcpy(user->name, name, n);
    user->name[n] = '\0';
}
