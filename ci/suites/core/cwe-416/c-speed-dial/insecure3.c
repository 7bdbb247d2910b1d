    for (int i = 0; i < phone->count; i++) {
        if (strcmp(phone->contacts[i]->name, name) == 0) {
            struct contact *gone = phone->contacts[i];
            free(gone);
            gone = NULL;
            phone->count--;
            for (; i < phone->count; i++)
                phone->contacts[i] = phone->contacts[i + 1];
            phone->contacts[phone->count] = NULL;
            return 1;
        }
    }
    return 0;
}
