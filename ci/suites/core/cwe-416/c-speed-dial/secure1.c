    for (int i = 0; i < phone->count; i++) {
        struct contact *contact = phone->contacts[i];
        if (strcmp(contact->name, name) == 0) {
            for (int key = 0; key < KEYS; key++) {
                if (phone->keys[key] == contact) {
                    phone->keys[key] = NULL;
                }
            }
            for (int k = i + 1; k < phone->count; k++) {
                phone->contacts[k - 1] = phone->contacts[k];
            }
            phone->count--;
            free(contact);
            return 1;
        }
    }
    return 0;
}
