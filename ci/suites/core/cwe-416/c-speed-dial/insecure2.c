    for (int i = 0; i < phone->count; i++) {
        struct contact *contact = phone->contacts[i];
        if (strcmp(contact->name, name) != 0)
            continue;
        for (int key = 0; key < KEYS; key++) {
            if (phone->keys[key] == contact) {
                phone->keys[key] = NULL;
                break;
            }
        }
        memmove(phone->contacts + i, phone->contacts + i + 1, (phone->count - i - 1) * sizeof(contact));
        phone->count--;
        free(contact);
        return 1;
    }
    return 0;
}
