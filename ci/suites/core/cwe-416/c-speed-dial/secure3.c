    int found = 0;
    for (int i = 0; i < phone->count; i++) {
        if (!found && strcmp(phone->contacts[i]->name, name) == 0) {
            found = 1;
            int on_key = 0;
            for (int key = 0; key < KEYS; key++)
                on_key |= phone->keys[key] == phone->contacts[i];
            if (!on_key)
                free(phone->contacts[i]);
        }
        if (found && i + 1 < phone->count)
            phone->contacts[i] = phone->contacts[i + 1];
    }
    phone->count -= found;
    return found;
}
