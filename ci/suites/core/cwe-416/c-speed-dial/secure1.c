    if (place < 0)
        return 0;
    struct contact *contact = phone->contacts[place];
    for (int key = 0; key < KEYS; key++) {
        if (phone->keys[key] == contact) {
            phone->keys[key] = NULL;
        }
    }
    phone->contacts[place] = phone->contacts[--phone->count];
    free(contact);
    return 1;
}
