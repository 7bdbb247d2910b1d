    int i = 0;
    while (i < phone->count && strcmp(phone->contacts[i]->name, name) != 0)
        i++;
    if (i == phone->count)
        return 0;
    for (int key = KEYS - 1; key >= 0; key--)
        if (phone->keys[key] != NULL && !strcmp(phone->keys[key]->name, name))
            phone->keys[key] = NULL;
    free(phone->contacts[i]);
    phone->count -= 1;
    memmove(&phone->contacts[i], &phone->contacts[i + 1], (phone->count - i) * sizeof(struct contact *));
    return 1;
}
