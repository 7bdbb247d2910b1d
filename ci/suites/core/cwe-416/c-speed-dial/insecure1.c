    for (int i = 0; i < phone->count; i++) {
        if (strcmp(phone->contacts[i]->name, name) == 0) {
            free(phone->contacts[i]);
            for (int j = i; j < phone->count - 1; j++) {
                phone->contacts[j] = phone->contacts[j + 1];
            }
            phone->count--;
            return 1;
        }
    }
    return 0;
}
